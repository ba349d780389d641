import { DOCUMENT, inject } from '@angular/core';
import { Session, Words } from '@downstream/ui/client';

/** Pages of the portal on which words of the questions stand. */
const OF_ANSWERS = /^\/portal(\/answers\/.*)?\/?$/;

/**
 * Begins what the first page of the portal waits for, one after the other otherwise, while the application is put
 * together: who is signed in, and the words. Nobody waits for it here; what fails is asked for again and told then.
 * Call it in an injection context.
 */
export function readAhead(): void {
  const path = inject(DOCUMENT).location.pathname;
  if (!/^\/portal(\/|$)/.test(path) || path.startsWith('/portal/enter')) return;
  inject(Session)
    .load()
    .catch(() => undefined);
  inject(Words).ahead('portal', OF_ANSWERS.test(path) ? ['answers'] : []);
}
