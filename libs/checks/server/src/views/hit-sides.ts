import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import {
  compare,
  effectsOf,
  longestTerm,
  type Comparison,
  type ListEntry,
  type ScreeningSubject,
} from '@downstream/checks/core';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId, Instant, PersonId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { HitRecord } from '../persistence/hits';
import { Watchlists, type ListVersion } from '../persistence/watchlists';
import { Subjects } from '../screening/subjects';

/** The two sides of a hit as they are now, and what follows from them. */
export interface Sides {
  /** The party as it is on record; undefined once it is off the record. */
  readonly subject: ScreeningSubject | undefined;
  /** The entry as it stood when it was compared last. */
  readonly entry: ListEntry;
  readonly version: ListVersion;
  readonly comparison: Comparison;
  readonly effects: NonNullable<HitRecord['effects']>;
  /** Who is answerable for the account of the distributor. */
  readonly accountOwner: PersonId | null;
  /** How many months a false positive may stand. An unrated party counts as one of the high tier. */
  readonly longestTerm: number;
}

/** Brings the two sides of a hit together: for whoever looks at it, and for the vote that rests on them. */
@Injectable()
export class HitSides {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly subjects: Subjects,
    private readonly watchlists: Watchlists,
    private readonly users: UserDirectory,
  ) {}

  async of(tx: Tx, record: HitRecord, at: Instant): Promise<Sides> {
    const distributor = await this.distributors.byId(tx, record.distributorId as DistributorId);
    const kept = await this.watchlists.entry(tx, record.entry.versionId, record.entry.ref);
    const version = await this.watchlists.byId(tx, record.entry.versionId);
    if (!kept || !version) throw new Error(`The list entry of hit ${record.id} is missing`);
    const subjects = distributor ? await this.subjects.of(tx, distributor) : [];
    const subject = subjects.find((one) => one.partyId === record.partyId);
    const owner = distributor?.sponsorId ? await this.users.find(tx, distributor.sponsorId) : undefined;
    return {
      subject,
      entry: kept.entry,
      version,
      comparison: subject ? compare(subject, kept.entry) : { rows: [], proposedFacts: [] },
      effects: record.effects ?? effectsNow(kept.entry, at),
      accountOwner: owner?.personId ?? null,
      longestTerm: longestTerm(distributor?.tier ?? 'HIGH'),
    };
  }
}

/** What a true match with an entry does by the table that is in force, as records keep it. */
export const effectsNow = (entry: Parameters<typeof effectsOf>[0], at: Instant): Sides['effects'] =>
  effectsOf(entry, at).map((effect) => ({ ...effect, measures: [...effect.measures] }));
