import { computed, DestroyRef, effect, inject, signal, type Signal, untracked } from '@angular/core';
import type { Received, Route } from '@downstream/contracts/route';
import { Api, type Input } from './api';
import { type Problem, toProblem } from './problem';

/** A route that answers with a page (`fields.pageOf`). */
export type PagedAnswer<T> = { readonly rows: readonly T[]; readonly total: number; readonly next: string | null };

/** Rows of a paged route, gathered page by page. */
export interface Pages<T> {
  readonly rows: Signal<readonly T[]>;
  /** Size of the filtered population; undefined before the first answer. */
  readonly total: Signal<number | undefined>;
  readonly problem: Signal<Problem | undefined>;
  /** First page under way with nothing to show. */
  readonly loading: Signal<boolean>;
  /** First page under way while older rows are shown. */
  readonly refreshing: Signal<boolean>;
  /** A further page is under way. */
  readonly extending: Signal<boolean>;
  readonly hasMore: Signal<boolean>;
  /** Fetches the next page; does nothing while one is under way or when there is none. */
  more(): void;
  /** Starts again at the first page, keeping the old rows until it came. */
  reload(): void;
}

type RowOf<R extends Route> = Received<R> extends PagedAnswer<infer T> ? T : never;

/**
 * Reads a paged GET route, from the first page whenever the input changes. Call it in an injection context.
 * @param input params and query without `cursor`; undefined sends nothing
 */
export function pagesOf<R extends Route, const I extends Input<R>>(
  route: R,
  input: () => I | undefined,
): Pages<RowOf<R>> {
  const api = inject(Api);
  const rows = signal<readonly RowOf<R>[]>([]);
  const total = signal<number | undefined>(undefined);
  const next = signal<string | null>(null);
  const problem = signal<Problem | undefined>(undefined);
  const busy = signal<'first' | 'more' | undefined>(undefined);
  const again = signal(0);
  let turn = 0;

  async function fetch(asked: Input<Route>, cursor: string | null): Promise<void> {
    const mine = ++turn;
    busy.set(cursor === null ? 'first' : 'more');
    problem.set(undefined);
    try {
      const query = { ...(asked.query as object), ...(cursor !== null && { cursor }) };
      const page = (await api.call(route as Route, { ...asked, query })) as PagedAnswer<RowOf<R>>;
      if (mine !== turn) return;
      rows.update((old) => (cursor === null ? page.rows : [...old, ...page.rows]));
      total.set(page.total);
      next.set(page.next);
    } catch (cause) {
      if (mine !== turn) return;
      problem.set(toProblem(cause));
    }
    busy.set(undefined);
  }

  effect(() => {
    again();
    const asked = input() as Input<Route> | undefined;
    untracked(() => {
      if (asked) void fetch(asked, null);
    });
  });
  inject(DestroyRef).onDestroy(() => (turn = -1));

  return {
    rows: rows.asReadonly(),
    total: total.asReadonly(),
    problem: problem.asReadonly(),
    loading: computed(() => busy() === 'first' && total() === undefined),
    refreshing: computed(() => busy() === 'first' && total() !== undefined),
    extending: computed(() => busy() === 'more'),
    hasMore: computed(() => next() !== null),
    more: () => {
      const cursor = next();
      const asked = input() as Input<Route> | undefined;
      if (asked && cursor !== null && busy() === undefined) void fetch(asked, cursor);
    },
    reload: () => again.update((n) => n + 1),
  };
}
