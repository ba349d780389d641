import { DestroyRef, Directive, DOCUMENT, ElementRef, inject, input } from '@angular/core';

const HOVER_DELAY = 300;
const GAP = 6;

/**
 * A tip on hover and keyboard focus, closed by Escape (WCAG 1.4.13), read as the element's description.
 * The element itself must be focusable. Never the only place of something a person must know.
 */
@Directive({
  selector: '[dsTip]',
  host: {
    '[attr.aria-description]': 'dsTip() || null',
    '(mouseenter)': 'soon()',
    '(mouseleave)': 'hide()',
    '(focus)': 'showOnFocus()',
    '(blur)': 'hide()',
    '(keydown.escape)': 'hide()',
  },
})
export class Tip {
  /** The text; empty or undefined: no tip. */
  readonly dsTip = input<string | undefined | null>(undefined);

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private bubble: HTMLElement | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.hide());
  }

  protected soon(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.show(), HOVER_DELAY);
  }

  protected showOnFocus(): void {
    if (this.element.matches(':focus-visible')) this.show();
  }

  protected hide(): void {
    clearTimeout(this.waiting);
    this.bubble?.remove();
    this.bubble = undefined;
  }

  private show(): void {
    const text = this.dsTip();
    if (!text || this.bubble) return;
    const bubble = this.document.createElement('div');
    bubble.className = 'ds-tip';
    bubble.textContent = text;
    bubble.setAttribute('popover', 'manual');
    bubble.setAttribute('aria-hidden', 'true');
    this.document.body.append(bubble);
    // The top layer, where the browser has one, keeps the tip above an open dialog.
    bubble.showPopover?.();
    this.place(bubble);
    this.bubble = bubble;
  }

  private place(bubble: HTMLElement): void {
    const at = this.element.getBoundingClientRect();
    const own = bubble.getBoundingClientRect();
    const { clientWidth, clientHeight } = this.document.documentElement;
    const below = at.bottom + GAP + own.height <= clientHeight;
    const left = Math.min(Math.max(GAP, at.left + at.width / 2 - own.width / 2), clientWidth - own.width - GAP);
    bubble.style.left = `${Math.max(GAP, left)}px`;
    bubble.style.top = `${below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - own.height)}px`;
  }
}
