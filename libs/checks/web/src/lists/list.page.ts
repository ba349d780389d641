import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { injectWords, Session } from '@downstream/ui/client';
import { EmptyState, ErrorState, FactLine, Facts, NotChecked, PageHeader } from '@downstream/ui/patterns';
import { Chip, DateText, NumberPipe, Skeleton, ToneShape } from '@downstream/ui/primitives';
import { HeldVersion } from './held-version';
import { ListFetching } from './list-fetching';
import { ListHistory } from './list-history';
import { ListImport } from './list-import';
import { ListStore } from './list.store';
import { freshnessTone, ListWords } from './list-words';
import { RescreeningLine } from './rescreening-line';

/** One public list: what waits, what is in force and how fresh it is, how it comes here, and every version. */
@Component({
  selector: 'ds-list-page',
  imports: [
    Chip,
    DateText,
    EmptyState,
    ErrorState,
    FactLine,
    Facts,
    HeldVersion,
    ListFetching,
    ListHistory,
    ListImport,
    NotChecked,
    NumberPipe,
    PageHeader,
    RescreeningLine,
    Skeleton,
    ToneShape,
  ],
  providers: [ListStore],
  templateUrl: './list.page.html',
  styles: `
    h2 {
      font-size: var(--ds-16);
    }
    .sample {
      display: flex;
      gap: var(--ds-s2);
      padding: var(--ds-s3) var(--ds-s4);
      border: 1px solid var(--ds-hold-line);
      border-inline-start: 3px solid var(--ds-hold-mark);
      border-radius: var(--ds-radius);
      background: var(--ds-hold-soft);
      max-inline-size: none;
    }
    .sample ds-shape {
      margin-block-start: 2px;
      font-size: 16px;
    }
  `,
})
export class ListPage {
  /** From the address. */
  readonly list = input.required<string>();

  protected readonly t = injectWords();
  protected readonly store = inject(ListStore);
  protected readonly session = inject(Session);
  protected readonly words = inject(ListWords);
  protected readonly tones = freshnessTone;
  protected readonly crumbs = computed(() => [{ label: this.t('checks.lists.title'), link: ['/desk/lists'] }]);
  protected readonly name = computed(() => {
    const list = this.store.list();
    return list ? this.words.name(list.list) : this.t('checks.lists.list');
  });
  protected readonly state = computed(() => {
    const list = this.store.list();
    return list ? this.t(`checks.lists.freshness.${list.freshness}`) : '';
  });

  constructor() {
    effect(() => {
      const list = this.list();
      untracked(() => this.store.open(list));
    });
  }
}
