import { Component, computed } from '@angular/core';
import { listWatchedParties } from '@downstream/contracts/monitoring';
import type { Received } from '@downstream/contracts/route';
import { watchStandings } from '@downstream/kernel';
import { injectWords, pagesOf } from '@downstream/ui/client';
import { EmptyState, PageHeader } from '@downstream/ui/patterns';
import { Chip, DateText } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, tableView } from '@downstream/ui/table';
import { standingTone } from './standing-tone';

type Row = Received<typeof listWatchedParties>['rows'][number];

/** Everybody under watch, whoever was searched for longest ago first. */
@Component({
  selector: 'ds-watched-parties-page',
  imports: [Cell, Chip, DataTable, DateText, EmptyState, PageHeader],
  template: `<div class="ds-page">
    <ds-page-header [heading]="t('monitoring.parties.title')" [lead]="t('monitoring.parties.lead')" />
    <ds-data-table
      name="watched-parties"
      [caption]="t('monitoring.parties.title')"
      [columns]="columns()"
      [view]="view"
      [rowId]="idOf"
      [link]="linkOf"
      [pages]="pages"
      [searchable]="false"
    >
      <ng-template dsCell="last" [dsCellOf]="pages.rows()" let-row>
        @if (row.lastSearched; as at) {
          <ds-date [at]="at" show="time" [focusable]="false" />
        } @else {
          {{ t('monitoring.coverage.never') }}
        }
      </ng-template>
      <ng-template dsCell="since" [dsCellOf]="pages.rows()" let-row
        ><ds-date [at]="row.since" [focusable]="false"
      /></ng-template>
      <ng-template dsCell="standing" [dsCellOf]="pages.rows()" let-row>
        <ds-chip [bare]="true" [tone]="tone(row.standing)">{{ said(row) }}</ds-chip>
      </ng-template>
      <ds-empty-state
        dsEmpty
        icon="eye"
        [heading]="t('monitoring.parties.none')"
        [text]="t('monitoring.parties.noneMore')"
      />
    </ds-data-table>
  </div>`,
})
export class WatchedPartiesPage {
  protected readonly t = injectWords();
  protected readonly tone = standingTone;
  protected readonly view = tableView({ filters: ['standing'] });
  protected readonly pages = pagesOf(listWatchedParties, () => {
    const standing = this.view.chosen('standing', watchStandings);
    return { query: { ...(standing && { standing: [...standing] }) } };
  });
  protected readonly columns = computed<Column<Row>[]>(() => [
    { id: 'name', heading: this.t('monitoring.parties.party'), value: ({ name }) => name },
    {
      id: 'role',
      heading: this.t('monitoring.parties.role'),
      value: ({ role }) => this.t(`checks.role.${role}`),
      width: '152px',
    },
    { id: 'of', heading: this.t('monitoring.parties.of'), value: ({ distributor }) => distributor.name },
    { id: 'since', heading: this.t('monitoring.parties.since'), value: ({ since }) => since, width: '136px' },
    {
      id: 'last',
      heading: this.t('monitoring.parties.last'),
      value: ({ lastSearched }) => lastSearched ?? '',
      width: '184px',
    },
    {
      id: 'standing',
      heading: this.t('monitoring.parties.standing'),
      value: (row) => this.said(row),
      filter: watchStandings.map((value) => ({ value, label: this.t(`monitoring.standing.${value}`) })),
      width: '232px',
    },
  ]);
  protected readonly idOf = ({ id, distributor }: Row): string => `${distributor.id} ${id}`;
  protected readonly linkOf = ({ distributor }: Row): string[] => ['/desk/distributors', distributor.id];
  protected said({ standing, gap }: Row): string {
    return gap ? this.t(`monitoring.why.${gap}`) : this.t(`monitoring.standing.${standing}`);
  }
}
