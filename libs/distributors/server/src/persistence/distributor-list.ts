import { Injectable } from '@nestjs/common';
import {
  instant,
  type DistributorId,
  type DistributorState,
  type Instant,
  type RiskTier,
  type UserId,
} from '@downstream/kernel';
import { distributorStates, riskTiers } from '@downstream/kernel';
import type { distributorSorts } from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import { searchPattern } from './sort-name';

/** Which distributors a list shows, and in which order. */
export interface DistributorFilter {
  readonly q?: string | undefined;
  readonly state?: readonly DistributorState[] | undefined;
  readonly country?: readonly string[] | undefined;
  readonly hold?: 'OPEN' | 'NONE' | undefined;
  readonly tier?: readonly RiskTier[] | undefined;
  /** One of its product lines, by the whole name, capitals aside. */
  readonly productLine?: string | undefined;
  /** Only these. */
  readonly ids?: readonly DistributorId[] | undefined;
  readonly sort: (typeof distributorSorts)[number];
}

/** A distributor as a list needs it. */
export interface ListedDistributor {
  readonly id: DistributorId;
  readonly native: string;
  readonly latin: string | null;
  readonly language: string | null;
  readonly country: string;
  readonly state: DistributorState;
  readonly tier: RiskTier | null;
  readonly openHolds: number;
  readonly approvedUntil: Instant | null;
  readonly sponsorId: UserId | null;
  readonly changedAt: Instant;
}

/** The place after which a page begins: the sort key's value and the id. */
export type ListPlace = readonly [key: string | number, id: string];

interface Listed extends Omit<ListedDistributor, 'changedAt' | 'approvedUntil'> {
  readonly changedAt: Date;
  readonly approvedUntil: string | null;
  readonly place: string | number;
}

const words = (list: readonly string[]): string => `array[${list.map((word) => `'${word}'`).join(', ')}]`;

// Each sort key with its SQL and the type a cursor's value is read as. States sort by their place in a distributor's
// life, tiers by their weight; unrated comes before LOW.
const keys: Record<string, readonly [sql: string, type: string]> = {
  changed: ['d.changed_at', 'timestamptz'],
  name: ['d.sort_name', 'text'],
  country: ['d.country', 'text'],
  state: [`array_position(${words(distributorStates)}, d.state)`, 'integer'],
  tier: [`coalesce(array_position(${words(riskTiers)}, d.tier), 0)`, 'integer'],
};

// Asked of the holds once, not of every distributor: a tenant has few open ones.
const HELD = `(select h.distributor_id from hold h where h.released_at is null)`;

/** Reads pages of distributors by keyset: the place in the order, never a count of rows to pass over. */
@Injectable()
export class DistributorList {
  /** One page, the total of the filter, and the place of the page's last row. */
  async page(
    tx: Tx,
    filter: DistributorFilter,
    after: ListPlace | undefined,
    limit: number,
  ): Promise<{ rows: ListedDistributor[]; total: number; last: ListPlace | null }> {
    const { found, total } = await (filter.q ? searched(tx, filter, after, limit) : listed(tx, filter, after, limit));
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return { rows: shown.map(toListed), total, last: last ? placeOf(last) : null };
  }

  /** Names and countries of those of the ids that exist. */
  async named(
    tx: Tx,
    ids: readonly DistributorId[],
  ): Promise<readonly { readonly id: DistributorId; readonly native: string; readonly country: string }[]> {
    return tx.query(`select id, native_name as native, country from distributor where id = any ($1)`, [ids]);
  }

  /**
   * Everything the filter finds, some at a time, as it is at one moment: whatever is changed meanwhile, no row is passed
   * over and none comes twice. One at a time in a transaction.
   */
  async *all(tx: Tx, filter: DistributorFilter, atOnce = 1_000): AsyncIterable<readonly ListedDistributor[]> {
    const params: unknown[] = [];
    const where = conditions(filter, (value) => `$${params.push(value)}`).join(' and ') || 'true';
    const { key, order } = orderOf(filter.sort);
    await tx.query(
      `declare listed no scroll cursor for
       select ${columns}, ${key} as place from distributor d where ${where} order by ${key} ${order}, d.id ${order}`,
      params,
    );
    for (;;) {
      const found: Listed[] = await tx.query(`fetch ${atOnce} from listed`);
      if (found.length === 0) break;
      yield found.map(toListed);
    }
    await tx.query(`close listed`);
  }
}

const columns = `d.id, d.native_name as native, d.latin_name as latin, d.name_language as language, d.country, d.state,
              d.tier, d.sponsor_id as "sponsorId", d.changed_at as "changedAt",
              d.standing ->> 'approvedUntil' as "approvedUntil",
              (select count(*)::int from hold h
                where h.tenant_id = d.tenant_id and h.distributor_id = d.id and h.released_at is null) as "openHolds"`;

