import { Component, effect, inject } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Skeleton } from '@downstream/ui/elements';
import { ErrorState, PageHeader } from '@downstream/ui/frame';
import { QuestionWords } from '../words/question-words';
import { AnswerSheetStore } from './answer-sheet.store';

/** What every page of the answers stands in: it reads them, and says so where they cannot be read. */
@Component({
  selector: 'ds-sheet-frame',
  imports: [ErrorState, PageHeader, Skeleton],
  template: `@if (store.sheet()) {
      <ng-content />
    } @else if (store.problem(); as problem) {
      <ds-page-header [heading]="t('answers.title')" />
      <ds-error-state [problem]="problem" [what]="t('answers.title')" (retry)="store.load(true)" />
    } @else {
      <ds-page-header [heading]="t('answers.title')" />
      <ds-skeleton height="96px" />
      <ds-skeleton height="240px" />
    }`,
  host: { class: 'ds-page' },
})
export class SheetFrame {
  protected readonly t = injectWords();
  protected readonly store = inject(AnswerSheetStore);

  constructor() {
    const words = inject(QuestionWords);
    effect(() => words.use(this.store.questionnaire()));
    void this.store.load();
  }
}
