import {
  Component,
  computed,
  effect,
  inject,
  input,
  numberAttribute,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Instant } from '@downstream/kernel';
import { injectWords, Session } from '@downstream/ui/client';
import { EmptyState, ErrorState, hotkeys, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Field, Formats, Input, Now, Skeleton, Toasts } from '@downstream/ui/primitives';
import { DecisionBar } from '@downstream/ui/work';
import { ItemWords } from '../words/item-words';
import { DraftEditor } from './draft-editor';
import { ListStore, type VersionSummary } from './list-store';
import { ListWords } from './list-words';
import { RowChangesPanel } from './row-changes-panel';
import { RowTable } from './row-table';

/** One version of a list: its rows, what it changes, and the next step of two people; a draft is written here. */
@Component({
  selector: 'ds-list-version-page',
  imports: [
    Button,
    Chip,
    DateText,
    DecisionBar,
    DraftEditor,
    EmptyState,
    ErrorState,
    Field,
    Input,
    PageHeader,
    ProblemBanner,
    RouterLink,
    RowChangesPanel,
    RowTable,
    Skeleton,
  ],
  providers: [ListStore],
  templateUrl: './version.page.html',
  styleUrl: './version.page.css',
})
export class ListVersionPage {
  /** From the address. */
  readonly list = input.required<string>();
  readonly number = input.required({ transform: numberAttribute });
  protected readonly t = injectWords();
  protected readonly store = inject(ListStore);
  protected readonly words = inject(ListWords);
  protected readonly people = inject(ItemWords);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly now = inject(Now).at;
  private readonly editor = viewChild(DraftEditor);

  protected readonly version = this.store.version;
  /** Day and time from which it is to be law, as the control says it; empty is from publication on. */
  protected readonly from = signal('');
  protected readonly returning = signal(false);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly mayWrite = computed(() => this.session.can('item:write'));
  protected readonly mayApprove = computed(() => this.session.can('item:approve'));
  protected readonly crumbs = computed(() => [
    { label: this.t('catalogue.items.title'), link: ['/desk/items'] },
    { label: this.t('catalogue.lists.title'), link: ['/desk/item-lists'] },
  ]);
  protected readonly heading = computed(() =>
    this.t('catalogue.listVersion', { list: this.words.list(this.list()), version: this.number() }),
  );
  protected readonly facts = computed(() => {
    const version = this.version();
    if (!version) return [];
    const { effectiveFrom, drafted, published } = version;
    const byProduct = this.t('catalogue.lists.shipped');
    return [
      { label: this.t('catalogue.lists.kind'), value: this.t(`catalogue.kind.${version.kind}`) },
      {
        label: this.t('catalogue.lists.since'),
        value: effectiveFrom ? this.formats.dateTime(effectiveFrom) : this.t('catalogue.lists.undated'),
      },
      { label: this.t('catalogue.lists.written'), value: drafted ? this.people.deed(drafted) : byProduct },
      {
        label: this.t('catalogue.lists.published'),
        value: published ? this.people.deed(published) : version.shipped ? byProduct : this.t('catalogue.lists.notYet'),
      },
    ];
  });
  /** Whether this person writes the draft here. */
  protected readonly writes = computed(() => this.version()?.state === 'DRAFT' && this.mayWrite());
  protected readonly mayDraft = computed(
    () =>
      this.mayWrite() &&
      this.version()?.inForce === true &&
      !this.store.versions().some(({ state }) => state === 'DRAFT' || state === 'PENDING_APPROVAL'),
  );
  protected readonly mayRetire = computed(() => {
    const version = this.version();
    const replaced = this.store.versions().some(({ inForce, number }) => inForce && number > (version?.number ?? 0));
    return this.mayApprove() && version?.state === 'PUBLISHED' && !version.shipped && replaced;
  });
  protected readonly whyNotPropose = computed(() =>
    this.editor()?.dirty() ? this.t('catalogue.lists.saveFirst') : undefined,
  );
  protected readonly whyNotPublish = computed(() =>
    this.version()?.mine ? this.t('catalogue.lists.mine') : undefined,
  );
  protected readonly why = computed(() => {
    const state = this.version()?.state;
    if (state === 'DRAFT') return this.whyNotPropose() ?? this.t('catalogue.lists.next.DRAFT');
    if (state === 'PENDING_APPROVAL') return this.whyNotPublish() ?? this.t('catalogue.lists.next.PENDING_APPROVAL');
    return this.t('catalogue.lists.next.PUBLISHED');
  });

  constructor() {
    effect(() => {
      const [list, number] = [this.list(), this.number()];
      untracked(() => this.store.open(list, number));
    });
    const group = 'catalogue.nav';
    hotkeys([
      { keys: 'p', label: 'catalogue.act.propose', group, run: () => (this.writes() ? void this.propose() : false) },
      { keys: 'a', label: 'catalogue.lists.publish', group, run: () => (this.waits() ? void this.publish() : false) },
      { keys: 'r', label: 'catalogue.act.return', group, run: () => (this.waits() ? this.returning.set(true) : false) },
    ]);
  }

  protected readonly waits = computed(() => this.version()?.state === 'PENDING_APPROVAL' && this.mayApprove());

  protected standing(version: VersionSummary) {
    return this.words.standing(version, new Date(this.now()).toISOString());
  }

  protected async draft(): Promise<void> {
    const number = await this.store.draftNext(this.version()?.source ?? '');
    if (number !== undefined) await this.router.navigate(['/desk/item-lists', this.list(), number]);
  }

  protected async propose(): Promise<void> {
    if (this.whyNotPropose()) return;
    const from = this.from() ? (new Date(this.from()).toISOString() as Instant) : null;
    if (await this.store.propose(from)) this.toasts.show(this.t('catalogue.lists.proposed'));
  }

  protected async publish(): Promise<void> {
    if (this.whyNotPublish()) return;
    if (await this.store.publish()) this.toasts.show(this.t('catalogue.lists.publishedNow'));
  }

  protected async retire(): Promise<void> {
    if (await this.store.retire()) this.toasts.show(this.t('catalogue.lists.retired'));
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (!this.reason().trim() || !(await this.store.return(this.reason().trim()))) return;
    this.returning.set(false);
    this.toasts.show(this.t('catalogue.lists.returned'));
  }
}
