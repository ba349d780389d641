import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, model, signal } from '@angular/core';
import { cellsOf, type Cells, listColumns, rowOf } from '@downstream/catalogue/core';
import type { PublishedListKind } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Button, Icon } from '@downstream/ui/primitives';
import { ListWords } from './list-words';
import type { ListRow } from './list-store';

/** Rows shown before somebody asks for all: the page stays quick with hundreds. */
const SHOWN = 50;

/** The rows of a version as a table; in a draft each may be changed or taken away, and new ones added. */
@Component({
  selector: 'ds-row-table',
  imports: [Button, Icon, NgTemplateOutlet],
  templateUrl: './row-table.html',
  styleUrl: './row-table.css',
})
export class RowTable {
  readonly kind = input.required<PublishedListKind>();
  readonly rows = model.required<readonly ListRow[]>();
  readonly writable = input(false);
  protected readonly t = injectWords();
  protected readonly words = inject(ListWords);
  protected readonly q = signal('');
  protected readonly whole = signal(false);
  /** The place of the row that is written now; one behind the last is a new one. */
  protected readonly editing = signal<number | undefined>(undefined);
  protected readonly cells = signal<Cells>({});

  protected readonly columns = computed(() => listColumns[this.kind()]);
  private readonly all = computed(() =>
    this.rows().map((row, place) => ({ place, cells: cellsOf(this.kind(), row as never) })),
  );
  protected readonly found = computed(() => {
    const wanted = this.q().trim().toLowerCase();
    return this.all().filter(({ cells }) => Object.values(cells).some((cell) => cell.toLowerCase().includes(wanted)));
  });
  protected readonly shown = computed(() => (this.whole() ? this.found() : this.found().slice(0, SHOWN)));

  protected edit(place: number): void {
    const row = this.rows()[place];
    this.cells.set(row ? cellsOf(this.kind(), row as never) : {});
    this.editing.set(place);
  }

  protected type(column: string, cell: string): void {
    this.cells.update((cells) => ({ ...cells, [column]: cell }));
  }

  protected keep(): void {
    const place = this.editing() ?? this.rows().length;
    const row = rowOf(this.kind(), this.cells()) as unknown as ListRow;
    this.rows.update((rows) =>
      place < rows.length ? rows.map((one, i) => (i === place ? row : one)) : [...rows, row],
    );
    this.editing.set(undefined);
  }

  protected remove(place: number): void {
    this.rows.update((rows) => rows.filter((_, i) => i !== place));
    this.editing.set(undefined);
  }
}
