import { Component, computed, inject, input } from '@angular/core';
import type { Answer, Question } from '@downstream/attestations/core';
import { injectWords } from '@downstream/ui/client';
import { Button, ToneShape } from '@downstream/ui/primitives';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { SheetBesideDrafts } from '../sheet/sheet-beside-drafts';
import { AnswerText } from '../words/answer-text';
import { QuestionField } from './question-field';

/**
 * A question on its page: what the maker knows already, to be confirmed; what somebody else wrote meanwhile, to choose
 * from; and what the server did not take.
 */
@Component({
  selector: 'ds-question-block',
  imports: [AnswerText, Button, QuestionField, ToneShape],
  templateUrl: './question-block.html',
  styleUrl: './question-block.css',
  host: { '[id]': '"q-" + question().id' },
})
export class QuestionBlock {
  readonly question = input.required<Question>();
  readonly strict = input(false);
  protected readonly t = injectWords();
  protected readonly store = inject(AnswerSheetStore);
  protected readonly id = computed(() => this.question().id);
  protected readonly answer = computed(() => this.store.sheet()?.answers[this.id()]);
  protected readonly lacks = computed(
    () =>
      this.store
        .sheet()
        ?.progress.sections.flatMap(({ lacking }) => lacking)
        .filter(({ question }) => question === this.id()) ?? [],
  );
  protected readonly country = computed(() => {
    const answer = this.store.sheet()?.answers['country'];
    return answer?.type === 'COUNTRY' ? answer.country : undefined;
  });
  protected readonly open = computed(() => this.store.open().has(this.id()));
  protected readonly conflict = computed(() => this.store.conflicts()[this.id()]);
  protected readonly refusal = computed(() => this.store.refused()[this.id()]);
  /** What is known already and not answered yet. */
  protected readonly suggested = computed(() =>
    this.answer() || this.store.drafts()[this.id()] || !this.open()
      ? undefined
      : (this.store.view()?.suggested[this.id()] as Answer | undefined),
  );
  protected readonly theirs = computed(() => this.conflict()?.theirs.answer as Answer | null | undefined);
  protected readonly writtenBy = computed(() => this.conflict()?.theirs.by.name ?? '');

  constructor() {
    inject(SheetBesideDrafts);
  }

  protected write(answer: Answer | null): void {
    this.store.write(this.id(), answer);
  }

  protected takeSuggested(): void {
    const answer = this.suggested();
    if (answer) this.write(answer);
  }
}
