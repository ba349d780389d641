import { Component, inject, output, signal } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Button, Field, Input, Toasts } from '@downstream/ui/primitives';
import { ItemStore } from './item.store';

/** Sends what waits back, with what is asked for. */
@Component({
  selector: 'ds-return-form',
  imports: [Button, Field, Input],
  template: `<form class="ds-panel ds-group" novalidate (submit)="$event.preventDefault(); send()">
    <ds-field
      [label]="t('catalogue.return.reason')"
      [hint]="t('catalogue.return.hint')"
      [error]="tried() && !reason().trim() ? t('catalogue.return.missing') : null"
    >
      <textarea #box dsInput rows="3" maxlength="2000" [value]="reason()" (input)="reason.set(box.value)"></textarea>
    </ds-field>
    <div class="ds-cluster">
      <button dsButton type="submit" [pending]="store.act.busy()">{{ t('catalogue.return.act') }}</button>
      <button dsButton="quiet" (click)="left.emit()">{{ t('ui.cancel') }}</button>
    </div>
  </form>`,
})
export class ReturnForm {
  /** It is over: sent, or left without. */
  readonly left = output<void>();
  protected readonly t = injectWords();
  protected readonly store = inject(ItemStore);
  private readonly toasts = inject(Toasts);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (!this.reason().trim() || !(await this.store.return(this.reason().trim()))) return;
    this.toasts.show(this.t('catalogue.return.done'));
    this.left.emit();
  }
}
