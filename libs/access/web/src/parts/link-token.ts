import { DestroyRef, inject, Service } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { filter } from 'rxjs';

/** What the secret part of a mailed link looks like (contract `linkToken`). */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * The secret part of a link from an e-mail. It comes in the fragment, which browsers never send, and is taken out of
 * the address at once, so that it stays neither in the history nor on a screenshot.
 */
@Service({ autoProvided: false })
export class LinkToken {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly destroyed = inject(DestroyRef);
  private _token: string | undefined;

  /** The token; undefined when the address had none, or half of one. */
  get token(): string | undefined {
    return this._token;
  }

  /**
   * Calls back with each link that is opened on this page: once at the start (undefined when there is none), and again
   * when another link is put into the address of the same tab; one after the other. Ends with the page.
   */
  follow(opened: (token: string | undefined) => Promise<void> | void): void {
    let begun = false;
    let last: Promise<void> | void = undefined;
    const links = this.route.fragment.pipe(
      filter((fragment) => fragment !== null || !begun),
      takeUntilDestroyed(this.destroyed),
    );
    links.subscribe((fragment) => {
      begun = true;
      this._token = fragment !== null && TOKEN.test(fragment) ? fragment : undefined;
      if (fragment !== null)
        void this.router.navigate([], { relativeTo: this.route, replaceUrl: true, queryParamsHandling: 'preserve' });
      const token = this._token;
      // A link that comes while an earlier one is being opened waits for it: its page must not be the older one's.
      last = Promise.resolve(last).then(() => opened(token));
    });
  }
}
