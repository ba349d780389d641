import { createHash, randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * A file that is written to its end before any of it goes out: whoever takes it slowly keeps no connection to the
 * database, and its size and hash are known beforehand. It has no name in the file system, so that nothing of it stays
 * behind, whatever becomes of the process.
 */
export class SpooledFile {
  private constructor(
    private readonly file: FileHandle,
    /** Size in bytes. */
    readonly bytes: number,
    /** SHA-256, lower-case hexadecimal. */
    readonly sha256: string,
  ) {}

  /** Takes a stream to its end. @throws what the stream throws; nothing is left of it then */
  static async of(source: Readable, folder = tmpdir()): Promise<SpooledFile> {
    // It may break before anybody reads it.
    source.on('error', () => undefined);
    const path = join(folder, `downstream-${randomUUID()}.part`);
    const file = await open(path, 'wx+', 0o600).catch((error: unknown) => {
      source.destroy();
      throw error;
    });
    try {
      await rm(path);
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of source as AsyncIterable<Buffer | string>) {
        const piece = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
        hash.update(piece);
        for (let done = 0; done < piece.length;) {
          done += (await file.write(piece, done, piece.length - done, bytes + done)).bytesWritten;
        }
        bytes += piece.length;
      }
      return new SpooledFile(file, bytes, hash.digest('hex'));
    } catch (error) {
      source.destroy();
      await file.close();
      throw error;
    }
  }

  /** Its bytes, once; the file is gone afterwards. */
  stream(): Readable {
    return this.file.createReadStream({ start: 0, autoClose: true });
  }

  /** Gives the file up unread. */
  async discard(): Promise<void> {
    await this.file.close();
  }
}
