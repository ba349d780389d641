import { Inject, Injectable } from '@nestjs/common';
import {
  inputsHash,
  searchedForOf,
  subjectFingerprint,
  subjectsFingerprint,
  type ScreeningSubject,
} from '@downstream/checks/core';
import { METHOD_VERSION } from '@downstream/checks/screening';
import { checkCompleted, type StateInput } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import { ALERT_THRESHOLD } from '@downstream/matching';
import {
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorId,
  type EventId,
  type PartyId,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { sha256 } from '../lists/list-version-builder';
import { CheckRuns, type CheckRunState } from '../persistence/check-runs';
import { Hits, type FiledHit } from '../persistence/hits';
import type { ListVersion } from '../persistence/watchlists';
import { ListIndexes } from '../screening/list-indexes';
import { searchedVersionOf, VersionsInForce } from '../screening/versions-in-force';
import { Subjects } from '../screening/subjects';
import { standing } from '../views/screening-standing';
import { FileCandidates, type FindingRun, type RecordedCandidate } from './file-candidates';
import { isSearchable } from '../screening/searchable';

/** Screens a distributor and everybody beside it against every list in force, and keeps what came of it. */
@Injectable()
export class ScreenDistributor {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: DistributorDirectory,
    private readonly subjects: Subjects,
    private readonly versions: VersionsInForce,
    private readonly indexes: ListIndexes,
    private readonly hits: Hits,
    private readonly candidates: FileCandidates,
    private readonly runs: CheckRuns,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND; NO_LIST_IN_FORCE, for a search of nothing is no screening */
  async run(context: Context, id: DistributorId): Promise<void> {
    await this.tenants.within(context, (tx) => this.in(tx, id));
  }

  /** @returns the id of the run */
  async in(tx: Tx, id: DistributorId, cause?: EventId): Promise<string> {
    const distributor = await this.distributors.lock(tx, id);
    const versions = await this.versions.all(tx);
    if (versions.length === 0) throw new RefusalError(refusal('NO_LIST_IN_FORCE'));
    const subjects = await this.subjects.of(tx, distributor);
    const run: FindingRun = {
      id: this.ids.next<string>(),
      distributorId: id,
      at: this.clock.now(),
      before: await this.hits.lockAll(tx, id),
    };
    const found: RecordedCandidate[] = [];
    for (const version of versions) {
      for (const candidate of await this.indexes.search(tx, version, subjects)) {
        found.push(await this.candidates.file(tx, run, version, candidate));
      }
    }
    const gone = await this.goneOf(tx, run, versions, found);
    await this.candidates.gone(tx, run, gone);
    const goneHitIds = gone.map(({ hit }) => hit.record.id);
    await this.complete(tx, { run, versions, subjects, found, goneHitIds, cause });
    return run.id;
  }

  private async goneOf(
    tx: Tx,
    { before }: FindingRun,
    versions: readonly ListVersion[],
    found: readonly RecordedCandidate[],
  ): Promise<{ hit: FiledHit; version: ListVersion }[]> {
    const seen = new Set(found.map(({ hitId }) => hitId));
    const gone: { hit: FiledHit; version: ListVersion }[] = [];
    for (const hit of before) {
      const version = versions.find(({ list }) => list === hit.record.entry.list);
      if (!version || seen.has(hit.record.id)) continue;
      if (!(await this.indexes.holds(tx, version, hit.record.entry.ref))) gone.push({ hit, version });
    }
    return gone;
  }

  private async complete(
    tx: Tx,
    made: {
      run: FindingRun;
      versions: readonly ListVersion[];
      subjects: readonly ScreeningSubject[];
      found: readonly RecordedCandidate[];
      goneHitIds: readonly string[];
      cause: EventId | undefined;
    },
  ): Promise<void> {
    const { run, subjects } = made;
    const fingerprint = subjectsFingerprint(subjects, sha256);
    const asked = subjects.map((subject) => {
      const by = searchedForOf(subject);
      return {
        partyId: subject.partyId,
        role: subject.role,
        name: subject.names[0] ?? '',
        names: [...subject.names],
        fingerprint: subjectFingerprint(subject, sha256),
        outcome: isSearchable(subject) ? ('SEARCHED' as const) : ('NOT_SEARCHED' as const),
        by,
      };
    });
    const listVersions = made.versions.map(searchedVersionOf);
    const state: StateInput<typeof checkCompleted> = {
      id: run.id,
      distributorId: run.distributorId,
      kind: 'SCREENING',
      result: 'NOT_RUN',
      listVersions,
      methodVersion: METHOD_VERSION,
      threshold: ALERT_THRESHOLD,
      inputsHash: inputsHash(
        {
          parties: asked.map((one) => one.fingerprint),
          lists: listVersions,
          methodVersion: METHOD_VERSION,
          threshold: ALERT_THRESHOLD,
        },
        sha256,
      ),
      subjects: asked,
      candidates: [...made.found],
      goneHitIds: [...made.goneHitIds],
      hitIds: made.found.map(({ hitId }) => hitId),
      openHits: 0,
      at: run.at,
    };
    const full = await this.judged(tx, state, fingerprint);
    const written = await this.outbox.add(tx, checkCompleted, {
      subject: run.id,
      party: run.distributorId as unknown as PartyId,
      state: full,
      ...(made.cause && { cause: made.cause }),
    });
    await this.runs.add(tx, { state: full as CheckRunState, subjectsFingerprint: fingerprint }, written.id);
  }

  /** The state with the result that follows from it and from the hits as they now are. */
  private async judged(tx: Tx, state: StateInput<typeof checkCompleted>, subjectsFingerprint: string) {
    const hits = await this.hits.ofDistributor(tx, state.distributorId as DistributorId);
    const { result } = standing({
      run: { state: state as CheckRunState, subjectsFingerprint, covered: [] },
      hits,
      listsInForce: state.listVersions,
      methodVersion: METHOD_VERSION,
      subjectsFingerprint,
    });
    const open = hits.filter(
      (hit) => hit.lastRunId === state.id && ['OPEN', 'REOPENED', 'PROPOSED'].includes(hit.record.state),
    );
    return { ...state, result, openHits: open.length };
  }
}
