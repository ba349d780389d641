import { Component, computed, effect, ElementRef, inject, input, untracked } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { errorWords, type FieldError } from '@downstream/ui/primitives';

/** An error of a signal form: it knows its field and how to focus its control. */
export interface SummaryError extends FieldError {
  readonly fieldTree?: () => { focusBoundControl?(): void };
}

/** After a refused submit: what is wrong, each line a link to its field. Takes the focus when it appears. */
@Component({
  selector: 'ds-error-summary',
  template: `@if (lines().length) {
    <div class="box" tabindex="-1" role="alert">
      <h2>{{ t('ui.summary.title', { n: lines().length }) }}</h2>
      <ul>
        @for (line of lines(); track $index) {
          <li>
            <button type="button" (click)="line.go()">{{ line.words }}</button>
          </li>
        }
      </ul>
    </div>
  }`,
  styles: `
    :host {
      display: block;
    }
    :host(:empty) {
      display: none;
    }
    .box {
      padding: var(--ds-s4);
      border: 1px solid var(--ds-stop-mark);
      border-inline-start-width: 3px;
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
    }
    h2 {
      font-size: var(--ds-16);
    }
    ul {
      margin-block-start: var(--ds-s2);
    }
    button {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--ds-stop);
      text-align: start;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  `,
})
export class ErrorSummary {
  /** `form().errorSummary()` once a submit was tried; empty before. */
  readonly errors = input.required<readonly SummaryError[]>();
  /** Labels by a field's name, put before the error. */
  readonly labels = input<Readonly<Record<string, string>>>({});
  protected readonly t = injectWords();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly lines = computed(() =>
    this.errors().map((error) => {
      const state = error.fieldTree?.() as { name?(): string; focusBoundControl?(): void } | undefined;
      const name = state?.name?.().split('.').at(-1) ?? '';
      const label = this.labels()[name];
      const words = errorWords(error, this.t);
      return { words: label ? `${label}: ${words}` : words, go: () => state?.focusBoundControl?.() };
    }),
  );

  constructor() {
    let before = 0;
    effect(() => {
      const n = this.lines().length;
      if (n > 0 && before === 0)
        untracked(() => setTimeout(() => this.element.querySelector<HTMLElement>('.box')?.focus()));
      before = n;
    });
  }
}
