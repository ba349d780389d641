import {
  findColumns,
  findDelimiter,
  findEncoding,
  findHeader,
  from1904,
  numberStyles,
  readDelimited,
  SharedStrings,
  SheetReader,
  sheetsOf,
  textIn,
  UnreadableTable,
  type ColumnFound,
  type TableRow,
} from '@downstream/distributors/core/import';
import type { TableDelimiter, TableEncoding } from '@downstream/kernel';
import { openArchive, type GuardedArchive } from './archive';
import { fileKind, refuseStrangeText } from './file-kind';

/** How a file is to be read, where somebody said; what is not said is found. */
export interface AskedReading {
  readonly sheet?: string | undefined;
  /** The row that heads the table, from 1; 0 where none does. */
  readonly header?: number | undefined;
  readonly encoding?: TableEncoding | undefined;
  readonly delimiter?: TableDelimiter | undefined;
}

/** How a file was read. */
export interface FoundReading {
  readonly kind: 'WORKBOOK' | 'TEXT';
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly sheet: string | null;
  readonly encoding: TableEncoding | null;
  /** Whether there is hardly another way to read it. */
  readonly encodingSure: boolean;
  readonly delimiter: TableDelimiter | null;
  readonly header: number;
  /** Rows below the header with anything in them. */
  readonly rows: number;
}

/** What reading a file comes to. */
export interface TableRead {
  readonly reading: FoundReading;
  readonly columns: readonly ColumnFound[];
  /** The first rows as they are, header and what is above it included. */
  readonly top: readonly TableRow[];
}

/** Takes rows some at a time. */
export type Give = (rows: readonly TableRow[]) => Promise<void>;

const BATCH = 200;
/** Rows whose cells tell what columns are. */
const LOOKED_AT = 1_000;
const TOP = 12;

type Told = Omit<FoundReading, 'header' | 'rows'>;

/** Passes rows on in batches, and keeps the first ones for finding what the columns are. */
class Rows {
  readonly first: TableRow[] = [];
  count = 0;
  private batch: TableRow[] = [];

  constructor(private readonly give: Give) {}

  add(row: TableRow): void {
    this.count++;
    if (this.first.length < LOOKED_AT) this.first.push(row);
    this.batch.push(row);
  }

  async flush(atLeast: number): Promise<void> {
    if (this.batch.length < atLeast || this.batch.length === 0) return;
    await this.give(this.batch);
    this.batch = [];
  }
}

async function readText(bytes: Uint8Array, asked: AskedReading, rows: Rows): Promise<Told> {
  const found = findEncoding(bytes);
  const encoding = asked.encoding ?? found.encoding;
  const text = textIn(bytes, encoding);
  if (text === undefined) throw new UnreadableTable({ code: 'ENCODING_BROKEN', what: encoding });
  refuseStrangeText(text);
  const delimiter = asked.delimiter ?? findDelimiter(text);
  for (const row of readDelimited(text, delimiter)) {
    rows.add(row);
    await rows.flush(BATCH);
  }
  const encodingSure = found.sure || asked.encoding !== undefined;
  return { kind: 'TEXT', sheets: [], sheet: null, encoding, encodingSure, delimiter };
}

async function strings(archive: GuardedArchive): Promise<readonly string[]> {
  const shared = new SharedStrings();
  if (!archive.has('xl/sharedStrings.xml')) return shared.strings;
  for await (const piece of archive.pieces('xl/sharedStrings.xml')) shared.write(piece);
  shared.end();
  return shared.strings;
}

async function readWorkbook(bytes: Uint8Array, asked: AskedReading, rows: Rows): Promise<Told> {
  const archive = await openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (!archive.has('xl/workbook.xml')) {
    if (archive.has('xl/workbook.bin')) throw new UnreadableTable({ code: 'OLD_EXCEL' });
    throw new UnreadableTable({ code: 'NOT_A_TABLE', what: archive.has('mimetype') ? 'ODS' : 'ZIP' });
  }
  const workbook = await archive.text('xl/workbook.xml');
  const relations = await archive.text('xl/_rels/workbook.xml.rels');
  if (relations === '') throw new UnreadableTable({ code: 'WORKBOOK_BROKEN', what: 'xl/_rels/workbook.xml.rels' });
  const sheets = sheetsOf(workbook, relations);
  const wanted = asked.sheet;
  const sheet =
    wanted === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find(({ name }) => name === wanted);
  if (!sheet) throw new UnreadableTable({ code: wanted === undefined ? 'WORKBOOK_NO_SHEET' : 'SHEET_UNKNOWN' });
  const styles = await archive.text('xl/styles.xml');
  const reader = new SheetReader(
    {
      strings: await strings(archive),
      styles: styles === '' ? [] : numberStyles(styles),
      since1904: from1904(workbook),
    },
    (row) => rows.add(row),
  );
  for await (const piece of archive.pieces(sheet.entry)) {
    reader.write(piece);
    await rows.flush(BATCH);
  }
  reader.end();
  const named = sheets.map(({ name, hidden }) => ({ name, hidden }));
  return { kind: 'WORKBOOK', sheets: named, sheet: sheet.name, encoding: null, encodingSure: true, delimiter: null };
}

/**
 * Reads a file as a table, whatever it is called: finds out what it is, where its header stands and what its columns hold, and
 * gives its rows some at a time.
 * @throws UnreadableTable
 */
export async function readTable(bytes: Uint8Array, asked: AskedReading, give: Give): Promise<TableRead> {
  const rows = new Rows(give);
  const read = fileKind(bytes) === 'WORKBOOK' ? readWorkbook : readText;
  const told = await read(bytes, asked, rows);
  await rows.flush(1);
  const header = asked.header ?? findHeader(rows.first) ?? 0;
  const above = rows.first.filter(({ row }) => row <= header).length;
  if (rows.count - above < 1) throw new UnreadableTable({ code: 'NO_ROWS' });
  return {
    reading: { ...told, header, rows: rows.count - above },
    columns: findColumns(rows.first, header),
    top: rows.first.slice(0, Math.max(TOP, above + 3)).slice(0, 40),
  };
}
