import { effect, type Signal, signal } from '@angular/core';

const PAUSE = 350;

/**
 * A value that follows another once it has not changed for a moment: nothing is asked or kept per key. Call it in an
 * injection context.
 * @param initial what it is before the first moment has passed
 */
export function settled<T>(value: () => T, initial: T, pause = PAUSE): Signal<T> {
  const calm = signal(initial);
  effect((onCleanup) => {
    const now = value();
    const timer = setTimeout(() => calm.set(now), pause);
    onCleanup(() => clearTimeout(timer));
  });
  return calm.asReadonly();
}
