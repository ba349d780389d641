import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  formatOf,
  listFormats,
  type ListFileError,
  type ListFormat,
  type ListSource,
} from '@downstream/checks/list-formats';
import type { CommanderError } from 'commander';
import { OperatorError } from '../roles/plainly';

/** Exit code of a command that could not do what it was asked: the files or the question are at fault. */
export const EXIT_NOT_DONE = 2;

/** Ends a command that was called the wrong way, which Commander has said, as one that was not done; help is no fault. */
export const endMisused = ({ exitCode }: CommanderError): never => process.exit(exitCode === 0 ? 0 : EXIT_NOT_DONE);

/**
 * The format of a name.
 * @throws OperatorError with the names there are
 */
export function knownFormat(id: string): ListFormat {
  const format = formatOf(id);
  if (format) return format;
  const known = listFormats.map((one) => one.id).join(', ');
  throw new OperatorError(`There is no format "${id}". There are: ${known}.`, EXIT_NOT_DONE);
}

const sourceAt = (path: string): ListSource => ({ name: basename(path), bytes: () => createReadStream(path) });

/**
 * The files of a list: those named, and all of a folder named.
 * @throws OperatorError when there is none, or more than a format of one file takes
 */
export function sourcesAt(format: ListFormat, paths: readonly string[]): ListSource[] {
  const files = paths.flatMap((path) => {
    const place = resolve(path);
    const found = statSync(place, { throwIfNoEntry: false });
    if (!found) throw new OperatorError(`${place} is not there.`, EXIT_NOT_DONE);
    if (!found.isDirectory()) return [place];
    const within = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isFile());
    if (within.length === 0) throw new OperatorError(`${place} holds no files.`, EXIT_NOT_DONE);
    return within.map(({ name }) => join(place, name)).sort();
  });
  if (format.input === 'FILE' && files.length > 1) {
    throw new OperatorError(
      `${format.title} is one file; there are ${files.length}: ${files.map((file) => basename(file)).join(', ')}.`,
      EXIT_NOT_DONE,
    );
  }
  return files.map(sourceAt);
}

/** Where in which file, `sdn.csv, row 7, column SDN_Name: `; nothing for the list as a whole. */
export function placeOf({ file, row, column }: Pick<ListFileError, 'file' | 'row' | 'column'>): string {
  const place = [file, row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', ');
  return place === '' ? '' : `${place}: `;
}

/** Everything wrong with a list, a line each. */
export const faultLines = (errors: readonly Pick<ListFileError, 'file' | 'row' | 'column' | 'what'>[]): string[] =>
  errors.map((one) => `- ${placeOf(one)}${one.what}`);
