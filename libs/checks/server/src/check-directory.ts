import { Injectable } from '@nestjs/common';
import { METHOD_VERSION } from '@downstream/checks/screening';
import { subjectsFingerprint, type ScreeningSubject } from '@downstream/checks/core';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { CheckResult, DistributorId, HitId, HitState, Instant, PartyId, PersonId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { sha256 } from './lists/list-version-builder';
import { CheckRuns, type CheckRun } from './persistence/check-runs';
import { Hits, type FiledHit } from './persistence/hits';
import { ListsInForce, type InForce } from './persistence/lists-in-force';
import { Watchlists, type ListVersion } from './persistence/watchlists';
import { Subjects } from './screening/subjects';
import { CheckRounds } from './runs/persistence/check-rounds';
import { RegisterExtractRows } from './extracts/persistence/register-extract-rows';
import { EvidenceRows } from './runs/persistence/evidence-rows';
import { concerning, coveredLists, heldAsOf, standing, type StandingFacts } from './views/screening-standing';

/** The screening's code in the check catalogue (domain reference 2). */
export const SCREENING_CHECK = 'K01';

/** What downstream rooms judge a distributor's checks by. */
export interface CheckFacts {
  readonly required: readonly { readonly check: string; readonly partyId: PartyId }[];
  readonly checks: readonly {
    readonly check: string;
    readonly partyId: PartyId;
    readonly result: CheckResult;
    /** Settled by evidence instead of by the result; not before evidence can be uploaded. */
    readonly resolved: boolean;
    readonly reason: string | null;
  }[];
  readonly hits: readonly {
    readonly id: HitId;
    readonly state: HitState;
    readonly score: number;
    readonly entry: string;
    readonly party: string;
  }[];
  readonly listsInForce: number;
  /** What the latest run searched; none without a run. */
  readonly listVersions: readonly {
    readonly list: string;
    readonly versionId: string;
    readonly version: number;
    readonly sha256: string;
  }[];
  readonly methodVersion: string;
  readonly runId: string | null;
  readonly asOf: Instant | null;
}

/** The last search for everybody of a distributor. */
export interface LastSearch {
  readonly at: Instant;
  /** Those searched for, each by the fingerprint it had. */
  readonly parties: readonly { readonly partyId: string; readonly fingerprint: string }[];
}

/** One person's share in what the checks say. */
export interface CheckContribution {
  readonly personId: PersonId;
  readonly deed: 'CHECK_RUN' | 'HIT_VOTED' | 'EVIDENCE_GIVEN';
  readonly at: Instant;
}

/** A screening as it stands, with everything its card shows. */
export interface ScreeningStanding extends StandingFacts {
  readonly subjects: readonly ScreeningSubject[];
  readonly inForce: readonly InForce[];
  /** The list versions that the latest run's result holds for. */
  readonly searched: readonly ListVersion[];
}

/** What other rooms may read of checks, within their own transaction. */
@Injectable()
export class CheckDirectory {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly subjects: Subjects,
    private readonly runs: CheckRuns,
    private readonly hits: Hits,
    private readonly inForce: ListsInForce,
    private readonly watchlists: Watchlists,
    private readonly rounds: CheckRounds,
    private readonly evidence: EvidenceRows,
    private readonly extracts: RegisterExtractRows,
  ) {}

  /** The required checks of a distributor and their results now; undefined when there is no such distributor. */
  async facts(tx: Tx, id: DistributorId): Promise<CheckFacts | undefined> {
    const now = await this.standing(tx, id);
    if (!now) return undefined;
    const required = now.subjects.map(({ partyId }) => ({ check: SCREENING_CHECK, partyId }));
    return {
      required,
      checks: required.map((one) => ({
        ...one,
        result: standing(now, one.partyId).result,
        resolved: false,
        reason: null,
      })),
      hits: concerning(now.hits, now.run).map(({ record }) => ({
        id: record.id as HitId,
        state: record.state,
        score: record.score,
        entry: record.entry.name,
        party: record.partyName,
      })),
      listsInForce: now.inForce.length,
      listVersions: now.searched.map(({ list, id: versionId, version, sha256 }) => ({
        list,
        versionId,
        version,
        sha256,
      })),
      methodVersion: METHOD_VERSION,
      runId: now.run?.state.id ?? null,
      asOf: now.run ? heldAsOf(now.run) : null,
    };
  }

  /** Whom the latest run of each distributor searched for, and since when it was last found that this holds. */
  async lastSearches(tx: Tx, ids: readonly DistributorId[]): Promise<ReadonlyMap<DistributorId, LastSearch>> {
    const runs = await this.runs.latestOf(tx, ids);
    const searched = (run: CheckRun): LastSearch => ({
      at: heldAsOf(run),
      parties: run.state.subjects.filter(({ outcome }) => outcome === 'SEARCHED'),
    });
    return new Map([...runs].map(([id, run]) => [id, searched(run)]));
  }

  /**
   * Who had this distributor screened or checked, who voted on its hits, and who brought evidence or accepted it: each a
   * share in what a reviewer will judge.
   */
  async contributions(tx: Tx, id: DistributorId): Promise<CheckContribution[]> {
    const runs = await this.runs.started(tx, id);
    const hits = await this.hits.ofDistributor(tx, id);
    const rounds = await this.rounds.started(tx, id);
    const givers = [...(await this.evidence.givers(tx, id)), ...(await this.extracts.givers(tx, id))];
    return [
      ...rounds.map(({ personId, at }) => ({ personId, deed: 'CHECK_RUN' as const, at })),
      ...givers.map(({ personId, at }) => ({ personId, deed: 'EVIDENCE_GIVEN' as const, at })),
      ...runs.map(({ personId, at }) => ({ personId, deed: 'CHECK_RUN' as const, at })),
      ...hits.flatMap(({ record }) =>
        record.votes.map(({ personId, at }) => ({ personId: personId as PersonId, deed: 'HIT_VOTED' as const, at })),
      ),
    ];
  }

  /** The screening as it stands; undefined when there is no such distributor. */
  async standing(tx: Tx, id: DistributorId): Promise<ScreeningStanding | undefined> {
    const distributor = await this.distributors.byId(tx, id);
    if (!distributor) return undefined;
    const subjects = await this.subjects.of(tx, distributor);
    const run: CheckRun | undefined = await this.runs.latest(tx, id);
    const hits: FiledHit[] = await this.hits.ofDistributor(tx, id);
    const inForce = await this.inForce.searchable(tx);
    const searched: ListVersion[] = [];
    for (const { versionId } of run ? coveredLists(run) : []) {
      const version = await this.watchlists.byId(tx, versionId);
      if (version) searched.push(version);
    }
    return {
      subjects,
      run,
      hits,
      inForce,
      searched,
      listsInForce: inForce.map(({ list, versionId }) => ({ list, versionId })),
      methodVersion: METHOD_VERSION,
      subjectsFingerprint: subjectsFingerprint(subjects, sha256),
    };
  }
}
