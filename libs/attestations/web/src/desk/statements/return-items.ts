import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { type Answer, askedQuestions, type Questionnaire } from '@downstream/attestations/core';
import { returnStatement } from '@downstream/contracts/attestations';
import { Api, Attempt, injectWords, Words } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Skeleton } from '@downstream/ui/primitives';
import { DecisionBar } from '@downstream/ui/work';
import { screensOf } from '../../group/screens';
import { AnswerText } from '../../words/answer-text';
import { QuestionWords } from '../../words/question-words';
import { AskedCorrections } from '../asked-corrections';
import { CorrectionAsk } from '../correction-ask';
import type { Statement } from './statement-words';

/** Gives a signed attestation back: which answers are to be put right, each with a sentence that the distributor reads. */
@Component({
  selector: 'ds-return-items',
  imports: [AnswerText, Button, CorrectionAsk, DecisionBar, ProblemBanner, Skeleton],
  templateUrl: './return-items.html',
  styleUrl: '../answers-tab.css',
})
export class ReturnItems {
  readonly statement = input.required<Statement>();
  /** It was returned. */
  readonly done = output<void>();
  /** It was thought better of. */
  readonly left = output<void>();
  protected readonly t = injectWords();
  protected readonly words = inject(QuestionWords);
  private readonly api = inject(Api);
  protected readonly ready = signal(false);
  protected readonly sending = new Attempt();
  protected readonly corrections = new AskedCorrections();
  private readonly form = computed(() => {
    const { id, version, sections, words } = this.statement().form;
    // The words come in the language that was asked for, which is the page's own; English is what a page falls back on.
    return { id, version, sections, texts: { en: words } } as Questionnaire;
  });
  protected readonly screens = computed(() => {
    const given = Object.fromEntries(
      this.statement().content.answers.map(({ question, answer }) => [question, answer as Answer]),
    );
    const asked = new Set(askedQuestions(this.form(), given).map(({ id }) => id));
    return screensOf(this.form(), asked).map(({ section, group, questions }) => ({
      ...{ section, group },
      lines: questions.map((question) => ({ question, answer: given[question.id] })),
    }));
  });

  constructor() {
    void inject(Words)
      .open('answers')
      .then(() => this.ready.set(true));
    effect(() => this.words.use(this.form()));
  }

  protected async send(): Promise<void> {
    const items = this.corrections.ready();
    if (!items) return;
    const params = { id: this.statement().id };
    if (await this.sending.run(() => this.api.call(returnStatement, { params, body: { items } }))) this.done.emit();
  }
}
