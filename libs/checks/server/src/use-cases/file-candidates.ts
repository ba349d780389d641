import { Injectable } from '@nestjs/common';
import { featuresHash, isWaiting, reopen, reopeningCausesOf, subjectFingerprint } from '@downstream/checks/core';
import { METHOD_VERSION } from '@downstream/checks/screening';
import { hitRaised, hitReopened, type checkCompleted, type StateInput } from '@downstream/contracts';
import { orThrow, type DistributorId, type Instant, type PartyId } from '@downstream/kernel';
import { Ids, type Tx } from '@downstream/platform/database';
import { canonical, Outbox } from '@downstream/platform/messaging';
import { sha256 } from '../lists/list-version-builder';
import { asHit, Hits, type FiledHit, type HitRecord } from '../persistence/hits';
import type { ListVersion } from '../persistence/watchlists';
import { effectsNow } from '../views/hit-sides';
import type { Candidate } from '../screening/list-indexes';

/** A candidate as the run records it. */
export type RecordedCandidate = StateInput<typeof checkCompleted>['candidates'][number];

/** The run that found candidates. */
export interface FindingRun {
  readonly id: string;
  readonly distributorId: DistributorId;
  readonly at: Instant;
  /** All hits of the distributor as they were before, locked. */
  readonly before: readonly FiledHit[];
}

/** Keeps what a run found as hits: new ones, settled ones opened again, known ones, and those whose entry is gone. */
@Injectable()
export class FileCandidates {
  constructor(
    private readonly hits: Hits,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  /** Keeps one candidate. @returns what became of it */
  async file(tx: Tx, run: FindingRun, version: ListVersion, candidate: Candidate): Promise<RecordedCandidate> {
    const known = run.before.find(({ record }) => isOf(record, version, candidate));
    const seen = recordOf(run, version, candidate);
    const recorded = (hitId: string, outcome: RecordedCandidate['outcome']): RecordedCandidate => ({
      partyId: candidate.subject.partyId,
      list: version.list,
      ref: candidate.entry.ref,
      name: candidate.title,
      entryFingerprint: candidate.fingerprint,
      score: candidate.score,
      idMatch: candidate.idMatch,
      featuresHash: featuresHash(candidate.features, sha256),
      outcome,
      hitId,
    });
    if (known) return recorded(known.record.id, await this.known(tx, run, known, seen));
    const record: HitRecord = { ...seen, id: this.ids.next<string>() };
    await this.keep(tx, hitRaised, record, run.id);
    return recorded(record.id, 'HIT_OPENED');
  }

  private async known(
    tx: Tx,
    run: FindingRun,
    { record }: FiledHit,
    seen: HitRecord,
  ): Promise<RecordedCandidate['outcome']> {
    const causes = [
      ...reopeningCausesOf(basisOf(record), basisOf(seen), run.at),
      // Listed again: whatever was said of it was said of an entry that had gone since.
      ...(record.entry.gone ? (['ENTRY_CHANGED'] as const) : []),
    ];
    if (causes.length === 0) {
      await this.hits.seen(tx, [record.id], run.id);
      return record.state === 'FALSE_POSITIVE' ? 'SUPPRESSED' : 'HIT_KNOWN';
    }
    const { id, raisedAt, votes, round, state } = record;
    const facts: HitRecord = { ...seen, id, raisedAt, votes, round, state };
    const reopened = { at: run.at, causes };
    if (state === 'PROPOSED') {
      // The proposal stands on facts that are gone; the hold it placed stays.
      await this.keep(tx, hitReopened, { ...facts, state: 'OPEN', round: round + 1, reopened }, run.id);
      return 'HIT_REOPENED';
    }
    if (isWaiting(state)) {
      // A hit that waits is only brought up to date: whoever looks at it must see the present facts.
      const kept = record.reopened && { reopened: record.reopened };
      await this.keep(tx, hitRaised, { ...facts, ...kept }, run.id);
      return 'HIT_KNOWN';
    }
    const next = orThrow(reopen(asHit(record), causes));
    await this.keep(tx, hitReopened, { ...facts, state: next.state, round: next.round, reopened }, run.id);
    return 'HIT_REOPENED';
  }

  /**
   * Notes that entries of hits stand on their list no longer. A confirmed match is opened for a new look, for nothing
   * is released by a list alone (domain reference 6.5); a hit that waits or is unsure goes on and says so.
   * @param gone hits of the run's `before` whose entry is not in the version of its list that was searched
   */
  async gone(tx: Tx, run: FindingRun, gone: readonly { hit: FiledHit; version: ListVersion }[]): Promise<void> {
    for (const { hit, version } of gone) {
      const { record } = hit;
      const stays = isWaiting(record.state) || record.state === 'UNSURE';
      if (record.entry.gone) {
        if (stays) await this.hits.seen(tx, [record.id], run.id);
        continue;
      }
      const entry = { ...record.entry, gone: { versionId: version.id as string, at: run.at } };
      if (record.state === 'TRUE_MATCH') {
        const { state, round } = orThrow(reopen(asHit(record), ['ENTRY_REMOVED']));
        const reopened = { at: run.at, causes: ['ENTRY_REMOVED' as const] };
        await this.keep(tx, hitReopened, { ...record, entry, state, round, reopened }, run.id);
      } else {
        await this.keep(tx, hitRaised, { ...record, entry }, stays ? run.id : hit.lastRunId);
      }
    }
  }

  private async keep(tx: Tx, contract: typeof hitRaised, record: HitRecord, runId: string): Promise<void> {
    const party = record.distributorId as PartyId;
    const written = await this.outbox.add(tx, contract, { subject: record.id, party, state: record });
    await this.hits.save(tx, record, runId, written);
  }
}

const isOf = ({ partyId, entry }: HitRecord, version: ListVersion, candidate: Candidate): boolean =>
  partyId === candidate.subject.partyId && entry.list === version.list && entry.ref === candidate.entry.ref;

function recordOf(run: FindingRun, version: ListVersion, candidate: Candidate): HitRecord {
  const { subject, entry } = candidate;
  return {
    id: '',
    distributorId: run.distributorId,
    partyId: subject.partyId,
    partyRole: subject.role,
    partyName: subject.names[0] ?? '',
    subjectFingerprint: subjectFingerprint(subject, sha256),
    state: 'OPEN',
    entry: {
      list: version.list,
      ref: entry.ref,
      name: candidate.title,
      fingerprint: candidate.fingerprint,
      versionId: version.id,
      programmes: [...entry.programmes],
    },
    score: candidate.score,
    idMatch: candidate.idMatch,
    features: candidate.features,
    methodVersion: METHOD_VERSION,
    effects: effectsNow(entry, run.at),
    raisedAt: run.at,
    votes: [],
    round: 1,
    expiresAt: null,
  };
}

const basisOf = (record: HitRecord) => ({
  entryFingerprint: record.entry.fingerprint,
  subjectFingerprint: record.subjectFingerprint,
  methodVersion: record.methodVersion,
  features: canonical(record.features),
  expiresAt: record.expiresAt,
});
