import { afterRenderEffect, Directive, ElementRef, inject, input } from '@angular/core';

/** The cell whose link opens the row; the first one where no cell has a link. */
const opening = (row: HTMLTableRowElement): HTMLTableCellElement =>
  [...row.cells].find((cell) => cell.querySelector('a[href]')) ?? (row.cells[0] as HTMLTableCellElement);

/** A box is no field: its row is walked like any other. */
const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type !== 'checkbox';

const focusable = 'a[href], button, input, select, [tabindex]';

/**
 * The ARIA grid pattern on a real table: one stop in the tab order, arrows move between cells, Home and End within the
 * row, Ctrl with them to the ends; `j` and `k` move between rows. A cell with a link or button gives it the focus.
 */
@Directive({
  selector: 'table[dsGridKeys]',
  host: { role: 'grid', '(keydown)': 'key($event)', '(focusin)': 'entered($event)' },
})
export class GridKeys {
  /** Changes whenever rows or columns changed, so that the one tab stop is set again. */
  readonly dsGridKeys = input.required<unknown>();
  /** Whether single letters may be used (WCAG 2.1.4). */
  readonly letters = input(true);

  private readonly table = inject<ElementRef<HTMLTableElement>>(ElementRef).nativeElement;
  private active: HTMLElement | undefined;

  constructor() {
    afterRenderEffect(() => {
      this.dsGridKeys();
      this.settle();
    });
  }

  protected entered({ target }: FocusEvent): void {
    const cell = this.cellOf(target);
    if (cell) this.activate(this.stopOf(cell));
  }

  protected key(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || writes(event.target)) return;
    const cell = this.cellOf(event.target);
    if (!cell) return;
    const rows = this.rows();
    const y = rows.findIndex((row) => row.contains(cell));
    const x = cell.cellIndex;
    const rtl = getComputedStyle(this.table).direction === 'rtl';
    const to = this.target(event, { x, y, rtl, width: rows[y]?.cells.length ?? 0, height: rows.length });
    if (!to) return;
    event.preventDefault();
    const row = rows[Math.min(Math.max(to.y, 0), rows.length - 1)];
    const next = row?.cells[Math.min(Math.max(to.x, 0), row.cells.length - 1)];
    if (next) this.stopOf(next).focus();
  }

  /** Puts the focus on the first row, for "/" and "j" from outside. */
  focusFirstRow(): void {
    const row = this.rows()[1];
    if (row) this.stopOf(opening(row)).focus();
  }

  private target(
    { key, ctrlKey }: KeyboardEvent,
    at: { x: number; y: number; rtl: boolean; width: number; height: number },
  ): { x: number; y: number } | undefined {
    const { x, y, rtl, width, height } = at;
    const letter = this.letters() && !ctrlKey;
    if (key === 'ArrowDown' || (letter && key === 'j')) return { x, y: y + 1 };
    // From the first row, k stays: the heading is reached by the arrow alone.
    if (key === 'ArrowUp' || (letter && key === 'k' && y > 1)) return { x, y: y - 1 };
    if (key === 'ArrowRight') return { x: x + (rtl ? -1 : 1), y };
    if (key === 'ArrowLeft') return { x: x + (rtl ? 1 : -1), y };
    if (key === 'Home') return { x: 0, y: ctrlKey ? 1 : y };
    if (key === 'End') return { x: width - 1, y: ctrlKey ? height - 1 : y };
    if (key === 'PageDown') return { x, y: y + 10 };
    if (key === 'PageUp') return { x, y: Math.max(1, y - 10) };
    return undefined;
  }

  private rows(): HTMLTableRowElement[] {
    return [...this.table.rows].filter((row) => !row.hasAttribute('data-no-grid'));
  }

  private cellOf(target: EventTarget | null): HTMLTableCellElement | undefined {
    const cell = target instanceof Element ? target.closest('td, th') : null;
    return cell instanceof HTMLTableCellElement && this.table.contains(cell) ? cell : undefined;
  }

  private stopOf(cell: HTMLTableCellElement): HTMLElement {
    return cell.querySelector<HTMLElement>(focusable) ?? cell;
  }

  private activate(stop: HTMLElement): void {
    if (this.active && this.active !== stop) this.active.tabIndex = -1;
    stop.tabIndex = 0;
    this.active = stop;
  }

  /** Every stop leaves the tab order but one: the remembered one, else the first row. */
  private settle(): void {
    const rows = this.rows();
    for (const row of rows) for (const cell of row.cells) this.stopOf(cell).tabIndex = -1;
    const row = rows[1] ?? rows[0];
    const first = row && opening(row);
    const stop =
      this.active?.isConnected && this.table.contains(this.active) ? this.active : first && this.stopOf(first);
    if (stop) this.activate(stop);
  }
}
