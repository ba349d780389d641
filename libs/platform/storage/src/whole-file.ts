import { open, rm } from 'node:fs/promises';
import { diskUnavailable } from './store-unavailable';

/** What is needed of a file while it is written. */
export interface OpenFile {
  appendFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Makes a new file for its owner alone; fails when the name is taken. */
export type MakeFile = (path: string) => Promise<OpenFile>;

export const makeFile: MakeFile = (path) => open(path, 'wx', 0o600);

/** Runs work on the disk; what the disk says becomes a refusal in plain words. */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw diskUnavailable(error);
  }
}

/**
 * Writes a new file and waits until it is on the disk. Fails as a whole: whatever goes wrong, with the disk or with
 * the bytes' source, no file is left.
 */
export async function writeWhole(path: string, bytes: AsyncIterable<Uint8Array>, make: MakeFile): Promise<void> {
  const file = await onDisk(() => make(path));
  try {
    try {
      for await (const part of bytes) await onDisk(() => file.appendFile(part));
      await onDisk(() => file.sync());
    } finally {
      await onDisk(() => file.close());
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
