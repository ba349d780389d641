import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { campaignOutcomesCsv, listCampaignOutcomes } from '@downstream/contracts/attestations';
import { pathOf, type Received } from '@downstream/contracts/route';
import { WhoWords } from '@downstream/distributors/web';
import { campaignOutcomes, type CampaignOutcome, type Id } from '@downstream/kernel';
import { injectWords, pagesOf, Session, Words } from '@downstream/ui/client';
import { Questions } from '@downstream/ui/overlay';
import { ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, CountryPipe, DateText, Formats, Icon, Skeleton } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, tableView } from '@downstream/ui/table';
import type { Tone } from '@downstream/ui/tokens';
import { JobCard } from '@downstream/ui/work';
import { StatementStateChip } from '../statements/statement-state';
import { CampaignProgress } from './campaign-progress';
import { CampaignStateChip } from './campaign-state';
import { CampaignStore } from './campaign.store';

type Row = Received<typeof listCampaignOutcomes>['rows'][number];

/** One campaign: how far it is, what came of each distributor, and stopping it. */
@Component({
  selector: 'ds-campaign-page',
  imports: [
    ...[Button, CampaignProgress, CampaignStateChip, Cell, Chip, CountryPipe, DataTable, DateText, ErrorState, Icon],
    ...[JobCard, PageHeader, ProblemBanner, Skeleton, StatementStateChip],
  ],
  providers: [CampaignStore],
  templateUrl: './campaign.page.html',
  styles: `
    .name {
      font-weight: var(--ds-bold);
    }
    .note {
      white-space: pre-line;
    }
    h2 {
      font-size: var(--ds-16);
    }
  `,
})
export class CampaignPage {
  readonly id = input.required<string>();
  protected readonly t = injectWords();
  protected readonly store = inject(CampaignStore);
  private readonly who = inject(WhoWords);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly questions = inject(Questions);
  private readonly session = inject(Session);
  protected readonly mayAsk = computed(() => this.session.can('statement:ask'));
  protected readonly tones: Readonly<Record<CampaignOutcome, Tone>> = {
    ...{ PLANNED: 'neutral', ASKED: 'good', REFUSED: 'hold', FAILED: 'stop' },
  };
  protected readonly crumbs = computed(() => [
    { label: this.t('attestations.statement.list.title'), link: ['/desk/statements'] },
    { label: this.t('attestations.campaign.title'), link: ['/desk/statements/campaigns'] },
  ]);
  protected readonly facts = computed(() => {
    const campaign = this.store.campaign();
    if (!campaign) return [];
    const { planned, dueAt, started } = campaign;
    return [
      { label: this.t('attestations.campaign.planned'), value: this.formats.number(planned) },
      { label: this.t('attestations.campaign.due'), value: this.formats.date(dueAt) },
      { label: this.t('attestations.campaign.by'), value: this.who.name(started.by) },
      { label: this.t('attestations.campaign.started'), value: this.formats.dateTime(started.at) },
    ];
  });
  protected readonly view = tableView({ filters: ['outcome'] });
  protected readonly outcomes = pagesOf(listCampaignOutcomes, () => ({
    params: { id: this.id() as Id<'campaign'> },
    query: { outcome: this.view.chosen('outcome', campaignOutcomes) },
  }));
  protected readonly columns = computed<Column<Row>[]>(() => [
    {
      id: 'distributor',
      heading: this.t('attestations.statement.list.distributor'),
      value: ({ distributor }) => distributor.name,
    },
    {
      id: 'country',
      heading: this.t('distributors.list.country'),
      value: ({ distributor }) => distributor.country,
      width: '160px',
    },
    {
      id: 'outcome',
      heading: this.t('attestations.campaign.outcome'),
      value: ({ outcome }) => this.t(`attestations.campaign.outcome.${outcome}`),
      filter: campaignOutcomes.map((one) => ({ value: one, label: this.t(`attestations.campaign.outcome.${one}`) })),
      width: '160px',
    },
    { id: 'why', heading: this.t('attestations.campaign.why'), width: '280px' },
    { id: 'at', heading: this.t('attestations.campaign.at'), value: ({ at }) => at, width: '112px' },
  ]);
  protected readonly idOf = ({ distributor }: Row) => distributor.id;
  protected readonly linkOf = ({ distributor, statement }: Row) =>
    statement ? ['/desk/statements', statement.id] : ['/desk/distributors', distributor.id];
  protected readonly csv = computed(() => {
    const language = this.words.language().startsWith('de') ? 'de' : 'en';
    return `/api/v1/${pathOf(campaignOutcomesCsv.path, { id: this.id() })}?language=${language}`;
  });

  constructor() {
    effect(() => this.store.id.set(this.id()));
    let ran = false;
    effect(() => {
      const runs = this.store.running();
      // What came of everybody is looked at again when it has ended.
      if (ran && !runs) untracked(() => this.outcomes.reload());
      ran = runs;
    });
  }

  protected async stop(): Promise<void> {
    const yes = await this.questions.ask({
      heading: this.t('attestations.campaign.stop.title'),
      effects: [this.t('attestations.campaign.stop.kept'), this.t('attestations.campaign.stop.left')],
      act: this.t('attestations.campaign.stop.act'),
    });
    if (yes) await this.store.cancel();
  }
}
