import { DestroyRef, effect, inject } from '@angular/core';

/** Time before the first look, milliseconds; each later one waits twice as long, up to a limit. */
const FIRST = 700;
const LONGEST = 20_000;

/**
 * Looks again while something goes on that this page did not begin, such as a screening by a machine: soon at first,
 * then less and less often. In an injection context; ends with it.
 * @param goesOn what goes on, in a word that changes with each stage; undefined when nothing does
 * @param busy whether a look is under way
 */
export function lookAgain(goesOn: () => string | undefined, busy: () => boolean, look: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stage: string | undefined;
  let wait = FIRST;
  effect(() => {
    const present = goesOn();
    if (busy()) return;
    clearTimeout(timer);
    wait = present === stage ? Math.min(2 * wait, LONGEST) : FIRST;
    stage = present;
    if (present !== undefined) timer = setTimeout(look, wait);
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));
}
