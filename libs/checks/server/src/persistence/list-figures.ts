import { Injectable } from '@nestjs/common';
import { instant, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { ListsInForce } from './lists-in-force';
import { Watchlists } from './watchlists';

/** What became of the hits of one list. */
export interface SettledHits {
  readonly list: string;
  readonly settled: number;
  readonly falsePositives: number;
}

/** A list in force and when it was last fetched. */
export interface ListAge {
  readonly list: string;
  readonly retrievedAt: Instant;
}

/** How lists and their hits stand, in numbers. */
@Injectable()
export class ListFigures {
  constructor(
    private readonly inForce: ListsInForce,
    private readonly watchlists: Watchlists,
  ) {}

  /** Of the hits that were raised since a moment and are settled: how many were false, list by list. */
  async settled(tx: Tx, since: Instant): Promise<SettledHits[]> {
    return tx.query(
      `select list, count(*)::int as settled, count(*) filter (where hit_state = 'FALSE_POSITIVE')::int as "falsePositives"
       from hit where hit_state in ('FALSE_POSITIVE', 'TRUE_MATCH') and (record ->> 'raisedAt')::timestamptz >= $1
       group by list order by list`,
      [since],
    );
  }

  /** The lists in force, each with when it was last fetched, changed or not. */
  async ages(tx: Tx): Promise<ListAge[]> {
    const ages: ListAge[] = [];
    for (const { list, versionId } of await this.inForce.searchable(tx)) {
      const version = await this.watchlists.byId(tx, versionId);
      if (version) ages.push({ list, retrievedAt: instant(new Date(version.retrievedAt)) });
    }
    return ages;
  }
}
