import { Inject, Injectable } from '@nestjs/common';
import { watchlistImportRequested, type StateOf } from '@downstream/contracts';
import type { ListSource } from '@downstream/checks/list-formats';
import type { Clock, Context } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { BlobStore } from '@downstream/platform/storage';
import { kept } from '../lists/list-version-builder';
import { readList, type ReadFiles } from '../lists/read-list';
import { ImportRuns, type ImportRun, type ListFileError } from '../persistence/import-runs';
import { OwnLists } from '../persistence/own-lists';
import { Watchlists, type ListVersion } from '../persistence/watchlists';
import { KeepVersion, type Keeping } from '../use-cases/keep-version';

type Requested = StateOf<typeof watchlistImportRequested>;

/**
 * Reads the files of a list and makes a version of them: all of it or nothing. Until the version is committed
 * the last good one stays in force, whatever is wrong with the files.
 */
@Injectable()
@On(watchlistImportRequested, 'checks.import-list', 'importer')
export class OnImportRequested extends LongHandler<typeof watchlistImportRequested> {
  constructor(
    private readonly tenants: Tenants,
    private readonly runs: ImportRuns,
    private readonly watchlists: Watchlists,
    private readonly ownLists: OwnLists,
    private readonly keepVersion: KeepVersion,
    private readonly blobs: BlobStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async run(context: Context, event: StoredEvent<Requested>): Promise<void> {
    const { list, format, id } = event.state;
    if (!isUnderWay(await this.tenants.within(context, (tx) => this.runs.find(tx, id)))) return;
    if (await this.knownAlready(context, event.state)) return;
    await this.progress(context, id, 0, 1);
    const newest = await this.tenants.within(context, (tx) => this.watchlists.newest(tx, list));
    const before = newest && newest.sample === event.state.sample ? newest : null;
    const entries = (): Promise<readonly ReadFiles['entries'][number][]> =>
      this.tenants.within(context, async (tx) =>
        before ? (await this.watchlists.entries(tx, before.id)).map(({ entry }) => entry) : [],
      );
    const sources = this.sourcesOf(context, event.state);
    const reading = await readList(list, format, sources, before && { ...before, entries });
    if (!reading.ok) return this.fail(context, id, reading.errors);
    await this.keep(context, event, await this.ruled(context, list, reading.value), newest);
  }

  /** Whether a version was made of these very files: then nothing is read, for their hashes say it all. */
  private knownAlready(context: Context, requested: Requested): Promise<boolean> {
    return this.tenants.within(context, async (tx) => {
      await this.watchlists.lock(tx, requested.list);
      if (!isUnderWay(await this.runs.find(tx, requested.id))) return true;
      const newest = await this.watchlists.newest(tx, requested.list);
      const known = await this.keepVersion.known(tx, requested, newest);
      if (known) await this.end(tx, requested.id, known);
      return known !== undefined;
    });
  }

  /** Whoever keeps a list of their own says what a match does: each entry carries it, as other lists' entries do. */
  private async ruled(context: Context, list: string, read: ReadFiles): Promise<ReadFiles> {
    const own = await this.tenants.within(context, (tx) => this.ownLists.find(tx, list));
    return own ? { ...read, entries: read.entries.map((entry) => ({ ...entry, effect: own.effect })) } : read;
  }

  private sourcesOf({ tenantId }: Context, requested: Requested): ListSource[] {
    const { blobs } = this;
    return requested.files.map(({ name, sha256 }) => ({
      name,
      async *bytes() {
        yield* (await blobs.get(tenantId, sha256)).stream as AsyncIterable<Uint8Array>;
      },
    }));
  }

  private async keep(
    context: Context,
    event: StoredEvent<Requested>,
    read: ReadFiles,
    before: ListVersion | undefined,
  ): Promise<void> {
    const { id, list } = event.state;
    const entries = read.entries.map(kept);
    const again = await this.tenants.within(context, async (tx) => {
      // Two workers may have the same job, as when the command line imports beside a running server: one makes the
      // version, the other waits here and finds it made.
      await this.watchlists.lock(tx, list);
      if (!isUnderWay(await this.runs.find(tx, id))) return false;
      const newest = await this.watchlists.newest(tx, list);
      // Meanwhile another version came into force: what was kept of absent files was kept of the wrong one.
      if (newest?.id !== before?.id && read.kept.length > 0) return true;
      const keeping = await this.keepVersion.in(tx, event.id, event.state, read, entries, newest, (done) =>
        this.progress(context, id, done, entries.length),
      );
      await this.end(tx, id, keeping, entries.length);
      return false;
    });
    if (again) await this.run(context, event);
  }

  private end(tx: Tx, id: string, keeping: Keeping, entries?: number): Promise<void> {
    const now = this.clock.now();
    if (keeping.kind === 'REFUSED') return this.runs.end(tx, id, 'FAILED', now, { errors: [keeping.error] });
    const { versionId, held } = keeping;
    return this.runs.end(tx, id, 'DONE', now, { versionId, held, unchanged: keeping.kind === 'SAME' }, entries);
  }

  private progress(context: Context, id: string, done: number, total: number): Promise<void> {
    return this.tenants.within(context, (tx) => this.runs.progress(tx, id, done, total, this.clock.now()));
  }

  private fail(context: Context, id: string, errors: readonly ListFileError[]): Promise<void> {
    return this.tenants.within(context, (tx) =>
      this.runs.end(tx, id, 'FAILED', this.clock.now(), { errors: errors.slice(0, 200) }),
    );
  }
}

const isUnderWay = (run: ImportRun | undefined): boolean => run?.state === 'QUEUED' || run?.state === 'RUNNING';
