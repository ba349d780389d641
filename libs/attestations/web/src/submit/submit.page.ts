import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Lack } from '@downstream/attestations/core';
import { injectWords, type Problem, Session } from '@downstream/ui/client';
import { Button, ToneShape } from '@downstream/ui/elements';
import { PageFocus, PageHeader, ProblemBanner } from '@downstream/ui/frame';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { SaveState } from '../sheet/save-state';
import { SheetFrame } from '../sheet/sheet-frame';
import { firstOfEach, LackList } from './lack-list';

/** Sending in: what is still missing, each thing a link to its place, or one button. */
@Component({
  selector: 'ds-submit-page',
  imports: [Button, LackList, PageHeader, ProblemBanner, RouterLink, SaveState, SheetFrame, ToneShape],
  templateUrl: './submit.page.html',
  styles: `
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
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly focus = inject(PageFocus);
  protected readonly maker = computed(() => this.session.tenant()?.name ?? '');
  protected readonly speaks = computed(() => this.store.view()?.seat.kind === 'CONTACT');
  protected readonly refused = computed(() => this.known(this.store.submitting.problem()));
  protected readonly missing = computed(() =>
    firstOfEach(this.store.sheet()?.progress.sections.flatMap(({ lacking }) => lacking) ?? []),
  );
  /** What only the server could see when the answers were sent: whether their files are there. */
  protected readonly told = computed(() => {
    const problem = this.store.submitting.problem();
    const lacks = problem?.code === 'ANSWERS_INCOMPLETE' ? (problem.details['lacking'] as readonly Lack[]) : [];
    return firstOfEach(lacks.filter(({ code }) => code === 'FILE_GONE' || code === 'FILE_CHANGED'));
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

  /** What is missing is listed; a refusal that says the same is not said twice. */
  private known(problem: Problem | undefined): Problem | undefined {
    const listed = this.missing().length + this.told().length > 0;
    return problem?.code === 'ANSWERS_INCOMPLETE' && listed ? undefined : problem;
  }
}
