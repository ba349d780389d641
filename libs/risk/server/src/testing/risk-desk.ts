import { openDesk, submitted, type Colleague, type Desk } from '@downstream/distributors/server/testing';
import type { DistributorDetails } from '@downstream/distributors/core';
import type { DistributorId, RiskTier } from '@downstream/kernel';
import type { WorldOptions } from '@downstream/platform/testing';
import { RiskModule } from '../risk.module';

/** A desk with the room risk and people: ana and ben make, cleo and dan check. */
export interface RiskDesk extends Desk {
  readonly ana: Colleague;
  readonly ben: Colleague;
  readonly cleo: Colleague;
  /** A submitted distributor; everything that follows from it has. */
  submitted(details?: Partial<DistributorDetails>, tier?: RiskTier | null): Promise<DistributorId>;
}

/** Opens the desk; close its world afterwards. */
export async function openRiskDesk(options: WorldOptions = {}): Promise<RiskDesk> {
  const desk = await openDesk({ ...options, imports: [RiskModule, ...(options.imports ?? [])] });
  const { world } = desk;
  await world.settle();
  const ana = await desk.hire('Ana', 'analyst');
  const ben = await desk.hire('Ben', 'analyst');
  const cleo = await desk.hire('Cleo', 'approver', 'manager');
  const open: RiskDesk['submitted'] = async (details = {}, tier = null) => {
    const id = await submitted(desk, ana.context, details, tier);
    await world.settle();
    return id;
  };
  return { ...desk, ana, ben, cleo, submitted: open };
}
