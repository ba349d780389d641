import { Service, signal } from '@angular/core';

/** A page somebody was on. */
export interface RecentPage {
  readonly url: string;
  readonly title: string;
}

const KEY = 'ds.recent';
const KEPT = 12;

function read(): RecentPage[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored)
      ? stored.filter(
          (entry): entry is RecentPage => typeof entry?.url === 'string' && typeof entry?.title === 'string',
        )
      : [];
  } catch {
    return [];
  }
}

/** Pages of this visit, newest first. Kept for the tab only: names do not outlive it. */
@Service()
export class RecentPages {
  private readonly _list = signal<readonly RecentPage[]>(read());
  readonly list = this._list.asReadonly();

  note(page: RecentPage): void {
    this.set([page, ...this._list().filter(({ url }) => url !== page.url)].slice(0, KEPT));
  }

  clear(): void {
    this.set([]);
  }

  private set(list: readonly RecentPage[]): void {
    this._list.set(list);
    try {
      sessionStorage.setItem(KEY, JSON.stringify(list));
    } catch {
      // Without storage the list lives as long as the page.
    }
  }
}
