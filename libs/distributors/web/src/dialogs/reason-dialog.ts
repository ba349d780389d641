import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { injectWords, type Problem, toProblem } from '@downstream/ui/client';
import { Dialog } from '@downstream/ui/overlay';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, type Choice, Field, Input, RadioCards } from '@downstream/ui/primitives';

/** A decision that needs a reason, in words that repeat object, effect and verb. */
export interface ReasonAsked {
  readonly heading: string;
  /** What happens, and to what. */
  readonly text: string;
  /** The verb on the button, with its object: "Suspend distributor". */
  readonly verb: string;
  readonly reasonLabel: string;
  readonly reasonHint?: string;
  /** A short list to choose from, besides the reason. */
  readonly choices?: { readonly label: string; readonly list: readonly Choice[] };
  /** Whether it stops something: the button says so. */
  readonly stops?: boolean;
  /** Does it; the dialog stays open, with what was typed, when it throws. */
  readonly run: (reason: string, choice: string) => Promise<void>;
}

/** Asks for the reason, does the act while it is open, and closes with `true` when it is done. */
@Component({
  selector: 'ds-reason-dialog',
  imports: [Button, Dialog, Field, Input, ProblemBanner, RadioCards],
  template: `<ds-dialog [heading]="asked.heading">
    <p>{{ asked.text }}</p>
    <form class="ds-stack form" novalidate (submit)="$event.preventDefault(); act()" (keydown)="key($event)">
      @if (asked.choices; as choices) {
        <ds-field
          [label]="choices.label"
          [group]="true"
          [error]="tried() && !choice() ? t('distributors.reason.choose') : null"
        >
          <ds-radio-cards [choices]="choices.list" [(value)]="choice" />
        </ds-field>
      }
      <ds-field
        [label]="asked.reasonLabel"
        [hint]="asked.reasonHint"
        [error]="tried() && !reason().trim() ? t('distributors.reason.missing') : null"
      >
        <textarea #box dsInput rows="3" maxlength="2000" [value]="reason()" (input)="reason.set(box.value)"></textarea>
      </ds-field>
      <ds-problem [problem]="problem()" [withFields]="true" [canRetry]="true" (retry)="act()" />
    </form>
    <div dsDialogFoot>
      <button dsButton (click)="ref.close()">{{ t('distributors.reason.leave') }}</button>
      <button [dsButton]="asked.stops ? 'danger' : 'primary'" [pending]="busy()" (click)="act()">
        {{ asked.verb }}
      </button>
    </div>
  </ds-dialog>`,
  styles: `
    .form {
      gap: var(--ds-s4);
    }
  `,
})
export class ReasonDialog {
  protected readonly t = injectWords();
  protected readonly asked = inject<ReasonAsked>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly reason = signal('');
  protected readonly choice = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly ready = computed(() => this.reason().trim() !== '' && (!this.asked.choices || this.choice() !== ''));

  protected key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.act();
  }

  protected async act(): Promise<void> {
    this.tried.set(true);
    if (!this.ready() || this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await this.asked.run(this.reason().trim(), this.choice());
      this.ref.close(true);
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.busy.set(false);
    }
  }
}
