import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { Button, Icon } from '@downstream/ui/elements';
import { PageFocus, PageHeader } from '@downstream/ui/frame';
import { QuestionBlock } from '../fields/question-block';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { SaveState } from '../sheet/save-state';
import { SheetFrame } from '../sheet/sheet-frame';
import { QuestionWords } from '../words/question-words';
import { screensOf } from './screens';

/** One group of questions a screen, with the reason why they are asked. */
@Component({
  selector: 'ds-group-page',
  imports: [Button, Icon, PageHeader, QuestionBlock, RouterLink, SaveState, SheetFrame],
  templateUrl: './group.page.html',
  styleUrl: './group.page.css',
})
export class GroupPage {
  readonly section = input.required<string>();
  readonly group = input.required<string>();
  /** Set by the list of what is missing: everything missing is said at once. */
  readonly check = input<string>();
  protected readonly t = injectWords();
  protected readonly store = inject(AnswerSheetStore);
  protected readonly words = inject(QuestionWords);
  private readonly router = inject(Router);
  private readonly wentOn = signal(false);

  protected readonly screens = computed(() => screensOf(this.store.questionnaire(), this.store.sheet()?.asked));
  protected readonly at = computed(() =>
    this.screens().findIndex(({ section, group }) => section === this.section() && group === this.group()),
  );
  protected readonly screen = computed(() => this.screens()[this.at()]);
  protected readonly before = computed(() => this.screens()[this.at() - 1]);
  protected readonly after = computed(() => this.screens()[this.at() + 1]);
  protected readonly strict = computed(() => this.check() !== undefined || this.wentOn());
  protected readonly place = computed(() => {
    const sections = this.store.questionnaire()?.sections ?? [];
    const n = sections.findIndex(({ id }) => id === this.section()) + 1;
    return this.t('answers.place', { n, of: sections.length, section: this.words.section(this.section()) });
  });
  protected readonly minutes = computed(() => this.store.sheet()?.progress.minutesLeft ?? 0);

  constructor() {
    const focus = inject(PageFocus);
    effect(() => {
      this.group();
      untracked(() => {
        this.wentOn.set(false);
        focus.arrived();
      });
    });
    effect(() => {
      const id = this.check();
      if (id && this.screen()) queueMicrotask(() => document.getElementById(`q-${id}`)?.scrollIntoView());
    });
  }

  protected async goOn(): Promise<void> {
    const next = this.after();
    void this.store.sending.flush();
    const { screens, end } = this.store.pages;
    await this.router.navigateByUrl(next ? `${screens}/${next.section}/${next.group}` : end);
  }
}
