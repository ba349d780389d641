import { Injectable } from '@nestjs/common';
import type { rescoringRecorded, StateOf } from '@downstream/contracts';
import { instant, type DistributorId, type Instant, type RiskTier } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { CountryLists, Rating, RatingFacts, StandingFlag, TierOverride } from '@downstream/risk/core';
import type { RatingId } from './ratings';
import type { RiskModelId } from './risk-models';

/** What a rating was made of, as it was kept, to be asked again. */
export interface KeptQuestion {
  readonly id: RatingId;
  readonly distributorId: DistributorId;
  readonly number: number;
  readonly at: Instant;
  readonly modelId: RiskModelId;
  readonly day: string;
  readonly tier: Rating['tier'];
  readonly facts: RatingFacts;
  readonly lists: CountryLists;
  readonly flags: readonly StandingFlag[];
  readonly override: TierOverride | null;
  /** Whether it is the latest of its distributor. */
  readonly latest: boolean;
}

/** A rating made anew from what an earlier one rests on. */
export interface RatedAnew {
  readonly id: RatingId;
  readonly before: KeptQuestion;
  readonly rating: Rating;
  /** Canonical JSON of the rating, and its SHA-256. */
  readonly text: string;
  readonly sha256: string;
}

interface Row {
  readonly id: RatingId;
  readonly distributor_id: DistributorId;
  readonly number: number;
  readonly at: Date;
  readonly model_id: RiskModelId;
  readonly day: string;
  readonly tier: Rating['tier'];
  readonly facts: RatingFacts;
  readonly lists_sha256: string;
  readonly flags: readonly StandingFlag[];
  readonly override: TierOverride | null;
  readonly latest: boolean;
}

export type RescoringPart = StateOf<typeof rescoringRecorded>;

