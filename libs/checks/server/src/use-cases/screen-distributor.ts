import { Inject, Injectable } from '@nestjs/common';
import {
  primaryName,
  reopen,
  reopeningCausesOf,
  subjectFingerprint,
  subjectsFingerprint,
  type ScreeningSubject,
} from '@downstream/checks/core';
import { METHOD_VERSION } from '@downstream/checks/screening';
import { checkCompleted, hitRaised, hitReopened, type StateInput } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import { ALERT_THRESHOLD } from '@downstream/matching';
import {
  orThrow,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorId,
  type EventId,
  type Instant,
  type PartyId,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { canonical, Outbox } from '@downstream/platform/messaging';
import { sha256 } from '../lists/list-version-builder';
import { CheckRuns } from '../persistence/check-runs';
import { asHit, Hits, type FiledHit, type HitRecord } from '../persistence/hits';
import { ListsInForce } from '../persistence/lists-in-force';
import { Watchlists, type ListVersion } from '../persistence/watchlists';
import { ListIndexes, type Candidate } from '../screening/list-indexes';
import { subjectsOf } from '../screening/subjects-of';
import { standing } from '../views/screening-standing';

/** Screens a distributor, its owners and officers against every list in force, and keeps what came of it. */
@Injectable()
export class ScreenDistributor {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: DistributorDirectory,
    private readonly inForce: ListsInForce,
    private readonly watchlists: Watchlists,
    private readonly indexes: ListIndexes,
    private readonly hits: Hits,
    private readonly runs: CheckRuns,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND; NO_LIST_IN_FORCE, for a search of nothing is no screening */
  run(context: Context, id: DistributorId): Promise<void> {
    return this.tenants.within(context, (tx) => this.in(tx, id));
  }

  async in(tx: Tx, id: DistributorId, cause?: EventId): Promise<void> {
    const distributor = await this.distributors.lock(tx, id);
    const versions = await this.versionsInForce(tx);
    if (versions.length === 0) throw new RefusalError(refusal('NO_LIST_IN_FORCE'));
    const subjects = subjectsOf(distributor);
    const runId = this.ids.next<string>();
    const at = this.clock.now();
    const before = await this.hits.lockAll(tx, id);
    const found: string[] = [];
    for (const version of versions) {
      for (const candidate of await this.indexes.search(tx, version, subjects)) {
        found.push(await this.take(tx, id, runId, version, candidate, before, at));
      }
    }
    await this.complete(tx, { id, runId, versions, subjects, found, at, cause });
  }

  private async versionsInForce(tx: Tx): Promise<ListVersion[]> {
    const versions: ListVersion[] = [];
    for (const { versionId } of await this.inForce.all(tx)) {
      const version = await this.watchlists.byId(tx, versionId);
      if (version) versions.push(version);
    }
    return versions;
  }

  /** Keeps a candidate: a new hit, a settled one opened again, or one that was seen before. @returns its id */
  private async take(
    tx: Tx,
    distributorId: DistributorId,
    runId: string,
    version: ListVersion,
    candidate: Candidate,
    before: readonly FiledHit[],
    at: Instant,
  ): Promise<string> {
    const known = before.find(
      ({ record }) =>
        record.partyId === candidate.subject.partyId &&
        record.entry.list === version.list &&
        record.entry.ref === candidate.entry.ref,
    );
    const seen = this.record(distributorId, version, candidate, at);
    if (!known) {
      const record: HitRecord = { ...seen, id: this.ids.next<string>() };
      await this.keep(tx, hitRaised, record, runId);
      return record.id;
    }
    await this.takeKnown(tx, known, seen, runId, at);
    return known.record.id;
  }

  private async takeKnown(tx: Tx, known: FiledHit, seen: HitRecord, runId: string, at: Instant): Promise<void> {
    const { record } = known;
    const causes = reopeningCausesOf(basisOf(record), basisOf(seen), at);
    const waiting = record.state === 'OPEN' || record.state === 'REOPENED' || record.state === 'PROPOSED';
    if (causes.length === 0) return this.hits.seen(tx, [record.id], runId);
    const facts: HitRecord = {
      ...seen,
      id: record.id,
      raisedAt: record.raisedAt,
      votes: record.votes,
      round: record.round,
      state: record.state,
    };
    // A hit that waits is only brought up to date: whoever looks at it must see the present facts.
    if (waiting) return this.keep(tx, hitRaised, facts, runId);
    const reopened = orThrow(reopen(asHit(record), causes));
    return this.keep(tx, hitReopened, { ...facts, state: reopened.state, round: reopened.round }, runId);
  }

  private record(distributorId: DistributorId, version: ListVersion, candidate: Candidate, at: Instant): HitRecord {
    const { subject, entry } = candidate;
    return {
      id: '',
      distributorId,
      partyId: subject.partyId,
      partyRole: subject.role,
      partyName: subject.names[0] ?? '',
      subjectFingerprint: subjectFingerprint(subject, sha256),
      state: 'OPEN',
      entry: {
        list: version.list,
        ref: entry.ref,
        name: primaryName(entry),
        fingerprint: candidate.fingerprint,
        versionId: version.id,
        programmes: [...entry.programmes],
      },
      score: candidate.score,
      idMatch: candidate.idMatch,
      features: candidate.features,
      methodVersion: METHOD_VERSION,
      raisedAt: at,
      votes: [],
      round: 1,
      expiresAt: null,
    };
  }

  private async keep(tx: Tx, contract: typeof hitRaised, record: HitRecord, runId: string): Promise<void> {
    const written = await this.outbox.add(tx, contract, {
      subject: record.id,
      party: record.distributorId as PartyId,
      state: record,
    });
    await this.hits.save(tx, record, runId, written);
  }

  private async complete(
    tx: Tx,
    run: {
      id: DistributorId;
      runId: string;
      versions: readonly ListVersion[];
      subjects: readonly ScreeningSubject[];
      found: readonly string[];
      at: Instant;
      cause: EventId | undefined;
    },
  ): Promise<void> {
    const { id, runId, versions, subjects } = run;
    const fingerprint = subjectsFingerprint(subjects, sha256);
    const state: StateInput<typeof checkCompleted> = {
      id: runId,
      distributorId: id,
      kind: 'SCREENING',
      result: 'NOT_RUN',
      listVersions: versions.map((version) => ({
        list: version.list,
        versionId: version.id,
        version: version.version,
        generatedAt: version.generatedAt,
        sha256: version.sha256,
      })),
      methodVersion: METHOD_VERSION,
      threshold: ALERT_THRESHOLD,
      subjects: subjects.map((subject) => ({
        partyId: subject.partyId,
        role: subject.role,
        name: subject.names[0] ?? '',
        fingerprint: subjectFingerprint(subject, sha256),
      })),
      hitIds: [...run.found],
      openHits: 0,
      at: run.at,
    };
    const hits = await this.hits.ofDistributor(tx, id);
    const finished = { state: state as never, subjectsFingerprint: fingerprint };
    const { result } = standing({
      run: finished,
      hits,
      listsInForce: state.listVersions,
      methodVersion: METHOD_VERSION,
      subjectsFingerprint: fingerprint,
    });
    const open = hits.filter(
      (hit) => hit.lastRunId === runId && ['OPEN', 'REOPENED', 'PROPOSED'].includes(hit.record.state),
    );
    const full = { ...state, result, openHits: open.length };
    const written = await this.outbox.add(tx, checkCompleted, {
      subject: runId,
      party: id as unknown as PartyId,
      state: full,
      ...(run.cause && { cause: run.cause }),
    });
    await this.runs.add(tx, { state: full as never, subjectsFingerprint: fingerprint }, written.id);
  }
}

const basisOf = (record: HitRecord) => ({
  entryFingerprint: record.entry.fingerprint,
  subjectFingerprint: record.subjectFingerprint,
  methodVersion: record.methodVersion,
  features: canonical(record.features),
  expiresAt: record.expiresAt,
});
