import { Injectable } from '@nestjs/common';
import type { DistributorId, RiskTier } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** The tier that a rating set last on each record; where the record has another one, a person has set that. */
@Injectable()
export class RatedTiers {
  async of(tx: Tx, distributorId: DistributorId): Promise<RiskTier | null> {
    const [row]: { tier: RiskTier }[] = await tx.query(`select tier from rated_tier where distributor_id = $1`, [
      distributorId,
    ]);
    return row?.tier ?? null;
  }

  async save(tx: Tx, distributorId: DistributorId, tier: RiskTier): Promise<void> {
    await tx.query(
      `insert into rated_tier (distributor_id, tier) values ($1, $2)
       on conflict (tenant_id, distributor_id) do update set tier = excluded.tier`,
      [distributorId, tier],
    );
  }
}
