import { Service, signal } from '@angular/core';

/** One step of the way to a page. */
export interface Crumb {
  readonly label: string;
  readonly link: readonly unknown[];
}

/** The way to the present page. A frame that shows it says so; otherwise the page header does. */
@Service()
export class Crumbs {
  private readonly _way = signal<readonly Crumb[]>([]);
  readonly way = this._way.asReadonly();
  /** Set by a frame whose top line shows the way. */
  readonly shownByFrame = signal(false);

  set(way: readonly Crumb[]): void {
    this._way.set(way);
  }
}
