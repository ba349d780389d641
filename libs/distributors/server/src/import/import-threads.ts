import { Injectable } from '@nestjs/common';
import type { KeyedRow, ReadingRules, TableRow } from '@downstream/distributors/core/import';
import { CapReached, openThreads, runCapped, type Threads } from '@downstream/platform/threads';
import type { ReadAnswer, ThreadWork } from './thread/import-thread';
import type { AskedReading } from './thread/read-table';

/** Mebibytes that reading one file may hold, beside the file itself. */
const MEMORY = 512;
/** Milliseconds that reading one file may take. */
const TIME = 30_000;

/** Where tables are read and rows are checked: threads of their own, so that the server answers meanwhile. */
@Injectable()
export class ImportThreads {
  /** The script that the build puts beside the server. */
  script = new URL('./import-thread.mjs', import.meta.url);
  time = TIME;
  memory = MEMORY;

  /**
   * Reads a file in a thread of capped memory and time.
   * @param bytes handed over: they are gone afterwards
   * @param take is given the rows some at a time
   */
  async read(
    bytes: Uint8Array,
    asked: AskedReading,
    take: (rows: readonly TableRow[]) => Promise<void>,
  ): Promise<ReadAnswer> {
    const { script, memory, time } = this;
    const data: ThreadWork = { kind: 'READ', bytes, asked };
    const transfer = [bytes.buffer as ArrayBuffer];
    try {
      return await runCapped<readonly TableRow[], ReadAnswer>({ script, data, transfer, memory, time, take });
    } catch (error) {
      if (!(error instanceof CapReached)) throw error;
      return { ok: false, fault: { code: error.cap === 'TIME' ? 'TOO_LONG_TO_READ' : 'TOO_MUCH_MEMORY' } };
    }
  }

  /** Opens a thread that checks rows by rules; to be closed afterwards. */
  checking(rules: ReadingRules): Promise<Threads<TableRow, KeyedRow>> {
    const data: ThreadWork = { kind: 'CHECK', rules };
    return openThreads<TableRow, KeyedRow>({ script: this.script, data, count: 1, chunk: 100 });
  }
}
