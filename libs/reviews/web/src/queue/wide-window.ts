import { DestroyRef, DOCUMENT, inject, signal, type Signal } from '@angular/core';

/** Whether the window has room for two panes side by side, as it is now; so it has where nobody can tell. */
export function wideWindow(): Signal<boolean> {
  const media = inject(DOCUMENT).defaultView?.matchMedia?.('(min-width: 1080px)');
  const wide = signal(media?.matches ?? true);
  const told = (): void => wide.set(media?.matches ?? true);
  media?.addEventListener('change', told);
  inject(DestroyRef).onDestroy(() => media?.removeEventListener('change', told));
  return wide.asReadonly();
}
