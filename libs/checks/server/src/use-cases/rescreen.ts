import { Inject, Injectable } from '@nestjs/common';
import { coverageHash } from '@downstream/checks/core';
import { METHOD_VERSION } from '@downstream/checks/screening';
import { rescreeningCompleted } from '@downstream/contracts';
import { DistributorDirectory, type FiledDistributor } from '@downstream/distributors/server';
import { ALERT_THRESHOLD } from '@downstream/matching';
import type { Clock, Context, DistributorId, EventId, Instant, ListVersionId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { sha256 } from '../lists/list-version-builder';
import { CheckRuns } from '../persistence/check-runs';
import { Rescreenings, type RescreeningReason, type RescreeningState } from '../persistence/rescreenings';
import { VersionChanges } from '../persistence/version-changes';
import type { ListVersion } from '../persistence/watchlists';
import { isEnrolled } from '../screening/enrolled';
import { enrolledParty, FindTouched, type EnrolledParty, type Within } from '../screening/find-touched';
import { Subjects } from '../screening/subjects';
import { searchedVersionOf, VersionsInForce } from '../screening/versions-in-force';
import { ScreenDistributor } from './screen-distributor';

/** What a rescreening is for. */
export interface RescreeningCause {
  /** The event that led to it gives it its id: the same event rescreens once, however often it is delivered. */
  readonly id: EventId;
  readonly reason: RescreeningReason;
  /** The version that came into force, if one did, and what was in force before. */
  readonly version?: { readonly list: string; readonly before: ListVersionId | null; readonly id: ListVersionId };
}

/** Everybody under watch, and the lists in force, as they were when it began. */
interface Plan {
  /** When it was called for, before any crash: runs since then are its own. */
  readonly startedAt: Instant;
  readonly versions: readonly ListVersion[];
  readonly parties: readonly EnrolledParty[];
}

/** The same with whom something may be different for. */
interface Decided extends Plan {
  readonly touched: ReadonlySet<DistributorId>;
}

/**
 * Gives everybody under watch an outcome for the lists in force: a full run for whom something may be different, and
 * for all others, at once, the proof that nothing is. Killed in the middle it goes on where it stopped.
 */
@Injectable()
export class Rescreen {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: DistributorDirectory,
    private readonly subjects: Subjects,
    private readonly versions: VersionsInForce,
    private readonly runs: CheckRuns,
    private readonly rescreenings: Rescreenings,
    private readonly find: FindTouched,
    private readonly changes: VersionChanges,
    private readonly screen: ScreenDistributor,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(context: Context, cause: RescreeningCause): Promise<void> {
    const within: Within = (work) => this.tenants.within(context, work);
    const begun = await within((tx) => this.begin(tx, cause));
    if (!begun) return;
    const parties = await within((tx) => this.underWatch(tx));
    const decided = await this.decide(within, cause, { ...begun, parties });
    if (!decided || !(await this.screenDue(within, cause, decided))) return;
    await within((tx) => this.end(tx, cause, decided));
  }

  /** @returns null when there is nothing to do, any more or at all */
  private async begin(tx: Tx, { id, reason }: RescreeningCause): Promise<Omit<Plan, 'parties'> | null> {
    const versions = await this.versions.all(tx);
    // Without a list in force there is nothing to search: nothing begins, and nobody is covered.
    if (versions.length === 0) return null;
    const { at: startedAt } = await this.rescreenings.begin(tx, id, reason, this.clock.now());
    const goesOn = await this.rescreenings.start(tx, id, versions, this.clock.now());
    return goesOn ? { startedAt, versions } : null;
  }

  private async underWatch(tx: Tx): Promise<EnrolledParty[]> {
    const parties: EnrolledParty[] = [];
    let page: FiledDistributor[] = [];
    const take = async () => {
      const runs = await this.runs.latestOf(
        tx,
        page.map(({ id }) => id),
      );
      const subjects = await this.subjects.ofAll(tx, page);
      parties.push(...page.map(({ id }) => enrolledParty(id, subjects.get(id) ?? [], runs.get(id))));
      page = [];
    };
    for await (const distributor of this.distributors.all(tx)) {
      if (!isEnrolled(distributor.state)) continue;
      page.push(distributor);
      if (page.length === 500) await take();
    }
    await take();
    return parties;
  }

  /** @returns null once it was cancelled or has ended */
  private async decide(within: Within, { id, reason }: RescreeningCause, plan: Plan): Promise<Decided | null> {
    const { parties, versions, startedAt } = plan;
    const touched = new Set<DistributorId>();
    const looked =
      reason === 'LIST'
        ? this.find.byChanges(within, parties, versions)
        : this.find.byWholeSearch(within, parties, versions, startedAt);
    let done = 0;
    for await (const part of looked) {
      for (const one of part.touched) touched.add(one);
      done += part.parties - part.touched.length;
      if (!(await within((tx) => this.goesOn(tx, id, done, plan)))) return null;
    }
    return { ...plan, touched };
  }

  /** @returns false once it was cancelled or has ended */
  private async screenDue(within: Within, { id }: RescreeningCause, plan: Decided): Promise<boolean> {
    let done = plan.parties.length - plan.touched.size;
    for (const party of plan.parties.filter((one) => plan.touched.has(one.id))) {
      const goesOn = await within(async (tx) => {
        const under = await this.goesOn(tx, id, done, plan);
        if (under) await this.screenOnce(tx, party, id);
        return under;
      });
      if (!goesOn) return false;
      done += 1;
    }
    return true;
  }

  private goesOn(tx: Tx, id: EventId, done: number, { parties }: Plan): Promise<boolean> {
    return this.rescreenings.progress(tx, id, done, parties.length, this.clock.now());
  }

  /** Whoever was screened since the plan was made, by another worker or by hand, is done. */
  private async screenOnce(tx: Tx, { id, run }: EnrolledParty, cause: EventId): Promise<void> {
    await this.distributors.lock(tx, id);
    const latest = await this.runs.latest(tx, id);
    if (latest?.state.id === run?.state.id) await this.screen.in(tx, id, cause);
  }

  private async end(tx: Tx, cause: RescreeningCause, plan: Decided): Promise<void> {
    // Of two workers that have it, one ends it; a cancelled one stays as it is.
    if (!(await this.goesOn(tx, cause.id, plan.parties.length, plan))) return;
    const completedAt = this.clock.now();
    const listVersions = plan.versions.map(searchedVersionOf);
    const untouched = plan.parties.flatMap(({ id, run }) =>
      run && !plan.touched.has(id) && run.state.at < plan.startedAt
        ? [{ distributorId: id, checkRunId: run.state.id }]
        : [],
    );
    await this.rescreenings.holds(tx, cause.id, untouched, listVersions, METHOD_VERSION, completedAt);
    const covered = await this.rescreenings.covered(
      tx,
      plan.parties.map(({ id }) => id),
      listVersions.map(({ versionId }) => versionId),
    );
    const proved = new Set<string>(untouched.map(({ distributorId }) => distributorId));
    const runs = plan.parties.flatMap(({ id: distributorId }) => {
      const run = proved.has(distributorId) ? undefined : covered.get(distributorId);
      return run ? [{ distributorId: distributorId as string, runId: run.runId }] : [];
    });
    const state: RescreeningState = {
      id: cause.id,
      reason: cause.reason,
      method: cause.reason === 'LIST' ? 'CHANGES' : 'WHOLE',
      listVersions: listVersions as RescreeningState['listVersions'],
      methodVersion: METHOD_VERSION,
      threshold: ALERT_THRESHOLD,
      changes: await this.changesOf(tx, cause),
      enrolled: plan.parties.length,
      searched: runs.length,
      untouched: untouched.length,
      runs,
      notCovered: plan.parties.map(({ id }) => id).filter((id) => !covered.has(id)),
      coverageHash: coverageHash(
        plan.parties.filter(({ id }) => covered.has(id)),
        sha256,
      ),
      startedAt: plan.startedAt,
      completedAt,
    };
    const written = await this.outbox.add(tx, rescreeningCompleted, {
      subject: cause.id,
      party: null,
      state,
      cause: cause.id,
    });
    await this.rescreenings.end(tx, state, written.id);
  }

  private async changesOf(tx: Tx, { version }: RescreeningCause): Promise<RescreeningState['changes']> {
    if (!version) return null;
    const { ADDED, CHANGED, REMOVED } = await this.changes.counts(tx, version.before, version.id);
    return {
      list: version.list,
      fromVersionId: version.before,
      versionId: version.id,
      ...{ added: ADDED, changed: CHANGED, removed: REMOVED },
    };
  }
}
