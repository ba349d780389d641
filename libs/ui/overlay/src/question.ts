import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, Service, signal } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Button, Check, CheckLine } from '@downstream/ui/primitives';
import { Dialog, Dialogs } from './dialog';

/** What is asked before an act that cannot be taken back: object, effect and count in words, and the verb again. */
export interface Question {
  readonly heading: string;
  /** What will happen, one sentence each. */
  readonly effects: readonly string[];
  /** The verb on the button; never "OK". */
  readonly act: string;
  /** A sentence to be ticked first, for what weakens everybody's protection. */
  readonly statement?: string;
  /** Why the button waits for the tick. */
  readonly tickFirst?: string;
}

@Component({
  selector: 'ds-question-dialog',
  imports: [Button, Check, CheckLine, Dialog],
  template: `<ds-dialog [heading]="question.heading">
    @if (question.effects.length === 1) {
      <p>{{ question.effects[0] }}</p>
    } @else {
      <ul>
        @for (effect of question.effects; track effect) {
          <li>{{ effect }}</li>
        }
      </ul>
    }
    @if (question.statement; as statement) {
      <label dsCheckLine>
        <input type="checkbox" dsCheck [checked]="ticked()" (change)="ticked.set(!ticked())" />
        <span>{{ statement }}</span>
      </label>
    }
    <div dsDialogFoot>
      <button dsButton (click)="ref.close(false)">{{ t('ui.cancel') }}</button>
      <button
        dsButton="danger"
        [reason]="question.statement && !ticked() ? question.tickFirst : null"
        (click)="ref.close(true)"
      >
        {{ question.act }}
      </button>
    </div>
  </ds-dialog>`,
  styles: `
    ul {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
      padding-inline-start: 1.2em;
      list-style: disc;
    }
  `,
})
class QuestionDialog {
  protected readonly question = inject<Question>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly t = injectWords();
  protected readonly ticked = signal(false);
}

/** Asks before an act, and waits for the answer; leaving is a no. */
@Service()
export class Questions {
  private readonly dialogs = inject(Dialogs);

  /** Whether the person agreed. */
  async ask(question: Question): Promise<boolean> {
    return (await this.dialogs.open<boolean, Question>(QuestionDialog, question)) ?? false;
  }
}