/** Ratings some hundred at a time, for runs over everybody. */
@Injectable()
export class RatingParts {
  /** Everybody who was ever rated, in the order of their ids. */
  async everybody(tx: Tx): Promise<readonly DistributorId[]> {
    const rows: { id: DistributorId }[] = await tx.query(
      `select distinct distributor_id as id from risk_rating order by distributor_id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Those of them whose latest rating is by another version, in the order of their ids. */
  async notRatedBy(tx: Tx, modelId: RiskModelId): Promise<readonly DistributorId[]> {
    const rows: { id: DistributorId; model_id: RiskModelId }[] = await tx.query(
      `select distinct on (distributor_id) distributor_id as id, model_id from risk_rating
       order by distributor_id, number desc`,
    );
    return rows.flatMap(({ id, model_id }) => (model_id === modelId ? [] : [id]));
  }

  /** How many a rescoring took from which tier to which. */
  async moves(
    tx: Tx,
    modelId: RiskModelId,
  ): Promise<readonly { readonly from: string; readonly to: string; readonly count: number }[]> {
    return tx.query(
      `select b.tier as from, a.tier as to, count(*)::int as count from risk_rating a
       join risk_rating b on b.distributor_id = a.distributor_id and b.number = a.number - 1
       where a.bulk and a.model_id = $1 group by b.tier, a.tier`,
      [modelId],
    );
  }

  /**
   * What the latest ratings of these distributors were made of, and those since a moment.
   * @param lists those read before, by hash; what is read is added
   */
  questions(
    tx: Tx,
    ids: readonly DistributorId[],
    since: Instant | null,
    lists: Map<string, CountryLists>,
  ): Promise<readonly KeptQuestion[]> {
    return this.read(tx, { ids, numbers: null, since }, lists);
  }

  /** What one rating of each of these distributors was made of. */
  asked(
    tx: Tx,
    ratings: readonly { readonly id: DistributorId; readonly number: number }[],
  ): Promise<readonly KeptQuestion[]> {
    const ids = ratings.map(({ id }) => id);
    return this.read(tx, { ids, numbers: ratings.map(({ number }) => number), since: null }, new Map());
  }

  private async read(
    tx: Tx,
    wanted: {
      readonly ids: readonly DistributorId[];
      readonly numbers: readonly number[] | null;
      readonly since: Instant | null;
    },
    lists: Map<string, CountryLists>,
  ): Promise<readonly KeptQuestion[]> {
    const rows: Row[] = await tx.query(
      `select r.id, r.distributor_id, r.number, r.at, r.model_id, r.rating ->> 'day' as day, r.tier, f.facts,
         r.lists_sha256, r.flags, r.override, r.latest
       from unnest($1::uuid[], $3::int[]) d (id, number)
       cross join lateral (
         select s.*, s.number = n.last as latest from (select max(number) as last from risk_rating where distributor_id = d.id) n
         join risk_rating s
           on s.distributor_id = d.id and (s.number = coalesce(d.number, n.last) or s.at >= $2::timestamptz)) r
       join rating_facts f on f.distributor_id = r.distributor_id and f.sha256 = r.facts_sha256
       order by r.distributor_id, r.number`,
      [wanted.ids, wanted.since, wanted.numbers ?? []],
    );
    await this.readLists(tx, rows, lists);
    return rows.map(({ distributor_id, model_id, lists_sha256, at, ...row }) => ({
      ...row,
      ...{ distributorId: distributor_id, modelId: model_id, at: instant(at) },
      lists: lists.get(lists_sha256) ?? [],
    }));
  }

  private async readLists(tx: Tx, rows: readonly Row[], lists: Map<string, CountryLists>): Promise<void> {
    const unread = [...new Set(rows.map((row) => row.lists_sha256))].filter((sha256) => !lists.has(sha256));
    if (unread.length === 0) return;
    const read: { sha256: string; lists: CountryLists }[] = await tx.query(
      `select sha256, lists from rating_lists where sha256 = any($1)`,
      [unread],
    );
    for (const one of read) lists.set(one.sha256, one.lists);
  }

  /** The tiers that ratings set last on the records of these distributors. */
  async told(tx: Tx, ids: readonly DistributorId[]): Promise<ReadonlyMap<DistributorId, RiskTier>> {
    const rows: { id: DistributorId; tier: RiskTier }[] = await tx.query(
      `select distributor_id as id, tier from rated_tier where distributor_id = any($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, tier }) => [id, tier]));
  }

  /** Records ratings made anew, all by one event; what they rest on is taken over from the rows before them. */
  async insert(
    tx: Tx,
    anew: readonly RatedAnew[],
    { modelId, at, eventId }: { readonly modelId: RiskModelId; readonly at: Instant; readonly eventId: string },
  ): Promise<void> {
    await tx.query(
      `insert into risk_rating (id, distributor_id, number, at, reason, model_id, facts_sha256, lists_sha256, flags,
         flags_sha256, override, override_id, rating, sha256, bulk, tier, score, event_id)
       select n.id, r.distributor_id, r.number + 1, $1, 'MODEL_CHANGE', $2, r.facts_sha256, r.lists_sha256, r.flags,
         r.flags_sha256, r.override, r.override_id, n.rating::jsonb, n.sha256, true, n.tier, n.score, $3
       from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::int[])
         n (id, before, rating, sha256, tier, score)
       join risk_rating r on r.id = n.before`,
      [
        ...[at, modelId, eventId],
        anew.map(({ id }) => id),
        anew.map(({ before }) => before.id),
        anew.map(({ text }) => text),
        anew.map(({ sha256 }) => sha256),
        anew.map(({ rating }) => rating.tier),
        anew.map(({ rating }) => rating.score),
      ],
    );
  }

  /** Every part that was recorded, oldest first, for a dossier of the whole log. */
  async *parts(tx: Tx): AsyncIterable<RescoringPart> {
    const events: { id: string }[] = await tx.query(
      `select distinct event_id as id, at from risk_rating where bulk order by at, id`,
    );
    for (const { id } of events) {
      const rows: (RescoringPart['ratings'][number] & { modelId: RiskModelId; at: Date })[] = await tx.query(
        `select id, distributor_id as "distributorId", number, tier, score, sha256, model_id as "modelId", at
         from risk_rating where bulk and event_id = $1 order by id`,
        [id],
      );
      const [first] = rows;
      if (!first) continue;
      const ratings = rows.map(({ modelId: _m, at: _a, ...rating }) => rating);
      yield { id: first.id, modelId: first.modelId, at: instant(first.at), ratings };
    }
  }
}
