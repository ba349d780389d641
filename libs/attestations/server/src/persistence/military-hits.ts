import { Injectable } from '@nestjs/common';
import type { DistributorId, EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A hit of somebody on a list of military end users. */
export interface MilitaryHit {
  readonly id: string;
  readonly distributorId: DistributorId;
  /** The name that was searched for. */
  readonly name: string;
  /** Whether it may be true still: not once it was settled as somebody else's. */
  readonly standing: boolean;
}

/** Who of a distributor, or named by it, a list of military end users seems to hold. */
@Injectable()
export class MilitaryHits {
  async keep(tx: Tx, { id, distributorId, name, standing }: MilitaryHit, eventId: EventId): Promise<void> {
    await tx.query(
      `insert into attestation_military_hit (hit_id, distributor_id, name, standing, event_id) values ($1, $2, $3, $4, $5)
       on conflict (tenant_id, hit_id) do update
         set name = excluded.name, standing = excluded.standing, event_id = excluded.event_id`,
      [id, distributorId, name, standing, eventId],
    );
  }

  /** Names that may be true still, by distributor. */
  async names(tx: Tx, distributors: readonly DistributorId[]): Promise<ReadonlyMap<DistributorId, readonly string[]>> {
    const rows: { id: DistributorId; names: string[] }[] = await tx.query(
      `select distributor_id as id, array_agg(distinct name order by name) as names from attestation_military_hit
       where standing and distributor_id = any($1) group by distributor_id`,
      [[...distributors]],
    );
    return new Map(rows.map(({ id, names }) => [id, names]));
  }
}
