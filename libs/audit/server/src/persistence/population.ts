import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { instant, type DistributorState, type Instant, type ReviewState } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A distributor as the log knows it: audit reads its own events and no other room's rows. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly state: DistributorState;
  readonly registeredAt: Instant;
  readonly lastEventAt: Instant;
  readonly events: number;
  readonly decision: { readonly state: ReviewState; readonly at: Instant; readonly signers: number } | null;
}

interface Row {
  id: string;
  state: {
    legalName: { native: string; latin: string | null };
    country: string;
    state: DistributorState;
  };
  registered_at: Date;
  last_at: Date;
  events: number;
  review: { state: ReviewState; signatures: unknown[] } | null;
  review_at: Date | null;
}

const heads = `select h.id, (e.bytes::jsonb) -> 'state' as state, e.leaf
  from subject_head h join audit_event e on e.tenant_id = h.tenant_id and e.id = h.event_id
  where h.kind = 'distributor'`;

/** The distributors of a tenant, out of the heads of their event chains. */
@Injectable()
export class Population {
  /** How many there are, and the hash over the sorted list of ids and head leaves. */
  async summary(tx: Tx): Promise<{ count: number; hash: string }> {
    const rows: { id: string; leaf: Buffer }[] = await tx.query(
      `select id, leaf from subject_head where kind = 'distributor' order by id`,
    );
    const hash = createHash('sha256');
    for (const row of rows) hash.update(`${row.id} ${row.leaf.toString('hex')}\n`);
    return { count: rows.length, hash: hash.digest('hex') };
  }

  /** A page of the population in the order of ids, filtered by a part of the name. */
  async page(
    tx: Tx,
    q: string | undefined,
    after: string | undefined,
    limit: number,
  ): Promise<{ rows: Member[]; total: number }> {
    const named = `with d as (${heads}), f as (select id, state from d where $1::text is null
        or coalesce(state -> 'legalName' ->> 'native', '') || ' ' || coalesce(state -> 'legalName' ->> 'latin', '') ilike '%' || $1 || '%')`;
    const needle = q === undefined ? null : q.replace(/[%_\\]/g, '\\$&');
    const [count]: { n: number }[] = await tx.query(`${named} select count(*)::int as n from f`, [needle]);
    const rows: Row[] = await tx.query(
      `${named}
       select f.id, f.state, t.registered_at, t.last_at, t.events, r.state as review, r.at as review_at
       from (select * from f where $2::uuid is null or id > $2 order by id limit $3) f
       cross join lateral (select min(at) as registered_at, max(at) as last_at, count(*)::int as events
         from audit_event e where e.party_id = f.id) t
       left join lateral (select (e.bytes::jsonb) -> 'state' as state, e.at from audit_event e
         where e.party_id = f.id and e.type = 'review.decided' order by e.at desc limit 1) r on true
       order by f.id`,
      [needle, after ?? null, limit],
    );
    return { rows: rows.map(toMember), total: count?.n ?? 0 };
  }

  /** The name of the tenant itself. */
  async tenantName(tx: Tx): Promise<string | undefined> {
    const [tenant]: { name: string }[] = await tx.query('select name from tenant where id = $1', [tx.context.tenantId]);
    return tenant?.name;
  }

  /** The name of one distributor, or undefined when it is not here. */
  async nameOf(tx: Tx, id: string): Promise<string | undefined> {
    const [row]: Row[] = await tx.query(`${heads} and h.id = $1`, [id]);
    return row && nameIn(row);
  }
}

const nameIn = (row: Pick<Row, 'state'>): string => row.state.legalName.latin ?? row.state.legalName.native;

const toMember = (row: Row): Member => ({
  id: row.id,
  name: nameIn(row),
  country: row.state.country,
  state: row.state.state,
  registeredAt: instant(row.registered_at),
  lastEventAt: instant(row.last_at),
  events: row.events,
  decision:
    row.review && row.review_at
      ? { state: row.review.state, at: instant(row.review_at), signers: row.review.signatures.length }
      : null,
});
