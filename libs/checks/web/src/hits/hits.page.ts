import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { exportHits, hitColumns, listHits } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { hitStates } from '@downstream/kernel';
import { Api, injectWords, pagesOf, resourceOf, Session, Words } from '@downstream/ui/client';
import { Dialogs } from '@downstream/ui/overlay';
import { EmptyState, hotkeys, PageHeader } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Icon } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, Marks, tableView, type TakeTable } from '@downstream/ui/table';
import { DecisionBar } from '@downstream/ui/work';
import { BulkVote } from '../bulk/bulk-vote';
import { EffectWords } from '../words/effect-words';
import { waitingHitStates } from '../words/hit-states';
import { HitWords } from '../words/hit-words';
import { hitTone } from '../words/tones';

type Row = Received<typeof listHits>['rows'][number];

/** Chosen instead of a state: hits in every state. */
const ALL = 'all';

/** Hits of all screenings, the highest score first; those that wait for somebody, unless the address says otherwise. */
@Component({
  selector: 'ds-hits-page',
  imports: [Button, Cell, Chip, DataTable, DateText, DecisionBar, EmptyState, Icon, PageHeader, RouterLink],
  templateUrl: './hits.page.html',
  styles: `
    .entry {
      display: flex;
      flex-direction: column;
    }
    .entry .ds-quiet {
      font-weight: var(--ds-regular);
    }
    .one {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ds-s2) var(--ds-s4);
    }
  `,
})
export class HitsPage {
  /** Only hits of this distributor, from the address. */
  readonly distributor = input<string>();

  protected readonly t = injectWords();
  protected readonly words = inject(HitWords);
  protected readonly tone = hitTone;
  protected readonly view = tableView({ filters: ['state'] });
  private readonly states = computed(() => {
    if (this.view.now().filters['state']?.includes(ALL)) return undefined;
    return this.view.chosen('state', hitStates) ?? [...waitingHitStates];
  });
  private readonly asked = computed(() => {
    const state = this.states();
    const distributor = this.distributor();
    return { ...(state && { state: [...state] }), ...(distributor && { distributor }) };
  });
  protected readonly pages = pagesOf(listHits, () => ({ query: this.asked() }));
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly spoken = inject(Words);
  protected readonly take = computed<TakeTable | undefined>(() =>
    this.session.can('hit:export')
      ? (format, ids) => {
          const language = this.spoken.language() === 'de' ? 'de' : 'en';
          const columns = hitColumns.filter((id) => ids.includes(id));
          return this.api.file(exportHits, { body: { ...this.asked(), format, language, columns } });
        }
      : undefined,
  );
  /** How many there are in every state: how much the filter leaves out. */
  private readonly all = resourceOf(listHits, () => ({ query: { limit: 1 } }));
  protected readonly population = computed(() => this.all.value()?.total);
  protected readonly everywhere = computed(() => this.view.now().filters['state'] === undefined);
  protected readonly ofDistributor = computed(
    () => this.pages.rows().find(({ distributor }) => distributor.id === this.distributor())?.distributor.name,
  );

  protected readonly columns = computed<Column<Row>[]>(() => [
    { id: 'party', heading: this.t('checks.hits.party'), value: ({ party }) => party.name },
    { id: 'entry', heading: this.t('checks.hits.entry'), value: ({ entry }) => entry.name },
    { id: 'score', heading: this.t('checks.hits.score'), value: (row) => this.words.score(row), width: '112px' },
    {
      id: 'state',
      heading: this.t('checks.hits.state'),
      value: ({ state }) => this.t(`checks.state.${state}`),
      filter: [
        ...hitStates.map((state) => ({ value: state, label: this.t(`checks.state.${state}`) })),
        { value: ALL, label: this.t('checks.hits.everyState') },
      ],
      width: '168px',
    },
    {
      id: 'proposed',
      heading: this.t('checks.hits.proposed'),
      value: ({ proposed }) =>
        proposed
          ? this.t('checks.hits.proposedBy', {
              what: this.t(`checks.disposition.${proposed.disposition}`),
              by: proposed.by,
            })
          : '',
      width: '196px',
    },
    { id: 'raised', heading: this.t('checks.hits.raised'), value: ({ raisedAt }) => raisedAt, width: '112px' },
  ]);
  protected readonly presets = computed(() => [
    { name: this.t('checks.hits.preset.second'), query: { state: 'PROPOSED' } },
    { name: this.t('checks.hits.preset.unsure'), query: { state: 'UNSURE' } },
    { name: this.t('checks.hits.preset.all'), query: { state: ALL } },
  ]);
  private readonly dialogs = inject(Dialogs);
  protected readonly effects = inject(EffectWords);
  protected readonly marks = new Marks();
  protected readonly chosen = computed(() => {
    const ids = this.marks.ids();
    return this.pages.rows().filter(({ id }) => ids.has(id));
  });
  /** Why those that are marked cannot be decided together; the server says the same. */
  protected readonly apart = computed(() => {
    const one = (of: (row: Row) => string) => new Set(this.chosen().map(of)).size <= 1;
    const alike =
      one(({ entry }) => `${entry.list} ${entry.ref}`) ||
      one(({ distributor, party }) => `${distributor.id} ${party.name}`);
    return alike ? undefined : this.t('problem.HITS_NOT_ALIKE');
  });

  constructor() {
    const group = 'checks.hits.title';
    // The table listens for them on its rows; here they are told.
    const told = () => false as const;
    hotkeys([
      { keys: 'x', label: 'checks.hits.key.mark', group, run: told },
      { keys: 'X', label: 'checks.hits.key.range', group, run: told },
    ]);
  }

  protected clear(): void {
    this.marks.clear();
  }

  protected async together(): Promise<void> {
    if (this.chosen().length === 0 || this.apart()) return;
    const done = await this.dialogs.open<boolean, readonly Row[]>(BulkVote, this.chosen(), { width: '640px' });
    if (!done) return;
    this.marks.clear();
    this.pages.reload();
    this.all.reload();
  }

  protected readonly waits = ({ state }: Row) => waitingHitStates.some((one) => one === state);
  protected readonly idOf = ({ id }: Row) => id;
  protected readonly linkOf = ({ id }: Row) => ['/desk/hits', id];
}
