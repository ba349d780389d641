import { inject, Service } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { PageFocus } from '@downstream/ui/frame';

/** After a change of page (not of a filter in its URL) the focus goes to the new heading. */
@Service()
export class RouteChanges {
  private readonly router = inject(Router);
  private readonly focus = inject(PageFocus);
  private path: string | undefined;

  watch(): void {
    this.router.events.subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      const path = event.urlAfterRedirects.split(/[?#]/)[0];
      if (this.path !== undefined && path !== this.path) this.focus.arrived();
      this.path = path;
    });
  }
}
