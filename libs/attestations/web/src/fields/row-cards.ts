import { Component, inject, input, output } from '@angular/core';
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
  protected readonly t = injectWords();
  protected readonly words = inject(QuestionWords);

  protected numbered(i: number): string {
    return this.t('answers.entry', { n: i + 1 });
  }

  protected choiceOf(column: Column): (code: string) => string {
    return (code) => this.words.part(this.question().id, `column.${column.id}.choice.${code}`);
  }

  protected add(): void {
    this.changed.emit([...this.rows(), { id: newRowId(), cells: {} }]);
  }

  protected remove(row: AnsweredRow): void {
    this.changed.emit(this.rows().filter((one) => one !== row));
  }

  protected change(row: AnsweredRow, column: Column, value: Answer | null): void {
    const { [column.id]: _, ...others } = row.cells;
    // A column asks for what fits into a cell, so its value is one.
    const cells = value ? { ...others, [column.id]: value as AnsweredRow['cells'][string] } : others;
    this.changed.emit(this.rows().map((one) => (one === row ? { ...row, cells } : one)));
  }
}
