import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { readReview, Reply, signatureSlot } from '@downstream/contracts';
import type { Author } from '@downstream/distributors/core';
import { actingOf, DistributorDirectory, Names, type Acting } from '@downstream/distributors/server';
import { asCondition, type Clock, type RecordedCondition } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { binding, isDecided, materialDifferences, openSlots, type SignatureSlot } from '@downstream/reviews/core';
import type { z } from 'zod';
import { allDifferences, CaseDrift, type Compared } from '../case/case-drift';
import { CaseFiles, type CaseFile } from '../case/case-files';
import type { FiledReview } from '../persistence/filed-review';
import { writable } from '../persistence/writable';
import { Actions } from './actions';
import { checklistOf } from './checklist';

type View = Reply<typeof readReview>;

/** Builds the review workspace. */
@Injectable()
export class ReviewViews {
  constructor(
    private readonly directory: UserDirectory,
    private readonly distributors: DistributorDirectory,
    private readonly files: CaseFiles,
    private readonly drift: CaseDrift,
    private readonly actions: Actions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async review(tx: Tx, review: FiledReview, permissions: ReadonlySet<string>): Promise<View> {
    const at = this.clock.now();
    const file = await this.files.of(tx, review.distributorId, at);
    const compared = await this.drift.compare(tx, review, file, at);
    const drift = compared ? materialDifferences(compared.frozen, compared.now) : [];
    const names = await Names.of(tx, this.directory, actorsOf(review));
    const points = checklistOf(file, review, review.decided?.at ?? at);
    const { id, version, kind, state, tier, afterKnockOut, round, reason, dueAt, opened, assignee } = review;
    return {
      ...{ id, version, kind, state, tier, afterKnockOut, round, reason, dueAt },
      causes: review.causes.map((cause) => ({ ...cause })),
      openedAt: opened.at,
      assignee: assignee && names.by(assignee),
      distributor: await this.summary(tx, file),
      readiness: { met: points.filter(({ met }) => met).length, of: points.length, points },
      recommendation: recommendationIn(review, names),
      snapshot: compared ? snapshotIn(compared) : null,
      signatures: signaturesIn(review, file, names),
      contributors: await this.contributors(tx, review, file),
      returned: review.returned && {
        by: names.by(review.returned.by),
        at: review.returned.by.at,
        reason: review.returned.reason,
      },
      decision: decisionIn(review),
      actions: await this.actions.of(tx, { review, file, drift, at, permissions }),
    };
  }

  private async summary(tx: Tx, { distributor }: CaseFile): Promise<View['distributor']> {
    const { id, legalName, country, state, tier, sponsorId } = distributor;
    const sponsor = sponsorId && (await this.directory.find(tx, sponsorId));
    return {
      ...{ id, legalName, country, state, tier },
      sponsorName: sponsor ? sponsor.name : null,
      openHolds: await this.distributors.openHolds(tx, id),
    };
  }

  /** Everybody who had a share in the round, by name; they cannot sign in it. */
  private async contributors(tx: Tx, review: FiledReview, file: CaseFile): Promise<View['contributors']> {
    const all = binding([...file.contributions, ...review.contributions]);
    const shares = [...Map.groupBy(all, ({ personId }) => personId)];
    const people = await this.directory.byPersons(
      tx,
      shares.map(([personId]) => personId),
    );
    return shares.map(([personId, deeds]) => ({
      personId,
      name: people.get(personId)?.name ?? '',
      deeds: [...new Set(deeds.map(({ deed }) => deed))],
    }));
  }
}

function actorsOf(review: FiledReview): Acting[] {
  const { assignee, recommendation, returned, signatures } = review;
  const authors: (Author | null | undefined)[] = [
    assignee,
    recommendation?.by,
    returned?.by,
    ...signatures.map(({ by }) => by),
  ];
  return authors.flatMap((author) => (author ? [actingOf(author)] : []));
}

const conditionsIn = (recorded: readonly RecordedCondition[]) => writable(recorded.map(asCondition));

function recommendationIn({ recommendation }: FiledReview, names: Names): View['recommendation'] {
  if (!recommendation) return null;
  const { outcome, conditions, grounds = [], reason, toDistributor = null, by } = recommendation;
  return {
    ...{ outcome, conditions: conditionsIn(conditions), grounds: [...grounds], note: reason, toDistributor },
    ...{ by: names.by(by), at: by.at },
  };
}

const snapshotIn = (compared: Compared): View['snapshot'] => ({
  hash: compared.stored.sha256,
  takenAt: compared.stored.takenAt,
  facts: compared.frozen,
  differences: allDifferences(compared).map(({ pointer, before, after }) => ({
    field: pointer,
    old: before,
    new: after,
  })),
});

/** A needed signature as the contract says it. */
export const slotView = ({ grades, office }: SignatureSlot): z.input<typeof signatureSlot> => ({
  grades: [...grades],
  office: office ?? null,
});

function signaturesIn(review: FiledReview, { matrix }: CaseFile, names: Names): View['signatures'] {
  const missing = matrix && !isDecided(review.state) ? openSlots(review, matrix) : [];
  return {
    given: review.signatures.map(({ by, grade, outcome, reason, grounds, proof }) => ({
      grounds: [...grounds],
      proof,
      by: names.by(by),
      grade,
      outcome,
      at: by.at,
      note: reason,
    })),
    missing: missing.map(slotView),
  };
}

function decisionIn({ state, decided, approvedUntil, recommendation, signatures }: FiledReview): View['decision'] {
  if (!decided || !isDecided(state)) return null;
  const conditions = state === 'APPROVED_WITH_CONDITIONS' ? conditionsIn(recommendation?.conditions ?? []) : [];
  const recommended = recommendation?.outcome === state ? (recommendation.grounds ?? []) : [];
  const grounds = [...new Set([...recommended, ...signatures.flatMap((one) => one.grounds)])];
  return { outcome: state, at: decided.at, approvedUntil, conditions, grounds };
}
