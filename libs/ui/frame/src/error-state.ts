import { Component, computed, inject, input, output } from '@angular/core';
import { injectWords, type Problem } from '@downstream/ui/client';
import { Button, CopyId, ToneShape } from '@downstream/ui/elements';
import { ProblemWords } from './problem-words';

/** A part of the page could not be read: what was tried, why not, retry, reference number. The rest stays usable. */
@Component({
  selector: 'ds-error-state',
  imports: [Button, CopyId, ToneShape],
  template: `<ds-shape tone="stop" />
    <div class="text" role="alert">
      <p class="heading">{{ t('ui.error.notRead', { what: what() }) }}</p>
      <p class="ds-quiet">{{ sentence() }}</p>
      <div class="ds-cluster">
        <button dsButton (click)="retry.emit()">{{ t('ui.retry') }}</button>
        @if (problem().traceId; as id) {
          <span class="ds-quiet ds-small"
            >{{ t('ui.problem.reference') }} <ds-id [value]="id" [what]="t('ui.problem.referenceWhat')"
          /></span>
        }
      </div>
    </div>`,
  styles: `
    :host {
      display: flex;
      gap: var(--ds-s4);
      padding: var(--ds-s8) 0;
      border-block: var(--ds-hair);
    }
    :host(.small) {
      padding: var(--ds-s3) 0;
    }
    ds-shape {
      font-size: 22px;
    }
    .text {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
    }
    .heading {
      font-weight: var(--ds-bold);
    }
    .ds-cluster {
      margin-block-start: var(--ds-s2);
    }
  `,
  host: { '[class.small]': 'small()' },
})
export class ErrorState {
  readonly problem = input.required<Problem>();
  /** What was to be read: "Distributors". */
  readonly what = input.required<string>();
  readonly small = input(false);
  readonly retry = output<void>();
  protected readonly t = injectWords();
  private readonly words = inject(ProblemWords);
  protected readonly sentence = computed(() => this.words.of(this.problem()));
}
