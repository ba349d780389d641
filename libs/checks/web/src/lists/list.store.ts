import { computed, DestroyRef, effect, inject, InjectionToken, Service, signal, untracked } from '@angular/core';
import {
  isOwnList,
  listListVersions,
  listOwnLists,
  listWatchlists,
  readImport,
  readOwnListImport,
} from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { Api, Attempt, resourceOf, toProblem, type Problem } from '@downstream/ui/client';
import { SendListFiles } from './send-list-files';

/** A list of this deployment and how fresh it is. */
export type ListSummary = Received<typeof listWatchlists>['lists'][number];
/** A list of this workspace's own. */
export type OwnList = Received<typeof listOwnLists>['lists'][number];
/** A version of a list. */
export type ListVersion = Received<typeof listListVersions>['versions'][number];
/** An import under way or ended. */
export type ImportRun = Received<typeof readImport>;

/** Time between two looks at an import, milliseconds; four times as long while the server does not answer. */
export const LOOK = new InjectionToken<number>('LOOK', { factory: () => 700 });

/** One list, public or of one's own, its versions, and an import that this page began. */
@Service({ autoProvided: false })
export class ListStore {
  private readonly api = inject(Api);
  private readonly sender = inject(SendListFiles);
  private readonly pause = inject(LOOK);
  private readonly id = signal<string | undefined>(undefined);
  private readonly isOwn = computed(() => isOwnList(this.id() ?? ''));
  private readonly found = resourceOf(listWatchlists, () => (this.id() && !this.isOwn() ? {} : undefined));
  private readonly ownFound = resourceOf(listOwnLists, () => (this.isOwn() ? {} : undefined));
  /** The list where it is a public one. */
  readonly list = computed(() => this.found.value()?.lists.find(({ list }) => list === this.id()));
  /** The list where it is one of the workspace's own. */
  readonly own = computed(() => this.ownFound.value()?.lists.find(({ list }) => list === this.id()));
  /** The list's id once it is known to be one: unlike the list it does not change when the list is read again. */
  readonly known = computed(() => this.list()?.list ?? this.own()?.list);
  readonly inForce = computed(() => (this.list() ?? this.own())?.inForce ?? null);
  private readonly versionsFound = resourceOf(listListVersions, () => {
    const list = this.known();
    return list ? { params: { list } } : undefined;
  });

  /** The lists are known, and there is none of this name. */
  readonly unknown = computed(() => (this.found.value() ?? this.ownFound.value()) !== undefined && !this.known());
  /** Whether this person may import it and vote on it; whoever sees a list of their own may. */
  readonly mayImport = computed(() => this.found.value()?.mayImport ?? this.own() !== undefined);
  readonly problem = computed(() => this.found.problem() ?? this.ownFound.problem());
  readonly versions = computed(() => this.versionsFound.value()?.versions);
  readonly versionsProblem = this.versionsFound.problem;
  readonly held = computed(() => this.versions()?.filter(({ status }) => status === 'HELD') ?? []);
  readonly act = new Attempt();
  readonly run = signal<ImportRun | undefined>(undefined);
  /** The line to the server is broken while an import runs; looking goes on. */
  readonly lookProblem = signal<Problem | undefined>(undefined);
  /** Why nobody looks at the import any more: what it came to is in the versions. */
  readonly lost = signal<Problem | undefined>(undefined);
  readonly running = computed(() => {
    const state = this.run()?.state;
    return state === 'QUEUED' || state === 'RUNNING';
  });
  /** The files are in, and their version is not in force in this workspace yet: that follows by an event of its own. */
  readonly coming = computed(() => {
    const run = this.run();
    if (run?.state !== 'DONE' || run.unchanged || run.held || !run.endedAt) return false;
    const since = this.list()?.inForceForTenant ?? this.own()?.inForce?.inForceSince;
    return !since || since < run.endedAt;
  });
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    effect(() => {
      if (this.run()?.state === 'DONE') untracked(() => this.reload());
    });
    effect(() => {
      const found = this.isOwn() ? this.ownFound : this.found;
      if (!this.coming() || found.refreshing() || found.loading()) return;
      this.timer = setTimeout(() => this.reload(), found.problem() ? 4 * this.pause : this.pause);
    });
  }

  open(list: string): void {
    this.id.set(list);
  }

  reload(): void {
    (this.isOwn() ? this.ownFound : this.found).reload();
    this.versionsFound.reload();
  }

  /** Hands the files in and follows the import until it has ended. */
  async import(list: string, format: string, files: readonly File[]): Promise<void> {
    this.run.set(undefined);
    this.lost.set(undefined);
    await this.act.run(async () => this.follow(list, await this.sender.send(list, format, files)));
  }

  private follow(list: string, run: ImportRun): void {
    this.run.set(run);
    if (run.state !== 'QUEUED' && run.state !== 'RUNNING') return;
    this.timer = setTimeout(() => void this.look(list, run), this.pause);
  }

  private async look(list: string, run: ImportRun): Promise<void> {
    try {
      const now = isOwnList(list)
        ? await this.api.call(readOwnListImport, { params: { list, run: run.id } })
        : await this.api.call(readImport, { params: { list: list as ListSummary['list'], run: run.id } });
      this.lookProblem.set(undefined);
      this.follow(list, now);
    } catch (cause) {
      const problem = toProblem(cause);
      if (!problem.retryable) return this.lose(problem);
      this.lookProblem.set(problem);
      this.timer = setTimeout(() => void this.look(list, run), 4 * this.pause);
    }
  }

  private lose(problem: Problem): void {
    this.lookProblem.set(undefined);
    this.run.set(undefined);
    this.lost.set(problem);
    this.reload();
  }
}
