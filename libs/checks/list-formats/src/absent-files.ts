import type { ListEntry } from '@downstream/checks/core';
import type { FormatId, ListFormat, ListNote, ListSource, ReadList } from './list-format';
import { sourceOfBytes } from './list-source';

/** Fields of a record of each file of the legacy CSV sets: enough to tell them apart, for no two have as many. */
const fieldsIn: Readonly<Record<string, number>> = {
  'alt.csv': 5,
  'cons_alt.csv': 5,
  'add.csv': 6,
  'cons_add.csv': 6,
  'sdn_comments.csv': 2,
  'cons_comments.csv': 2,
};
/** The file of the entries, without which there is no set. */
const mainFile: Partial<Record<FormatId, string>> = { 'ofac-sdn': 'sdn.csv', 'ofac-cons': 'cons_prim.csv' };

/** The fields of a CSV record: its commas outside quotes, and one. */
function fieldCount(record: string): number {
  let fields = 1;
  let quoted = false;
  for (const sign of record) {
    if (sign === '"') quoted = !quoted;
    else if (sign === ',' && !quoted) fields++;
  }
  return fields;
}

/** Files of a set that a reading noted as absent. */
const absentFiles = (notes: readonly ListNote[]): readonly string[] =>
  notes.filter(({ code }) => code === 'FILE_ABSENT').map(({ file }) => file);

/** The absent files, made again of what the version before holds of them word by word; without those that hold nothing. */
function filesOf(
  before: readonly ListEntry[],
  absent: readonly string[],
  refs: ReadonlySet<string>,
): readonly ListSource[] {
  const lines = new Map(absent.filter((file) => fieldsIn[file]).map((file) => [file, [] as string[]]));
  for (const { ref, raw } of before) {
    if (!refs.has(ref)) continue;
    // The first line is the record of the entry itself.
    for (const record of raw.split('\n').slice(1)) {
      const fields = fieldCount(record);
      for (const [file, kept] of lines) if (fieldsIn[file] === fields) kept.push(record);
    }
  }
  return [...lines]
    .filter(([, kept]) => kept.length > 0)
    .map(([file, kept]) => sourceOfBytes(file, new TextEncoder().encode(`${kept.join('\r\n')}\r\n`)));
}

/** A version of a list as far as it matters to the one after it. */
export interface VersionBefore {
  readonly format: string;
  /** Its entries; asked for only when a file is absent. */
  entries(): Promise<readonly ListEntry[]>;
}

/** A list that was read, and what became of the files that were not given. */
export interface ReadAfter {
  readonly read: ReadList;
  /** Files that were not given, and whose content is that of the version before. */
  readonly kept: readonly string[];
  /** Files that were not given and are missing from this version. */
  readonly missing: readonly string[];
}

/**
 * Reads a list that follows a version. A file of a set that is absent removes no name and no address: what the version
 * before holds of it is read with the rest, for those entries that are still there.
 * @param before the version before; null when there is none, and then nothing is lost
 */
export async function readAfter(
  format: ListFormat,
  list: string,
  sources: readonly ListSource[],
  before: VersionBefore | null,
): Promise<ReadAfter> {
  const read = await format.read(list, sources);
  const absent = read.ok && before ? absentFiles(read.report.notes) : [];
  const main = mainFile[format.id];
  if (!read.ok || absent.length === 0 || !before || !main) return { read, kept: [], missing: absent };
  if (before.format !== format.id) return { read, kept: [], missing: absent };
  const again = filesOf(await before.entries(), absent, new Set(read.entries.map(({ ref }) => ref)));
  if (again.length === 0) return { read, kept: [], missing: [] };
  const [only, second] = sources;
  // A single file may have any name; beside others it must have its own.
  const given = only && !second ? [{ ...only, name: main, bytes: () => only.bytes() }] : sources;
  const kept = again.map(({ name }) => name);
  return { read: await format.read(list, [...given, ...again]), kept, missing: [] };
}
