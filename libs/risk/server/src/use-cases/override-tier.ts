import { Inject, Injectable } from '@nestjs/common';
import { DistributorDirectory } from '@downstream/distributors/server';
import {
  actOf,
  orThrow,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorId,
} from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { override, second, type OverrideWord } from '@downstream/risk/core';
import type { FiledOverride, OverrideId } from '../persistence/tier-overrides';
import { OverrideRecords } from './override-records';
import { RateDistributor } from './rate-distributor';

/** What somebody says about a tier, with the reason. */
export type SaidOfTier = OverrideWord & Pick<FiledOverride, 'reason' | 'grounds'>;

/** A person's word about the tier of a distributor: up at once, down as a proposal for a second person. */
@Injectable()
export class OverrideTier {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: DistributorDirectory,
    private readonly records: OverrideRecords,
    private readonly rating: RateDistributor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws RefusalError NOT_FOUND, OVERRIDE_WAITS, and as the core refuses. */
  run(ctx: Context, id: DistributorId, { reason, grounds, ...word }: SaidOfTier): Promise<void> {
    return this.tenants.within(ctx, async (tx) => {
      const distributor = await this.directory.lock(tx, id);
      if ((await this.records.of(tx, id)).some(({ state }) => state === 'PROPOSED')) {
        throw new RefusalError(refusal('OVERRIDE_WAITS'));
      }
      const act = actOf(ctx, this.clock.now());
      const said = orThrow(override(word, distributor.tier, act));
      if (said.state === 'IN_FORCE') await this.records.endInForce(tx, id, act.at);
      await this.records.file(tx, { id: this.records.fresh(), distributorId: id, reason, grounds, ...said });
      if (said.state === 'IN_FORCE') await this.rating.in(tx, id, 'OVERRIDE');
    });
  }

  /** A second person agrees with lowering a tier, or does not. @returns whose tier it is */
  second(ctx: Context, id: OverrideId, agrees: boolean): Promise<DistributorId> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.locked(tx, id);
      await this.directory.lock(tx, before.distributorId);
      const act = actOf(ctx, this.clock.now());
      const after = orThrow(second(before, agrees, act));
      if (agrees) await this.records.endInForce(tx, before.distributorId, act.at);
      await this.records.file(tx, after);
      if (agrees) await this.rating.in(tx, before.distributorId, 'OVERRIDE');
      return before.distributorId;
    });
  }
}
