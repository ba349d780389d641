import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChildren, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords, type Pages, Preferences, type Problem } from '@downstream/ui/client';
import { Button, Check, Formats, Icon, Skeleton } from '@downstream/ui/primitives';
import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  injectTable,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/angular-table';
import { EmptyState, ErrorState } from '@downstream/ui/patterns';
import { Cell, type Column } from './column';
import { fold } from './fold';
import { GridKeys } from './grid-keys';
import type { Marks } from './marks';
import type { PresetView } from './saved-views';
import type { TakeTable } from './table-export';
import { TableToolbar } from './table-toolbar';
import type { TableView } from './table-view';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
});

const compare = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare;

/**
 * A list of records: sorted, filtered and searched as its URL says, opened by row, walked by keyboard.
 * Give it `pages` (the server sorts and filters, page by page) or `rows` (all are here, the table does it).
 */
@Component({
  selector: 'ds-data-table',
  imports: [
    Button,
    Check,
    EmptyState,
    ErrorState,
    GridKeys,
    Icon,
    NgTemplateOutlet,
    RouterLink,
    Skeleton,
    TableToolbar,
  ],
  templateUrl: './data-table.html',
  styleUrl: './data-table.css',
  host: { '(document:keydown)': 'shortcut($event)' },
})
export class DataTable<Row extends object> {
  /** Names the table in saved views; unique in the app. */
  readonly name = input.required<string>();
  /** What is listed, for screen readers: "Distributors". */
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly Column<Row>[]>();
  readonly view = input.required<TableView>();
  readonly rowId = input.required<(row: Row) => string>();
  /** Where a row opens (router commands); the first column carries the link. */
  readonly link = input<(row: Row) => readonly unknown[] | null>();
  /** Server-side rows. */
  readonly pages = input<Pages<Row>>();
  /** All rows, sorted and filtered here. */
  readonly rows = input<readonly Row[]>();
  readonly loading = input(false);
  readonly problem = input<Problem>();
  /** Size of the unfiltered population, when it is known beside a filtered total. */
  readonly population = input<number>();
  /** Further text of a row that the search should find, besides its columns (local rows only). */
  readonly searchText = input<(row: Row) => string>();
  readonly searchLabel = input<string>();
  /** False where the rows cannot be searched by words. */
  readonly searchable = input(true);
  /** Views the house offers beside a person's own. */
  readonly presets = input<readonly PresetView[]>([]);
  /** A row to draw as chosen (list beside detail). */
  readonly selected = input<string>();
  /** Makes rows markable: a box before each, `x` and Shift+`x` on the row that has the focus. */
  readonly marks = input<Marks>();
  /** Lets the table be taken as a file; absent for those who may not. */
  readonly take = input<TakeTable>();
  readonly retry = output<void>();

  protected readonly t = injectWords();
  protected readonly preferences = inject(Preferences);
  private readonly formats = inject(Formats);
  private readonly cells = contentChildren(Cell);
  private readonly toolbar = viewChild(TableToolbar);
  private readonly grid = viewChild(GridKeys);

