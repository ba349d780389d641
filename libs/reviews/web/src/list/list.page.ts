import { Component, computed, inject } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { exportReviews, listReviews, reviewColumns } from '@downstream/contracts/reviews';
import type { Received } from '@downstream/contracts/route';
import { reviewStates, type ReviewState } from '@downstream/kernel';
import { isDecided } from '@downstream/reviews/core';
import { Api, injectWords, type Pages, pagesOf, resourceOf, Session, Words } from '@downstream/ui/client';
import { EmptyState, PageHeader } from '@downstream/ui/patterns';
import { Button, DateText, Formats } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, tableView, type TakeTable } from '@downstream/ui/table';
import { Due } from '../words/due';
import { ReviewStateChip } from '../words/review-state';
import { queueKeys } from './queue-keys';

type Row = Received<typeof listReviews>['rows'][number];
const stages: Readonly<Record<'open' | 'decided', readonly ReviewState[]>> = {
  open: reviewStates.filter((state) => !isDecided(state)),
  decided: reviewStates.filter(isDecided),
};

/** The work queue of reviews, the most urgent first. It opens on what is not decided. */
@Component({
  selector: 'ds-review-list',
  imports: [Button, Cell, DataTable, DateText, Due, EmptyState, PageHeader, ReviewStateChip, RouterLink],
  templateUrl: './list.page.html',
  styleUrl: './list.page.css',
})
export class ReviewListPage {
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);
  /** Others are not led here, but an address can be sent. */
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly spoken = inject(Words);
  protected readonly may = this.session.can('review:read');
  protected readonly view = tableView({ filters: ['stage', 'state', 'mine'] });

  private readonly states = computed(() => {
    const chosen = this.view.chosen('state', reviewStates);
    const stage = this.view.chosen('stage', ['open', 'decided']);
    const staged = stage?.length === 1 && stage[0] ? stages[stage[0]] : undefined;
    return chosen && staged ? chosen.filter((state) => staged.includes(state)) : (chosen ?? staged);
  });
  private readonly asked = computed(() => {
    const states = this.states();
    return { ...(states && { state: [...states] }), ...(this.view.chosen('mine', ['true']) && { mine: true }) };
  });
  protected readonly take = computed<TakeTable | undefined>(() =>
    this.session.can('review:export') && !this.impossible()
      ? (format, ids) => {
          const language = this.spoken.language() === 'de' ? 'de' : 'en';
          const columns = reviewColumns.filter((id) => ids.includes(id));
          return this.api.file(exportReviews, { body: { ...this.asked(), format, language, columns } });
        }
      : undefined,
  );
  private readonly found = pagesOf(listReviews, () => {
    const { state, mine } = this.asked();
    if (!this.may || state?.length === 0) return undefined;
    // What was put off stays out of the queue, and in every other view.
    const queue = this.view.chosen('stage', ['open', 'decided'])?.join() === 'open';
    return { query: { ...(state && { state }), ...(mine && { mine: 'true' }), ...(queue && { awake: 'true' }) } };
  });
  /** Two filters that shut each other out find nothing. */
  private readonly impossible = computed(() => this.states()?.length === 0);
  protected readonly pages: Pages<Row> = {
    ...this.found,
    rows: computed(() => (this.impossible() ? [] : this.found.rows())),
    total: computed(() => (this.impossible() ? 0 : this.found.total())),
    hasMore: computed(() => !this.impossible() && this.found.hasMore()),
  };
  /** Nothing waits: said plainly, and not as a filter that finds nothing. */
  protected readonly allDone = computed(() => {
    const { filters, q } = this.view.now();
    const only = q === '' && Object.keys(filters).length === 1 && filters['stage']?.join() === 'open';
    // While another view's answer is on screen nothing is known of this one.
    return only && this.found.total() === 0 && !this.found.problem() && !this.found.refreshing();
  });
  private readonly all = resourceOf(listReviews, () =>
    this.may && this.view.narrowed() ? { query: { limit: 1 } } : undefined,
  );
  protected readonly population = computed(() => (this.view.narrowed() ? this.all.value()?.total : undefined));

  protected readonly columns = computed<Column<Row>[]>(() => [
    { id: 'distributor', heading: this.t('reviews.list.distributor'), value: ({ distributor }) => distributor.name },
    { id: 'due', heading: this.t('reviews.list.due'), value: ({ dueAt }) => dueAt, width: '148px' },
    {
      id: 'state',
      heading: this.t('reviews.list.state'),
      value: ({ state }) => this.t(`reviews.state.${state}`),
      filter: reviewStates.map((state) => ({ value: state, label: this.t(`reviews.state.${state}`) })),
      width: '184px',
    },
    {
      id: 'tier',
      heading: this.t('reviews.list.tier'),
      value: ({ tier }) => this.t(`distributors.tier.${tier}`),
      width: '88px',
    },
    {
      id: 'signatures',
      heading: this.t('reviews.list.signatures'),
      value: (row) => this.signatures(row),
      width: '100px',
    },
    {
      id: 'mine',
      heading: this.t('reviews.list.assignee'),
      value: ({ assignee }) => assignee,
      filter: [{ value: 'true', label: this.t('reviews.list.mine') }],
      width: '120px',
    },
    {
      id: 'kind',
      heading: this.t('reviews.head.kind'),
      value: ({ kind }) => this.t(`reviews.kind.${kind}`),
      width: '116px',
    },
    { id: 'opened', heading: this.t('reviews.list.opened'), value: ({ openedAt }) => openedAt, width: '112px' },
    {
      id: 'stage',
      heading: this.t('reviews.list.stage'),
      value: ({ state }) => this.t(`reviews.list.stage.${isDecided(state) ? 'decided' : 'open'}`),
      filter: (['open', 'decided'] as const).map((stage) => ({
        value: stage,
        label: this.t(`reviews.list.stage.${stage}`),
      })),
      hidden: true,
    },
  ]);

  protected readonly presets = computed(() => [
    { name: this.t('reviews.list.preset.open'), query: { stage: 'open' } },
    { name: this.t('reviews.list.preset.mine'), query: { stage: 'open', mine: 'true' } },
    { name: this.t('reviews.list.preset.sign'), query: { state: 'PENDING_APPROVAL' } },
    { name: this.t('reviews.list.preset.decided'), query: { stage: 'decided' } },
  ]);

  protected readonly idOf = ({ id }: Row) => id;
  protected readonly linkOf = ({ id }: Row) => ['/desk/reviews', id];

  constructor() {
    queueKeys(
      (id) => this.found.rows().find((row) => row.id === id)?.distributor.name,
      () => this.found.reload(),
    );
    const route = inject(ActivatedRoute);
    // The rail leads here without a view: the queue is what is not decided yet, and the chip says so.
    if (route.snapshot.queryParamMap.keys.length === 0) {
      void inject(Router).navigate([], { relativeTo: route, queryParams: { stage: 'open' }, replaceUrl: true });
    }
  }

  protected signatures({ signaturesGiven, signaturesMissing }: Row): string {
    const of = signaturesGiven + signaturesMissing;
    return of === 0
      ? this.t('reviews.list.noSignatures')
      : this.t('reviews.list.signaturesOf', {
          given: this.formats.number(signaturesGiven),
          of: this.formats.number(of),
        });
  }
}
