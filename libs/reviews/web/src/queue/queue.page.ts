import { NgComponentOutlet } from '@angular/common';
import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { listQueue } from '@downstream/contracts/reviews';
import type { Received } from '@downstream/contracts/route';
import { injectWords, pagesOf, resourceOf, Session } from '@downstream/ui/client';
import { EmptyState, ErrorState, hotkeys, PageHeader, QUEUE_KINDS, QueuePlace } from '@downstream/ui/patterns';
import { Button, Skeleton, Toasts } from '@downstream/ui/primitives';
import { queueKeys } from '../list/queue-keys';
import { Due } from '../words/due';
import { openedParts } from './opened-part';
import { wideWindow } from './wide-window';

type Row = Received<typeof listQueue>['rows'][number];
const kinds = ['REVIEW', 'HIT', 'FLAG'] as const;
type Kind = (typeof kinds)[number];

/**
 * What waits for the person who looks, reviews, hits and red flags together, what is due first on top. Beside the list
 * stands what somebody needs to decide; where there is no room for both, a row leads to the page of what it names.
 */
@Component({
  selector: 'ds-queue-page',
  imports: [Button, Due, EmptyState, ErrorState, NgComponentOutlet, PageHeader, RouterLink, Skeleton],
  providers: [{ provide: QueuePlace, useExisting: QueuePage }],
  templateUrl: './queue.page.html',
  styleUrl: './queue.page.css',
})
export class QueuePage extends QueuePlace {
  /** The kind shown and the id that is open, from the address. */
  readonly kind = input<string>();
  readonly open = input<string>();

  protected readonly t = injectWords();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly contributed = inject(QUEUE_KINDS);
  protected readonly may = inject(Session).can('review:read');
  protected readonly wide = wideWindow();
  /** Once there was room for the detail it stays, if only out of sight: what was begun in it is not lost. */
  protected readonly beside = linkedSignal<boolean, boolean>({
    source: this.wide,
    computation: (wide, before) => wide || (before?.value ?? false),
  });

  protected readonly shown = computed<Kind | undefined>(() => kinds.find((one) => one === this.kind()));
  protected readonly pages = pagesOf(listQueue, () => {
    const kind = this.shown();
    return this.may ? { query: kind ? { kind: [kind] } : {} } : undefined;
  });
  private readonly counted = resourceOf(listQueue, () => (this.may ? { query: { limit: 1 } } : undefined));
  protected readonly filters = computed(() => {
    const counts = this.counted.value()?.counts;
    const all = counts && kinds.reduce((sum, kind) => sum + counts[kind], 0);
    const one = (kind: Kind | null, n: number | undefined) => ({
      kind,
      label: this.t(`reviews.queue.kinds.${kind ?? 'ALL'}`),
      n,
      on: this.shown() === (kind ?? undefined),
    });
    return [one(null, all), ...kinds.map((kind) => one(kind, counts?.[kind]))];
  });

  /** What was decided here and is not read anew yet. */
  private readonly passed = signal<ReadonlySet<string>>(new Set());
  protected readonly rows = computed(() => this.pages.rows().filter(({ id }) => !this.passed().has(id)));
  protected readonly current = computed<Row | undefined>(() => {
    const rows = this.rows();
    return rows.find(({ id }) => id === this.open()) ?? rows[0];
  });
  protected readonly allDone = computed(
    () => this.rows().length === 0 && this.pages.total() !== undefined && !this.pages.refreshing(),
  );

  private readonly lines = openedParts(
    () => [...new Set(this.rows().map(({ kind }) => kind))],
    (kind) => this.contributed.find((one) => one.kind === kind)?.line(),
  );
  private readonly details = openedParts(
    () => (this.beside() ? [this.current()].flatMap((row) => row?.kind ?? []) : []),
    (kind) => this.contributed.find((one) => one.kind === kind)?.detail(),
  );
  protected readonly lineOf = (kind: Kind) => this.lines().get(kind) ?? null;
  protected readonly detail = computed(() => {
    const row = this.current();
    const component = row && this.details().get(row.kind);
    return component ? { component, inputs: { id: row.id, distributor: row.distributor } } : undefined;
  });

  constructor() {
    super();
    const group = 'reviews.queue.title';
    hotkeys([
      { keys: 'j', label: 'reviews.queue.key.next', group, run: () => this.step(1) },
      { keys: 'k', label: 'reviews.queue.key.previous', group, run: () => this.step(-1) },
      { keys: 'o', label: 'reviews.queue.key.page', group, run: () => this.toPage() },
    ]);
    queueKeys(
      (id) => this.rows().find((row) => row.id === id)?.distributor.name,
      () => this.changed(),
      () => (this.current()?.kind === 'REVIEW' ? this.current()?.id : undefined),
    );
  }

  /** Where a row leads: beside the list, or to the page of its own where there is no room. */
  protected link(row: Row): { link: string[]; query: Record<string, string | null> } {
    if (this.wide()) return { link: [], query: { open: row.id } };
    const page = this.contributed.find(({ kind }) => kind === row.kind)?.page(row.id, row.distributor.id);
    return { link: page?.link ?? [], query: page?.query ?? {} };
  }

  done(text: string): void {
    const rows = this.rows();
    const row = this.current();
    const at = rows.findIndex(({ id }) => id === row?.id);
    const next = rows[at + 1] ?? rows[at - 1];
    if (row) this.passed.update((ids) => new Set([...ids, row.id]));
    this.toasts.show(text);
    this.changed();
    if (next) void this.select(next);
  }

  changed(): void {
    this.pages.reload();
    this.counted.reload();
  }

  private step(by: 1 | -1): void | false {
    const rows = this.rows();
    const at = rows.findIndex(({ id }) => id === this.current()?.id);
    const row = rows[at + by];
    if (!row || !this.wide()) return false;
    if (at + by === rows.length - 1) this.pages.more();
    void this.select(row);
  }

  /** Opens a row and gives it the focus, so that it is read out and Tab goes on from it. */
  private async select(row: Row): Promise<void> {
    await this.router.navigate([], {
      queryParams: { open: row.id },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
    const focus = () => {
      const line = this.document.querySelector<HTMLElement>(`[data-queued="${row.id}"]`);
      line?.focus({ preventScroll: true });
      line?.scrollIntoView?.({ block: 'nearest' });
    };
    afterNextRender({ read: focus }, { injector: this.injector });
  }

  private toPage(): void | false {
    const row = this.current();
    const page = row && this.contributed.find(({ kind }) => kind === row.kind)?.page(row.id, row.distributor.id);
    if (!page) return false;
    void this.router.navigate(page.link, { queryParams: page.query ?? {} });
  }
}
