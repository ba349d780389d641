import { parse, CsvError } from 'csv-parse/sync';
import type { NamePair, ScoredPair } from './quality';

/** The columns a table of labelled pairs must have, in whatever order; others are left alone. */
export const pairColumns = ['name_a', 'name_b', 'schema', 'expected_match', 'source'] as const;
type Row = Record<(typeof pairColumns)[number], string>;

/** The pairs of a table, or everything that is wrong with it in plain words, at most 20 faults. */
export type PairTable =
  | { readonly ok: true; readonly pairs: readonly NamePair[] }
  | { readonly ok: false; readonly faults: readonly string[] };

const MOST_FAULTS = 20;
const refused = (...faults: string[]): PairTable => ({ ok: false, faults: faults.slice(0, MOST_FAULTS) });

/**
 * Reads labelled pairs: a CSV table in UTF-8 with a line of column names, `expected_match` being `1` or `0`.
 * All or nothing: a quality over half of a table would be a figure about nothing.
 */
export function readPairTable(bytes: Uint8Array): PairTable {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('The file is not in UTF-8.');
  }
  let lines: string[][];
  try {
    lines = parse(text, { skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused(`The file is no CSV table: ${error.message}`);
  }
  const [header = [], ...rows] = lines;
  const missing = pairColumns.filter((column) => !header.includes(column));
  if (missing.length > 0) return refused(`The first line must name the columns; missing: ${missing.join(', ')}.`);
  const twice = pairColumns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (twice.length > 0) return refused(`Columns named twice: ${twice.join(', ')}.`);
  if (rows.length === 0) return refused('The table has no pairs.');

  const places = pairColumns.map((column) => [column, header.indexOf(column)] as const);
  const pairs: NamePair[] = [];
  const faults: string[] = [];
  rows.forEach((cells, at) => {
    const row = Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Row;
    const expected = row.expected_match.trim();
    if (expected !== '0' && expected !== '1') {
      faults.push(`Pair ${at + 1}: expected_match must be 0 or 1, not "${expected.slice(0, 40)}".`);
    }
    pairs.push({
      nameA: row.name_a,
      nameB: row.name_b,
      schema: row.schema,
      expectedMatch: expected === '1',
      source: row.source,
    });
  });
  return faults.length > 0 ? refused(...faults) : { ok: true, pairs };
}

const cell = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** Scored pairs as a CSV table (RFC 4180): the columns of the pairs, the score, and whether it makes an alert (1 or 0). */
export function writeScoreTable(pairs: readonly ScoredPair[], threshold: number): string {
  const lines = pairs.map(({ nameA, nameB, schema, expectedMatch, source, score }) =>
    [nameA, nameB, schema, expectedMatch ? '1' : '0', source, String(score), score >= threshold ? '1' : '0']
      .map(cell)
      .join(','),
  );
  return [[...pairColumns, 'score', 'alert'].join(','), ...lines, ''].join('\r\n');
}
