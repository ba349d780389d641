import { Inject, Injectable } from '@nestjs/common';
import { settle } from '@downstream/attestations/core/judging';
import type { statementView } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { orThrow, refusal, RefusalError, type Clock, type Context, type Id } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import type { z } from 'zod';
import { Contradictions } from '../persistence/contradictions';
import { AttestationRecords } from './attestation-records';
import { ContradictionRecords } from './contradiction-records';
import { EndByContradiction } from './end-by-contradiction';
import { ReadStatements } from './read-statements';

type View = z.input<typeof statementView>;

/** What the desk decides of contradictions: one person explains, one person ends; two let go of the hold. */
@Injectable()
export class DecideContradiction {
  constructor(
    private readonly tenants: Tenants,
    private readonly attestations: AttestationRecords,
    private readonly contradictions: Contradictions,
    private readonly records: ContradictionRecords,
    private readonly ending: EndByContradiction,
    private readonly reading: ReadStatements,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, REASON_REQUIRED, TRANSITION_NOT_ALLOWED */
  settle(ctx: Context, id: Id<'attestation'>, which: Id<'contradiction'>, reason: string): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const attestation = await this.attestations.locked(tx, id);
      const all = await this.contradictions.of(tx, [id]);
      const kept = all.find((one) => one.id === which);
      if (!kept) throw new RefusalError(refusal('NOT_FOUND'));
      const settled = orThrow(settle(kept, reason, actOf(ctx, this.clock.now())));
      await this.records.settled(tx, settled);
      const now = all.map((one) => (one.id === which ? settled : one));
      return this.reading.view(tx, await this.ending.counted(tx, attestation, now));
    });
  }

  /** @throws RefusalError NOT_FOUND, CONTRADICTION_REQUIRED, REASON_REQUIRED, TRANSITION_NOT_ALLOWED */
  end(ctx: Context, id: Id<'attestation'>, reason: string): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const attestation = await this.attestations.locked(tx, id);
      return this.reading.view(tx, await this.ending.end(tx, attestation, reason));
    });
  }
}
