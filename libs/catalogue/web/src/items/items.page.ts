import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listItems } from '@downstream/contracts/catalogue';
import type { Received } from '@downstream/contracts/route';
import { openClassificationStates } from '@downstream/kernel';
import { injectWords, pagesOf, resourceOf, Session } from '@downstream/ui/client';
import { EmptyState, PageHeader } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Icon } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, tableView } from '@downstream/ui/table';
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
  protected readonly mayWrite = computed(() => this.session.can('item:write'));
  protected readonly outcomes = outcomeTone;
  protected readonly states = classificationTone;
  protected readonly dotted = dotted;

  protected readonly view = tableView({ filters: ['waiting', 'review'] });
  protected readonly pages = pagesOf(listItems, () => {
    const { q } = this.view.now();
    const review = this.view.chosen('review', reviews);
    return {
      query: {
        ...(q && { q }),
        waiting: this.view.chosen('waiting', openClassificationStates),
        // Due and not due is no filter.
        ...(review?.length === 1 && { review: review[0] }),
      },
    };
  });
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
