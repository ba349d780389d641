import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params, Router } from '@angular/router';

/** What a table shows, as its URL says it: `?q=acme&sort=-updated&state=IN_REVIEW,SCREENING`. */
export interface View {
  readonly q: string;
  readonly sort: { readonly id: string; readonly desc: boolean } | null;
  /** Chosen values by column; a column without a choice is absent. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Columns switched on or off against their default: `+iban`, `-country`. */
  readonly columns: readonly string[];
}

/** The view of one table: read from the URL and written to it, so that it can be sent, saved and gone back to. */
export interface TableView {
  readonly now: Signal<View>;
  /** `-updated`, `name` or undefined: as many APIs and the URL write it. */
  readonly sortText: Signal<string | undefined>;
  /** Chosen values of a filter among those that exist, for a contract's query; undefined when none is chosen. */
  chosen<T extends string>(column: string, among: readonly T[]): T[] | undefined;
  /** The sort, when it is one of those that exist. */
  sortAmong<T extends string>(among: readonly T[]): T | undefined;
  /** Whether a search or filter narrows the rows. */
  readonly narrowed: Signal<boolean>;
  search(q: string): void;
  sort(id: string, desc: boolean): void;
  filter(column: string, values: readonly string[]): void;
  show(column: string, shown: boolean, byDefault: boolean): void;
  /** Takes search and filters away; keeps sort and columns. */
  clear(): void;
  /** The query parameters of the present view, for saving. */
  readonly query: Signal<Params>;
}

export interface ViewOptions {
  /** Columns that have a filter; other query parameters are left alone. */
  readonly filters?: readonly string[];
  /** Sort when the URL says nothing: `-updated`. */
  readonly sort?: string;
  /** Put before every parameter when a page has two tables. */
  readonly prefix?: string;
}

const list = (text: string | null | undefined): readonly string[] => (text ? text.split(',').filter(Boolean) : []);
const sortOf = (text: string | undefined) => (text ? { id: text.replace(/^-/, ''), desc: text.startsWith('-') } : null);

/** Binds a table's view to the URL. Call it in an injection context below a route (a page's field). */
export function tableView({ filters = [], sort, prefix = '' }: ViewOptions = {}): TableView {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const params = toSignal(route.queryParamMap, { initialValue: route.snapshot.queryParamMap });
  const get = (name: string) => params().get(prefix + name);

  const now = computed<View>(() => ({
    q: get('q') ?? '',
    sort: sortOf(get('sort') ?? sort),
    filters: Object.fromEntries(
      filters.map((id) => [id, list(get(id))] as const).filter(([, values]) => values.length > 0),
    ),
    columns: list(get('columns')),
  }));

  const write = (changes: Params) => {
    const queryParams = Object.fromEntries(
      Object.entries(changes).map(([name, value]) => [prefix + name, value || null]),
    );
    void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  };

  return {
    now,
    chosen: (column, among) => {
      const wanted = now().filters[column] ?? [];
      const found = among.filter((value) => wanted.includes(value));
      return found.length > 0 ? found : undefined;
    },
    sortAmong: (among) => among.find((value) => value === (get('sort') ?? sort)),
    sortText: computed(() => get('sort') ?? sort),
    narrowed: computed(() => now().q !== '' || Object.keys(now().filters).length > 0),
    search: (q) => write({ q: q.trim() }),
    sort: (id, desc) => write({ sort: `${desc ? '-' : ''}${id}` }),
    filter: (column, values) => write({ [column]: values.join(',') }),
    show: (column, shown, byDefault) => {
      const others = now().columns.filter((entry) => entry.slice(1) !== column);
      write({ columns: [...others, ...(shown === byDefault ? [] : [`${shown ? '+' : '-'}${column}`])].join(',') });
    },
    clear: () => write({ q: null, ...Object.fromEntries(filters.map((id) => [id, null])) }),
    query: computed(() => {
      const names = ['q', 'sort', 'columns', ...filters].map((name) => prefix + name);
      return Object.fromEntries(names.map((name) => [name, params().get(name)]).filter(([, value]) => value !== null));
    }),
  };
}
