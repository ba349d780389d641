import { Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Button, Clipboard, Icon } from '@downstream/ui/elements';

const FEEDBACK = 2500;

/** Puts a text on the clipboard and says whether it is there; where the browser refuses, it says what to do instead. */
@Component({
  selector: 'ds-copy-button',
  imports: [Button, Icon],
  template: `<button dsButton [attr.aria-label]="label()" (click)="copy()">
      <ds-icon [name]="state() === 'copied' ? 'tick' : 'copy'" />
      {{ state() === 'copied' ? t('ui.id.copied') : t('ui.copy') }}
    </button>
    <span role="status" [class.ds-hidden]="state() !== 'refused'">{{
      state() === 'copied' ? t('ui.id.copied') : state() === 'refused' ? t('ui.copyRefused') : ''
    }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ds-s2);
    }
    button {
      min-inline-size: 104px;
    }
  `,
})
export class CopyButton {
  readonly text = input.required<string>();
  /** What is copied, for the button's name: "Copy the recovery codes". */
  readonly label = input.required<string>();
  readonly copied = output<void>();
  protected readonly t = injectWords();
  protected readonly state = signal<'ready' | 'copied' | 'refused'>('ready');
  private readonly clipboard = inject(Clipboard);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected async copy(): Promise<void> {
    const done = await this.clipboard.copy(this.text());
    this.state.set(done ? 'copied' : 'refused');
    clearTimeout(this.timer);
    if (!done) return;
    this.timer = setTimeout(() => this.state.set('ready'), FEEDBACK);
    this.copied.emit();
  }
}
