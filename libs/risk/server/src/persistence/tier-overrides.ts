import { Injectable } from '@nestjs/common';
import type { overrideMade, StateOf } from '@downstream/contracts';
import { instant, refusal, RefusalError, type DistributorId, type Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

export type OverrideId = Id<'tierOverride'>;
/** A person's word about a tier, as its events say it. */
export type FiledOverride = StateOf<typeof overrideMade>;

interface Row extends Omit<FiledOverride, 'distributorId' | 'expiresOn' | 'endedAt'> {
  readonly distributor_id: DistributorId;
  readonly expires_on: string | null;
  readonly ended_at: Date | null;
}

const fromRow = ({ distributor_id, expires_on, ended_at, ...row }: Row): FiledOverride => ({
  ...row,
  distributorId: distributor_id,
  expiresOn: expires_on,
  endedAt: ended_at && instant(ended_at),
});

const columns = `id, distributor_id, direction, tier, reason, grounds, expires_on::text, state, proposed, seconded, ended_at`;

/** What people have said about the tiers of distributors. */
@Injectable()
export class TierOverrides {
  /** Those of a distributor, the newest first. */
  async of(tx: Tx, distributorId: DistributorId): Promise<readonly FiledOverride[]> {
    const rows: Row[] = await tx.query(
      `select ${columns} from tier_override where distributor_id = $1 order by id desc`,
      [distributorId],
    );
    return rows.map(fromRow);
  }

  /** All, or those of one distributor, for a dossier. */
  async all(tx: Tx, only: string | null): Promise<readonly FiledOverride[]> {
    const rows: Row[] = await tx.query(
      `select ${columns} from tier_override where $1::uuid is null or distributor_id = $1 order by id`,
      [only],
    );
    return rows.map(fromRow);
  }

  /** One of them, and nobody changes it until the transaction ends. Throws RefusalError NOT_FOUND. */
  async lock(tx: Tx, id: OverrideId): Promise<FiledOverride> {
    const [row]: Row[] = await tx.query(`select ${columns} from tier_override where id = $1 for update`, [id]);
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return fromRow(row);
  }

  /** Distributors whose override in force was to count to a day before this one. */
  async overdue(tx: Tx, day: string): Promise<readonly DistributorId[]> {
    const rows: { id: DistributorId }[] = await tx.query(
      `select distributor_id as id from tier_override where state = 'IN_FORCE' and expires_on < $1 order by 1`,
      [day],
    );
    return rows.map(({ id }) => id);
  }

  async save(tx: Tx, one: FiledOverride, eventId: string): Promise<void> {
    await tx.query(
      `insert into tier_override (id, distributor_id, direction, tier, reason, grounds, expires_on, state, proposed,
         proposed_on, seconded, ended_at, event_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (tenant_id, id) do update set state = excluded.state, seconded = excluded.seconded,
         ended_at = excluded.ended_at, event_id = excluded.event_id`,
      [
        ...[one.id, one.distributorId, one.direction, one.tier, one.reason, one.grounds, one.expiresOn, one.state],
        ...[JSON.stringify(one.proposed), one.proposed.at.slice(0, 10)],
        ...[one.seconded && JSON.stringify(one.seconded), one.endedAt, eventId],
      ],
    );
  }
}
