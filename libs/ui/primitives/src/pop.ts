import { afterRenderEffect, Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Button, type ButtonLook, Icon, type IconName, nextId } from '@downstream/ui/elements';

/** What stays free at either edge of the window, CSS pixels. */
const EDGE = 8;

/**
 * A button that opens a small panel below it (filters, columns, saved views). Escape and a press outside close it and
 * give the focus back. `<ds-pop label="State" [count]="2">…</ds-pop>`; inside, call `close()` through a template variable.
 */
@Component({
  selector: 'ds-pop',
  imports: [Button, Icon],
  template: `<button
      #opener
      [dsButton]="look()"
      [class.set]="(count() ?? 0) > 0"
      [icon]="iconOnly()"
      [attr.aria-label]="iconOnly() ? label() : null"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="id"
      (click)="open.set(!open())"
    >
      @if (icon(); as name) {
        <ds-icon [name]="name" />
      }
      @if (!iconOnly()) {
        <span class="label">{{ label() }}</span>
        @if (count(); as n) {
          <span class="count">{{ n }}</span>
        }
        <ds-icon class="arrow" name="chevron_down" />
      }
    </button>
    @if (open()) {
      <div
        #panel
        class="ds-menu panel"
        [class.end]="align() === 'end'"
        [style.transform]="aside() ? 'translateX(' + aside() + 'px)' : null"
        role="group"
        [id]="id"
        [attr.aria-label]="label()"
      >
        <ng-content />
      </div>
    }`,
  styles: `
    :host {
      position: relative;
      display: inline-flex;
      /* browsers read the input's name, align, as an old presentational attribute */
      text-align: start;
    }
    .panel {
      position: absolute;
      z-index: 40;
      inset-block-start: calc(100% + 4px);
      inset-inline-start: 0;
      inline-size: max-content;
      padding: var(--ds-s2);
      animation: drop var(--ds-fast) var(--ds-ease);
    }
    .end {
      inset-inline: auto 0;
    }
    @keyframes drop {
      from {
        opacity: 0;
        translate: 0 -4px;
      }
    }
    .arrow {
      font-size: 12px;
    }
    .set .label {
      font-weight: var(--ds-bold);
      color: var(--ds-ink);
    }
    .count {
      min-inline-size: 18px;
      padding-inline: 4px;
      border-radius: var(--ds-round);
      background: var(--ds-river);
      color: var(--ds-on-river);
      font-size: var(--ds-12);
      font-weight: var(--ds-bold);
      font-variant-numeric: tabular-nums;
    }
    @media (max-width: 839px) {
      .panel {
        max-inline-size: calc(100vw - 32px);
      }
    }
  `,
  host: {
    '(keydown.escape)': 'escape($event)',
    '(focusout)': 'left($event)',
    '(document:pointerdown)': 'pressed($event)',
  },
})
export class Pop {
  readonly label = input.required<string>();
  readonly count = input<number>();
  readonly icon = input<IconName>();
  readonly iconOnly = input(false);
  readonly look = input<ButtonLook>('quiet');
  readonly align = input<'start' | 'end'>('start');
  readonly open = signal(false);
  protected readonly id = nextId('pop');
  /** How far the panel moves aside to stay in the window, CSS pixels. */
  protected readonly aside = signal(0);
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');
  private readonly opener = viewChild.required('opener', { read: ElementRef<HTMLElement> });
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterRenderEffect(() => {
      const panel = this.panel()?.nativeElement;
      if (!panel) return this.aside.set(0);
      const { left, right } = panel.getBoundingClientRect();
      if (left < EDGE) this.aside.update((now) => now + EDGE - left);
      else if (right > innerWidth - EDGE)
        this.aside.update((now) => now - Math.min(right - innerWidth + EDGE, left - EDGE));
    });
  }

  /** Closes the panel; the focus goes back to the button. */
  close(): void {
    if (!this.open()) return;
    this.open.set(false);
    (this.opener().nativeElement as HTMLElement).focus();
  }

  protected escape(event: Event): void {
    if (!this.open()) return;
    event.stopPropagation();
    this.close();
  }

  protected left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.element.contains(relatedTarget)) this.open.set(false);
  }

  protected pressed({ target }: Event): void {
    if (this.open() && target instanceof Node && !this.element.contains(target)) this.open.set(false);
  }
}
