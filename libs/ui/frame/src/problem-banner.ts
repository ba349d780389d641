import { Component, computed, effect, ElementRef, inject, input, output, untracked } from '@angular/core';
import { injectWords, type Problem } from '@downstream/ui/client';
import { Button, CopyId, ToneShape } from '@downstream/ui/elements';
import { ProblemWords } from './problem-words';

/**
 * Why an act did not happen, where the act is: words by the refusal's code, whether anything was changed, the reference
 * number to copy, and a retry where one can help. Announced at once and brought into view.
 */
@Component({
  selector: 'ds-problem',
  imports: [Button, CopyId, ToneShape],
  template: `@if (problem(); as problem) {
    <div class="banner" role="alert">
      <ds-shape tone="stop" />
      <div class="text">
        <p class="words">{{ sentence() }}</p>
        @for (field of fields(); track field.pointer + field.detail) {
          <p>{{ field.detail }}</p>
        }
        <p class="foot">
          @if (safe()) {
            <span>{{ t('ui.problem.nothingChanged') }}</span>
          } @else if (problem.status === 0) {
            <span>{{ t('ui.problem.unknownChange') }}</span>
          }
          @if (problem.traceId; as id) {
            <span>{{ t('ui.problem.reference') }} <ds-id [value]="id" [what]="t('ui.problem.referenceWhat')" /></span>
          }
        </p>
      </div>
      @if (problem.retryable && canRetry()) {
        <button dsButton (click)="retry.emit()">{{ t('ui.retry') }}</button>
      }
    </div>
  }`,
  styles: `
    :host {
      display: block;
    }
    :host(:empty) {
      display: none;
    }
    .banner {
      display: flex;
      gap: var(--ds-s3);
      align-items: flex-start;
      padding: var(--ds-s3) var(--ds-s4);
      border: 1px solid var(--ds-stop-line);
      border-inline-start: 3px solid var(--ds-stop-mark);
      border-radius: var(--ds-radius);
      background: var(--ds-stop-soft);
    }
    ds-shape {
      font-size: 18px;
      margin-block-start: 1px;
    }
    .text {
      flex: 1;
      min-inline-size: 0;
      display: flex;
      flex-direction: column;
      gap: 2px;
    }
    .words {
      font-weight: var(--ds-bold);
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--ds-s4);
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
  `,
})
export class ProblemBanner {
  readonly problem = input.required<Problem | undefined | null>();
  /** Field errors are shown at their fields; set this when there are no such fields. */
  readonly withFields = input(false);
  readonly canRetry = input(false);
  readonly retry = output<void>();
  protected readonly t = injectWords();
  private readonly words = inject(ProblemWords);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly sentence = computed(() => {
    const problem = this.problem();
    return problem ? this.words.of(problem) : '';
  });
  protected readonly safe = computed(() => {
    const problem = this.problem();
    return !!problem && this.words.nothingChanged(problem);
  });
  protected readonly fields = computed(() => (this.withFields() ? (this.problem()?.errors ?? []) : []));

  constructor() {
    effect(() => {
      if (this.problem()) untracked(() => queueMicrotask(() => this.element.scrollIntoView?.({ block: 'nearest' })));
    });
  }
}