  private readonly server = computed(() => this.pages() !== undefined);
  private readonly data = computed<readonly Row[]>(() => this.pages()?.rows() ?? this.rows() ?? []);
  private readonly definitions = computed(() =>
    this.columns().map((column) => ({
      id: column.id,
      accessorFn: (row: Row) => column.value?.(row) ?? undefined,
      sortUndefined: 'last' as const,
      sortFn: (a: { getValue(id: string): unknown }, b: { getValue(id: string): unknown }, id: string) => {
        const [x, y] = [a.getValue(id), b.getValue(id)];
        return typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y));
      },
      filterFn: (row: { original: Row }, _id: string, wanted: readonly string[]) =>
        [column.filterValue?.(row.original) ?? String(column.value?.(row.original) ?? '')]
          .flat()
          .some((value) => wanted.includes(value)),
    })),
  );

  // The view is the one owner of sort, search and filters; TanStack only applies them.
  private readonly table = injectTable(() => {
    const view = this.view().now();
    return {
      features,
      columns: this.definitions(),
      data: this.data() as Row[],
      getRowId: (row: Row) => this.rowId()(row),
      manualSorting: this.server(),
      manualFiltering: this.server(),
      globalFilterFn: (row: { original: Row }, _id: string, wanted: string) => this.matches(row.original, wanted),
      getColumnCanGlobalFilter: () => true,
      state: {
        sorting: view.sort ? [view.sort] : [],
        columnFilters: Object.entries(view.filters).map(([id, value]) => ({ id, value })),
        globalFilter: view.q || undefined,
      },
    };
  });

  protected readonly shownIds = computed(() => {
    const changed = this.view().now().columns;
    return new Set(
      this.columns()
        .filter(({ id, hidden }) => (hidden ? changed.includes(`+${id}`) : !changed.includes(`-${id}`)))
        .map(({ id }) => id),
    );
  });
  protected readonly shown = computed(() => this.columns().filter(({ id }) => this.shownIds().has(id)));
  protected readonly lines = computed(() =>
    this.table.getRowModel().rows.map(({ id, original }) => ({ id, row: original })),
  );
  protected readonly templates = computed(() => new Map(this.cells().map((cell) => [cell.dsCell(), cell.template])));
  protected readonly signature = computed(() => [this.lines(), this.shown()]);

  protected readonly isLoading = computed(() => this.pages()?.loading() ?? this.loading());
  protected readonly isRefreshing = computed(() => this.pages()?.refreshing() ?? false);
  protected readonly failed = computed(() => this.pages()?.problem() ?? this.problem());
  protected readonly isEmpty = computed(() => !this.isLoading() && !this.failed() && this.lines().length === 0);
  protected readonly total = computed(() => this.pages()?.total() ?? this.data().length);

  protected readonly count = computed(() => {
    if (this.isLoading() || (this.failed() && this.lines().length === 0)) return '';
    const shown = this.lines().length;
    const of = this.population() ?? this.total();
    return shown === of
      ? this.t('ui.table.all', { n: shown })
      : this.t('ui.table.some', { shown: this.formats.number(shown), of: this.formats.number(of) });
  });
  /** What narrows the rows, in words, for the empty state. */
  protected readonly narrowing = computed(() => {
    const view = this.view().now();
    const words = this.columns().flatMap(({ id, filter }) =>
      (view.filters[id] ?? []).map((value) => filter?.find((choice) => choice.value === value)?.label ?? value),
    );
    return [...(view.q ? [`“${view.q}”`] : []), ...words].join(', ');
  });

  protected sortOf(id: string): 'ascending' | 'descending' | 'none' {
    const sort = this.view().now().sort;
    return sort?.id !== id ? 'none' : sort.desc ? 'descending' : 'ascending';
  }

  protected sort(column: Column<Row>): void {
    const now = this.sortOf(column.id);
    this.view().sort(column.id, now === 'none' ? column.sort === 'desc' : now === 'ascending');
  }

  protected text(column: Column<Row>, row: Row): string {
    const value = column.value?.(row);
    return typeof value === 'number' ? this.formats.number(value) : (value ?? '');
  }

  /** What a row is called: what its first column says. */
  protected nameOf(row: Row): string {
    const [first] = this.columns();
    return first ? this.text(first, row) : '';
  }

  protected again(): void {
    this.pages()?.reload();
    this.retry.emit();
  }

  protected shortcut(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !this.preferences.singleKeys())
      return;
    const target = event.target as HTMLElement;
    if (this.mark(event, target)) return;
    if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], table')) {
      if (event.key === 'o' && target.matches('table a')) target.click();
      if (event.key !== '/' || !target.closest('table')) return;
    }
    if (event.key === '/') {
      event.preventDefault();
      this.toolbar()?.focusSearch();
    } else if (event.key === 'j') {
      this.grid()?.focusFirstRow();
    }
  }

  /** `x` marks the row that has the focus, Shift with it every row from the last one touched. */
  private mark(event: KeyboardEvent, target: HTMLElement): boolean {
    const marks = this.marks();
    const id = target.closest<HTMLElement>('tr[data-row]')?.dataset['row'];
    if (!marks || id === undefined || (event.key !== 'x' && event.key !== 'X')) return false;
    event.preventDefault();
    if (event.key === 'x') marks.toggle(id);
    else
      marks.range(
        id,
        this.lines().map((line) => line.id),
      );
    return true;
  }

  private matches(row: Row, wanted: string): boolean {
    const texts = this.columns().map((column) => String(column.value?.(row) ?? ''));
    return fold([...texts, this.searchText()?.(row) ?? ''].join('\n')).includes(fold(wanted));
  }
}
