import { effect, inject, InjectionToken, type Signal, signal } from '@angular/core';

/** How long a value must have stood still, milliseconds. */
export const PAUSE = new InjectionToken<number>('PAUSE', { factory: () => 350 });

/**
 * A value that follows another once it has not changed for a moment: nothing is asked or kept per key. Call it in an
 * injection context.
 * @param initial what it is before the first moment has passed
 */
export function settled<T>(value: () => T, initial: T): Signal<T> {
  const pause = inject(PAUSE);
  const calm = signal(initial);
  effect((onCleanup) => {
    const now = value();
    const timer = setTimeout(() => calm.set(now), pause);
    onCleanup(() => clearTimeout(timer));
  });
  return calm.asReadonly();
}
