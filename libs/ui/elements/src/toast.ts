import { Component, inject, Service, signal } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Button } from './button';
import { Icon } from './icon';

/** One short message; `act` offers to undo for ten seconds. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly act?: { readonly label: string; readonly run: () => void };
}

const STAY = 6000;
const STAY_WITH_ACT = 10_000;

/** Short messages at the edge of the screen. Never for errors: those stand where the work is. */
@Service()
export class Toasts {
  private readonly _shown = signal<readonly Toast[]>([]);
  readonly shown = this._shown.asReadonly();
  private count = 0;

  /** Says something for 6 s, or for 10 s with an act to take. */
  show(text: string, act?: Toast['act']): void {
    const toast: Toast = { id: ++this.count, text, ...(act && { act }) };
    this._shown.update((all) => [...all.slice(-2), toast]);
    setTimeout(() => this.close(toast.id), act ? STAY_WITH_ACT : STAY);
  }

  close(id: number): void {
    this._shown.update((all) => all.filter((toast) => toast.id !== id));
  }
}

/** Where toasts appear; the app has one. */
@Component({
  selector: 'ds-toasts',
  imports: [Button, Icon],
  template: `<div role="status" aria-live="polite" class="list">
    @for (toast of toasts.shown(); track toast.id) {
      <div class="toast">
        <span>{{ toast.text }}</span>
        @if (toast.act; as act) {
          <button class="act" type="button" (click)="act.run(); toasts.close(toast.id)">{{ act.label }}</button>
        }
        <button
          dsButton="quiet"
          [icon]="true"
          class="close"
          [attr.aria-label]="t('ui.close')"
          (click)="toasts.close(toast.id)"
        >
          <ds-icon name="close" />
        </button>
      </div>
    }
  </div>`,
  styles: `
    :host {
      position: fixed;
      z-index: 900;
      inset-block-end: var(--ds-s6);
      inset-inline: var(--ds-s4);
      pointer-events: none;
    }
    .list {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: var(--ds-s2);
    }
    .toast {
      display: flex;
      align-items: center;
      gap: var(--ds-s4);
      max-inline-size: 560px;
      padding: var(--ds-s2) var(--ds-s2) var(--ds-s2) var(--ds-s4);
      border-radius: var(--ds-radius);
      background: var(--ds-ink);
      color: var(--ds-paper);
      box-shadow: var(--ds-shadow);
      pointer-events: auto;
      animation: rise var(--ds-slow) var(--ds-ease);
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 8px;
      }
    }
    .act {
      border: 0;
      background: none;
      padding: var(--ds-s1) var(--ds-s2);
      font-weight: var(--ds-bold);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .close {
      min-block-size: 28px;
      inline-size: 28px;
      color: inherit;
    }
    .close:hover {
      color: var(--ds-ink);
      background: var(--ds-paper);
    }
    button:focus-visible {
      outline-color: var(--ds-paper);
    }
  `,
})
export class ToastList {
  protected readonly toasts = inject(Toasts);
  protected readonly t = injectWords();
}
