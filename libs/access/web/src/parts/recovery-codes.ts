import { Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Button, Check, CheckLine, CopyButton, Formats, Icon } from '@downstream/ui/primitives';

/** The recovery codes, shown this once: to be copied, kept as a file or printed, and only then left. */
@Component({
  selector: 'ds-recovery-codes',
  imports: [Button, Check, CheckLine, CopyButton, Icon],
  template: `<ul class="ds-mono" dir="ltr" [attr.aria-label]="t('access.recovery.title')">
      @for (code of codes(); track code) {
        <li>{{ code }}</li>
      }
    </ul>
    <div class="ds-cluster ds-no-print">
      <ds-copy-button [text]="text()" [label]="t('access.recovery.copy')" />
      <button dsButton (click)="download()"><ds-icon name="download" />{{ t('access.recovery.download') }}</button>
    </div>
    <label dsCheckLine class="ds-no-print">
      <input type="checkbox" dsCheck [checked]="kept()" (change)="kept.set(!kept())" />
      <span>{{ t('access.recovery.kept') }}</span>
    </label>
    <div class="ds-no-print">
      <button dsButton="primary" [reason]="kept() ? null : t('access.recovery.keepFirst')" (click)="done.emit()">
        {{ doneLabel() }}
      </button>
    </div>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s4);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
      gap: var(--ds-s2) var(--ds-s6);
      padding: var(--ds-s4);
      border: var(--ds-hair);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
      font-size: var(--ds-14);
      font-variant-numeric: tabular-nums;
    }
    li {
      white-space: nowrap;
    }
  `,
  // Whoever leaves now loses the codes: the browser asks once more.
  host: { '(window:beforeunload)': 'leaving($event)' },
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  /** Whose they are, for the file. */
  readonly account = input('');
  readonly doneLabel = input.required<string>();
  readonly done = output<void>();
  protected readonly t = injectWords();
  protected readonly kept = signal(false);
  private readonly formats = inject(Formats);
  private readonly document = inject(DOCUMENT);

  protected readonly text = computed(() => this.codes().join('\n'));

  protected leaving(event: Event): void {
    if (!this.kept()) event.preventDefault();
  }

  protected download(): void {
    const head = this.t('access.recovery.fileHead', {
      account: this.account(),
      date: this.formats.date(new Date().toISOString()),
    });
    const url = URL.createObjectURL(new Blob([`${head}\n\n${this.text()}\n`], { type: 'text/plain' }));
    const link = this.document.createElement('a');
    link.href = url;
    link.download = 'downstream-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(url);
  }
}
