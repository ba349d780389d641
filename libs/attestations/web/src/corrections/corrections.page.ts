import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Answer, questionsOf } from '@downstream/attestations/core';
import { injectWords, Session } from '@downstream/ui/client';
import { Button, Icon } from '@downstream/ui/elements';
import { PageHeader } from '@downstream/ui/frame';
import { QuestionBlock } from '../fields/question-block';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { SaveState } from '../sheet/save-state';
import { SheetFrame } from '../sheet/sheet-frame';
import { AnswerText } from '../words/answer-text';
import { QuestionWords } from '../words/question-words';
import { EarlierAnswers } from './earlier-answers';

/** Only what is asked to be put right: the maker's words, the old answer, and the place for the new one. */
@Component({
  selector: 'ds-corrections-page',
  imports: [AnswerText, Button, Icon, PageHeader, QuestionBlock, RouterLink, SaveState, SheetFrame],
  templateUrl: './corrections.page.html',
  styleUrl: './corrections.page.css',
})
export class CorrectionsPage {
  /** Set by the list of what is missing. */
  readonly check = input<string>();
  protected readonly t = injectWords();
  protected readonly store = inject(AnswerSheetStore);
  protected readonly words = inject(QuestionWords);
  private readonly earlier = inject(EarlierAnswers);
  protected readonly maker = computed(() => this.session.tenant()?.name ?? '');
  private readonly session = inject(Session);

  protected readonly items = computed(() => {
    const questionnaire = this.store.questionnaire();
    const asked = this.store.view()?.corrections ?? [];
    const questions = questionnaire ? questionsOf(questionnaire) : [];
    return asked.flatMap((correction) => {
      const question = questions.find(({ id }) => id === correction.question);
      const done = correction.done || !!this.store.drafts()[correction.question];
      return question ? [{ ...correction, question, done, old: this.earlier.of(correction.question) }] : [];
    });
  });
  /** What a new answer leads to: asked now, open, and not among what was asked for. */
  protected readonly further = computed(() => {
    const questionnaire = this.store.questionnaire();
    const named = new Set(this.store.view()?.corrections.map(({ question }) => question));
    const sheet = this.store.sheet();
    return (questionnaire ? questionsOf(questionnaire) : []).filter(
      ({ id }) => !named.has(id) && this.store.open().has(id) && sheet?.asked.has(id),
    );
  });

  constructor() {
    void this.earlier.load();
  }

  /** The answer stands as it is: writing it again says so. */
  protected confirm(question: string): void {
    const answer = this.store.kept(question)?.answer;
    if (answer) this.store.write(question, answer as Answer);
  }
}
