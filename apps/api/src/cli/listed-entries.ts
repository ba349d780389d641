import type { ListEntry } from '@downstream/checks/core';
import { OperatorError } from '../roles/plainly';
import { EXIT_NOT_DONE, faultLines, knownFormat, sourcesAt } from './list-sources';

/** A list that was read, and what it says of itself. */
export interface Searched {
  readonly format: string;
  readonly path: string;
  readonly entries: number;
  readonly names: number;
  readonly generatedAt: string | null;
}

const refuse = (message: string): never => {
  throw new OperatorError(message, EXIT_NOT_DONE);
};

/**
 * Reads lists, each as `<format>:<path>`.
 * @throws OperatorError when one of them cannot be read or is empty: then nothing is searched
 */
export async function listsIn(wanted: readonly string[]): Promise<{ entries: ListEntry[]; lists: Searched[] }> {
  if (wanted.length === 0) refuse('Say which lists to search: --list <format>:<path>.');
  const entries: ListEntry[] = [];
  const lists: Searched[] = [];
  for (const one of wanted) {
    const colon = one.indexOf(':');
    if (colon < 1 || colon === one.length - 1) refuse(`"${one}" is no list: write <format>:<path>.`);
    const [id, path] = [one.slice(0, colon), one.slice(colon + 1)];
    const format = knownFormat(id);
    const read = await format.read(format.id, sourcesAt(format, [path]));
    if (!read.ok) {
      const faults = faultLines(read.errors).join('\n');
      return refuse(`${path} cannot be read as ${format.title}; nothing was searched.\n${faults}`);
    }
    if (read.entries.length === 0) refuse(`${path} has no entries; nothing was searched.`);
    for (const entry of read.entries) entries.push(entry);
    const { names, generatedAt } = read.report;
    lists.push({ format: format.id, path, entries: read.entries.length, names, generatedAt });
  }
  return { entries, lists };
}

/** A list that was searched, for a person to read. */
export const searchedInWords = ({ format, path, entries, names, generatedAt }: Searched): string =>
  `Searched ${format} in ${path}: ${entries} entries, ${names} names${generatedAt ? `, made ${generatedAt}` : ''}`;
