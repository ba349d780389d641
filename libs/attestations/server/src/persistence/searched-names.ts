import { Injectable } from '@nestjs/common';
import type { DistributorId, EventId, Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** Who of a distributor was searched for, and when. */
export interface SearchedNames {
  readonly names: readonly string[];
  readonly at: Instant;
}

/** Who was searched for on the lists, by the last run of each distributor. */
@Injectable()
export class SearchedNamesOf {
  /** The last run of a distributor; undefined where none was done, or for a caller of the portal. */
  async find(tx: Tx, distributorId: DistributorId): Promise<SearchedNames | undefined> {
    const rows: { names: string[]; at: Date }[] = await tx.query(
      `select names, at from attestation_screening where distributor_id = $1`,
      [distributorId],
    );
    const [row] = rows;
    return row && { names: row.names, at: new Date(row.at).toISOString() as Instant };
  }

  /** Keeps a run; one that was done before the one that is known changes nothing. */
  async keep(tx: Tx, distributorId: DistributorId, { names, at }: SearchedNames, eventId: EventId): Promise<void> {
    await tx.query(
      `insert into attestation_screening (distributor_id, names, at, event_id) values ($1, $2, $3, $4)
       on conflict (tenant_id, distributor_id) do update
         set names = excluded.names, at = excluded.at, event_id = excluded.event_id
         where attestation_screening.at <= excluded.at`,
      [distributorId, JSON.stringify(names), at, eventId],
    );
  }
}
