import { inject, Service, signal, type Signal, type WritableSignal } from '@angular/core';
import type { Params } from '@angular/router';
import { listSavedViews, removeSavedView, saveView } from '@downstream/contracts/access/saved-views';
import { Api, type Problem, Session, toProblem } from '@downstream/ui/client';
import { type KeptView, ViewsOfBrowser } from './views-of-browser';

/** A view that the house offers. */
export type PresetView = KeptView;

/** A view that somebody saved. */
export interface SavedView extends KeptView {
  /** By which it is removed; undefined for one that only this browser keeps. */
  readonly id?: string;
  readonly shared: boolean;
  readonly mine: boolean;
  /** Whose it is. */
  readonly owner: string;
}

/** The saved views of one table. */
export interface ViewsOfTable {
  readonly views: Signal<readonly SavedView[]>;
  /** Why they could not be read. */
  readonly problem: Signal<Problem | undefined>;
  /** Whether they have been read. */
  readonly known: Signal<boolean>;
}

interface Kept {
  readonly views: WritableSignal<readonly SavedView[]>;
  readonly problem: WritableSignal<Problem | undefined>;
  readonly known: WritableSignal<boolean>;
}

const byName = (a: KeptView, b: KeptView): number => a.name.localeCompare(b.name);
const toParams = (query: Params): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, String(value)]])),
  );

/**
 * Views that people saved, per table: with their account, so that they are there on every device, and shared with the
 * workspace by those who may. Where nobody may keep any with an account (the audit room), the browser keeps them.
 */
@Service()
export class SavedViews {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly browser = inject(ViewsOfBrowser);
  private readonly tables = new Map<string, Kept>();

  /** What is known of a table's views; {@link read} asks for them. */
  of(table: string): ViewsOfTable {
    return this.kept(table);
  }

  /** Reads them, and brings over what this browser kept from before: once, and gone here only when it is there. */
  async read(table: string): Promise<void> {
    const { views, problem, known } = this.kept(table);
    const own = this.browser.of(table);
    problem.set(undefined);
    try {
      if (!this.session.can('view:own')) {
        views.set(own.map(ofBrowser));
      } else {
        for (const { name, query } of own) {
          await this.api.call(saveView, { body: { table, name, query: toParams(query), shared: false } });
          this.browser.remove(table, name);
        }
        views.set((await this.api.call(listSavedViews, { query: { table } })).views);
      }
      known.set(true);
    } catch (cause) {
      problem.set(toProblem(cause));
    }
  }

  /** Saves under a name; the same name of one's own is written over. @throws Problem */
  async save(table: string, view: KeptView, shared: boolean): Promise<void> {
    const saved = this.session.can('view:own')
      ? await this.api.call(saveView, { body: { table, name: view.name, query: toParams(view.query), shared } })
      : this.inBrowser(table, view);
    this.kept(table).views.update((all) =>
      [...all.filter((one) => !one.mine || one.name !== saved.name), saved].sort(byName),
    );
  }

  /** Removes one's own. @throws Problem */
  async remove(table: string, view: SavedView): Promise<void> {
    if (view.id === undefined) this.browser.remove(table, view.name);
    else await this.api.call(removeSavedView, { params: { id: view.id } });
    this.kept(table).views.update((all) => all.filter((one) => one !== view));
  }

  private inBrowser(table: string, view: KeptView): SavedView {
    this.browser.save(table, view);
    return ofBrowser(view);
  }

  private kept(table: string): Kept {
    // Whoever signs in after somebody else at the same screen sees nothing of theirs.
    const key = `${this.session.user()?.id ?? ''} ${table}`;
    const kept = this.tables.get(key) ?? {
      views: signal<readonly SavedView[]>([]),
      problem: signal<Problem | undefined>(undefined),
      known: signal(false),
    };
    this.tables.set(key, kept);
    return kept;
  }
}

const ofBrowser = (view: KeptView): SavedView => ({ ...view, shared: false, mine: true, owner: '' });
