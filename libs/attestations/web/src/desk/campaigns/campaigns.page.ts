import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listCampaigns } from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import { WhoWords } from '@downstream/distributors/web';
import { campaignStates } from '@downstream/kernel';
import { injectWords, pagesOf, Session } from '@downstream/ui/client';
import { EmptyState, PageHeader } from '@downstream/ui/patterns';
import { Button, DateText, Icon } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, tableView } from '@downstream/ui/table';
import { CampaignProgress } from './campaign-progress';
import { CampaignStateChip } from './campaign-state';

type Row = Received<typeof listCampaigns>['rows'][number];

/** Every campaign, the newest first, with how far those are whom it has asked. */
@Component({
  selector: 'ds-campaigns',
  imports: [
    ...[Button, CampaignProgress, CampaignStateChip, Cell, DataTable, DateText, EmptyState, Icon],
    ...[PageHeader, RouterLink],
  ],
  templateUrl: './campaigns.page.html',
  styles: `
    .name {
      font-weight: var(--ds-bold);
    }
  `,
})
export class CampaignsPage {
  protected readonly t = injectWords();
  protected readonly who = inject(WhoWords);
  private readonly session = inject(Session);
  /** Others are not led here, but an address can be sent. */
  protected readonly may = this.session.can('statement:read');
  protected readonly mayAsk = computed(() => this.session.can('statement:ask'));
  protected readonly crumbs = computed(() => [
    { label: this.t('attestations.statement.list.title'), link: ['/desk/statements'] },
  ]);
  protected readonly view = tableView({ filters: ['state'] });
  protected readonly pages = pagesOf(listCampaigns, () =>
    this.may ? { query: { state: this.view.chosen('state', campaignStates) } } : undefined,
  );
  protected readonly columns = computed<Column<Row>[]>(() => [
    { id: 'title', heading: this.t('attestations.campaign.name'), value: ({ title }) => title },
    {
      id: 'kind',
      heading: this.t('attestations.statement.list.template'),
      value: ({ kind }) => this.t(`attestations.statement.kind.${kind}`),
      width: '200px',
    },
    {
      id: 'state',
      heading: this.t('attestations.statement.list.state'),
      value: ({ state }) => this.t(`attestations.campaign.state.${state}`),
      filter: campaignStates.map((state) => ({ value: state, label: this.t(`attestations.campaign.state.${state}`) })),
      width: '128px',
    },
    { id: 'steps', heading: this.t('attestations.campaign.progress'), width: '280px' },
    { id: 'due', heading: this.t('attestations.campaign.due'), value: ({ dueAt }) => dueAt, width: '112px' },
    {
      id: 'by',
      heading: this.t('attestations.campaign.by'),
      value: ({ started }) => this.who.name(started.by),
      width: '120px',
    },
    {
      id: 'started',
      heading: this.t('attestations.campaign.started'),
      value: ({ started }) => started.at,
      width: '112px',
    },
  ]);
  protected readonly idOf = ({ id }: Row) => id;
  protected readonly linkOf = ({ id }: Row) => ['/desk/statements/campaigns', id];
}
