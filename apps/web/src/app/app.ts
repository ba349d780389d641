import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { ScriptFonts, ToastList } from '@downstream/ui/elements';
import { RouteChanges } from './frame/route-changes';

/** The root: skip link, the present shell, and what may appear over any of them. */
@Component({
  selector: 'ds-root',
  imports: [RouterOutlet, ToastList],
  template: `<a class="skip" href="#main" (click)="skip($event)">{{ t('frame.skip') }}</a>
    <router-outlet />
    <ds-toasts />`,
  styles: `
    :host {
      display: block;
    }
    .skip {
      position: fixed;
      z-index: 1100;
      inset-block-start: var(--ds-s2);
      inset-inline-start: var(--ds-s2);
      padding: var(--ds-s2) var(--ds-s4);
      border-radius: var(--ds-radius);
      background: var(--ds-ink);
      color: var(--ds-paper);
      translate: 0 -200%;
    }
    .skip:focus {
      translate: 0;
    }
  `,
})
export class App {
  protected readonly t = injectWords();

  constructor() {
    inject(ScriptFonts).watch();
    inject(RouteChanges).watch();
  }

  /** A fragment link would change the URL: the focus alone is what is wanted. */
  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
}
