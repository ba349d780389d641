import { Inject, Injectable } from '@nestjs/common';
import { subjectFingerprint, type ScreeningSubject } from '@downstream/checks/core';
import { CheckDirectory, isEnrolled, isSearchable, Subjects } from '@downstream/checks/server';
import type { FiledDistributor } from '@downstream/distributors/server';
import type { Clock, DistributorId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Enrolments, type EnrolledAs } from '../persistence/enrolments';
import { sha256 } from '../sha256';

const enrolledAs = (subject: ScreeningSubject): EnrolledAs => ({
  partyId: subject.partyId,
  role: subject.role,
  fingerprint: subjectFingerprint(subject, sha256),
  searchable: isSearchable(subject),
});

/** Puts everybody of a distributor under watch who should be, and ends it for whoever should not. */
@Injectable()
export class KeepEnrolment {
  constructor(
    private readonly subjects: Subjects,
    private readonly checks: CheckDirectory,
    private readonly enrolments: Enrolments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of some distributors, in the caller's transaction, with the last search for whoever has had one. */
  async in(tx: Tx, distributors: readonly FiledDistributor[]): Promise<void> {
    await this.enrol(tx, distributors);
    await this.catchUp(
      tx,
      distributors.map(({ id }) => id),
    );
  }

  /** As {@link in}, where the caller tells of the search. */
  async enrol(tx: Tx, distributors: readonly FiledDistributor[]): Promise<void> {
    const watched = distributors.filter(({ state }) => isEnrolled(state));
    const subjects = await this.subjects.ofAll(tx, watched);
    const now = this.clock.now();
    for (const { id } of distributors) {
      await this.enrolments.keep(tx, id, (subjects.get(id) ?? []).map(enrolledAs), now);
    }
  }

  /** Takes over the last search for whoever was searched for before they were under watch here. */
  async catchUp(tx: Tx, ids: readonly DistributorId[] | null): Promise<void> {
    const waiting = await this.enrolments.unsearched(tx, ids);
    if (waiting.length === 0) return;
    for (const [id, { at, parties }] of await this.checks.lastSearches(tx, waiting)) {
      await this.enrolments.searched(tx, id, parties, at);
    }
  }
}
