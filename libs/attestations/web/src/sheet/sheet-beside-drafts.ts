import { effect, inject, Service } from '@angular/core';
import { AnswerSheetStore } from './answer-sheet.store';
import { LastSheet } from './last-sheet';

/**
 * Keeps the sheet of the questionnaire on this device as it was last seen, as long as a draft waits there, and lets it go
 * with the last of them. It works from when it is first injected: the pages one writes on do so, and the first of the portal
 * once it stands.
 */
@Service()
export class SheetBesideDrafts {
  constructor() {
    const store = inject(AnswerSheetStore);
    const shelf = inject(LastSheet);
    let lies: unknown;
    effect(() => {
      const owner = store.owner();
      const questionnaire = store.questionnaire();
      const view = store.view();
      if (!questionnaire || !view) return;
      const waits = Object.keys(store.drafts()).length > 0;
      if (!waits && lies !== null) void shelf.drop(owner);
      if (waits && lies !== view) void shelf.keep(owner, { questionnaire, view });
      lies = waits ? view : null;
    });
  }
}
