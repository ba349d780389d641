import { Injectable } from '@nestjs/common';
import type { materialChangeRecorded, StateOf } from '@downstream/contracts';
import {
  instant,
  refusal,
  RefusalError,
  type ChangeState,
  type DistributorId,
  type Id,
  type ReviewId,
  type WatchedKind,
} from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

export type MaterialChange = StateOf<typeof materialChangeRecorded>;
export type MaterialChangeId = Id<'materialChange'>;

/** Which changes a feed shows. */
export interface ChangeFilter {
  readonly state?: readonly ChangeState[] | undefined;
  readonly kind?: readonly WatchedKind[] | undefined;
  readonly distributor?: DistributorId | undefined;
  readonly review?: ReviewId | undefined;
}

const found = `($1::text[] is null or change_state = any($1)) and ($2::text[] is null or kind = any($2))
  and ($3::uuid is null or distributor_id = $3) and ($4::uuid is null or review_id = $4)`;

const params = ({ state, kind, distributor, review }: ChangeFilter): unknown[] => [
  state ?? null,
  kind ?? null,
  distributor ?? null,
  review ?? null,
];

/** What became different of distributors under watch. */
@Injectable()
export class Changes {
  async save(tx: Tx, change: MaterialChange, eventId: string): Promise<void> {
    await tx.query(
      `insert into material_change (id, distributor_id, kind, change_state, at, review_id, record, version, event_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (tenant_id, id) do update set change_state = excluded.change_state, review_id = excluded.review_id,
         record = excluded.record, version = excluded.version, event_id = excluded.event_id`,
      [
        ...[change.id, change.distributorId, change.kind, change.state, change.at, change.reviewId],
        ...[JSON.stringify(change), change.version, eventId],
      ],
    );
  }

  /** @throws RefusalError NOT_FOUND */
  async find(tx: Tx, id: MaterialChangeId): Promise<MaterialChange> {
    const [row]: { record: MaterialChange }[] = await tx.query(`select record from material_change where id = $1`, [
      id,
    ]);
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return row.record;
  }

  /**
   * Reads a change and keeps others from changing it until the transaction ends.
   * @throws RefusalError NOT_FOUND
   */
  async lock(tx: Tx, id: MaterialChangeId): Promise<MaterialChange> {
    const [row]: { record: MaterialChange }[] = await tx.query(
      `select record from material_change where id = $1 for update`,
      [id],
    );
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return row.record;
  }

  /** The newest first. */
  async page(
    tx: Tx,
    filter: ChangeFilter,
    after: { readonly at: string; readonly id: string } | undefined,
    limit: number,
  ): Promise<{ rows: MaterialChange[]; total: number }> {
    const [count]: { n: number }[] = await tx.query(
      `select count(*)::int as n from material_change where ${found}`,
      params(filter),
    );
    const rows: { record: MaterialChange }[] = await tx.query(
      `select record from material_change where ${found}
         and ($5::timestamptz is null or (at, id) < ($5::timestamptz, $6::uuid)) order by at desc, id desc limit $7`,
      [...params(filter), after?.at ?? null, after?.id ?? null, limit],
    );
    return { rows: rows.map(({ record }) => ({ ...record, at: instant(new Date(record.at)) })), total: count?.n ?? 0 };
  }

  async count(tx: Tx, filter: ChangeFilter): Promise<number> {
    return (await this.page(tx, filter, undefined, 1)).total;
  }

  /** All, or those of one distributor, oldest first, for a dossier. */
  async all(tx: Tx, distributorId: string | null): Promise<MaterialChange[]> {
    const rows: { record: MaterialChange }[] = await tx.query(
      `select record from material_change where $1::uuid is null or distributor_id = $1 order by at, id`,
      [distributorId],
    );
    return rows.map(({ record }) => record);
  }
}
