import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { exportItems, itemColumns, listItems } from '@downstream/contracts/catalogue';
import type { Received } from '@downstream/contracts/route';
import { openClassificationStates } from '@downstream/kernel';
import { Api, injectWords, pagesOf, resourceOf, Session, Words } from '@downstream/ui/client';
import { EmptyState, PageHeader } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Icon } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, tableView, type TakeTable } from '@downstream/ui/table';
import { dotted, ItemWords } from '../words/item-words';
import { classificationTone, outcomeTone } from '../words/tones';

type Row = Received<typeof listItems>['rows'][number];

const reviews = ['DUE', 'LATER'] as const;

/** What the manufacturer sells: what each item is by law, what lights up, and what waits for somebody. */
@Component({
  selector: 'ds-items-page',
  imports: [Button, Cell, Chip, DataTable, DateText, EmptyState, Icon, PageHeader, RouterLink],
  templateUrl: './items.page.html',
  styles: `
    ds-chip {
      white-space: nowrap;
    }
    .called {
      display: flex;
      flex-direction: column;
    }
    .called .ds-quiet {
      font-weight: var(--ds-regular);
    }
  `,
})
export class ItemsPage {
  protected readonly t = injectWords();
  protected readonly words = inject(ItemWords);
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly spoken = inject(Words);
  protected readonly mayWrite = computed(() => this.session.can('item:write'));
  protected readonly outcomes = outcomeTone;
  protected readonly states = classificationTone;
  protected readonly dotted = dotted;

  protected readonly view = tableView({ filters: ['waiting', 'review'] });
  /** What the view finds, as the server is asked for it. */
  private readonly asked = computed(() => {
    const { q } = this.view.now();
    const review = this.view.chosen('review', reviews);
    return {
      ...(q && { q }),
      waiting: this.view.chosen('waiting', openClassificationStates),
      // Due and not due is no filter.
      ...(review?.length === 1 && { review: review[0] }),
    };
  });
  protected readonly pages = pagesOf(listItems, () => ({ query: this.asked() }));
  protected readonly take = computed<TakeTable | undefined>(() =>
    this.session.can('item:export')
      ? (format, ids) => {
          const language = this.spoken.language() === 'de' ? 'de' : 'en';
          const columns = itemColumns.filter((id) => ids.includes(id));
          return this.api.file(exportItems, { body: { ...this.asked(), format, language, columns } });
        }
      : undefined,
  );
  private readonly all = resourceOf(listItems, () => (this.view.narrowed() ? { query: { limit: 1 } } : undefined));
  protected readonly population = computed(() => (this.view.narrowed() ? this.all.value()?.total : undefined));

  protected readonly columns = computed<Column<Row>[]>(() => [
    { id: 'sku', heading: this.t('catalogue.items.item'), value: ({ sku }) => sku },
    {
      id: 'outcome',
      heading: this.t('catalogue.items.outcome'),
      value: ({ outcome }) => this.t(`catalogue.outcome.${outcome}`),
      width: '168px',
    },
    {
      id: 'tier',
      heading: this.t('catalogue.items.tier'),
      value: ({ chplTier }) => chplTier ?? this.t('catalogue.items.noTier'),
      width: '92px',
    },
    {
      id: 'codes',
      heading: this.t('catalogue.items.codes'),
      value: ({ hs, eccn }) => [hs?.digits, eccn].filter(Boolean).join(' '),
      width: '176px',
    },
    {
      id: 'waiting',
      heading: this.t('catalogue.items.waiting'),
      value: ({ waiting }) => waiting,
      filter: openClassificationStates.map((value) => ({ value, label: this.t(`catalogue.state.${value}`) })),
      width: '168px',
    },
    {
      id: 'review',
      heading: this.t('catalogue.items.review'),
      value: ({ nextReview }) => nextReview,
      filter: reviews.map((value) => ({ value, label: this.t(`catalogue.items.review.${value}`) })),
      width: '148px',
    },
    {
      id: 'changed',
      heading: this.t('catalogue.items.changed'),
      value: ({ changedAt }) => changedAt,
      width: '112px',
    },
  ]);
  protected readonly presets = computed(() => [
    { name: this.t('catalogue.items.preset.approve'), query: { waiting: 'PENDING_APPROVAL' } },
    { name: this.t('catalogue.items.preset.due'), query: { review: 'DUE' } },
  ]);
  protected readonly idOf = ({ id }: Row) => id;
  protected readonly linkOf = ({ id }: Row) => ['/desk/items', id];
}
