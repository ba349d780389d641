import { Component, inject, signal } from '@angular/core';
import { injectWords, Session } from '@downstream/ui/client';
import type { Draft } from '../sheet/draft';
import { DraftShelf } from '../sheet/draft-shelf';
import { AnswerText } from '../words/answer-text';
import { QuestionWords } from '../words/question-words';

/**
 * What the person of this tab has written that has not reached the server, to read while the server cannot be asked. A tab
 * that nobody was signed in in shows nothing: drafts have an owner.
 */
@Component({
  selector: 'ds-unsent-answers',
  imports: [AnswerText],
  template: `@if (drafts(); as drafts) {
    @if (drafts.length > 0) {
      <section aria-labelledby="unsent">
        <h2 id="unsent">{{ t('answers.unsent.title') }}</h2>
        <p class="ds-quiet">{{ t('answers.unsent.lead') }}</p>
        <dl>
          @for (draft of drafts; track draft.question) {
            <dt>{{ words.label(draft.question) }}</dt>
            <dd><ds-answer-text [question]="{ id: draft.question }" [answer]="draft.answer" /></dd>
          }
        </dl>
      </section>
    }
  }`,
  styles: `
    section {
      padding-block-start: var(--ds-s4);
      border-block-start: var(--ds-hair);
    }
    h2 {
      font-size: var(--ds-20);
      margin-block-end: var(--ds-s1);
    }
    dl {
      margin-block: var(--ds-s4) 0;
    }
    dt {
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
    dd {
      margin: 0 0 var(--ds-s3);
    }
  `,
})
export class UnsentAnswers {
  protected readonly t = injectWords();
  protected readonly words = inject(QuestionWords);
  protected readonly drafts = signal<readonly Draft[] | undefined>(undefined);

  constructor() {
    const owner = inject(Session).here();
    const shelf = inject(DraftShelf);
    if (owner) void shelf.of(owner).then((drafts) => this.drafts.set(drafts));
  }
}
