import type { ListFileError } from './list-file-error';
import type { ListFormat, ListNote, ListSource, ReadList } from './list-format';
import { plainName } from './list-source';
import { ofacSdnFiles, type OfacSdnFile } from './ofac-columns';
import { readOfacSdn, type ListFile, type SetNote, type SetReport } from './ofac-sdn';
import { LARGEST_TEXT } from './read-text';
import { reportOf } from './report';
import { bytesOf, joined } from './source-bytes';
import { Unreadable, wholeList } from './whole-list';

/** What the files of a set are called. */
type SetNames = Readonly<Record<OfacSdnFile, string>>;

const sdnNames: SetNames = {
  'sdn.csv': 'sdn.csv',
  'alt.csv': 'alt.csv',
  'add.csv': 'add.csv',
  'sdn_comments.csv': 'sdn_comments.csv',
};
const consNames: SetNames = {
  'sdn.csv': 'cons_prim.csv',
  'alt.csv': 'cons_alt.csv',
  'add.csv': 'cons_add.csv',
  'sdn_comments.csv': 'cons_comments.csv',
};

const contents: SetNames = {
  'sdn.csv': 'entries',
  'alt.csv': 'alternate names',
  'add.csv': 'addresses',
  'sdn_comments.csv': 'remarks of over 1,000 characters',
};

const noteText: Readonly<Record<SetNote['code'], (file: string, content: string) => string>> = {
  FILE_ABSENT: (file, content) =>
    `${file} is not in the set: ${content} are not part of this version, which does not mean that any were removed.`,
  FILE_IGNORED: (file) => `${file} is not part of this list and was left out.`,
  END_CUT: (file) => `${file} ends in the middle of its last field: it was cut off, and rows may be missing after it.`,
};

/** Keeps a file of another set, such as a `sdn.csv` beside `cons_prim.csv`, apart from those of this one. */
const STRANGER = 'not of the set: ';

const ofSet = (file: string): file is OfacSdnFile => (ofacSdnFiles as readonly string[]).includes(file);

/** The whole content of a file. A file that has none is left to the reader, which knows which file it is. */
async function contentOf(source: ListSource): Promise<Uint8Array | ListFileError> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of bytesOf(source)) {
      chunks.push(chunk);
      size += chunk.length;
      // The reader refuses so large a table; there is no need to hold all of it.
      if (size > LARGEST_TEXT) break;
    }
  } catch (error) {
    const [fault] = error instanceof Unreadable ? error.errors : [];
    if (!fault) throw error;
    return fault.code === 'FILE_EMPTY' ? new Uint8Array() : fault;
  }
  return joined(chunks);
}

function notesOf(report: SetReport, names: SetNames): ListNote[] {
  const notes: ListNote[] = report.notes.map(({ code, file }) => {
    const name = ofSet(file) ? names[file] : file.replace(STRANGER, '');
    return { code, file: name, what: noteText[code](name, ofSet(file) ? contents[file] : '') };
  });
  if (report.blankAddresses > 0) {
    const what = `${report.blankAddresses} address records have no field filled in and give no address.`;
    notes.push({ code: 'BLANK_ADDRESSES', file: names['add.csv'], what });
  }
  return notes;
}

async function readSet(list: string, sources: readonly ListSource[], names: SetNames): Promise<ReadList> {
  const inSet = new Map(ofacSdnFiles.map((file) => [names[file], file]));
  const renamed: ListFile[] = [];
  const broken: ListFileError[] = [];
  // Whoever gives one file of another name, such as `sdn_2024-02-20.csv`, means the file of the entries.
  const [only, second] = sources;
  const single = only && !second && !inSet.has(plainName(only.name)) && /\.csv$/.test(plainName(only.name));
  for (const source of sources) {
    const file = single ? 'sdn.csv' : inSet.get(plainName(source.name));
    // A file that is not of the set is never opened.
    const content = file ? await contentOf(source) : new Uint8Array();
    if (content instanceof Uint8Array) renamed.push({ name: file ?? STRANGER + source.name, bytes: content });
    else broken.push(content);
  }
  if (broken.length > 0) throw new Unreadable(...broken);
  const shown = (text: string): string =>
    text.startsWith(STRANGER)
      ? text.slice(STRANGER.length)
      : text.replace(/\b(?:sdn|alt|add|sdn_comments)\.csv\b/g, (file) => (ofSet(file) ? names[file] : file));
  const read = readOfacSdn(list, renamed);
  if (!read.ok) {
    return {
      ok: false,
      errors: read.errors.map((error) => ({ ...error, file: shown(error.file), what: shown(error.what) })),
    };
  }
  const { entries, report } = read;
  const skipped = report.skipped.map(({ file, row, what }) => ({
    record: `${shown(file)} row ${row}`,
    reason: shown(what),
  }));
  const notes = notesOf(report, names);
  if (single)
    notes.unshift({ code: 'TAKEN_AS', file: only.name, what: `${only.name} was read as ${names['sdn.csv']}.` });
  return { ok: true, entries, report: reportOf(entries, { skipped, notes, entriesSkipped: 0 }) };
}

/** SDN.CSV, ALT.CSV, ADD.CSV and SDN_COMMENTS.CSV; all but the first may be absent, with a note each. */
export const ofacSdn: ListFormat = {
  id: 'ofac-sdn',
  title: 'OFAC SDN list, legacy CSV set',
  input: 'SET',
  terms: null,
  read: (list, sources) => wholeList(() => readSet(list, sources, sdnNames)),
};

/** CONS_PRIM.CSV, CONS_ALT.CSV, CONS_ADD.CSV and CONS_COMMENTS.CSV; all but the first may be absent, with a note each. */
export const ofacCons: ListFormat = {
  id: 'ofac-cons',
  title: 'OFAC consolidated (non-SDN) list, legacy CSV set',
  input: 'SET',
  terms: null,
  read: (list, sources) => wholeList(() => readSet(list, sources, consNames)),
};
