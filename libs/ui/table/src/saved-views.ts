import { Service, signal } from '@angular/core';
import type { Params } from '@angular/router';

/** A view under a name. */
export interface SavedView {
  readonly name: string;
  readonly query: Params;
}

const key = (table: string): string => `ds.views.${table}`;

function read(table: string): SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key(table)) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter(
      (entry): entry is SavedView =>
        typeof entry === 'object' &&
        entry !== null &&
        typeof entry.name === 'string' &&
        typeof entry.query === 'object',
    );
  } catch {
    return [];
  }
}

/** Views a person saved, per table, kept in this browser. A view can also be sent as its URL. */
@Service()
export class SavedViews {
  private readonly revision = signal(0);

  of(table: string): readonly SavedView[] {
    this.revision();
    return read(table);
  }

  /** Saves under a name; the same name is written over. */
  save(table: string, view: SavedView): void {
    this.write(table, [...read(table).filter(({ name }) => name !== view.name), view]);
  }

  remove(table: string, name: string): void {
    this.write(
      table,
      read(table).filter((view) => view.name !== name),
    );
  }

  private write(table: string, views: readonly SavedView[]): void {
    try {
      localStorage.setItem(key(table), JSON.stringify(views));
    } catch {
      // Nothing can be kept here; the URL still carries the view.
    }
    this.revision.update((n) => n + 1);
  }
}
