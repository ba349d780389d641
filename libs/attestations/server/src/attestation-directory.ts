import { Injectable } from '@nestjs/common';
import type { Attestation } from '@downstream/attestations/core';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Attestations } from './persistence/attestations';
import { Submissions, type FiledSubmission } from './persistence/submissions';

/** What downstream rooms may read of answers and attestations, within their own transaction. */
@Injectable()
export class AttestationDirectory {
  constructor(
    private readonly submissions: Submissions,
    private readonly attestations: Attestations,
  ) {}

  /** What a distributor has sent in last, with its receipt; undefined where it has sent in nothing. */
  async submitted(tx: Tx, distributorId: DistributorId): Promise<FiledSubmission | undefined> {
    return (await this.submissions.lastOf(tx, [distributorId]))[0];
  }

  /** Its attestations in every state, the newest first, with what was found of each. */
  statements(tx: Tx, distributorId: DistributorId): Promise<readonly Attestation[]> {
    return this.attestations.of(tx, distributorId);
  }
}
