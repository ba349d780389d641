import { Component, computed, inject } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { ToneShape } from '@downstream/ui/elements';
import { AnswerSheetStore } from './answer-sheet.store';

const tones = {
  SAVED: 'good',
  SAVING: 'wait',
  KEPT_HERE: 'hold',
  CONFLICT: 'hold',
  REFUSED: 'stop',
  FAILED: 'stop',
} as const;

/** Where what was typed is, in a few words; announced when it changes, without haste. */
@Component({
  selector: 'ds-save-state',
  imports: [ToneShape],
  template: `<p role="status" [attr.data-state]="store.saveState()">
    <ds-shape [tone]="tone()" />{{ t('answers.save.' + store.saveState()) }}
  </p>`,
  styles: `
    p {
      display: flex;
      align-items: baseline;
      gap: var(--ds-s2);
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
  `,
})
export class SaveState {
  protected readonly t = injectWords();
  protected readonly store = inject(AnswerSheetStore);
  protected readonly tone = computed(() => tones[this.store.saveState()]);
}
