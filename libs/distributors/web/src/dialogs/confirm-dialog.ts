import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { injectWords, type Problem, toProblem } from '@downstream/ui/client';
import { Dialog } from '@downstream/ui/overlay';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button } from '@downstream/ui/primitives';

/** An act to be looked at once more, in words that repeat object, effect and verb. */
export interface ConfirmAsked {
  readonly heading: string;
  /** What happens; each a paragraph. */
  readonly text: readonly string[];
  readonly verb: string;
  readonly stops?: boolean;
  readonly run: () => Promise<void>;
}

/** Says what will happen, does it while it is open, and closes with `true` when it is done. */
@Component({
  selector: 'ds-confirm-dialog',
  imports: [Button, Dialog, ProblemBanner],
  template: `<ds-dialog [heading]="asked.heading">
    @for (line of asked.text; track line) {
      <p>{{ line }}</p>
    }
    <ds-problem [problem]="problem()" [canRetry]="true" (retry)="act()" />
    <div dsDialogFoot>
      <button dsButton (click)="ref.close()">{{ t('distributors.reason.leave') }}</button>
      <button [dsButton]="asked.stops ? 'danger' : 'primary'" [pending]="busy()" (click)="act()">
        {{ asked.verb }}
      </button>
    </div>
  </ds-dialog>`,
})
export class ConfirmDialog {
  protected readonly t = injectWords();
  protected readonly asked = inject<ConfirmAsked>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected async act(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await this.asked.run();
      this.ref.close(true);
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.busy.set(false);
    }
  }
}
