import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listStatements } from '@downstream/contracts/attestations';
import { WhoWords } from '@downstream/distributors/web';
import { attestationStates, templateKinds } from '@downstream/kernel';
import { injectWords, pagesOf, resourceOf, Session } from '@downstream/ui/client';
import { EmptyState, PageHeader } from '@downstream/ui/patterns';
import { Button, Chip, DateText } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, tableView } from '@downstream/ui/table';
import { StatementDays } from './statement-days';
import { StatementStateChip } from './statement-state';
import { findingsSaid, foundIn, isJudged, type StatementRow } from './statement-words';

/** Every attestation that was asked for, the newest first, filtered as its address says. */
@Component({
  selector: 'ds-statement-list',
  imports: [
    Button,
    Cell,
    Chip,
    DataTable,
    DateText,
    EmptyState,
    PageHeader,
    RouterLink,
    StatementDays,
    StatementStateChip,
  ],
  templateUrl: './list.page.html',
  styles: `
    .name {
      font-weight: var(--ds-bold);
    }
  `,
})
export class StatementListPage {
  protected readonly t = injectWords();
  protected readonly who = inject(WhoWords);
  private readonly session = inject(Session);
  /** Others are not led here, but an address can be sent. */
  protected readonly may = this.session.can('statement:read');
  protected readonly mayAsk = computed(() => this.session.can('statement:ask'));
  protected readonly view = tableView({ filters: ['state', 'kind', 'findings'] });

  private readonly asked = computed(() => ({
    state: this.view.chosen('state', attestationStates),
    kind: this.view.chosen('kind', templateKinds),
    ...(this.view.chosen('findings', ['CONTRADICTED']) && { contradicted: 'OPEN' as const }),
  }));
  protected readonly pages = pagesOf(listStatements, () => (this.may ? { query: this.asked() } : undefined));
  private readonly all = resourceOf(listStatements, () =>
    this.may && this.view.narrowed() ? { query: { limit: 1 } } : undefined,
  );
  protected readonly population = computed(() => (this.view.narrowed() ? this.all.value()?.total : undefined));

  protected readonly columns = computed<Column<StatementRow>[]>(() => [
    {
      id: 'distributor',
      heading: this.t('attestations.statement.list.distributor'),
      value: ({ distributor }) => distributor.name,
    },
    {
      id: 'kind',
      heading: this.t('attestations.statement.list.template'),
      value: ({ kind }) => this.t(`attestations.statement.kind.${kind}`),
      filter: templateKinds.map((kind) => ({ value: kind, label: this.t(`attestations.statement.kind.${kind}`) })),
      width: '240px',
    },
    {
      id: 'state',
      heading: this.t('attestations.statement.list.state'),
      value: ({ state }) => this.t(`attestations.statement.state.${state}`),
      filter: attestationStates
        .filter((state) => state !== 'DRAFT')
        .map((state) => ({ value: state, label: this.t(`attestations.statement.state.${state}`) })),
      width: '184px',
    },
    {
      id: 'findings',
      heading: this.t('attestations.statement.list.findings'),
      value: (row) => findingsSaid(row, this.t),
      filter: [{ value: 'CONTRADICTED', label: this.t('attestations.statement.list.contradicted') }],
      width: '140px',
    },
    {
      id: 'until',
      heading: this.t('attestations.statement.list.until'),
      value: ({ validTo, dueAt }) => validTo ?? dueAt,
      width: '168px',
    },
    {
      id: 'by',
      heading: this.t('attestations.statement.list.by'),
      value: ({ asked }) => this.who.name(asked.by),
      width: '116px',
    },
    {
      id: 'asked',
      heading: this.t('attestations.statement.list.asked'),
      value: ({ asked }) => asked.at,
      width: '112px',
    },
  ]);

  protected readonly presets = computed(() => [
    { name: this.t('attestations.statement.list.preset.judge'), query: { state: 'SIGNED' } },
    { name: this.t('attestations.statement.list.contradicted'), query: { findings: 'CONTRADICTED' } },
    { name: this.t('attestations.statement.list.preset.waiting'), query: { state: 'SENT,OPENED,RETURNED' } },
    { name: this.t('attestations.statement.list.preset.inForce'), query: { state: 'ACCEPTED,EXPIRING' } },
    {
      name: this.t('attestations.statement.list.preset.ended'),
      query: { state: 'DECLINED,EXPIRED,LAPSED,CONTRADICTED' },
    },
  ]);

  protected readonly idOf = ({ id }: StatementRow) => id;
  protected readonly linkOf = ({ id }: StatementRow) => ['/desk/statements', id];
  protected readonly isJudged = isJudged;
  protected readonly foundIn = foundIn;

  protected found(row: StatementRow): string {
    return findingsSaid(row, this.t);
  }
}
