import { Inject, Injectable, Logger } from '@nestjs/common';
import { watchlistFetchRequested, type StateOf } from '@downstream/contracts';
import { later, millis, MINUTE, RefusalError, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { retryIn } from '@downstream/platform/net';
import { hashOfFiles } from '../lists/list-version-builder';
import { ListFetcher, type FetchFailure, type Fetched } from '../lists/list-fetcher';
import { FetchRuns, type FetchedFile, type FetchRun } from '../persistence/fetch-runs';
import { Watchlists } from '../persistence/watchlists';
import { RequestListImport } from '../use-cases/request-list-import';

type Requested = StateOf<typeof watchlistFetchRequested>;

/** How often it is noted how much has come, in bytes. */
const STEP = 4 * 1024 * 1024;

/**
 * Fetches a list. What came is imported as if somebody had handed it in; what did not come changes nothing: the version
 * in force stays, and grows older until it is seen.
 */
@Injectable()
@On(watchlistFetchRequested, 'checks.fetch-list', 'importer')
export class OnFetchRequested extends LongHandler<typeof watchlistFetchRequested> {
  private readonly log = new Logger('Lists');

  constructor(
    private readonly tenants: Tenants,
    private readonly runs: FetchRuns,
    private readonly watchlists: Watchlists,
    private readonly fetcher: ListFetcher,
    private readonly imports: RequestListImport,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async run(context: Context, { state }: StoredEvent<Requested>): Promise<void> {
    if (!(await this.tenants.within(context, async (tx) => isUnderWay(await this.runs.find(tx, state.id))))) return;
    await this.progress(context, state.id, 0);
    const known = await this.tenants.within(context, (tx) => this.inForce(tx, state));
    const fetched: Fetched[] = [];
    let bytes = 0;
    let noted = 0;
    for (const file of state.files) {
      try {
        const before = known.find(({ name }) => name === file.name);
        fetched.push(
          await this.fetcher.fetch(file, before, (more) => {
            bytes += more;
            if (bytes - noted < STEP) return;
            noted = bytes;
            // Only so that somebody sees it move: a note that fails is no reason to stop.
            this.progress(context, state.id, bytes).catch(() => undefined);
          }),
        );
      } catch (error) {
        return this.fail(context, state, this.fetcher.failureOf(error, file.address), bytes);
      }
    }
    await this.take(context, state, fetched, bytes);
  }

  /** The files that made the version in force, when they were fetched: only then may the other side say "as before". */
  private async inForce(tx: Tx, { list, format }: Requested): Promise<readonly FetchedFile[]> {
    const good = await this.runs.lastGood(tx, list);
    const newest = await this.watchlists.newest(tx, list);
    const same = good && newest?.format === format && newest.sha256 === hashOfFiles(good.files);
    return same ? good.files : [];
  }

  private async take(context: Context, state: Requested, fetched: readonly Fetched[], bytes: number): Promise<void> {
    const files = fetched.map(({ file }) => file);
    try {
      await this.tenants.within(context, async (tx) => {
        if (!isUnderWay(await this.runs.find(tx, state.id))) return;
        await this.watchlists.lock(tx, state.list);
        const now = this.clock.now();
        const end = (detail: Partial<FetchRun>) =>
          this.runs.end(tx, state.id, 'DONE', now, { files, bytes, ...detail });
        const found = await this.watchlists.ofFiles(tx, state.list, state.format, hashOfFiles(files));
        const newest = await this.watchlists.newest(tx, state.list);
        if (found && found.id === newest?.id) {
          await this.watchlists.confirm(tx, found.id, now);
          return end({ outcome: 'UNCHANGED' });
        }
        // Files that wait for two people, or that somebody rejected, are not handed in again by a clock.
        if (found && found.status !== 'RELEASED') return end({ outcome: 'UNCHANGED' });
        const handed = files.map(({ name, sha256, bytes: size }) => ({ name, sha256, bytes: size }));
        const { id } = await this.imports.in(tx, state.list, handed, { format: state.format, sample: false });
        await end({ outcome: 'CHANGED', importId: id });
      });
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      const what = 'The files came while another import of the list was under way.';
      await this.fail(context, state, { code: error.refusal.code, what, host: null, error }, bytes);
    }
  }

  private async fail(context: Context, state: Requested, failure: FetchFailure, bytes: number): Promise<void> {
    const { error, ...said } = failure;
    this.log.warn(`${state.list} was not fetched: ${failure.code} ${String(error)}`);
    const now = this.clock.now();
    const wait = error instanceof RefusalError ? 5 * MINUTE : retryIn(error, state.attempt, Math.random(), millis(now));
    const nextTryAt = wait === undefined ? null : later(now, wait);
    await this.tenants.within(context, (tx) =>
      this.runs.end(tx, state.id, 'FAILED', now, { outcome: 'FAILED', failure: said, nextTryAt, bytes }),
    );
  }

  private progress(context: Context, id: string, bytes: number): Promise<void> {
    return this.tenants.within(context, (tx) => this.runs.progress(tx, id, bytes, this.clock.now()));
  }
}

const isUnderWay = (run: FetchRun | undefined): boolean => run?.state === 'QUEUED' || run?.state === 'RUNNING';
