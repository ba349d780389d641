import { Component, computed, inject, input, signal } from '@angular/core';
import { injectWords, Session } from '@downstream/ui/client';
import { Button, Icon } from '@downstream/ui/elements';
import { QuestionBlock } from '../fields/question-block';
import { screensOf } from '../group/screens';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import type { Draft } from '../sheet/draft';
import { DraftShelf } from '../sheet/draft-shelf';
import { LastSheet } from '../sheet/last-sheet';
import { SaveState } from '../sheet/save-state';
import { AnswerText } from '../words/answer-text';
import { QuestionWords } from '../words/question-words';

/**
 * What the person of this tab has written that has not reached the server, while the server cannot be asked: to go on
 * writing, screen by screen, where the sheet lies on this device, else to read. A tab that nobody was signed in in shows
 * nothing: drafts and sheets have an owner.
 */
@Component({
  selector: 'ds-unsent-answers',
  imports: [AnswerText, Button, Icon, QuestionBlock, SaveState],
  templateUrl: './unsent-answers.html',
  styleUrl: './unsent-answers.css',
})
export class UnsentAnswers {
  /** The address of the page that could not be opened: where it is a screen of the questions, that screen comes first. */
  readonly address = input<string>();
  protected readonly t = injectWords();
  protected readonly words = inject(QuestionWords);
  protected readonly store = inject(AnswerSheetStore);
  /** What waited when the page came. */
  protected readonly drafts = signal<readonly Draft[] | undefined>(undefined);
  /** The screen one has gone to, as it stands in {@link name}. */
  private readonly gone = signal<string | undefined>(undefined);

  private readonly screens = computed(() => screensOf(this.store.questionnaire(), this.store.sheet()?.asked));
  private readonly at = computed(() => {
    const screens = this.screens();
    const chosen = screens.findIndex((one) => name(one) === this.gone());
    if (chosen >= 0) return chosen;
    const named = screens.findIndex((one) => this.address()?.startsWith(`${this.store.pages.screens}/${name(one)}`));
    if (named >= 0) return named;
    return screens.findIndex(({ questions }) => questions.some(({ id }) => this.store.drafts()[id]));
  });
  protected readonly screen = computed(() => this.screens()[this.at()]);
  protected readonly before = computed(() => this.screens()[this.at() - 1]);
  protected readonly after = computed(() => this.screens()[this.at() + 1]);

  constructor() {
    const owner = inject(Session).here();
    if (owner) void this.begin(owner, inject(DraftShelf), inject(LastSheet));
  }

  protected go(screen: { readonly section: string; readonly group: string }): void {
    this.gone.set(name(screen));
  }

  private async begin(owner: string, shelf: DraftShelf, sheets: LastSheet): Promise<void> {
    const [drafts, seen] = await Promise.all([shelf.of(owner), sheets.of(owner)]);
    if (seen && drafts.length > 0) this.store.resume(owner, seen.questionnaire, seen.view, drafts);
    this.words.use(this.store.questionnaire());
    this.drafts.set(drafts);
  }
}

const name = ({ section, group }: { readonly section: string; readonly group: string }): string =>
  `${section}/${group}`;
