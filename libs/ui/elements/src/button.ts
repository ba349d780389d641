import { computed, Directive, ElementRef, inject, input } from '@angular/core';
import { Tip } from './tip';

/** The four looks. One `primary` per screen; `danger` is never primary and never beside the primary one. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

/**
 * `<button dsButton="primary" [pending]="saving()" [reason]="whyNot()">Send for approval</button>`
 *
 * With a `reason` the button cannot be pressed but keeps its focus and says why (tip and description); while `pending`
 * a second press does nothing. Never use the native `disabled`.
 */
@Directive({
  selector: 'button[dsButton], a[dsButton]',
  hostDirectives: [{ directive: Tip, inputs: ['dsTip: reason'] }],
  host: {
    class: 'ds-button',
    '[class]': 'lookClass()',
    '[class.ds-button--icon]': 'icon()',
    '[class.ds-button--wide]': 'wide()',
    '[attr.type]': 'type',
    '[attr.aria-disabled]': 'blocked() ? "true" : null',
    '[attr.aria-busy]': 'pending() ? "true" : null',
    '[attr.data-pending]': 'pending() ? "" : null',
  },
})
export class Button {
  readonly look = input<ButtonLook | ''>('', { alias: 'dsButton' });
  readonly pending = input(false);
  /** Why it cannot be pressed and who can; undefined when it can. */
  readonly reason = input<string | undefined | null>(undefined);
  /** A square button that holds an icon only; it needs an `aria-label`. */
  readonly icon = input(false);
  /** As wide as its container (portal, phone). */
  readonly wide = input(false);

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly lookClass = computed(() => `ds-button--${this.look() || 'secondary'}`);
  protected readonly blocked = computed(() => this.pending() || !!this.reason());
  /** A button in a form sends it only when it says so. */
  protected readonly type = this.element.tagName === 'BUTTON' ? (this.element.getAttribute('type') ?? 'button') : null;

  constructor() {
    // In the capture phase, so that it runs before any listener of the page.
    this.element.addEventListener(
      'click',
      (event) => {
        if (!this.blocked()) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
  }
}
