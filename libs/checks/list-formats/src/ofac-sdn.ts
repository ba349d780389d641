import type { ListEntry } from '@downstream/checks/core';
import { MOST_ERRORS, type ListFileError, type ListFileErrorCode } from './list-file-error';
import { ofacColumns, ofacSdnFiles, type OfacSdnFile } from './ofac-columns';
import { ofacEntry, ofacKinds, ofacNameKinds } from './ofac-entry';
import { readTable, type OfacRecord } from './ofac-table';
import { readText, type FileText } from './read-text';
import { wordIn } from './word-table';

/** A file of a list, by its name and its bytes. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A record that was read and not taken over, and why. */
export interface SkippedRecord {
  readonly file: OfacSdnFile;
  readonly row: number;
  readonly code: 'COMMENT_WITHOUT_ENTRY' | 'COMMENT_WITHOUT_OVERFLOW';
  readonly what: string;
}

/** Something about a set of files that whoever imports it should know. */
export interface SetNote {
  readonly code: 'FILE_ABSENT' | 'FILE_IGNORED' | 'END_CUT';
  readonly file: string;
}

/** What was read: every record is an entry, a name, an address or an overflow taken over, or one of the skipped. */
export interface SetReport {
  readonly files: readonly {
    readonly name: OfacSdnFile;
    readonly records: number;
    readonly encoding: FileText['encoding'];
  }[];
  readonly entries: number;
  /** Names of all kinds: the entries' own, the alternate ones, and those in remarks. */
  readonly names: number;
  /** How many of the names stand in remarks. */
  readonly weakNames: number;
  readonly addresses: number;
  /** Address records in which every field is null. */
  readonly blankAddresses: number;
  readonly overflows: number;
  readonly skipped: readonly SkippedRecord[];
  readonly notes: readonly SetNote[];
}

/** A whole list, or everything that is wrong with its files; never a part of a list. */
export type ReadOfacSdn =
  | { readonly ok: true; readonly entries: readonly ListEntry[]; readonly report: SetReport }
  | { readonly ok: false; readonly errors: readonly ListFileError[] };

// Remarks longer than this go on in sdn_comments.csv (data specification, "Spillover files").
const REMARKS_LIMIT = 1000;

interface OpenFile {
  readonly encoding: FileText['encoding'];
  readonly records: readonly OfacRecord[];
}

class Faults {
  readonly errors: ListFileError[] = [];

  add(file: OfacSdnFile, record: OfacRecord | null, place: number | null, code: ListFileErrorCode, what: string): void {
    const column = place === null ? null : (ofacColumns[file][place] ?? null);
    this.errors.push({ file, row: record?.row ?? null, column, code, what });
  }
}

function open(files: readonly ListFile[], faults: Faults): { tables: Map<OfacSdnFile, OpenFile>; notes: SetNote[] } {
  const tables = new Map<OfacSdnFile, OpenFile>();
  const notes: SetNote[] = [];
  const seen = new Set<string>();
  for (const { name, bytes } of files) {
    const file = ofacSdnFiles.find((known) => known === name.toLowerCase());
    if (!file) {
      notes.push({ code: 'FILE_IGNORED', file: name });
      continue;
    }
    if (seen.has(file)) faults.add(file, null, null, 'FILE_TWICE', `There are two files ${file}.`);
    seen.add(file);
    const text = readText(file, bytes);
    if (!text.ok) {
      faults.errors.push(text.error);
      continue;
    }
    const table = readTable(file, text.value.text);
    if (!table.ok) {
      faults.errors.push(...table.errors);
      continue;
    }
    tables.set(file, { encoding: text.value.encoding, records: table.records });
    if (table.endCut) notes.push({ code: 'END_CUT', file });
  }
  if (!seen.has('sdn.csv'))
    faults.add('sdn.csv', null, null, 'FILE_MISSING', 'The set has no sdn.csv, the file of the entries.');
  for (const file of ofacSdnFiles) if (!seen.has(file)) notes.push({ code: 'FILE_ABSENT', file });
  return { tables, notes };
}

const NUMBER = /^\d{1,9}$/;

function checkNumbers(file: OfacSdnFile, records: readonly OfacRecord[], faults: Faults): void {
  const seen = new Set<string>();
  for (const record of records) {
    const [entry, own] = record.fields;
    const two = file === 'alt.csv' || file === 'add.csv';
    if (!NUMBER.test(entry ?? ''))
      faults.add(file, record, 0, 'NOT_A_NUMBER', `The entry's number is ${entry ?? 'missing'}.`);
    if (two && !NUMBER.test(own ?? ''))
      faults.add(file, record, 1, 'NOT_A_NUMBER', `The record's number is ${own ?? 'missing'}.`);
    const key = two ? `${entry} ${own}` : `${entry}`;
    if (seen.has(key))
      faults.add(file, record, two ? 1 : 0, 'NUMBER_TWICE', `The number ${two ? own : entry} was there before.`);
    seen.add(key);
  }
}

