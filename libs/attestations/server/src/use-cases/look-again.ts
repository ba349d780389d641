import { Injectable } from '@nestjs/common';
import type { Attestation } from '@downstream/attestations/core';
import type { Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { FindContradictions } from './find-contradictions';

/** Looks again what contradicts some attestations, because something beside them has changed. */
@Injectable()
export class LookAgain {
  constructor(
    private readonly attestations: Attestations,
    private readonly find: FindContradictions,
  ) {}

  /** In the order of the ids, so that two who look at once never wait for each other. */
  async at(tx: Tx, ids: readonly Id<'attestation'>[]): Promise<void> {
    const locked: Attestation[] = [];
    for (const id of [...ids].sort()) {
      const attestation = await this.attestations.lock(tx, id);
      if (attestation) locked.push(attestation);
    }
    await this.find.in(tx, locked);
  }
}
