import { Service } from '@angular/core';
import { type IDBPDatabase, openDB } from 'idb';
import type { Draft } from './draft';

interface Kept extends Draft {
  /** Whose draft it is: somebody else at this device never sees it. */
  readonly owner: string;
  /** When it was written, milliseconds since the epoch; drafts of an earlier release have none. */
  readonly at?: number;
}

/** So long a draft waits for its owner to come back, milliseconds: two months, longer than any link to the portal. */
const WAITS = 60 * 86_400_000;

/** Whether something has waited too long on this device. */
export const tooOld = ({ at }: { readonly at?: number }): boolean => at !== undefined && at < Date.now() - WAITS;

/**
 * Drafts on this device (IndexedDB), so that nothing typed is lost by a dead connection, a closed tab or an ended
 * session. Where a browser keeps nothing, drafts live as long as the page does.
 */
@Service()
export class DraftShelf {
  private opened: Promise<IDBPDatabase | undefined> | undefined;

  /** The drafts of one person; whatever has waited too long, whose ever it was, is gone. */
  async of(owner: string): Promise<readonly Draft[]> {
    const kept = (await (await this.open())?.getAllFromIndex('drafts', 'owner', owner)) as Kept[] | undefined;
    // What waited too long is thrown away behind the page, which does not wait for it.
    void this.clear().catch(() => undefined);
    return (kept ?? []).filter((one) => !tooOld(one)).map(read);
  }

  /** Keeps a draft in the place of the one before. */
  async keep(owner: string, draft: Draft): Promise<void> {
    const putting = (await this.open())?.transaction('drafts', 'readwrite');
    if (!putting) return;
    const put = putting.store.put({ owner, ...draft, at: Date.now() } satisfies Kept);
    // Said at once: a page that is being left does not live to hear that it was put.
    putting.commit();
    await Promise.all([put, putting.done]);
  }

  /** Forgets the draft of a question: it has arrived, or was given up. */
  async drop(owner: string, question: string): Promise<void> {
    await (await this.open())?.delete('drafts', [owner, question]);
  }

  private async clear(): Promise<void> {
    const database = await this.open();
    const all = ((await database?.getAll('drafts')) ?? []) as Kept[];
    for (const { owner, question } of all.filter(tooOld)) await database?.delete('drafts', [owner, question]);
  }

  private open(): Promise<IDBPDatabase | undefined> {
    this.opened ??= opened().catch(() => undefined);
    return this.opened;
  }
}

const read = ({ question, answer, base, sent }: Kept): Draft => ({ question, answer, base, ...(sent && { sent }) });

/** Opens the database; also where the browser has none at all, that is a failure like any other. */
const opened = async (): Promise<IDBPDatabase> =>
  openDB('ds.answers', 1, {
    upgrade: (database) => {
      const drafts = database.createObjectStore('drafts', { keyPath: ['owner', 'question'] });
      drafts.createIndex('owner', 'owner');
    },
  });
