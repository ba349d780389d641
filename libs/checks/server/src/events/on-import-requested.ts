import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { watchlistImported, watchlistImportRequested, type StateOf } from '@downstream/contracts';
import { DEPLOYMENT, type Clock, type Context, type ListVersionId } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { LongHandler, On, Outbox, type StoredEvent } from '@downstream/platform/messaging';
import { BlobStore } from '@downstream/platform/storage';
import { readListFiles, shrunk, type ReadFiles } from '../lists/read-list-files';
import { difference, kept, sha256 } from '../lists/list-version-builder';
import { ImportRuns, type ImportRun, type ListFileError } from '../persistence/import-runs';
import { Watchlists, type KeptEntry, type ListVersion } from '../persistence/watchlists';

type Requested = StateOf<typeof watchlistImportRequested>;

const BATCH = 1_000;

/**
 * Reads the files of a public list and makes a version of them: all of it or nothing. Until the version is committed
 * the last good one stays in force, whatever is wrong with the files.
 */
@Injectable()
@On(watchlistImportRequested, 'checks.import-list', 'importer')
export class OnImportRequested extends LongHandler<typeof watchlistImportRequested> {
  constructor(
    private readonly tenants: Tenants,
    private readonly runs: ImportRuns,
    private readonly watchlists: Watchlists,
    private readonly outbox: Outbox,
    private readonly blobs: BlobStore,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async run(context: Context, event: StoredEvent<Requested>): Promise<void> {
    const requested = event.state;
    const run = await this.tenants.within(context, (tx) => this.runs.find(tx, requested.id));
    if (!isUnderWay(run)) return;
    await this.progress(context, requested.id, 0, 1);
    const reading = readListFiles(requested.list, await this.filesOf(requested), requested.sample);
    if (!reading.ok) return this.fail(context, requested.id, reading.errors);
    await this.keep(context, event, reading.value);
  }

  private async filesOf(requested: Requested): Promise<Map<string, Uint8Array>> {
    const files = new Map<string, Uint8Array>();
    for (const { name, sha256: hash } of requested.files) {
      const { stream } = await this.blobs.get(DEPLOYMENT, hash);
      files.set(name, new Uint8Array(await buffer(stream)));
    }
    return files;
  }

  private async keep(context: Context, event: StoredEvent<Requested>, read: ReadFiles): Promise<void> {
    const { id, list, sample } = event.state;
    const entries = read.entries.map(kept);
    await this.tenants.within(context, async (tx) => {
      // Two workers may have the same job, as when the command line imports beside a running server: one makes the
      // version, the other waits here and finds it made.
      await this.watchlists.lock(tx, list);
      if (!isUnderWay(await this.runs.find(tx, id))) return;
      const previous = await this.watchlists.newest(tx, list);
      // A sample is no measure for a real list, nor the other way round.
      if (previous?.sample === sample && shrunk(previous.entries, entries.length)) {
        const errors = [shrunkError(previous.entries, entries.length)];
        return this.runs.end(tx, id, 'FAILED', this.clock.now(), { errors });
      }
      const change = difference(previous ? await this.watchlists.members(tx, previous.id) : [], entries);
      if (previous && change.same) {
        const now = this.clock.now();
        await this.watchlists.confirm(tx, previous.id, now);
        return this.runs.end(tx, id, 'DONE', now, { versionId: previous.id, unchanged: true });
      }
      for (let from = 0; from < entries.length; from += BATCH) {
        await this.watchlists.keepEntries(tx, list, entries.slice(from, from + BATCH));
        await this.progress(context, id, Math.min(from + BATCH, entries.length), entries.length);
      }
      await this.addVersion(tx, event, read, entries, previous, change);
    });
  }

  private async addVersion(
    tx: Tx,
    event: StoredEvent<Requested>,
    read: ReadFiles,
    entries: readonly KeptEntry[],
    previous: ListVersion | undefined,
    change: ReturnType<typeof difference>,
  ): Promise<void> {
    const { state } = event;
    const version: Omit<ListVersion, 'retrievedAt'> = {
      id: this.ids.next<ListVersionId>(),
      list: state.list,
      version: (previous?.version ?? 0) + 1,
      generatedAt: read.generatedAt,
      importedAt: this.clock.now(),
      importedBy: state.requestedBy,
      sha256: sha256(state.files.map((file) => file.sha256).join('\n')),
      entries: entries.length,
      names: read.names,
      addresses: read.addresses,
      added: change.added,
      changed: change.changed,
      removed: change.removed,
      files: state.files.map((file) => ({
        name: file.name,
        sha256: file.sha256,
        records: read.records.get(file.name) ?? 0,
      })),
      notes: read.notes,
      sample: state.sample,
    };
    await this.watchlists.keepVersion(tx, version);
    await this.watchlists.keepMembers(
      tx,
      version.id,
      entries.map(({ entry, ...rest }) => ({ ref: entry.ref, ...rest })),
    );
    await this.outbox.add(tx, watchlistImported, {
      subject: version.id,
      party: null,
      cause: event.id,
      state: { ...version, files: [...version.files], notes: [...version.notes] },
    });
    await this.runs.end(tx, state.id, 'DONE', this.clock.now(), { versionId: version.id });
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

const shrunkError = (before: number, after: number): ListFileError => ({
  file: '',
  row: null,
  column: null,
  code: 'LIST_SHRUNK',
  what: `The list has ${after} entries, the version in force has ${before}: so much less cannot come into force by itself. Nothing was changed.`,
});
