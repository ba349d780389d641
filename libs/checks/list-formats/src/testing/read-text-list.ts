import type { ListEntry } from '@downstream/checks/core';
import type { ListFileError } from '../list-file-error';
import type { ListFormat, ListReport, ReadList } from '../list-format';
import { sourceOfBytes } from '../list-source';

/** Reads a file written in a test. */
export const readTextList = (format: ListFormat, text: string | Uint8Array, name = 'list.txt'): Promise<ReadList> =>
  format.read('l', [sourceOfBytes(name, typeof text === 'string' ? new TextEncoder().encode(text) : text)]);

/** The same, for files that must be read. */
export async function readWell(
  format: ListFormat,
  text: string | Uint8Array,
): Promise<{ entries: readonly ListEntry[]; report: ListReport; first: ListEntry }> {
  const read = await readTextList(format, text);
  const [first] = read.ok ? read.entries : [];
  if (!read.ok || !first) throw new Error(JSON.stringify(read));
  return { ...read, first };
}

/** What is wrong with a file: codes, rows and columns. */
export async function faultsOf(
  format: ListFormat,
  text: string | Uint8Array,
): Promise<readonly Pick<ListFileError, 'code' | 'row' | 'column'>[]> {
  const read = await readTextList(format, text);
  if (read.ok) throw new Error('The file was read.');
  return read.errors.map(({ code, row, column }) => ({ code, row, column }));
}

/** Names with their kinds, one string each. */
export const namesOf = ({ names }: ListEntry): readonly string[] => names.map(({ kind, text }) => `${kind} ${text}`);
