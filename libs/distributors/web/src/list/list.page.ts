import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  distributorColumns,
  distributorSorts,
  exportDistributors,
  listDistributors,
} from '@downstream/contracts/distributors';
import type { Received } from '@downstream/contracts/route';
import { distributorStates } from '@downstream/kernel';
import { Api, injectWords, localeOf, pagesOf, resourceOf, Session, Words } from '@downstream/ui/client';
import { Dialogs } from '@downstream/ui/overlay';
import { EmptyState, hotkeys, Name, PageHeader } from '@downstream/ui/patterns';
import { Button, Chip, countryOptions, CountryPipe, DateText, Icon, Toasts } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, Marks, tableView, type TakeTable } from '@downstream/ui/table';
import { DecisionBar } from '@downstream/ui/work';
import { DistributorStateChip } from '../words/state-chip';
import { BULK_ACTS, type BulkAct, type BulkSelection } from './bulk-acts';
import { AssignDialog, type AssignAsked } from './assign-dialog';

type Row = Received<typeof listDistributors>['rows'][number];

const holdChoices = ['OPEN', 'NONE'] as const;

/** Every distributor of the workspace, filtered and sorted as its address says. */
@Component({
  selector: 'ds-distributor-list',
  imports: [
    Button,
    Cell,
    Chip,
    CountryPipe,
    DataTable,
    DateText,
    DecisionBar,
    DistributorStateChip,
    EmptyState,
    Icon,
    Name,
    PageHeader,
    RouterLink,
  ],
  templateUrl: './list.page.html',
  styleUrl: './list.page.css',
})
export class DistributorListPage {
  protected readonly t = injectWords();
  private readonly words = inject(Words);
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  protected readonly mayRegister = computed(() => this.session.can('distributor:register'));

  protected readonly view = tableView({ filters: ['state', 'country', 'hold'], sort: '-changed' });
  private readonly countries = computed(() => countryOptions(localeOf(this.words.language())));

  /** What the view finds, as the server is asked for it. */
  private readonly asked = computed(() => {
    const { q } = this.view.now();
    const holds = this.view.chosen('hold', holdChoices);
    return {
      ...(q && { q }),
      state: this.view.chosen('state', distributorStates),
      country: this.view.chosen(
        'country',
        this.countries().map(({ value }) => value),
      ),
      // With and without is no filter.
      ...(holds?.length === 1 && { hold: holds[0] }),
      sort: this.view.sortAmong(distributorSorts) ?? '-changed',
    };
  });
  protected readonly pages = pagesOf(listDistributors, () => ({ query: this.asked() }));
  protected readonly take = computed<TakeTable | undefined>(() =>
    this.session.can('distributor:export')
      ? (format, ids) => {
          const language = this.words.language() === 'de' ? 'de' : 'en';
          const columns = distributorColumns.filter((id) => ids.includes(id));
          return this.api.file(exportDistributors, { body: { ...this.asked(), format, language, columns } });
        }
      : undefined,
  );
  private readonly all = resourceOf(listDistributors, () =>
    this.view.narrowed() ? { query: { limit: 1 } } : undefined,
  );
  protected readonly population = computed(() => (this.view.narrowed() ? this.all.value()?.total : undefined));

