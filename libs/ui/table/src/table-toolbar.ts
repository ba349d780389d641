import { Component, computed, ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { injectWords, type Density, densities, Preferences } from '@downstream/ui/client';
import { Check, CheckLine, Icon, Pop } from '@downstream/ui/primitives';
import type { Column, FilterChoice } from './column';
import { fold } from './fold';
import { TableExport, type TakeTable } from './table-export';
import type { TableView } from './table-view';
import { ViewsMenu } from './views-menu';
import type { PresetView } from './saved-views';

const TYPING = 200;
/** From here on a list of choices is searched, not only read. */
const LONG = 12;

/** Search, filter chips, saved views, columns and the live count above a data table. */
@Component({
  selector: 'ds-table-toolbar',
  imports: [Check, CheckLine, Icon, Pop, TableExport, ViewsMenu],
  templateUrl: './table-toolbar.html',
  styleUrl: './table-toolbar.css',
})
export class TableToolbar<Row> {
  readonly name = input.required<string>();
  readonly columns = input.required<readonly Column<Row>[]>();
  readonly shown = input.required<ReadonlySet<string>>();
  readonly view = input.required<TableView>();
  /** `37 of 1,204`. */
  readonly count = input.required<string>();
  readonly searchLabel = input<string>();
  /** Whether there is a search at all: some routes have none. */
  readonly searchable = input(true);
  readonly presets = input<readonly PresetView[]>([]);
  readonly take = input<TakeTable>();
  /** How many rows the view finds. */
  readonly total = input(0);

  protected readonly t = injectWords();
  protected readonly preferences = inject(Preferences);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  private waiting: ReturnType<typeof setTimeout> | undefined;

  protected readonly typed = linkedSignal(() => this.view().now().q);
  /** What is typed into the search of a long list of choices, by column. */
  protected readonly narrowed = signal<Readonly<Record<string, string>>>({});
  protected readonly filtered = computed(() => this.columns().filter((column) => column.filter));
  protected readonly densities = densities;
  /** The columns that are shown, in their order. */
  protected readonly shownColumns = computed(() =>
    this.columns()
      .map(({ id }) => id)
      .filter((id) => this.shown().has(id)),
  );

  /** What is chosen, one chip per value. */
  protected readonly chips = computed(() =>
    this.filtered().flatMap((column) =>
      this.chosen(column.id).map((value) => ({
        column: column.id,
        value,
        words: `${column.heading}: ${column.filter?.find((choice) => choice.value === value)?.label ?? value}`,
      })),
    ),
  );

  /** Puts the focus into the search field (`/`). */
  focusSearch(): void {
    this.box()?.nativeElement.focus();
    this.box()?.nativeElement.select();
  }

  protected isLong({ filter }: Column<Row>): boolean {
    return (filter?.length ?? 0) > LONG;
  }

  /** The choices to show: those that match what is typed; the chosen ones first in a long list. */
  protected choicesOf(column: Column<Row>): readonly FilterChoice[] {
    const all = column.filter ?? [];
    if (!this.isLong(column)) return all;
    const wanted = fold((this.narrowed()[column.id] ?? '').trim());
    const chosen = this.chosen(column.id);
    const rank = ({ value }: FilterChoice) => Number(!chosen.includes(value));
    return all.filter(({ label }) => fold(label).includes(wanted)).sort((a, b) => rank(a) - rank(b));
  }

  protected narrowTo(column: string, text: string): void {
    this.narrowed.update((all) => ({ ...all, [column]: text }));
  }

  protected chosen(column: string): readonly string[] {
    return this.view().now().filters[column] ?? [];
  }

  protected type(text: string): void {
    this.typed.set(text);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.view().search(text), TYPING);
  }

  protected toggle(column: string, value: string): void {
    const now = this.chosen(column);
    this.view().filter(column, now.includes(value) ? now.filter((one) => one !== value) : [...now, value]);
  }

  protected density(density: Density): void {
    this.preferences.density.set(density);
  }
}
