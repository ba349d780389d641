import type { distributorRow, timelineEntry } from '@downstream/contracts/distributors';
import { mayRevise, missingToSubmit, VOTES_TO_RESTART } from '@downstream/distributors/core';
import { aDistributor, aHold, idOf, minute, person } from '@downstream/distributors/core/testing';
import type { ActorId, DistributorId, EventId, PersonId, Role } from '@downstream/kernel';
import type { z } from 'zod';
import type { DistributorRecord } from '../facts/facts-model';
import type { Deed, Who } from '../words/who-words';
import { me } from './at-desk';

/** A distributor in a list. */
export type DistributorRow = z.output<typeof distributorRow>;
/** An event of a timeline. */
export type TimelineEntry = z.output<typeof timelineEntry>;
type Hold = DistributorRecord['holds'][number];
type Vote = Hold['releaseVotes'][number];

/** Somebody of the desk by name; Ana Costa is the one who looks. */
export const who = (name: string, role: Role = 'analyst'): Who => ({
  kind: 'user',
  id: idOf<ActorId>(`user ${name}`),
  personId: name === me.name ? (me.personId as string as PersonId) : person(name),
  name,
  role,
});

/** Something somebody did so many minutes after the first of all deeds. */
export const deed = (name: string, minutes = 0): Deed => ({ by: who(name), at: minute(minutes), onBehalf: false });

/** The vote of a person. */
export const vote = (name: string): Vote => ({ by: who(name), at: minute(20), reason: 'Confirmed in writing.' });

/**
 * The builder's complete distributor, a draft, as the desk receives it. What a submission still lacks and whether the
 * facts may be changed follow from the facts by the rules of the core, unless you say otherwise.
 */
export function aRecord(facts: Partial<DistributorRecord> = {}): DistributorRecord {
  const { id, version, state, tier, stateReason, ...details } = aDistributor();
  const { legalName, country, registryNumber, address, website, contact, parties } = details;
  const { productLines, territory, sponsorId, expectedAnnualVolume } = details;
  const built = {
    ...{ id, version, state, tier, stateReason, legalName, country, registryNumber, address, website, contact },
    ...{ productLines, territory, sponsorId, expectedAnnualVolume, parties },
    registered: deed('Ana Costa'),
    changed: deed('Ana Costa', 5),
    submitted: null,
    suspension: null,
    standing: null,
    holds: [],
    sponsorName: null,
    lettersReturn: null,
    documents: null,
    reading: { registryNumber: null, phone: null, email: null },
    ...facts,
  } as unknown as DistributorRecord;
  return {
    ...built,
    missing: facts.missing ?? [...missingToSubmit(built as never)],
    mayRevise: facts.mayRevise ?? mayRevise(built.state),
  };
}

/** An open hold that Jonas Weber placed. */
export const aHoldView = (facts: Partial<Hold> = {}): Hold => {
  const { id, basis, cause, reason, version, distributorId } = aHold();
  return {
    ...{ id, basis, cause, reason, version, distributorId },
    scope: 'PARTY',
    placed: deed('Jonas Weber', 10),
    releaseVotes: [],
    votesNeeded: VOTES_TO_RESTART,
    releasedAt: null,
    ...facts,
  };
};

/** A suspended distributor that waits for votes. */
export const aSuspended = (votes: readonly Vote[] = []): DistributorRecord =>
  aRecord({
    state: 'SUSPENDED',
    suspension: {
      from: 'APPROVED',
      reason: 'An order went elsewhere.',
      suspended: deed('Jonas Weber', 10),
      restartVotes: [...votes],
      votesNeeded: VOTES_TO_RESTART,
    },
  });

/** A distributor in a list; `n` tells several apart. */
export const aRow = (n: number, facts: Partial<DistributorRow> = {}): DistributorRow => ({
  id: idOf<DistributorId>(`distributor ${n}`),
  legalName: { native: `Reseller ${n}`, latin: null, language: null },
  country: 'KZ',
  state: 'DRAFT',
  tier: null,
  openHolds: 0,
  approvedUntil: null,
  sponsorName: null,
  changedAt: minute(),
  ...facts,
});

/** An event of the timeline; `n` tells several apart. */
export const anEntry = (n: number, facts: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: idOf<EventId>(`event ${n}`),
  at: minute(n),
  type: 'distributor.revised',
  subject: { kind: 'distributor', id: idOf('distributor') },
  actor: who('Ana Costa'),
  onBehalf: false,
  changes: [],
  reason: null,
  ...facts,
});

/** A page of rows that has no further one. */
export const pageOf = <T>(rows: readonly T[], total = rows.length, next: string | null = null) => ({
  rows: [...rows],
  total,
  next,
});