interface Slice {
  /** One more than is shown, where there is more. */
  readonly found: readonly Listed[];
  readonly total: number;
}

/** By filters, which stand in an index with all that is sorted by: counted there, and a page of it read. */
async function listed(tx: Tx, filter: DistributorFilter, after: ListPlace | undefined, limit: number): Promise<Slice> {
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const where = conditions(filter, bind).join(' and ') || 'true';
  const [count]: { total: number }[] = await tx.query(
    `select count(*)::int as total from distributor d where ${where}`,
    params,
  );
  const { key, type, order } = orderOf(filter.sort);
  const beyond = after
    ? ` and (${key}, d.id) ${order === 'desc' ? '<' : '>'} (${bind(after[0])}::${type}, ${bind(after[1])}::uuid)`
    : '';
  // First which rows, then what they hold: the order by change and by name is read from the index alone. In one step
  // PostgreSQL reads and sorts the whole tenant, for it takes a row policy to let only a handful of rows through.
  const found: Listed[] = await tx.query(
    `select ${columns}, page.place
     from (select d.id, ${key} as place from distributor d where ${where}${beyond}
           order by ${key} ${order}, d.id ${order} limit ${bind(limit + 1)}) as page
     join distributor d on d.id = page.id
     order by page.place ${order}, page.id ${order}`,
    params,
  );
  return { found, total: count?.total ?? 0 };
}

/**
 * By a part of a text, for which everybody is looked at: once, for the count and the page together, and in an index that
 * holds the text with all that is filtered and sorted by. The few whose text is too long for it are read as records.
 */
async function searched(
  tx: Tx,
  filter: DistributorFilter,
  after: ListPlace | undefined,
  limit: number,
): Promise<Slice> {
  const params: unknown[] = [];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const pattern = bind(searchPattern(filter.q ?? ''));
  const others = conditions({ ...filter, q: undefined }, bind);
  const { key, type, order } = orderOf(filter.sort);
  const found = (...texts: string[]): string =>
    `select d.id, ${key} as place from distributor d where ${[...texts, ...others].join(' and ')}`;
  const beyond = after
    ? `where (place, id) ${order === 'desc' ? '<' : '>'} (${bind(after[0])}::${type}, ${bind(after[1])}::uuid)`
    : '';
  const rows: (Listed & { readonly total: number })[] = await tx.query(
    `with found as materialized (
       ${found(`d.indexed_text like ${pattern}`)}
       union all ${found(`d.indexed_text is null`, `d.search_text like ${pattern}`)}
     )
     select counted.total, ${columns}, page.place
     from (select count(*)::int as total from found) as counted
     left join (select id, place from found ${beyond} order by place ${order}, id ${order} limit ${bind(limit + 1)}) as page
       on true
     left join distributor d on d.id = page.id
     order by page.place ${order}, page.id ${order}`,
    params,
  );
  // Where nothing is found, the count stands alone.
  return { found: rows.filter(({ id }) => id).map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

function orderOf(sort: DistributorFilter['sort']): { key: string; type: string; order: 'asc' | 'desc' } {
  const [key, type] = keys[sort.replace('-', '')] ?? ['d.changed_at', 'timestamptz'];
  return { key, type, order: sort.startsWith('-') ? 'desc' : 'asc' };
}

function conditions(filter: DistributorFilter, bind: (value: unknown) => string): string[] {
  return [
    ...(filter.q ? [`d.search_text like ${bind(searchPattern(filter.q))}`] : []),
    ...(filter.state ? [`d.state = any (${bind(filter.state)})`] : []),
    ...(filter.country ? [`d.country = any (${bind(filter.country)})`] : []),
    ...(filter.tier ? [`d.tier = any (${bind(filter.tier)})`] : []),
    ...(filter.productLine
      ? [
          `exists (select 1 from jsonb_array_elements_text(d.product_lines) line where lower(line) = lower(${bind(filter.productLine)}))`,
        ]
      : []),
    ...(filter.ids ? [`d.id = any (${bind(filter.ids)})`] : []),
    ...(filter.hold ? [`d.id ${filter.hold === 'OPEN' ? 'in' : 'not in'} ${HELD}`] : []),
  ];
}

const placeOf = (row: Listed): ListPlace => {
  const place: unknown = row.place;
  return [place instanceof Date ? instant(place) : row.place, row.id];
};

function toListed({ place: _, changedAt, approvedUntil, ...row }: Listed): ListedDistributor {
  return { ...row, changedAt: instant(changedAt), approvedUntil: approvedUntil as Instant | null };
}
