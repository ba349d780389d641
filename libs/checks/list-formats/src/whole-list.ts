import type { ListSource, ReadList } from './list-format';
import { listFileError, MOST_ERRORS, type ListFileError } from './list-file-error';

/**
 * Ends the reading of a list at once. Thrown inside the readers, where a stream or a parser is under way, and turned
 * into a value at their door by `wholeList`; nobody outside this library sees it.
 */
export class Unreadable extends Error {
  readonly errors: readonly ListFileError[];

  constructor(...errors: readonly ListFileError[]) {
    super(errors[0]?.what ?? 'The list cannot be read.');
    this.errors = errors;
  }
}

/** A reader's door: what is `Unreadable` becomes the list of its errors; any other exception is a defect and stays one. */
export async function wholeList(read: () => Promise<ReadList>): Promise<ReadList> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, errors: error.errors.slice(0, MOST_ERRORS) };
    throw error;
  }
}

/** The only file of a list that is one file. @throws Unreadable for none or several */
export function onlyFile(sources: readonly ListSource[]): ListSource {
  const [source, second] = sources;
  if (!source) throw new Unreadable(listFileError('', 'FILE_MISSING', 'No file was given.'));
  if (second)
    throw new Unreadable(listFileError(second.name, 'FILE_TWICE', 'The list is one file, and two were given.'));
  return source;
}
