import { afterNextRender, type Injector } from '@angular/core';

/**
 * Puts the focus on the first match inside an element once the change that is under way is drawn: on what was just
 * revealed, or on the first field that has an error.
 */
export function focusSoon(element: HTMLElement, selector: string, injector: Injector): void {
  const read = (): void => {
    const found = element.querySelector<HTMLElement>(selector);
    found?.focus();
    found?.scrollIntoView?.({ block: 'nearest' });
  };
  afterNextRender({ read }, { injector });
}

/** The first control with an error; a group of controls is marked by `data-invalid`. */
export const FIRST_INVALID = '[aria-invalid="true"], [data-invalid] input';
