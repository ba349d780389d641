import { availableParallelism } from 'node:os';
import type { ListEntry } from '@downstream/checks/core';
import { METHOD_VERSION, namesOf } from '@downstream/checks/screening';
import { snapshotOf, type NameIndex } from '@downstream/matching';
import { openThreads } from '@downstream/platform/threads';
import { searchOf, type Asked } from './screen-lists';
import type { ListsForThreads, TableHit } from './screen-thread';

/** Fewer parties are searched for in less time than it takes to open threads. */
const MANY = 2_000;

/** On which threads to search; by default on one for each core, with the script that the build puts beside this one. */
export interface SearchThreads {
  readonly count: number;
  readonly script: URL;
  /** From how many parties on; below, the search is done here. */
  readonly from: number;
}

const everyCore = (): SearchThreads => ({
  count: availableParallelism(),
  script: new URL('./screen-thread.mjs', import.meta.url),
  from: MANY,
});

function shared(names: NameIndex): Uint8Array {
  const bytes = snapshotOf(names, METHOD_VERSION);
  const view = new Uint8Array(new SharedArrayBuffer(bytes.length));
  view.set(bytes);
  return view;
}

/**
 * Searches lists for many parties: every entry that may be each of them, as `searchOf` gives it, in the order of the
 * parties. Of many parties each core takes a share; what is found does not depend on it.
 * @throws Error when a thread ends or a search fails: then nothing is known of any party
 */
export async function searchMany(
  entries: readonly ListEntry[],
  asked: readonly Asked[],
  { count, script, from }: SearchThreads = everyCore(),
): Promise<readonly (readonly TableHit[])[]> {
  if (asked.length < from || count < 2) return asked.map(searchOf(entries));
  const data: ListsForThreads = { entries, names: shared(namesOf(entries)) };
  const threads = await openThreads<Asked, readonly TableHit[]>({ script, data, count });
  try {
    return await threads.all(asked);
  } finally {
    await threads.close();
  }
}
