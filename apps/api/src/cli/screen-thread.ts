import { workerData } from 'node:worker_threads';
import type { ListEntry } from '@downstream/checks/core';
import { METHOD_VERSION } from '@downstream/checks/screening';
import { openNameIndex } from '@downstream/matching';
import { answerTasks } from '@downstream/platform/threads';
import { searchOf, type Asked, type ListedHit } from './screen-lists';

/** What the threads of a batch are given: entries of their own, and the names in memory that they share. */
export interface ListsForThreads {
  readonly entries: readonly ListEntry[];
  readonly names: Uint8Array;
}

/** A hit as it comes out of a thread, which hands over no functions. */
export type TableHit = Omit<ListedHit, 'wouldChange'>;

// The script of a thread: an entry point of the build beside the server's own.
if (workerData) {
  const { entries, names } = workerData as ListsForThreads;
  const search = searchOf(entries, openNameIndex(names, METHOD_VERSION));
  answerTasks<Asked, readonly TableHit[]>((asked) => search(asked).map(({ wouldChange: _, ...hit }) => hit));
}