function checkValues(file: OfacSdnFile, records: readonly OfacRecord[], faults: Faults): void {
  for (const record of records) {
    if (file === 'sdn.csv') {
      if (record.fields[1] === null) faults.add(file, record, 1, 'VALUE_MISSING', 'The entry has no name.');
      const type = record.fields[2];
      if (type != null && !wordIn(ofacKinds, type))
        faults.add(file, record, 2, 'VALUE_UNKNOWN', `No such type of entry: ${type}.`);
    }
    if (file === 'alt.csv') {
      if (record.fields[3] === null) faults.add(file, record, 3, 'VALUE_MISSING', 'The alternate name is missing.');
      if (!wordIn(ofacNameKinds, record.fields[2])) {
        faults.add(file, record, 2, 'VALUE_UNKNOWN', `No such type of name: ${record.fields[2] ?? 'none'}.`);
      }
    }
  }
}

function byEntry(file: OfacSdnFile, records: readonly OfacRecord[], known: ReadonlySet<string>, faults: Faults) {
  const map = new Map<string, OfacRecord[]>();
  for (const record of records) {
    const ref = record.fields[0] ?? '';
    if (!known.has(ref)) {
      faults.add(
        file,
        record,
        0,
        'ENTRY_MISSING',
        `sdn.csv has no entry ${ref}: the files are not of one version, or sdn.csv was cut off.`,
      );
    }
    const list = map.get(ref);
    if (list) list.push(record);
    else map.set(ref, [record]);
  }
  return map;
}

function overflows(comments: readonly OfacRecord[], entries: ReadonlyMap<string, OfacRecord>) {
  const taken = new Map<string, OfacRecord>();
  const skipped: SkippedRecord[] = [];
  for (const record of comments) {
    const ref = record.fields[0] ?? '';
    const entry = entries.get(ref);
    const skip = (code: SkippedRecord['code'], what: string) =>
      skipped.push({ file: 'sdn_comments.csv', row: record.row, code, what });
    if (!entry) skip('COMMENT_WITHOUT_ENTRY', `sdn.csv has no entry ${ref}.`);
    else if (entry.tail.length < REMARKS_LIMIT)
      skip('COMMENT_WITHOUT_OVERFLOW', `The remarks of entry ${ref} are not cut off.`);
    else taken.set(ref, record);
  }
  return { taken, skipped };
}

/**
 * Reads a set of OFAC SDN files in the legacy CSV form: `sdn.csv`, and where given `alt.csv` (alternate names),
 * `add.csv` (addresses) and `sdn_comments.csv` (remarks over 1,000 characters). Other files are left out and noted.
 *
 * All or nothing: a fault in any file refuses the set. A name or address without its entry is a fault, for the set is
 * then of two versions or cut off; an overflow without its entry is skipped and reported, for it names nobody.
 * @param list code the entries get as their list
 */
export function readOfacSdn(list: string, files: readonly ListFile[]): ReadOfacSdn {
  const faults = new Faults();
  const { tables, notes } = open(files, faults);
  const records = (file: OfacSdnFile): readonly OfacRecord[] => tables.get(file)?.records ?? [];
  for (const [file, table] of tables) {
    checkNumbers(file, table.records, faults);
    checkValues(file, table.records, faults);
  }
  const main = new Map(records('sdn.csv').map((record) => [record.fields[0] ?? '', record]));
  const known = new Set(main.keys());
  // Without a readable sdn.csv every name and address would seem to lack its entry.
  const complete = tables.has('sdn.csv');
  const names = byEntry('alt.csv', complete ? records('alt.csv') : [], known, faults);
  const addresses = byEntry('add.csv', complete ? records('add.csv') : [], known, faults);
  if (faults.errors.length > 0) return { ok: false, errors: faults.errors.slice(0, MOST_ERRORS) };

  const { taken, skipped } = overflows(records('sdn_comments.csv'), main);
  const entries = [...main].map(([ref, record]) =>
    ofacEntry(list, {
      main: record,
      overflow: taken.get(ref),
      names: names.get(ref) ?? [],
      addresses: addresses.get(ref) ?? [],
    }),
  );
  const count = (of: (entry: ListEntry) => readonly unknown[]): number =>
    entries.reduce((sum, entry) => sum + of(entry).length, 0);
  const placed = count((entry) => entry.addresses);
  return {
    ok: true,
    entries,
    report: {
      files: [...tables].map(
        ([
          name,
          {
            records: { length },
            encoding,
          },
        ]) => ({ name, records: length, encoding }),
      ),
      entries: entries.length,
      names: count((entry) => entry.names),
      weakNames: count((entry) => entry.names.filter(({ kind }) => kind === 'WEAK')),
      addresses: placed,
      blankAddresses: records('add.csv').length - placed,
      overflows: taken.size,
      skipped,
      notes,
    },
  };
}