  protected readonly columns = computed<Column<Row>[]>(() => [
    { id: 'name', heading: this.t('distributors.list.name'), value: ({ legalName }) => legalName.native, sort: true },
    {
      id: 'state',
      heading: this.t('distributors.list.state'),
      value: ({ state }) => this.t(`distributors.state.${state}`),
      sort: true,
      filter: distributorStates.map((state) => ({ value: state, label: this.t(`distributors.state.${state}`) })),
      width: '184px',
    },
    {
      id: 'hold',
      heading: this.t('distributors.list.hold'),
      value: ({ openHolds }) => openHolds,
      filter: holdChoices.map((hold) => ({ value: hold, label: this.t(`distributors.list.hold.${hold}`) })),
      width: '104px',
    },
    {
      id: 'country',
      heading: this.t('distributors.list.country'),
      value: ({ country }) => country,
      sort: true,
      filter: this.countries().map(({ value, label }) => ({ value, label: `${label} (${value})` })),
      width: '150px',
    },
    {
      id: 'tier',
      heading: this.t('distributors.list.tier'),
      value: ({ tier }) => this.t(`distributors.tier.${tier ?? 'none'}`),
      sort: 'desc',
      width: '92px',
    },
    {
      id: 'sponsor',
      heading: this.t('distributors.list.sponsor'),
      value: ({ sponsorName }) => sponsorName ?? this.t('distributors.facts.noSponsor'),
      width: '124px',
    },
    {
      id: 'approvedUntil',
      heading: this.t('distributors.list.approvedUntil'),
      value: ({ approvedUntil }) => approvedUntil,
      width: '120px',
    },
    {
      id: 'changed',
      heading: this.t('distributors.list.changed'),
      value: ({ changedAt }) => changedAt,
      sort: 'desc',
      width: '112px',
    },
  ]);

  protected readonly presets = computed(() => [
    {
      name: this.t('distributors.list.preset.waiting'),
      query: { state: 'SUBMITTED,SCREENING,IN_REVIEW,PENDING_APPROVAL', sort: 'changed' },
    },
    { name: this.t('distributors.list.preset.held'), query: { hold: 'OPEN' } },
    { name: this.t('distributors.list.preset.approved'), query: { state: 'APPROVED,APPROVED_WITH_CONDITIONS' } },
  ]);

  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly mayRevise = computed(() => this.session.can('distributor:revise'));
  private readonly router = inject(Router);
  /** What other rooms can do with those that are chosen, for this person. */
  protected readonly acts = inject(BULK_ACTS).filter(({ permission }) => this.session.can(permission));
  private readonly marked = new Marks();
  /** What is marked, for those who may do something with it. */
  protected readonly marks = computed(() => (this.mayRevise() || this.acts.length > 0 ? this.marked : undefined));
  /** Whether everything the view finds is meant, and not only what is marked. */
  protected readonly everything = signal(false);
  protected readonly chosen = computed(() => {
    if (this.everything()) return this.pages.total() ?? 0;
    return this.marked.ids().size;
  });
  protected readonly total = computed(() => this.pages.total() ?? 0);

  constructor() {
    const group = 'distributors.list.title';
    // The table listens for marks on its rows; here they are told.
    const told = () => false as const;
    hotkeys([
      { keys: 'x', label: 'distributors.assign.keyMark', group, run: told },
      { keys: 'X', label: 'distributors.assign.keyRange', group, run: told },
      {
        keys: 'a',
        label: 'distributors.assign.key',
        group,
        run: () => (this.mayRevise() && this.chosen() > 0 ? void this.assign() : false),
      },
    ]);
    // Marks are of the rows that are seen: another filter or search begins anew.
    effect(() => {
      this.asked();
      untracked(() => this.clear());
    });
  }

  protected clear(): void {
    this.marked.clear();
    this.everything.set(false);
  }

  private which(): BulkSelection {
    const ids = [...this.marked.ids()] as Row['id'][];
    return this.everything() ? { kind: 'VIEW', ...this.asked() } : { kind: 'MARKED', ids };
  }

  protected async go({ page }: BulkAct): Promise<void> {
    await this.router.navigate([page], { state: { which: this.which() } });
  }

  protected async assign(): Promise<void> {
    const which = this.which();
    const asked: AssignAsked = { which, n: this.chosen() };
    const changed = await this.dialogs.open<number, AssignAsked>(AssignDialog, asked, { width: '560px' });
    if (changed === undefined) return;
    this.toasts.show(this.t('distributors.assign.done', { n: changed }));
    this.clear();
    this.pages.reload();
  }

  protected readonly idOf = ({ id }: Row) => id;
  protected readonly linkOf = ({ id }: Row) => ['/desk/distributors', id];
}
