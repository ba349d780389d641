import { Injectable } from '@nestjs/common';
import type { Difference } from '@downstream/distributors/core';
import type { Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { materialDifferences, snapshotDifferences, type DecisionSnapshot, type Review } from '@downstream/reviews/core';
import { Snapshots, type StoredSnapshot } from '../persistence/snapshots';
import { snapshotOf, type CaseFile } from './case-files';

/** A frozen snapshot beside the case as it is now. */
export interface Compared {
  readonly stored: StoredSnapshot;
  readonly frozen: DecisionSnapshot;
  readonly now: DecisionSnapshot;
}

/** Compares what a recommendation rests on with the case as it is now. */
@Injectable()
export class CaseDrift {
  constructor(private readonly snapshots: Snapshots) {}

  /** Both pictures; undefined before a recommendation. */
  async compare(tx: Tx, review: Review, file: CaseFile, at: Instant): Promise<Compared | undefined> {
    const { recommendation } = review;
    const stored = recommendation && (await this.snapshots.find(tx, review.id, recommendation.snapshot));
    if (!recommendation || !stored) return undefined;
    const { by: _by, snapshot: _hash, ...proposal } = recommendation;
    const frozen = JSON.parse(stored.text) as DecisionSnapshot;
    return { stored, frozen, now: snapshotOf(file, review, proposal, file.matrix?.version ?? 0, at) };
  }

  /** The differences that make a signature impossible; none before a recommendation. */
  async material(tx: Tx, review: Review, file: CaseFile, at: Instant): Promise<readonly Difference[]> {
    const compared = await this.compare(tx, review, file, at);
    return compared ? materialDifferences(compared.frozen, compared.now) : [];
  }
}

/** Every difference, circumstances included. */
export const allDifferences = ({ frozen, now }: Compared): readonly Difference[] => snapshotDifferences(frozen, now);
