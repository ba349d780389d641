import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DistributorDirectory, type FiledDistributor } from '@downstream/distributors/server';
import { refusal, RefusalError, type DistributorId, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import {
  canonicalText,
  readiness,
  screenedAt,
  takeSnapshot,
  type CaseContribution,
  type CaseFlag,
  type DecisionSnapshot,
  type Proposal,
  type ReadinessPoint,
  type Review,
} from '@downstream/reviews/core';
import { Matrices, type StoredMatrix } from '../persistence/matrices';
import { CaseChecks, type CheckedCase } from './case-checks';
import { CaseFlags } from './case-flags';

/** Everything the core decides a review by, as it is now. */
export interface CaseFile {
  readonly distributor: FiledDistributor;
  readonly checked: CheckedCase;
  readonly flags: readonly CaseFlag[];
  /** The approval matrix in force; undefined before one is. */
  readonly matrix: StoredMatrix | undefined;
  /** Contributions from the other rooms; the review knows its own. */
  readonly contributions: readonly CaseContribution[];
}

/** Gathers what the rooms upstream know of a case, in one transaction. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly checks: CaseChecks,
    private readonly flags: CaseFlags,
    private readonly matrices: Matrices,
  ) {}

  /**
   * Reads the case; with `lock` nobody changes the distributor until the transaction ends.
   * @throws RefusalError NOT_FOUND
   */
  async of(tx: Tx, id: DistributorId, at: Instant, { lock = false } = {}): Promise<CaseFile> {
    const distributor = lock ? await this.distributors.lock(tx, id) : await this.distributors.byId(tx, id);
    if (!distributor) throw new RefusalError(refusal('NOT_FOUND'));
    return {
      distributor,
      checked: await this.checks.of(tx, id),
      flags: await this.flags.of(tx, id),
      matrix: await this.matrices.inForce(tx, at),
      contributions: [
        ...distributor.contributions,
        ...(await this.checks.contributions(tx, id)),
        ...(await this.flags.contributions(tx, id)),
      ],
    };
  }
}

/** What stands between a case and a recommendation. */
export const gapsOf = (
  { distributor, checked, flags }: CaseFile,
  review: Pick<Review, 'afterKnockOut'>,
  at: Instant,
): readonly ReadinessPoint[] =>
  readiness({
    distributorState: distributor.state,
    required: checked.required,
    checks: checked.checks,
    hits: checked.hits,
    flags,
    listsInForce: checked.lists.length,
    screenedAt: screenedAt(checked.checks),
    at,
    afterKnockOut: review.afterKnockOut,
  });

/** The picture of the case now, with a proposal. */
export const snapshotOf = (
  file: CaseFile,
  review: Review,
  proposal: Proposal,
  matrixVersion: number,
  at: Instant,
): DecisionSnapshot =>
  takeSnapshot(
    { ...file.checked, flags: file.flags, review, distributor: file.distributor, matrixVersion, proposal },
    at,
  );

/** Hexadecimal SHA-256 of a text's UTF-8 bytes. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A snapshot as it is frozen: its text and the hash of that. */
export function frozen(snapshot: DecisionSnapshot): { text: string; hash: string } {
  const text = canonicalText(snapshot);
  return { text, hash: sha256(text) };
}
