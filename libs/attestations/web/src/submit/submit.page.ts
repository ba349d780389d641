import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Lack } from '@downstream/attestations/core';
import { injectWords, type Problem, Session } from '@downstream/ui/client';
import { Button, ToneShape } from '@downstream/ui/elements';
import { PageFocus, PageHeader, ProblemBanner } from '@downstream/ui/frame';
import { screensOf } from '../group/screens';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { SaveState } from '../sheet/save-state';
import { SheetFrame } from '../sheet/sheet-frame';
import { QuestionWords } from '../words/question-words';

/** Sending in: what is still missing, each thing a link to its place, or one button. */
@Component({
  selector: 'ds-submit-page',
  imports: [Button, NgTemplateOutlet, PageHeader, ProblemBanner, RouterLink, SaveState, SheetFrame, ToneShape],
  templateUrl: './submit.page.html',
  styles: `
    ul {
      display: flex;
      flex-direction: column;
      padding: 0;
      border: 1px solid var(--ds-hold-line);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
      list-style: none;
    }
    li + li {
      border-block-start: var(--ds-hair);
    }
    li a {
      display: flex;
      flex-direction: column;
      gap: 2px;
      min-block-size: 48px;
      padding: var(--ds-s2) var(--ds-s4);
      text-decoration: none;
    }
    li span {
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
    h2 {
      display: flex;
      align-items: baseline;
      gap: var(--ds-s2);
      font-size: var(--ds-20);
    }
  `,
})
export class SubmitPage {
  protected readonly t = injectWords();
  protected readonly store = inject(AnswerSheetStore);
  protected readonly words = inject(QuestionWords);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly focus = inject(PageFocus);
  protected readonly maker = computed(() => this.session.tenant()?.name ?? '');
  protected readonly speaks = computed(() => this.store.view()?.seat.kind === 'CONTACT');
  protected readonly refused = computed(() => this.known(this.store.submitting.problem()));
  protected readonly missing = computed(() =>
    this.places(this.store.sheet()?.progress.sections.flatMap(({ lacking }) => lacking) ?? []),
  );
  /** What only the server could see when the answers were sent: whether their files are there. */
  protected readonly told = computed(() => {
    const problem = this.store.submitting.problem();
    const lacks = problem?.code === 'ANSWERS_INCOMPLETE' ? (problem.details['lacking'] as readonly Lack[]) : [];
    return this.places(lacks.filter(({ code }) => code === 'FILE_GONE' || code === 'FILE_CHANGED'));
  });
  /** Not everything has arrived: what is only on this device cannot be sent in. */
  protected readonly waiting = computed(
    () => this.store.saveState() !== 'SAVED' && this.store.saveState() !== 'SAVING',
  );

  protected async submit(): Promise<void> {
    if (!(await this.store.submit())) return;
    await this.router.navigateByUrl('/portal');
    this.focus.arrived();
  }

  /** The first lack of each question, with the way to its place. */
  private places(lacks: readonly Lack[]) {
    const screens = screensOf(this.store.questionnaire(), this.store.sheet()?.asked);
    const correcting = this.store.view()?.state === 'CORRECTION';
    const first = lacks.filter(({ question }, i) => lacks.findIndex((one) => one.question === question) === i);
    return first.map((lack: Lack) => {
      const screen = screens.find(({ questions }) => questions.some(({ id }) => id === lack.question));
      return {
        ...lack,
        label: this.words.label(lack.question),
        words: this.t(`answers.fault.${lack.code}`),
        link:
          correcting || !screen ? ['/portal/corrections'] : [this.store.pages.screens, screen.section, screen.group],
      };
    });
  }

  /** What is missing is listed; a refusal that says the same is not said twice. */
  private known(problem: Problem | undefined): Problem | undefined {
    const listed = this.missing().length + this.told().length > 0;
    return problem?.code === 'ANSWERS_INCOMPLETE' && listed ? undefined : problem;
  }
}
