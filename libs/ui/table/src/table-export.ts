import { Component, DOCUMENT, inject, input, viewChild } from '@angular/core';
import { tableFormats } from '@downstream/kernel';
import { Attempt, injectWords } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Icon, Pop, Toasts } from '@downstream/ui/primitives';

export type TableFormat = (typeof tableFormats)[number];

/** Fetches a table as a file: what its view finds, with these columns in this order. @throws Problem */
export type TakeTable = (
  format: TableFormat,
  columns: readonly string[],
) => Promise<{ readonly blob: Blob; readonly name: string }>;

/** Lets somebody take a table with them as a file, and says what is in it before. */
@Component({
  selector: 'ds-table-export',
  imports: [Button, Icon, Pop, ProblemBanner],
  template: `<ds-pop #pop [label]="t('ui.table.export')" icon="download" align="end">
    <p class="what">{{ t('ui.table.exportWhat', { n: rows() }) }}</p>
    @for (format of formats; track format) {
      <button dsButton="quiet" class="format" [pending]="act.busy()" (click)="run(format)">
        <ds-icon name="download" />{{ t('ui.table.exportAs.' + format) }}
      </button>
    }
    @if (act.problem(); as problem) {
      <ds-problem [problem]="problem" />
    }
    <p class="what ds-quiet">{{ act.busy() ? t('ui.table.exporting') : t('ui.table.exportSealed') }}</p>
  </ds-pop>`,
  styles: `
    .what {
      max-inline-size: 280px;
      margin: 0;
      padding: var(--ds-s1) var(--ds-s2);
      font-size: var(--ds-13);
    }
    .format {
      display: flex;
      justify-content: flex-start;
      inline-size: 100%;
    }
  `,
})
export class TableExport {
  readonly take = input.required<TakeTable>();
  /** How many rows the filter finds. */
  readonly rows = input.required<number>();
  readonly columns = input.required<readonly string[]>();

  protected readonly t = injectWords();
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  private readonly pop = viewChild.required<Pop>('pop');
  protected readonly formats = tableFormats;
  protected readonly act = new Attempt();

  protected async run(format: TableFormat): Promise<void> {
    await this.act.run(async () => {
      const { blob, name } = await this.take()(format, this.columns());
      const url = URL.createObjectURL(blob);
      const link = this.document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      URL.revokeObjectURL(url);
      this.toasts.show(this.t('ui.table.exported', { name }));
      this.pop().close();
    });
  }
}
