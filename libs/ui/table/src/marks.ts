import { signal, type Signal } from '@angular/core';

/** Rows that are marked, so that one thing can be done to all of them. A range runs in the order the table shows. */
export class Marks {
  private readonly _ids = signal<ReadonlySet<string>>(new Set());
  /** Ids of the rows that are marked. */
  readonly ids: Signal<ReadonlySet<string>> = this._ids.asReadonly();
  private last: string | undefined;

  /** Marks a row, or takes its mark away. */
  toggle(id: string): void {
    const marked = new Set(this._ids());
    if (!marked.delete(id)) marked.add(id);
    this._ids.set(marked);
    this.last = id;
  }

  /** Marks every row between the one touched last and this one, both included. @param order ids as they are shown */
  range(id: string, order: readonly string[]): void {
    const [from, to] = [order.indexOf(this.last ?? id), order.indexOf(id)].sort((a, b) => a - b) as [number, number];
    this._ids.set(new Set([...this._ids(), ...order.slice(Math.max(from, 0), to + 1)]));
    this.last = id;
  }

  clear(): void {
    this._ids.set(new Set());
    this.last = undefined;
  }
}
