import type { EntryKind, ListEntry } from '@downstream/checks/core';
import {
  formatOf,
  readAfter,
  type ListReport,
  type ListSource,
  type VersionBefore,
} from '@downstream/checks/list-formats';
import type { Instant } from '@downstream/kernel';
import type { ListFileError } from '../persistence/import-runs';

/** A whole list out of its files. */
export interface ReadFiles {
  readonly entries: readonly ListEntry[];
  readonly byType: Readonly<Record<EntryKind, number>>;
  readonly names: number;
  readonly addresses: number;
  readonly ids: number;
  /** Files of a set that were not given: what the version before held of them is in the entries. */
  readonly kept: readonly string[];
  /** Files that were not given and are not in the entries, although the version before had what they hold. */
  readonly missing: readonly string[];
  /** What the operator should know of the files, in plain English. */
  readonly notes: readonly string[];
  /** When the publisher made it; some files do not say. */
  readonly generatedAt: Instant | null;
}

export type FilesReading =
  { readonly ok: true; readonly value: ReadFiles } | { readonly ok: false; readonly errors: readonly ListFileError[] };

/** More lines than this are no reading matter; `lists check` tells them all. */
const SHOWN = 20;

/** An error about the list as a whole. */
export const ofWhole = (code: string, what: string): ListFileError => ({
  file: '',
  row: null,
  column: null,
  code,
  what,
});

/** The part of a list that an entry stands in: `SDN` of `us-csl/SDN`; nothing where the list has no parts. */
const partOf = (list: string, entry: ListEntry): string => entry.list.slice(list.length + 1);

/** Numbers are unique in each part of a list; with the part before them they are so in the whole. */
const numbered = (list: string, entry: ListEntry): ListEntry => {
  const part = partOf(list, entry);
  return part === '' ? entry : { ...entry, ref: `${part}/${entry.ref}` };
};

function notesOf(report: ListReport, kept: readonly string[], before: number | null): string[] {
  const skipped = report.skipped.slice(0, SHOWN).map(({ record, reason }) => `${record}: left out. ${reason}`);
  const more = report.skipped.length - skipped.length;
  return [
    ...kept.map(
      (file) =>
        `${file} is not in the set: what version ${before ?? '?'} held of it was kept, and nothing was removed. Entries that are new have nothing of it.`,
    ),
    ...report.notes.map(({ what }) => what),
    ...skipped,
    ...(more > 0 ? [`${more} more records were left out.`] : []),
  ];
}

/**
 * Reads the files of a list in one of its formats, keeping what files of a set that are absent said before.
 * @param before the version in force, with its number; null when there is none to compare with
 */
export async function readList(
  list: string,
  formatId: string,
  sources: readonly ListSource[],
  before: (VersionBefore & { readonly version: number }) | null,
): Promise<FilesReading> {
  const format = formatOf(formatId);
  if (!format) return { ok: false, errors: [ofWhole('LIST_FORMAT_UNKNOWN', `There is no format ${formatId}.`)] };
  const { read, kept, missing } = await readAfter(format, list, sources, before);
  if (!read.ok) return read;
  const { report } = read;
  return {
    ok: true,
    value: {
      entries: read.entries.map((entry) => numbered(list, entry)),
      byType: report.byType,
      names: report.names,
      addresses: report.addresses,
      ids: report.ids,
      kept,
      missing,
      notes: notesOf(report, kept, before?.version ?? null),
      generatedAt: report.generatedAt,
    },
  };
}
