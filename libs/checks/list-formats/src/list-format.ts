import type { EntryKind, ListEntry } from '@downstream/checks/core';
import type { Instant } from '@downstream/kernel';
import type { ListFileError } from './list-file-error';

/** Names of the formats, as the command line and an import take them. */
export const formatIds = [
  'ofac-sdn',
  'ofac-cons',
  'ofac-xml',
  'ofac-advanced-xml',
  'ofac-enhanced-xml',
  'us-csl',
  'bis-dpl',
  'eu-fsf',
  'un',
  'uk',
  'uk-conlist',
  'seco',
  'opensanctions-simple',
  'ftm',
  'csv',
] as const;
export type FormatId = (typeof formatIds)[number];

/** A file of a list by its name, readable from its beginning as often as asked; a `.gz` is given as it is. */
export interface ListSource {
  readonly name: string;
  bytes(): AsyncIterable<Uint8Array>;
}

/** A record that was read and not taken over, and why, in plain English. */
export interface LeftOut {
  /** The publisher's number of the record, else its place, such as `row 17`. */
  readonly record: string;
  readonly reason: string;
}

/** Something about the files that whoever imports them should know. */
export interface ListNote {
  readonly code: string;
  readonly file: string;
  readonly what: string;
}

/** What was read. Every record of the files is an entry, a part of one, or one of those left out. */
export interface ListReport {
  /** When the publisher made the list, where the files say it. */
  readonly generatedAt: Instant | null;
  /** Records that stand for an entry each: `entries` and those of them that were left out. */
  readonly records: number;
  readonly entries: number;
  readonly byType: Readonly<Record<EntryKind, number>>;
  /** Names of all kinds, addresses and identifying numbers of all entries. */
  readonly names: number;
  readonly addresses: number;
  readonly ids: number;
  readonly skipped: readonly LeftOut[];
  readonly notes: readonly ListNote[];
}

/** A whole list, or everything that is wrong with its files; never a part of a list. */
export type ReadList =
  | { readonly ok: true; readonly entries: readonly ListEntry[]; readonly report: ListReport }
  | { readonly ok: false; readonly errors: readonly ListFileError[] };

/** A form in which lists are published. */
export interface ListFormat {
  readonly id: FormatId;
  /** What it is, in a few words: `OFAC SDN list, legacy CSV set`. */
  readonly title: string;
  /** Whether the list is one file, or a set of files with fixed names. */
  readonly input: 'FILE' | 'SET';
  /** Terms whoever imports it must know of; `null` where the publisher asks for nothing. */
  readonly terms: string | null;
  /**
   * Reads a list. All or nothing: a fault refuses the whole, with up to 20 errors.
   * @param list code the entries get as their list; a format whose file holds several lists appends theirs
   */
  read(list: string, sources: readonly ListSource[]): Promise<ReadList>;
}
