import { Service } from '@angular/core';
import type { Params } from '@angular/router';

/** A view under a name: what stands in the address of a list. */
export interface KeptView {
  readonly name: string;
  readonly query: Params;
}

const key = (table: string): string => `ds.views.${table}`;
const isView = (entry: unknown): entry is KeptView =>
  typeof entry === 'object' &&
  entry !== null &&
  'name' in entry &&
  typeof entry.name === 'string' &&
  'query' in entry &&
  typeof entry.query === 'object' &&
  entry.query !== null;

/** Views that this browser keeps, per table. */
@Service()
export class ViewsOfBrowser {
  of(table: string): readonly KeptView[] {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key(table)) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isView) : [];
    } catch {
      return [];
    }
  }

  /** Saves under a name; the same name is written over. */
  save(table: string, view: KeptView): void {
    this.write(table, [...this.of(table).filter(({ name }) => name !== view.name), view]);
  }

  remove(table: string, name: string): void {
    this.write(
      table,
      this.of(table).filter((view) => view.name !== name),
    );
  }

  private write(table: string, views: readonly KeptView[]): void {
    try {
      if (views.length === 0) localStorage.removeItem(key(table));
      else localStorage.setItem(key(table), JSON.stringify(views));
    } catch {
      // Nothing can be kept here; the URL still carries the view.
    }
  }
}
