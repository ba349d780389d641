import { DestroyRef, inject, Service } from '@angular/core';
import { countNotices } from '@downstream/contracts/access';
import { resourceOf } from '@downstream/ui/client';

const LOOK_EVERY = 60_000;

/** How many notices the person has not read, for the bell; looked at every minute while the page is seen. */
@Service({ autoProvided: false })
export class UnreadNotices {
  private readonly counted = resourceOf(countNotices, () => ({}));
  readonly value = this.counted.value;

  constructor() {
    const timer = setInterval(() => document.visibilityState === 'visible' && this.counted.reload(), LOOK_EVERY);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Takes over what an answer said. */
  now(unread: number): void {
    this.counted.set({ unread });
  }
}
