import { Component, computed, inject, input, signal } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Button } from './button';
import { Clipboard } from './clipboard';
import { Icon } from './icon';

const FEEDBACK = 2000;

/** An id or hash: mono, shortened in the middle (`7f3a…c91e`), with a copy button; in full in print and for readers. */
@Component({
  selector: 'ds-id',
  imports: [Button, Icon],
  template: `<bdi class="short" aria-hidden="true" dir="ltr">{{ short() }}</bdi
    ><bdi class="full" dir="ltr">{{ value() }}</bdi
    ><button
      dsButton="quiet"
      class="copy"
      [attr.aria-label]="t('ui.id.copy', { what: what() ?? t('ui.id.id') })"
      (click)="copy()"
    >
      <ds-icon [name]="copied() ? 'tick' : 'copy'" /></button
    ><span class="ds-hidden" role="status">{{ copied() ? t('ui.id.copied') : '' }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      font-family: var(--ds-mono);
      font-size: 0.94em;
      white-space: nowrap;
    }
    .full {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .copy {
      min-block-size: 24px;
      inline-size: 24px;
      padding: 0;
      font-size: 12px;
      margin-inline-start: 2px;
    }
    @media print {
      .short {
        display: none;
      }
      .full {
        position: static;
        inline-size: auto;
        block-size: auto;
        clip-path: none;
        white-space: normal;
        overflow-wrap: anywhere;
      }
    }
  `,
})
export class CopyId {
  readonly value = input.required<string>();
  /** What is copied, for the button's name: "reference number". */
  readonly what = input<string>();
  /** Characters kept at each end. */
  readonly keep = input(4);
  protected readonly t = injectWords();
  protected readonly copied = signal(false);
  private readonly clipboard = inject(Clipboard);
  protected readonly short = computed(() => {
    const text = this.value();
    const keep = this.keep();
    return text.length <= keep * 2 + 3 ? text : `${text.slice(0, keep)}…${text.slice(-keep)}`;
  });

  protected async copy(): Promise<void> {
    if (!(await this.clipboard.copy(this.value()))) return;
    this.copied.set(true);
    setTimeout(() => this.copied.set(false), FEEDBACK);
  }
}
