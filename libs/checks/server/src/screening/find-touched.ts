import { Injectable } from '@nestjs/common';
import { featuresHash, subjectsFingerprint, type ListEntry, type ScreeningSubject } from '@downstream/checks/core';
import { METHOD_VERSION } from '@downstream/checks/screening';
import type { DistributorId, Instant, ListVersionId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { setImmediate as breath } from 'node:timers/promises';
import { sha256 } from '../lists/list-version-builder';
import type { CheckRun } from '../persistence/check-runs';
import { Rescreenings } from '../persistence/rescreenings';
import { VersionChanges } from '../persistence/version-changes';
import type { ListVersion } from '../persistence/watchlists';
import { coveredLists, methodOf } from '../views/screening-standing';
import { ListIndexes } from './list-indexes';
import { createPartyIndex, questionsOf, touchedBy } from './party-index';

/** A distributor under watch with what was found of it last. */
export interface EnrolledParty {
  readonly id: DistributorId;
  readonly subjects: readonly ScreeningSubject[];
  /** Over all of `subjects`. */
  readonly fingerprint: string;
  readonly run: CheckRun | undefined;
}

/** Makes a party ready; the fingerprint is worked out once. */
export const enrolledParty = (
  id: DistributorId,
  subjects: readonly ScreeningSubject[],
  run: CheckRun | undefined,
): EnrolledParty => ({ id, subjects, run, fingerprint: subjectsFingerprint(subjects, sha256) });

/** Parties indexed at once: some tenths of a second of work, so that others get a turn in between. */
const PART = 2_500;

/** Finds whom of the enrolled a rescreening must search for in full; what was found of the others still holds. */
@Injectable()
export class FindTouched {
  constructor(
    private readonly changes: VersionChanges,
    private readonly rescreenings: Rescreenings,
    private readonly indexes: ListIndexes,
  ) {}

  /** Whom the changes of lists touch, and whoever has no result that they could be applied to. */
  async byChanges(
    tx: Tx,
    parties: readonly EnrolledParty[],
    versions: readonly ListVersion[],
  ): Promise<ReadonlySet<DistributorId>> {
    const [ready, touched] = sound(parties, versions);
    for (const version of versions) {
      const byBase = Map.groupBy(ready, ({ run }) => baseOf(run, version.list));
      for (const [base, behind] of byBase) {
        if (base === version.id) continue;
        const { asked, before, refs } = await this.changed(tx, base, version.id);
        const withHits = new Set(await this.rescreenings.withHitsOn(tx, version.list, refs));
        for (const { id } of behind) if (withHits.has(id)) touched.add(id);
        const questions = questionsOf(asked, before);
        for (let from = 0; from < behind.length; from += PART) {
          const found = touchedBy(createPartyIndex(behind.slice(from, from + PART)), questions);
          for (const id of found) touched.add(id as DistributorId);
          await breath();
        }
      }
    }
    return touched;
  }

  /** Who is found otherwise than at the last run, by a search of everybody through every list. */
  async byWholeSearch(
    tx: Tx,
    parties: readonly EnrolledParty[],
    versions: readonly ListVersion[],
    at: Instant,
  ): Promise<ReadonlySet<DistributorId>> {
    const [ready, touched] = sound(parties, versions, true);
    for (const id of await this.rescreenings.withExpired(tx, at)) touched.add(id);
    let turn = performance.now();
    for (const { id, subjects, run } of ready) {
      const then = (run?.state.candidates ?? []).map(pairOf).sort();
      const now: string[] = [];
      for (const version of versions) {
        for (const candidate of await this.indexes.search(tx, version, subjects)) {
          now.push(
            pairOf({
              partyId: candidate.subject.partyId,
              list: version.list,
              ref: candidate.entry.ref,
              entryFingerprint: candidate.fingerprint,
              featuresHash: featuresHash(candidate.features, sha256),
            }),
          );
        }
      }
      if (now.sort().join('\n') !== then.join('\n')) touched.add(id);
      if (performance.now() - turn < 20) continue;
      await breath();
      turn = performance.now();
    }
    return touched;
  }

  private async changed(tx: Tx, base: ListVersionId | null, versionId: ListVersionId) {
    const asked: ListEntry[] = [];
    const before: ListEntry[] = [];
    const refs: string[] = [];
    const kinds = ['ADDED', 'CHANGED', 'REMOVED'] as const;
    for await (const { ref, kind, was, now } of this.changes.entries(tx, base, versionId, { kinds })) {
      if (now) asked.push(now);
      if (was) before.push(was);
      if (kind !== 'ADDED') refs.push(ref);
    }
    return { asked, before, refs };
  }
}

const baseOf = (run: CheckRun | undefined, list: string): ListVersionId | null =>
  ((run && coveredLists(run).find((one) => one.list === list)?.versionId) ?? null) as ListVersionId | null;

/**
 * Parties whose last run can be built on, and those it cannot: never run, changed since, by another method, with
 * parties that could not be searched for, or through a list that is in force no longer.
 */
function sound(
  parties: readonly EnrolledParty[],
  versions: readonly ListVersion[],
  anyMethod = false,
): [EnrolledParty[], Set<DistributorId>] {
  const lists = new Set(versions.map(({ list }) => list));
  const touched = new Set<DistributorId>();
  const ready = parties.filter(({ id, run, fingerprint }) => {
    const holds =
      run !== undefined &&
      run.subjectsFingerprint === fingerprint &&
      run.state.inputsHash !== '' &&
      (anyMethod || methodOf(run) === METHOD_VERSION) &&
      run.state.listVersions.every(({ list }) => lists.has(list));
    if (!holds) touched.add(id);
    return holds;
  });
  return [ready, touched];
}

const pairOf = (one: {
  partyId: string;
  list: string;
  ref: string;
  entryFingerprint: string;
  featuresHash: string;
}): string => [one.partyId, one.list, one.ref, one.entryFingerprint, one.featuresHash].join(' ');
