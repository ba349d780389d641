import { countryCodeOf } from './country-code';
import { importFields, type ImportField } from '@downstream/kernel';
import { fieldOfHeader, fieldWithin } from './header-words';
import type { TableRow } from './table';

/** How much a suggestion rests on: the header itself, words within it, or only what the cells look like. */
export type Confidence = 'HEADER' | 'WORDS' | 'CELLS';

/** A column of a table, with what it is taken for. */
export interface ColumnFound {
  /** Its place in the row, from 0. */
  readonly place: number;
  /** As written; empty where it has none. */
  readonly header: string;
  /** Some different values, as written. */
  readonly samples: readonly string[];
  /** How many rows have something in it. */
  readonly filled: number;
  readonly field: ImportField | null;
  readonly confidence: Confidence | null;
}

/** Rows among which the header is looked for. */
const TOP = 30;
const SAMPLES = 4;
/** Rows whose cells tell what a column is. */
const LOOKED_AT = 200;

const isText = (cell: string): boolean => /\p{L}/u.test(cell) && !/@|https?:/.test(cell);

/**
 * The row that heads the table: the one among the first whose cells are most plainly headers. The first filled row where
 * none is.
 */
export function findHeader(rows: readonly TableRow[]): number | undefined {
  let best: { row: number; score: number } | undefined;
  for (const { row, cells } of rows.slice(0, TOP)) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length === 0) continue;
    const known = new Set(filled.map(fieldOfHeader).filter((field) => field !== undefined)).size;
    const words = filled.filter((cell) => isText(cell) && cell.length <= 60).length;
    const score = known * 10 + (filled.length > 1 ? words / filled.length : 0);
    if (!best || score > best.score) best = { row, score };
  }
  return best?.row;
}

const share = (values: readonly string[], fits: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(fits).length / values.length;

/** What the cells of a column look like, where that is unmistakable. */
function fieldOfCells(values: readonly string[]): ImportField | undefined {
  if (share(values, (value) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) > 0.7) return 'contactEmail';
  if (share(values, (value) => /^(https?:\/\/|www\.)\S+$/i.test(value)) > 0.7) return 'website';
  if (share(values, (value) => countryCodeOf(value) !== undefined) > 0.7) return 'country';
  if (share(values, (value) => /^(\+|00)[\d\s()./-]{7,20}$/.test(value)) > 0.7) return 'contactPhone';
  return undefined;
}

const rank: Readonly<Record<Confidence, number>> = { HEADER: 0, WORDS: 1, CELLS: 2 };

/**
 * The columns of a table, each with the field it is taken for. A field is suggested once: for the column that says so most
 * plainly, and among equals for the first.
 * @param header the row that heads the table, or 0 where none does
 */
export function findColumns(rows: readonly TableRow[], header: number): readonly ColumnFound[] {
  const heads = rows.find(({ row }) => row === header)?.cells ?? [];
  const body = rows.filter(({ row }) => row > header);
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), heads.length);
  const columns = Array.from({ length: width }, (_, place) => {
    const values = body.map(({ cells }) => cells[place]?.trim() ?? '').filter((value) => value !== '');
    return { place, header: heads[place]?.trim() ?? '', samples: [...new Set(values)], filled: values.length };
  }).filter(({ header: head, filled }) => head !== '' || filled > 0);
  const wishes = columns.flatMap(({ place, header: head, samples }) => {
    const by: readonly (readonly [Confidence, ImportField | undefined])[] = [
      ['HEADER', fieldOfHeader(head)],
      ['WORDS', fieldWithin(head)],
      ['CELLS', fieldOfCells(samples.slice(0, LOOKED_AT))],
    ];
    return by.flatMap(([confidence, field]) => (field ? [{ place, confidence, field }] : []));
  });
  const taken = new Map<number, { field: ImportField; confidence: Confidence }>();
  const given = new Set<ImportField>();
  for (const { place, field, confidence } of wishes.sort((a, b) => rank[a.confidence] - rank[b.confidence])) {
    if (taken.has(place) || given.has(field)) continue;
    taken.set(place, { field, confidence });
    given.add(field);
  }
  return columns.map((column) => ({
    ...column,
    samples: column.samples.slice(0, SAMPLES),
    field: taken.get(column.place)?.field ?? null,
    confidence: taken.get(column.place)?.confidence ?? null,
  }));
}

/** Fields by the place of their column: what a table is read with. A place without a field is passed over. */
export type ColumnMap = Readonly<Record<number, ImportField>>;

/** What is wrong with a column map: a field twice, or one that every row needs is missing. */
export function mapFaults(map: ColumnMap): {
  readonly twice: readonly ImportField[];
  readonly missing: readonly ImportField[];
} {
  const fields = Object.values(map);
  return {
    twice: importFields.filter((field) => fields.filter((one) => one === field).length > 1),
    missing: (['legalName', 'country'] as const).filter((field) => !fields.includes(field)),
  };
}
