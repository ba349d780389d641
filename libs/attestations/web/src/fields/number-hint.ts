import { Component, effect, input, signal } from '@angular/core';
import { injectWords } from '@downstream/ui/client';

/**
 * A quiet word where the check digits of a number do not fit. It helps and accuses nobody, and nothing is refused by it.
 * The rules of the numbers are heavy and come when a number is there to look at.
 */
@Component({
  selector: 'ds-number-hint',
  template: `<p role="status" [class.wrong]="wrong()">{{ wrong() ? t('answers.numberWrong') : '' }}</p>`,
  styles: `
    .wrong {
      padding-inline-start: var(--ds-s3);
      border-inline-start: 3px solid var(--ds-hold-mark);
      color: var(--ds-hold);
      font-size: var(--ds-small);
    }
    p:empty {
      display: none;
    }
  `,
})
export class NumberHint {
  readonly scheme = input<string | null>(null);
  readonly number = input.required<string>();
  readonly country = input.required<string>();
  protected readonly t = injectWords();
  protected readonly wrong = signal(false);

  constructor() {
    effect(async () => {
      const [scheme, value, country] = [this.scheme(), this.number(), this.country()];
      if (value.trim().length < 5 || (!country && scheme !== 'LEI')) return this.wrong.set(false);
      try {
        const { judgeIdentifier } = await import('./number-judge');
        if (value === this.number()) this.wrong.set(judgeIdentifier({ scheme, value, country }).kind === 'WRONG');
      } catch {
        // Without a connection the rules may not be at hand: then nothing is said.
        this.wrong.set(false);
      }
    });
  }
}
