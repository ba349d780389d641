import type { ListEntry } from '@downstream/checks/core';
import { missingCanaries, ofacSdnCanaries, readOfacSdn, shrunkBy } from '@downstream/checks/list-formats';
import type { Instant } from '@downstream/kernel';
import type { ListFileError } from '../persistence/import-runs';

/** A whole list out of its files. */
export interface ReadFiles {
  readonly entries: readonly ListEntry[];
  readonly names: number;
  readonly addresses: number;
  /** Records per file. */
  readonly records: ReadonlyMap<string, number>;
  /** What the operator should know of the set, in plain English. */
  readonly notes: readonly string[];
  /** When the publisher made it; the legacy files do not say. */
  readonly generatedAt: Instant | null;
}

export type FilesReading =
  { readonly ok: true; readonly value: ReadFiles } | { readonly ok: false; readonly errors: readonly ListFileError[] };

const noteText = {
  FILE_ABSENT: (file: string) => `${file} is not in the set: what it holds is not part of this version.`,
  FILE_IGNORED: (file: string) => `${file} is not part of this list and was left out.`,
  END_CUT: (file: string) =>
    `${file} ends in the middle of its last field: it was cut off, and rows may be missing after it.`,
} as const;

/**
 * Reads the files of a public list.
 * @param sample whether these are invented names, in which no entry of the real list can be expected
 */
export function readListFiles(list: string, files: ReadonlyMap<string, Uint8Array>, sample: boolean): FilesReading {
  if (list !== 'ofac-sdn')
    return { ok: false, errors: [fileless('LIST_FORMAT_UNKNOWN', `No format is known for the list ${list}.`)] };
  const reading = readOfacSdn(
    list,
    [...files].map(([name, bytes]) => ({ name, bytes })),
  );
  if (!reading.ok) return { ok: false, errors: reading.errors };
  const missing = sample ? [] : missingCanaries(reading.entries, ofacSdnCanaries);
  if (missing.length > 0) {
    const names = missing.map(({ ref, name }) => `${name} (${ref})`).join(', ');
    return {
      ok: false,
      errors: [
        fileless(
          'NOT_THIS_LIST',
          `Entries that have stood on this list for years are missing: ${names}. This is another list, or a part of one.`,
        ),
      ],
    };
  }
  const { report } = reading;
  return {
    ok: true,
    value: {
      entries: reading.entries,
      names: report.names,
      addresses: report.addresses,
      records: new Map(report.files.map((file) => [file.name, file.records])),
      notes: [
        ...report.notes.map(({ code, file }) => noteText[code](file)),
        ...report.skipped.slice(0, 20).map((one) => `${one.file}, row ${one.row}: left out. ${one.what}`),
        ...(report.skipped.length > 20 ? [`${report.skipped.length - 20} more records were left out.`] : []),
      ],
      generatedAt: null,
    },
  };
}

/** Whether a version has suspiciously few entries against the one before. */
export const shrunk = (before: number, after: number): boolean => shrunkBy(before, after) !== null;

const fileless = (code: string, what: string): ListFileError => ({ file: '', row: null, column: null, code, what });
