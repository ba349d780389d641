import { tableDelimiters, type TableDelimiter } from '@downstream/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import { MOST_CELL, RowCounter, UnreadableTable, type TableRow } from './table';

/** Lines that tell the delimiter. */
const LOOKED_AT = 30;
const HEAD = 64 * 1024;
/** Bytes of one record; a hundred cells of some length have fewer. */
const MOST_RECORD = 4 * MOST_CELL;

/** How often each delimiter stands in a line outside of quotation marks. */
function counts(text: string): Map<TableDelimiter, number>[] {
  const lines: Map<TableDelimiter, number>[] = [];
  let line = new Map<TableDelimiter, number>();
  let quoted = false;
  let filled = false;
  for (const letter of text.slice(0, HEAD)) {
    if (letter === '"') quoted = !quoted;
    else if (letter === '\n' && !quoted) {
      if (filled && lines.push(line) >= LOOKED_AT) return lines;
      line = new Map();
      filled = false;
      continue;
    } else if (!quoted && (tableDelimiters as readonly string[]).includes(letter)) {
      line.set(letter as TableDelimiter, (line.get(letter as TableDelimiter) ?? 0) + 1);
    }
    if (letter.trim() !== '') filled = true;
  }
  if (filled) lines.push(line);
  return lines;
}

/**
 * The delimiter of a text table: the one that stands equally often in most lines, and more often than others do.
 * A comma where there is none.
 */
export function findDelimiter(text: string): TableDelimiter {
  const lines = counts(text);
  let best: { mark: TableDelimiter; score: number } = { mark: ',', score: 0 };
  for (const mark of tableDelimiters) {
    const perLine = lines.map((line) => line.get(mark) ?? 0);
    const usual = new Map<number, number>();
    for (const n of perLine) if (n > 0) usual.set(n, (usual.get(n) ?? 0) + 1);
    const [times, agreeing] = [...usual].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    const score = agreeing === 0 ? 0 : (agreeing / lines.length) * 100 + Math.min(times, 50);
    if (score > best.score) best = { mark, score };
  }
  return best.mark;
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0e-\x1f]/;

/**
 * The rows of a text table. A quotation mark within a cell that was not quoted is taken as it is.
 * @throws UnreadableTable
 */
export function* readDelimited(text: string, delimiter: TableDelimiter): Generator<TableRow> {
  if (text.trim() === '') throw new UnreadableTable({ code: 'FILE_EMPTY' });
  const odd = CONTROL.exec(text);
  if (odd) throw new UnreadableTable({ code: 'BINARY', row: lineAt(text, odd.index) });
  refuseLongLines(text);
  const counter = new RowCounter();
  for (const { record, info } of records(text, delimiter)) {
    const cells = counter.take(info.lines, record);
    if (cells) yield { row: info.lines, cells };
  }
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

// Before anything is taken apart: a line of a hundred megabytes must cost one look at it.
function refuseLongLines(text: string): void {
  let row = 1;
  let start = 0;
  for (;;) {
    const end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start > MOST_RECORD) throw new UnreadableTable({ code: 'LINE_TOO_LONG', row });
    if (end < 0) return;
    start = end + 1;
    row++;
  }
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function records(text: string, delimiter: TableDelimiter): readonly Parsed[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_RECORD,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error['lines'] ?? 1);
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw new UnreadableTable({ code: 'QUOTE_OPEN', row });
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw new UnreadableTable({ code: 'LINE_TOO_LONG', row });
    throw new UnreadableTable({ code: 'QUOTE_WRONG', row });
  }
}
