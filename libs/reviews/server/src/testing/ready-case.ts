import type { DistributorId } from '@downstream/kernel';
import type { Makers } from './makers';
import { settleChecks } from './settled-checks';
import { settleFlags } from './settled-flags';

/**
 * Brings a submitted case as far as people must before they recommend an approval: checks settled by evidence of two,
 * flags explained. A rating that follows may raise the tier, which asks for more; the highest asks for no more.
 */
export async function makeReady(makers: Makers, id: DistributorId): Promise<void> {
  for (let tiers = 0; tiers < 3; tiers += 1) {
    await settleChecks(makers, id);
    await makers.world.settle();
    await settleFlags(makers, id);
    await makers.world.settle();
  }
}
