import { Service } from '@angular/core';
import type { Questionnaire } from '@downstream/attestations/core';
import { type IDBPDatabase, openDB } from 'idb';
import { tooOld } from './draft-shelf';
import type { AnswersView } from './sheet-now';

/** A sheet as it was last seen: what was asked, and what the server had. */
export interface SeenSheet {
  readonly questionnaire: Questionnaire;
  readonly view: AnswersView;
}

interface Kept extends SeenSheet {
  readonly owner: string;
  /** When it was kept, milliseconds since the epoch. */
  readonly at: number;
  /** What else is kept under this name by an earlier or a later release is not read. */
  readonly form: typeof FORM;
}

const FORM = 1;

/**
 * The sheet that drafts belong to, on this device as long as drafts wait: without it nobody could go on writing after a
 * reload without a connection. Where a browser keeps nothing, there is none.
 */
@Service()
export class LastSheet {
  private opened: Promise<IDBPDatabase | undefined> | undefined;

  /** What its owner last saw; undefined when nothing waits, or it waited too long. */
  async of(owner: string): Promise<SeenSheet | undefined> {
    const kept = (await (await this.open())?.get('sheets', owner)) as Kept | undefined;
    return kept?.form === FORM && !tooOld(kept) ? kept : undefined;
  }

  async keep(owner: string, { questionnaire, view }: SeenSheet): Promise<void> {
    const kept: Kept = { owner, questionnaire, view, at: Date.now(), form: FORM };
    await (await this.open())?.put('sheets', kept);
  }

  async drop(owner: string): Promise<void> {
    await (await this.open())?.delete('sheets', owner);
  }

  private open(): Promise<IDBPDatabase | undefined> {
    this.opened ??= opened().catch(() => undefined);
    return this.opened;
  }
}

// A database of its own: another version of that of the drafts would wait for every tab that has the earlier one open.
const opened = async (): Promise<IDBPDatabase> => {
  const database = await openDB('ds.sheets', 1, {
    upgrade: (made) => void made.createObjectStore('sheets', { keyPath: 'owner' }),
  });
  const all = (await database.getAll('sheets')) as Kept[];
  for (const one of all.filter(tooOld)) await database.delete('sheets', one.owner);
  return database;
};
