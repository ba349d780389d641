import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { isOwnList, ownListNameOf, retireOwnList } from '@downstream/contracts/checks';
import { Api, Attempt, injectWords, Session } from '@downstream/ui/client';
import { EmptyState, ErrorState, FactLine, Facts, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Field, Input, NumberPipe, Skeleton } from '@downstream/ui/primitives';
import { HeldVersion } from './held-version';
import { ListHistory } from './list-history';
import { ListImport, type ImportedList } from './list-import';
import { ListStore } from './list.store';
import { OwnListTemplate } from './own-list-template';
import { RescreeningLine } from './rescreening-line';

/** One list of the workspace's own: what waits, what is in force, the next file, every version, and its end. */
@Component({
  selector: 'ds-own-list-page',
  imports: [
    Button,
    Chip,
    DateText,
    EmptyState,
    ErrorState,
    FactLine,
    Facts,
    Field,
    HeldVersion,
    Input,
    ListHistory,
    ListImport,
    NumberPipe,
    OwnListTemplate,
    PageHeader,
    ProblemBanner,
    RescreeningLine,
    Skeleton,
  ],
  providers: [ListStore],
  templateUrl: './own-list.page.html',
  styles: `
    h2 {
      font-size: var(--ds-16);
    }
  `,
})
export class OwnListPage {
  /** From the address. */
  readonly list = input.required<string>();

  protected readonly t = injectWords();
  protected readonly store = inject(ListStore);
  protected readonly session = inject(Session);
  private readonly api = inject(Api);
  protected readonly crumbs = computed(() => [{ label: this.t('checks.lists.title'), link: ['/desk/lists'] }]);
  protected readonly act = new Attempt();
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  /** The list as the import takes it: one table, in one form. */
  protected readonly imported = computed((): ImportedList => ({
    list: this.list(),
    forms: [{ format: 'csv', title: '', input: 'FILE', terms: null, files: [] }],
  }));
  /** Whether somebody asked already for it to be searched no longer. */
  protected readonly ending = computed(() => this.store.held().some(({ reason }) => reason !== null));
  protected readonly state = computed(() => {
    const own = this.store.own();
    if (own?.retiredAt) return { word: this.t('checks.own.retired'), tone: 'neutral' as const };
    return own?.inForce
      ? { word: this.t('checks.lists.inForce'), tone: 'good' as const }
      : { word: this.t('checks.own.empty'), tone: 'unknown' as const };
  });

  constructor() {
    effect(() => {
      const list = this.list();
      if (isOwnList(list)) untracked(() => this.store.open(list));
    });
  }

  protected nameOf(list: string): string {
    return ownListNameOf(list);
  }

  protected async retire(): Promise<void> {
    this.tried.set(true);
    const reason = this.reason().trim();
    if (reason === '') return;
    const list = this.list();
    const asked = await this.act.run(() => this.api.call(retireOwnList, { params: { list }, body: { reason } }));
    if (!asked) return;
    this.reason.set('');
    this.tried.set(false);
    this.store.reload();
  }
}
