import { Component, inject, input, linkedSignal, output } from '@angular/core';
import type { Answer, AnsweredRow, Column, QuestionOf } from '@downstream/attestations/core';
import { injectWords } from '@downstream/ui/client';
import { Button, Icon } from '@downstream/ui/primitives';
import { QuestionWords } from '../words/question-words';
import { AnswerValue } from './answer-value';
import { newRowId } from './new-row-id';

/** A table of rows as cards: on a phone a row of several columns has no place. */
@Component({
  selector: 'ds-row-cards',
  imports: [AnswerValue, Button, Icon],
  template: `@for (row of rows(); track row.id; let i = $index) {
      <section class="ds-card" [attr.aria-label]="numbered(i)">
        <header>
          <strong>{{ numbered(i) }}</strong>
          <button
            dsButton="quiet"
            [attr.aria-label]="t('answers.removeOne', { what: numbered(i) })"
            (click)="remove(row)"
          >
            <ds-icon name="close" />{{ t('answers.remove') }}
          </button>
        </header>
        @for (column of question().columns; track column.id) {
          <ds-answer-value
            [asked]="column"
            [label]="words.part(question().id, 'column.' + column.id + '.label')"
            [optional]="!column.required"
            [value]="row.cells[column.id]"
            [error]="faultAt()('/rows/' + i + '/cells/' + column.id)"
            [choiceWord]="choiceOf(column)"
            (changed)="change(row, column, $event)"
          />
        }
      </section>
    }
    @if (rows().length < question().most) {
      <div>
        <button dsButton (click)="add()">{{ t(rows().length ? 'answers.addAnother' : 'answers.add') }}</button>
      </div>
    }`,
  styleUrl: './cards.css',
})
export class RowCards {
  readonly question = input.required<QuestionOf<'ROWS'>>();
  readonly rows = input.required<readonly AnsweredRow[]>();
  readonly faultAt = input<(pointer: string) => string | null>(() => null);
  readonly changed = output<readonly AnsweredRow[]>();
  // Two fields may change before the page is drawn anew, as when a browser fills a form: each builds on the one before.
  private readonly now = linkedSignal(() => this.rows());
  protected readonly t = injectWords();
  protected readonly words = inject(QuestionWords);

  protected numbered(i: number): string {
    return this.t('answers.entry', { n: i + 1 });
  }

  protected choiceOf(column: Column): (code: string) => string {
    return (code) => this.words.part(this.question().id, `column.${column.id}.choice.${code}`);
  }

  protected add(): void {
    this.put([...this.now(), { id: newRowId(), cells: {} }]);
  }

  protected remove(row: AnsweredRow): void {
    this.put(this.now().filter(({ id }) => id !== row.id));
  }

  protected change({ id }: AnsweredRow, column: Column, value: Answer | null): void {
    this.put(
      this.now().map((row) => {
        if (row.id !== id) return row;
        const { [column.id]: _, ...others } = row.cells;
        // A column asks for what fits into a cell, so its value is one.
        return { ...row, cells: value ? { ...others, [column.id]: value as AnsweredRow['cells'][string] } : others };
      }),
    );
  }

  private put(rows: readonly AnsweredRow[]): void {
    this.now.set(rows);
    this.changed.emit(rows);
  }
}
