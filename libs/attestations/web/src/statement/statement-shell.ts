import { Component, effect, inject, untracked } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Words } from '@downstream/ui/client';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { SHEET_SOURCE } from '../sheet/sheet-source';
import { QuestionWords } from '../words/question-words';
import { StatementSource } from './statement-source';

/** The pages of one attestation stand in this: its sheet, its words, read anew when the reader changes the language. */
@Component({
  selector: 'ds-statement-shell',
  imports: [RouterOutlet],
  template: `<router-outlet />`,
  providers: [
    StatementSource,
    AnswerSheetStore,
    QuestionWords,
    { provide: SHEET_SOURCE, useExisting: StatementSource },
  ],
})
export class StatementShell {
  constructor() {
    const words = inject(Words);
    const store = inject(AnswerSheetStore);
    let read = words.language();
    effect(() => {
      const language = words.language();
      if (language !== read) untracked(() => void store.load(true));
      read = language;
    });
  }
}
