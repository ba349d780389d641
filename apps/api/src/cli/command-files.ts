import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OperatorError } from '../roles/plainly';
import { EXIT_NOT_DONE } from './list-sources';

/** The bytes of a file named on the command line. @throws OperatorError in plain words */
export function contentOf(path: string): Uint8Array {
  try {
    return readFileSync(resolve(path));
  } catch (error) {
    throw new OperatorError(`${path} cannot be read: ${(error as Error).message}`, EXIT_NOT_DONE);
  }
}

/** Writes a file named on the command line. @throws OperatorError in plain words */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(resolve(path), text);
  } catch (error) {
    throw new OperatorError(`${path} cannot be written: ${(error as Error).message}`, EXIT_NOT_DONE);
  }
}
