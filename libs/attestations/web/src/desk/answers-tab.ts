import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { type Answer, askedQuestions, type Questionnaire } from '@downstream/attestations/core';
import { askCorrections, readAnswers } from '@downstream/contracts/attestations';
import { Api, Attempt, injectWords, resourceOf, Session, Words } from '@downstream/ui/client';
import { EmptyState, ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, Formats, Skeleton, Toasts } from '@downstream/ui/primitives';
import { screensOf } from '../group/screens';
import { AnswerText } from '../words/answer-text';
import { QuestionWords } from '../words/question-words';
import { AskedCorrections } from './asked-corrections';
import { ChangeReports } from './change-reports';
import { CorrectionAsk } from './correction-ask';

/** What an answer says, in one order; ids of rows and people, which each side gives its own, left out. */
const said = (answer: Answer): string =>
  JSON.stringify(answer, (key, value: unknown) => {
    if (key === 'id') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

/**
 * What a distributor has answered, question by question, with who wrote it and what the record says beside it; and asking
 * for one or more answers to be put right, each with a sentence that the distributor reads as it is.
 */
@Component({
  selector: 'ds-answers-tab',
  imports: [AnswerText, Button, ChangeReports, Chip, CorrectionAsk, EmptyState, ErrorState, ProblemBanner, Skeleton],
  templateUrl: './answers-tab.html',
  styleUrl: './answers-tab.css',
})
export class AnswersTab {
  readonly distributorId = input.required<string>();
  protected readonly t = injectWords();
  protected readonly words = inject(QuestionWords);
  protected readonly formats = inject(Formats);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  protected readonly ready = signal(false);
  protected readonly answers = resourceOf(readAnswers, () => ({ params: { id: this.distributorId() } }));
  protected readonly view = computed(() => (this.ready() ? this.answers.value() : undefined));
  protected readonly asking = new Attempt();
  protected readonly corrections = new AskedCorrections();
  protected readonly mayAsk = computed(
    () => (this.view()?.mayAskCorrection ?? false) && this.session.can('answer:correct'),
  );
  protected readonly mayClose = computed(() => this.session.can('answer:correct'));

  protected readonly screens = computed(() => {
    const view = this.view();
    if (!view) return [];
    const questionnaire = view.questionnaire as Questionnaire;
    const given = Object.fromEntries(
      view.answers.flatMap(({ question, answer }) => (answer ? [[question, answer as Answer]] : [])),
    );
    const asked = new Set(askedQuestions(questionnaire, given).map(({ id }) => id));
    return screensOf(questionnaire, asked).map(({ section, group, questions }) => ({
      section,
      group,
      lines: questions.map((question) => {
        const kept = view.answers.find((one) => one.question === question.id);
        const fact = view.facts[question.id] as Answer | undefined;
        return {
          question,
          answer: given[question.id],
          by: kept?.answer ? kept.by : undefined,
          fact: fact && kept?.answer && said(fact) !== said(kept.answer as Answer) ? fact : undefined,
          correction: view.corrections.find((one) => one.question === question.id),
        };
      }),
    }));
  });

  constructor() {
    void inject(Words)
      .open('answers')
      .then(() => this.ready.set(true));
    effect(() => this.words.use(this.view()?.questionnaire as Questionnaire | undefined));
  }

  protected async ask(): Promise<void> {
    const items = this.corrections.ready();
    if (!items) return;
    const params = { id: this.distributorId() };
    const done = await this.asking.run(async () => {
      this.answers.set(await this.api.call(askCorrections, { params, body: { items } }));
    });
    if (!done) return;
    this.corrections.forget();
    this.toasts.show(this.t('attestations.asked'));
  }
}
