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
import { createPartyIndex, questionsOf, touchedInSteps, type EntryQuestions } from './party-index';

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

/** Parties indexed at once, in some tenths of a second. Of each part everything is asked: smaller ones take longer in all. */
const PART = 5_000;
/** Milliseconds at a stretch. */
const TURN = 20;
/** Parties searched for in full before somebody is told how far it is. */
const WHOLE_PART = 250;

/** Runs its work in a transaction of its own, so that none is open while parties are compared. */
export type Within = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Some of the parties, looked at. */
export interface LookedAt {
  readonly parties: number;
  /** Those of them that must be searched for in full. */
  readonly touched: readonly DistributorId[];
}

/** What the versions of lists change for parties that were last searched for through the same ones. */
interface Changes {
  readonly questions: readonly EntryQuestions[];
  /** Who has a hit on an entry that changed or went. */
  readonly withHits: ReadonlySet<DistributorId>;
}

/** Finds whom of the enrolled a rescreening must search for in full; what was found of the others still holds. */
@Injectable()
export class FindTouched {
  constructor(
    private readonly changes: VersionChanges,
    private readonly rescreenings: Rescreenings,
    private readonly indexes: ListIndexes,
  ) {}

  /** Whom the changes of lists touch, and whoever has no result that they could be applied to; part by part, everybody once. */
  async *byChanges(
    within: Within,
    parties: readonly EnrolledParty[],
    versions: readonly ListVersion[],
  ): AsyncGenerator<LookedAt, void, undefined> {
    const [ready, touched] = sound(parties, versions);
    yield { parties: touched.length, touched };
    const basesOf = ({ run }: EnrolledParty): string => versions.map(({ list }) => baseOf(run, list)).join(' ');
    for (const behind of Map.groupBy(ready, basesOf).values()) {
      const changes = await within((tx) => this.changesFor(tx, behind[0]?.run, versions));
      for (const part of partsOf(behind, PART)) {
        yield { parties: part.length, touched: await touchedOf(part, changes) };
      }
    }
  }

  /** Who is found otherwise than at the last run, by a search of everybody through every list; part by part, everybody once. */
  async *byWholeSearch(
    within: Within,
    parties: readonly EnrolledParty[],
    versions: readonly ListVersion[],
    at: Instant,
  ): AsyncGenerator<LookedAt, void, undefined> {
    const [ready, touched] = sound(parties, versions, true);
    yield { parties: touched.length, touched };
    const expired = new Set(await within((tx) => this.rescreenings.withExpired(tx, at)));
    for (const part of partsOf(ready, WHOLE_PART)) {
      const otherwise = await within((tx) => this.foundOtherwise(tx, part, versions));
      yield {
        parties: part.length,
        touched: part.map(({ id }) => id).filter((id) => expired.has(id) || otherwise.has(id)),
      };
    }
  }

  private async changesFor(tx: Tx, run: CheckRun | undefined, versions: readonly ListVersion[]): Promise<Changes> {
    const questions: EntryQuestions[] = [];
    const withHits = new Set<DistributorId>();
    for (const { list, id } of versions) {
      const base = baseOf(run, list);
      if (base === id) continue;
      const { asked, before, refs } = await this.changed(tx, base, id);
      for (const touched of await this.rescreenings.withHitsOn(tx, list, refs)) withHits.add(touched);
      questions.push(questionsOf(asked, before));
    }
    return { questions, withHits };
  }

  private async foundOtherwise(tx: Tx, parties: readonly EnrolledParty[], versions: readonly ListVersion[]) {
    const otherwise = new Set<DistributorId>();
    const turn = new Turn();
    for (const { id, subjects, run } of parties) {
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
      if (now.sort().join('\n') !== then.join('\n')) otherwise.add(id);
      await turn.perhapsEnd();
    }
    return otherwise;
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

function* partsOf<T>(all: readonly T[], size: number): Generator<readonly T[], void, undefined> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}

async function touchedOf(
  part: readonly EnrolledParty[],
  { questions, withHits }: Changes,
): Promise<readonly DistributorId[]> {
  const touched = new Set(part.map(({ id }) => id).filter((id) => withHits.has(id)));
  if (questions.length === 0) return [...touched];
  const turn = new Turn();
  await breath();
  const index = createPartyIndex(part);
  for (const asked of questions) {
    const steps = touchedInSteps(index, asked);
    let step = steps.next();
    for (; !step.done; step = steps.next()) await turn.perhapsEnd();
    for (const id of step.value) touched.add(id as DistributorId);
  }
  return [...touched];
}

/** A turn on a thread that requests are answered on, too: whoever works for long ends it now and then. */
class Turn {
  private since = performance.now();

  async perhapsEnd(): Promise<void> {
    if (performance.now() - this.since < TURN) return;
    await breath();
    this.since = performance.now();
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
): [EnrolledParty[], DistributorId[]] {
  const lists = new Set(versions.map(({ list }) => list));
  const touched: DistributorId[] = [];
  const ready = parties.filter(({ id, run, fingerprint }) => {
    const holds =
      run !== undefined &&
      run.subjectsFingerprint === fingerprint &&
      run.state.inputsHash !== '' &&
      (anyMethod || methodOf(run) === METHOD_VERSION) &&
      run.state.listVersions.every(({ list }) => lists.has(list));
    if (!holds) touched.push(id);
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
