import { Component, computed } from '@angular/core';
import { listCheckpoints } from '@downstream/contracts/audit';
import type { Received } from '@downstream/contracts/route';
import { injectWords, pagesOf } from '@downstream/ui/client';
import { EmptyState, PageHeader } from '@downstream/ui/patterns';
import { CopyButton, CopyId, DateText } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, tableView } from '@downstream/ui/table';

type Row = Received<typeof listCheckpoints>['rows'][number];

/** Every signed checkpoint of the log, the newest first, each as a note to keep elsewhere. */
@Component({
  selector: 'ds-checkpoints',
  imports: [Cell, CopyButton, CopyId, DataTable, DateText, EmptyState, PageHeader],
  template: `<div class="ds-page">
    <ds-page-header [heading]="t('audit.checkpoints.title')" [lead]="t('audit.checkpoints.lead')" />
    <ds-data-table
      name="checkpoints"
      [caption]="t('audit.checkpoints.title')"
      [columns]="columns()"
      [view]="view"
      [rowId]="idOf"
      [pages]="pages"
      [searchable]="false"
    >
      <ng-template dsCell="at" [dsCellOf]="pages.rows()" let-row>
        <ds-date [at]="row.at" show="utc" [focusable]="false" />
      </ng-template>
      <ng-template dsCell="root" [dsCellOf]="pages.rows()" let-row>
        <ds-id [value]="row.root" [what]="t('audit.checkpoints.root')" [keep]="8" />
      </ng-template>
      <ng-template dsCell="key" [dsCellOf]="pages.rows()" let-row
        ><span class="ds-mono">{{ row.keyId }}</span></ng-template
      >
      <ng-template dsCell="note" [dsCellOf]="pages.rows()" let-row>
        <ds-copy-button [text]="row.note" [label]="t('audit.checkpoints.copy', { size: row.size })" />
      </ng-template>
      <ds-empty-state
        dsEmpty
        icon="sign"
        [heading]="t('audit.log.noCheckpoint')"
        [text]="t('audit.checkpoints.noneMore')"
      />
    </ds-data-table>
  </div>`,
})
export class CheckpointsPage {
  protected readonly t = injectWords();
  protected readonly view = tableView();
  protected readonly pages = pagesOf(listCheckpoints, () => ({}));
  protected readonly columns = computed<Column<Row>[]>(() => [
    { id: 'size', heading: this.t('audit.checkpoints.size'), value: ({ size }) => size, width: '110px' },
    { id: 'at', heading: this.t('audit.checkpoints.at'), value: ({ at }) => at, width: '220px' },
    { id: 'root', heading: this.t('audit.checkpoints.root'), value: ({ root }) => root },
    { id: 'key', heading: this.t('audit.checkpoints.key'), value: ({ keyId }) => keyId, width: '120px' },
    { id: 'note', heading: this.t('audit.checkpoints.note'), width: '150px' },
  ]);
  protected readonly idOf = ({ size }: Row) => String(size);
}
