import { UnreadableTable } from '@downstream/distributors/core/import';
import yauzl from 'yauzl';

/** The bounds of a workbook's archive (ux reference 7, step 1). */
const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_RATIO = 100;
/** Below this no ratio does harm: a sheet of empty rows packs very well. */
const HARMLESS = 5 * 1024 * 1024;

const NESTED = /\.(zip|xlsx|xlsm|xlsb|docx|pptx|7z|rar|gz|bz2|xz|tar|jar|ods)$/i;
const isLink = (entry: yauzl.Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000;

/** The entries of an archive that was looked at as a whole before any of it is unpacked. */
export interface GuardedArchive {
  has(name: string): boolean;
  /** The text of an entry, piece by piece as it is unpacked. @throws UnreadableTable */
  pieces(name: string): AsyncGenerator<string>;
  /** The whole text of a small entry; empty where there is none. @throws UnreadableTable */
  text(name: string): Promise<string>;
}

function refuseEntry(entry: yauzl.Entry): void {
  const what = entry.fileName.slice(0, 200);
  if (entry.isEncrypted()) throw new UnreadableTable({ code: 'PASSWORD' });
  if (isLink(entry) || /(^|\/)\.\.?(\/|$)/.test(entry.fileName))
    throw new UnreadableTable({ code: 'ARCHIVE_PATH', what });
  if (NESTED.test(entry.fileName)) throw new UnreadableTable({ code: 'ARCHIVE_NESTED', what });
  if (/vbaProject\.bin$/i.test(entry.fileName)) throw new UnreadableTable({ code: 'WORKBOOK_MACROS' });
}

function guarded(entries: ReadonlyMap<string, yauzl.Entry>, packed: number): void {
  let unpacked = 0;
  for (const entry of entries.values()) {
    refuseEntry(entry);
    unpacked += entry.uncompressedSize;
  }
  if (unpacked > MOST_UNPACKED) throw new UnreadableTable({ code: 'ARCHIVE_TOO_LARGE' });
  if (unpacked > HARMLESS && unpacked / packed > MOST_RATIO) throw new UnreadableTable({ code: 'ARCHIVE_RATIO' });
}

const broken = (error: Error): UnreadableTable =>
  new UnreadableTable({ code: /path|character/i.test(error.message) ? 'ARCHIVE_PATH' : 'ARCHIVE_BROKEN' });

function openZip(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) => {
      if (error) reject(broken(error));
      else resolve(zip);
    });
  });
}

function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    zip.on('error', (error: Error) => reject(broken(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      // Two entries of one name: one program reads the first, another the last.
      if (entries.has(entry.fileName))
        return reject(new UnreadableTable({ code: 'ARCHIVE_BROKEN', what: entry.fileName }));
      if (entries.size >= MOST_ENTRIES) return reject(new UnreadableTable({ code: 'ARCHIVE_TOO_MANY' }));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/**
 * Opens an archive and holds its directory to the bounds. What an entry says of its size is not believed: the bytes are
 * counted while they are unpacked.
 * @throws UnreadableTable
 */
export async function openArchive(bytes: Buffer): Promise<GuardedArchive> {
  const zip = await openZip(bytes);
  if (zip.entryCount > MOST_ENTRIES) throw new UnreadableTable({ code: 'ARCHIVE_TOO_MANY' });
  const entries = await entriesOf(zip);
  guarded(entries, bytes.length);
  let unpacked = 0;

  async function* pieces(name: string): AsyncGenerator<string> {
    const entry = entries.get(name);
    if (!entry) throw new UnreadableTable({ code: 'WORKBOOK_BROKEN', what: name });
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        unpacked += chunk.length;
        if (unpacked > MOST_UNPACKED) throw new UnreadableTable({ code: 'ARCHIVE_TOO_LARGE' });
        yield decoder.decode(chunk, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      if (error instanceof UnreadableTable) throw error;
      if (error instanceof TypeError) throw new UnreadableTable({ code: 'XML_BROKEN', what: name });
      throw new UnreadableTable({ code: 'ARCHIVE_BROKEN', what: name });
    }
  }

  async function text(name: string): Promise<string> {
    if (!entries.has(name)) return '';
    let whole = '';
    for await (const piece of pieces(name)) {
      whole += piece;
      if (whole.length > HARMLESS) throw new UnreadableTable({ code: 'ARCHIVE_TOO_LARGE', what: name });
    }
    return whole;
  }

  return { has: (name) => entries.has(name), pieces, text };
}
