import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { injectWords, Attempt } from '@downstream/ui/client';
import { Dialog } from '@downstream/ui/overlay';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input } from '@downstream/ui/primitives';

/** Whom somebody of the maker called back. */
export interface CallBackAsked {
  readonly name: string;
  readonly run: (number: string, source: string) => Promise<void>;
}

/** Records that a signatory was called back, at which number and where that number comes from. Closes with `true` when it is done. */
@Component({
  selector: 'ds-call-back-dialog',
  imports: [Button, Dialog, Field, Input, ProblemBanner],
  template: `<ds-dialog [heading]="t('attestations.statement.callBack.title')">
    <p>{{ t('attestations.statement.callBack.text', { name: asked.name }) }}</p>
    <form id="call-back" class="ds-stack form" novalidate (submit)="$event.preventDefault(); act()">
      <ds-field
        [label]="t('attestations.statement.callBack.number')"
        [error]="tried() && !number().trim() ? t('ui.error.required') : null"
      >
        <input #phone dsInput type="tel" maxlength="40" [value]="number()" (input)="number.set(phone.value)" />
      </ds-field>
      <ds-field
        [label]="t('attestations.statement.callBack.source')"
        [hint]="t('attestations.statement.callBack.sourceHint')"
        [error]="tried() && !source().trim() ? t('ui.error.required') : null"
      >
        <input #from dsInput maxlength="300" dir="auto" [value]="source()" (input)="source.set(from.value)" />
      </ds-field>
      <ds-problem [problem]="attempt.problem()" [withFields]="true" [canRetry]="true" (retry)="act()" />
    </form>
    <div dsDialogFoot>
      <button dsButton (click)="ref.close()">{{ t('distributors.reason.leave') }}</button>
      <button dsButton="primary" type="submit" form="call-back" [pending]="attempt.busy()">
        {{ t('attestations.statement.callBack.act') }}
      </button>
    </div>
  </ds-dialog>`,
  styles: `
    .form {
      gap: var(--ds-s4);
    }
  `,
})
export class CallBackDialog {
  protected readonly t = injectWords();
  protected readonly asked = inject<CallBackAsked>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly number = signal('');
  protected readonly source = signal('');
  protected readonly tried = signal(false);
  protected readonly attempt = new Attempt();

  protected async act(): Promise<void> {
    this.tried.set(true);
    const [number, source] = [this.number().trim(), this.source().trim()];
    if (!number || !source) return;
    if (await this.attempt.run(() => this.asked.run(number, source))) this.ref.close(true);
  }
}
