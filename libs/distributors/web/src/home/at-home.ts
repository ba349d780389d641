import { DestroyRef, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

/** Does something each time somebody comes back to the desk's home: what it shows may have changed. Injection context. */
export function atHome(run: () => void): void {
  const subscription = inject(Router).events.subscribe((event) => {
    if (event instanceof NavigationEnd && /^\/desk\/?(\?|$)/.test(event.urlAfterRedirects)) run();
  });
  inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
}
