import { afterRenderEffect, Component, ElementRef, inject, input, model } from '@angular/core';
import type { Tone } from '@downstream/ui/tokens';
import { nextId, ToneShape } from '@downstream/ui/elements';

/** One tab; `tone` puts the shape of a problem beside its count. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  readonly tone?: Tone;
}

/**
 * A row of tabs over one panel: `<ds-tabs [tabs]="tabs()" [(selected)]="tab">…content of the tab…</ds-tabs>`.
 * Arrow keys move and select, Home and End jump. Keep `selected` in the URL. Where not all have room, the selected one is
 * brought into sight.
 */
@Component({
  selector: 'ds-tabs',
  imports: [ToneShape],
  template: `<div class="bar" role="tablist" [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.id) {
        <button
          type="button"
          role="tab"
          [id]="base + '-' + tab.id"
          [attr.aria-selected]="tab.id === selected()"
          [attr.aria-controls]="base + '-panel'"
          [attr.tabindex]="tab.id === selected() ? 0 : -1"
          (click)="selected.set(tab.id)"
        >
          {{ tab.label }}
          @if (tab.count !== undefined) {
            <span class="count">
              @if (tab.tone) {
                <ds-shape [tone]="tab.tone" />
              }
              {{ tab.count }}</span
            >
          }
        </button>
      }
    </div>
    <div
      class="panel"
      role="tabpanel"
      tabindex="0"
      [id]="base + '-panel'"
      [attr.aria-labelledby]="base + '-' + selected()"
    >
      <ng-content />
    </div>`,
  styles: `
    :host {
      display: block;
    }
    .bar {
      display: flex;
      gap: var(--ds-s6);
      overflow-x: auto;
      border-block-end: var(--ds-hair);
      scrollbar-width: thin;
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-block-size: max(var(--ds-control), 36px);
      padding: 0;
      border: 0;
      border-block-end: 2px solid transparent;
      margin-block-end: -1px;
      background: none;
      color: var(--ds-ink-2);
      white-space: nowrap;
    }
    button:hover {
      color: var(--ds-ink);
    }
    button:focus-visible {
      outline-offset: -2px;
    }
    button[aria-selected='true'] {
      color: var(--ds-ink);
      font-weight: var(--ds-bold);
      border-block-end-color: var(--ds-river);
    }
    .count {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      font-size: var(--ds-12);
      font-weight: var(--ds-regular);
      font-variant-numeric: tabular-nums;
      color: var(--ds-ink-2);
    }
    .panel {
      padding-block-start: var(--ds-s6);
    }
    .panel:focus-visible {
      outline-offset: 4px;
    }
    @media (forced-colors: active) {
      button[aria-selected='true'] {
        border-block-end-color: Highlight;
      }
    }
  `,
  host: { '(keydown)': 'key($event)' },
})
export class Tabs {
  readonly tabs = input.required<readonly Tab[]>();
  readonly selected = model.required<string>();
  readonly label = input<string>();
  protected readonly base = nextId('tabs');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterRenderEffect(() => {
      this.tabs();
      const tab = this.element.querySelector(`[id="${this.base}-${this.selected()}"]`);
      if (!tab?.parentElement) return;
      const [bar, shown] = [tab.parentElement.getBoundingClientRect(), tab.getBoundingClientRect()];
      // The row alone is moved: the page stays where somebody has scrolled it.
      if (shown.left < bar.left) tab.parentElement.scrollLeft += shown.left - bar.left;
      else if (shown.right > bar.right) tab.parentElement.scrollLeft += shown.right - bar.right;
    });
  }

  protected key(event: KeyboardEvent): void {
    // Keys inside the panel are the panel's own.
    if (!(event.target instanceof Element && event.target.matches('[role="tab"]'))) return;
    const ids = this.tabs().map((tab) => tab.id);
    const at = ids.indexOf(this.selected());
    const forward = getComputedStyle(this.element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const next = { [forward]: at + 1, [back]: at - 1, Home: 0, End: ids.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const id = ids[(next + ids.length) % ids.length];
    if (id === undefined) return;
    this.selected.set(id);
    this.element.querySelector<HTMLElement>(`[id="${this.base}-${id}"]`)?.focus();
  }
}
