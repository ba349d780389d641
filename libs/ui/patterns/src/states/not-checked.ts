import { Component, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { DateText, ToneShape } from '@downstream/ui/elements';

/**
 * The reserved look of "not checked, source unavailable, stale": dashes, hatch, ink. As easy to notice as a stop, never
 * grey, never blank. Content: the action that gets it checked, if there is one.
 */
@Component({
  selector: 'ds-not-checked',
  imports: [DateText, ToneShape],
  template: `<ds-shape tone="unknown" />
    <div class="text">
      <p class="heading">{{ heading() ?? t('ui.notChecked.title') }}</p>
      @if (reason()) {
        <p>{{ reason() }}</p>
      }
      <p class="facts">
        @if (since(); as at) {
          <span>{{ t('ui.notChecked.since') }} <ds-date [at]="at" show="time" /></span>
        }
        @if (next(); as at) {
          <span>{{ t('ui.notChecked.next') }} <ds-date [at]="at" show="time" /></span>
        }
        @if (lastGood(); as at) {
          <span>{{ t('ui.notChecked.last') }} <ds-date [at]="at" show="time" /></span>
        }
      </p>
    </div>
    <div class="act"><ng-content /></div>`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s2) var(--ds-s3);
      align-items: flex-start;
      padding: var(--ds-s3) var(--ds-s4);
      padding-inline-start: calc(44px + var(--ds-s3));
      border: var(--ds-unknown-border);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
      position: relative;
      color: var(--ds-unknown);
    }
    :host::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      inline-size: 44px;
      border-inline-end: var(--ds-unknown-border);
      background: var(--ds-unknown-hatch);
    }
    ds-shape {
      position: absolute;
      inset-inline-start: 0;
      justify-content: center;
      inline-size: 44px;
      block-size: 20px;
    }
    .text {
      flex: 1 1 240px;
      min-inline-size: 0;
    }
    .heading {
      font-weight: var(--ds-bold);
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--ds-s4);
      font-size: var(--ds-small);
    }
    .facts:not(:has(*)) {
      display: none;
    }
  `,
})
export class NotChecked {
  readonly heading = input<string>();
  readonly reason = input<string>();
  readonly since = input<string>();
  readonly next = input<string>();
  readonly lastGood = input<string>();
  protected readonly t = injectWords();
}
