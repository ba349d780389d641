import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Context, Id } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { ContradictionPasses } from '../persistence/contradiction-passes';
import { FindContradictions } from './find-contradictions';
import { LapseAttestations } from './lapse-attestations';

/** Attestations of one transaction: enough that reading them together pays, few enough that nobody waits for it. */
const BATCH = 200;

/**
 * Looks at every signed attestation of a tenant, each with all others, and whether what it rests on still is so; what is
 * known already is no news.
 */
@Injectable()
export class PassOverAttestations {
  constructor(
    private readonly tenants: Tenants,
    private readonly attestations: Attestations,
    private readonly passes: ContradictionPasses,
    private readonly find: FindContradictions,
    private readonly lapse: LapseAttestations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begun again after a crash it begins at the beginning, and finds what it has found already. */
  async run(context: Context, id: string): Promise<void> {
    const total = await this.tenants.within(context, (tx) => this.attestations.countStanding(tx));
    let after: Id<'attestation'> | undefined;
    let done = 0;
    for (;;) {
      const looked = await this.tenants.within(context, async (tx) => {
        if (!(await this.passes.progress(tx, id, done, total, this.clock.now()))) return undefined;
        const batch = await this.attestations.lockStanding(tx, after, BATCH);
        await this.lapse.among(tx, await this.find.in(tx, batch));
        return batch;
      });
      const last = looked?.at(-1);
      if (!looked) return;
      if (!last) break;
      after = last.id;
      done += looked.length;
    }
    await this.tenants.within(context, (tx) => this.passes.end(tx, id, this.clock.now()));
  }
}
