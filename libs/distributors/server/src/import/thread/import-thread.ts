import {
  UnreadableTable,
  type ReadingRules,
  type KeyedRow,
  type TableFault,
  type TableRow,
} from '@downstream/distributors/core/import';
import { answerInParts, answerTasks } from '@downstream/platform/threads';
import { setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { checkRow } from './check-rows';
import { readTable, type AskedReading, type TableRead } from './read-table';

/** What a thread is opened for: to read one file, or to check rows by rules. */
export type ThreadWork =
  | { readonly kind: 'READ'; readonly bytes: Uint8Array; readonly asked: AskedReading }
  | { readonly kind: 'CHECK'; readonly rules: ReadingRules };

/** What reading comes to: a table, or why there is none. */
export type ReadAnswer =
  { readonly ok: true; readonly read: TableRead } | { readonly ok: false; readonly fault: TableFault };

async function answer(work: ThreadWork, give: (rows: readonly TableRow[]) => Promise<void>): Promise<ReadAnswer> {
  if (work.kind !== 'READ') throw new Error('This thread reads');
  try {
    return { ok: true, read: await readTable(work.bytes, work.asked, give) };
  } catch (error) {
    if (error instanceof UnreadableTable) return { ok: false, fault: error.fault };
    throw error;
  }
}

const work = workerData as ThreadWork;
// Whoever waits for a page comes first. Linux takes this for the thread that asks; elsewhere it would be the whole server.
// Reading a file is short and may only take so long: it is not put back.
if (work.kind === 'CHECK' && process.platform === 'linux') setPriority(5);
if (work.kind === 'READ') answerInParts<ThreadWork, readonly TableRow[], ReadAnswer>(answer);
else answerTasks<TableRow, KeyedRow>((row) => checkRow(row, work.rules));
