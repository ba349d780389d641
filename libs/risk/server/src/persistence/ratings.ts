import { Injectable } from '@nestjs/common';
import type { ratingRecorded, StateOf } from '@downstream/contracts';
import { instant, type DistributorId, type Id, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { CountryLists, Rating, RatingFacts, StandingFlag, TierOverride } from '@downstream/risk/core';
import type { RiskModelId } from './risk-models';
import type { OverrideId } from './tier-overrides';

export type RatingId = Id<'riskRating'>;
export type RatingState = StateOf<typeof ratingRecorded>;
export type RatingReason = RatingState['reason'];

/** A rating as it was recorded, by hashes of what it rests on. */
export interface FiledRating {
  readonly id: RatingId;
  readonly distributorId: DistributorId;
  readonly number: number;
  readonly at: Instant;
  readonly reason: RatingReason;
  readonly modelId: RiskModelId;
  readonly factsSha256: string;
  readonly listsSha256: string;
  readonly flags: readonly StandingFlag[];
  readonly flagsSha256: string;
  readonly override: TierOverride | null;
  readonly overrideId: OverrideId | null;
  readonly rating: Rating;
  readonly sha256: string;
  /** Whether it was recorded with many others by one event. */
  readonly bulk: boolean;
}

interface Row {
  readonly id: RatingId;
  readonly distributor_id: DistributorId;
  readonly number: number;
  readonly at: Date;
  readonly reason: RatingReason;
  readonly model_id: RiskModelId;
  readonly facts_sha256: string;
  readonly lists_sha256: string;
  readonly flags: readonly StandingFlag[];
  readonly flags_sha256: string;
  readonly override: TierOverride | null;
  readonly override_id: OverrideId | null;
  readonly rating: Rating;
  readonly sha256: string;
  readonly bulk: boolean;
}

const fromRow = (row: Row): FiledRating => ({
  id: row.id,
  distributorId: row.distributor_id,
  number: row.number,
  at: instant(row.at),
  reason: row.reason,
  modelId: row.model_id,
  factsSha256: row.facts_sha256,
  listsSha256: row.lists_sha256,
  flags: row.flags,
  flagsSha256: row.flags_sha256,
  override: row.override,
  overrideId: row.override_id,
  rating: row.rating,
  sha256: row.sha256,
  bulk: row.bulk,
});

/** The rating as its event and dossiers say it. */
export const ratingStateOf = (filed: FiledRating): RatingState => {
  const { override: _o, flags: _f, bulk: _b, ...state } = filed;
  return structuredClone(state) as unknown as RatingState;
};

const columns = `id, distributor_id, number, at, reason, model_id, facts_sha256, lists_sha256, flags, flags_sha256,
  override, override_id, rating, sha256, bulk`;

/** A past rating in one line. */
export interface PastRating {
  readonly number: number;
  readonly at: Instant;
  readonly reason: RatingReason;
  readonly score: number;
  readonly tier: Rating['tier'];
  readonly model: Rating['model'];
}

/** Ratings of distributors with the facts and lists they rest on; added and read, never changed. */
@Injectable()
export class Ratings {
  /** The latest of a distributor, or undefined before the first. */
  async latest(tx: Tx, distributorId: DistributorId): Promise<FiledRating | undefined> {
    const [row]: Row[] = await tx.query(
      `select ${columns} from risk_rating where distributor_id = $1 order by number desc limit 1`,
      [distributorId],
    );
    return row && fromRow(row);
  }

  async find(tx: Tx, distributorId: DistributorId, number: number): Promise<FiledRating | undefined> {
    const [row]: Row[] = await tx.query(
      `select ${columns} from risk_rating where distributor_id = $1 and number = $2`,
      [distributorId, number],
    );
    return row && fromRow(row);
  }

  /** Past ratings, the newest first. */
  async past(tx: Tx, distributorId: DistributorId, limit: number): Promise<readonly PastRating[]> {
    const rows: (Omit<PastRating, 'at'> & { at: Date })[] = await tx.query(
      `select number, at, reason, score, tier, rating -> 'model' as model from risk_rating
       where distributor_id = $1 order by number desc limit $2`,
      [distributorId, limit],
    );
    return rows.map((row) => ({ ...row, at: instant(row.at) }));
  }

  /** Those with an event of their own, of all or of one distributor, for a dossier. */
  async all(tx: Tx, only: string | null): Promise<readonly RatingState[]> {
    const rows: Row[] = await tx.query(
      `select ${columns} from risk_rating where not bulk and ($1::uuid is null or distributor_id = $1)
       order by distributor_id, number`,
      [only],
    );
    return rows.map((row) => ratingStateOf(fromRow(row)));
  }

  async facts(tx: Tx, distributorId: DistributorId, sha256: string): Promise<RatingFacts | undefined> {
    const [row]: { facts: RatingFacts }[] = await tx.query(
      `select facts from rating_facts where distributor_id = $1 and sha256 = $2`,
      [distributorId, sha256],
    );
    return row?.facts;
  }

  async lists(tx: Tx, sha256: string): Promise<CountryLists | undefined> {
    const [row]: { lists: CountryLists }[] = await tx.query(`select lists from rating_lists where sha256 = $1`, [
      sha256,
    ]);
    return row?.lists;
  }

  async keepFacts(tx: Tx, distributorId: DistributorId, sha256: string, facts: RatingFacts): Promise<void> {
    await tx.query(
      `insert into rating_facts (distributor_id, sha256, facts) values ($1, $2, $3) on conflict do nothing`,
      [distributorId, sha256, JSON.stringify(facts)],
    );
  }

  async keepLists(tx: Tx, sha256: string, lists: CountryLists): Promise<void> {
    await tx.query(`insert into rating_lists (sha256, lists) values ($1, $2) on conflict do nothing`, [
      sha256,
      JSON.stringify(lists),
    ]);
  }

  async insert(tx: Tx, filed: FiledRating, eventId: string): Promise<void> {
    await this.insertAll(tx, [filed], eventId);
  }

  /** Many at once, all recorded by one event. */
  async insertAll(tx: Tx, filed: readonly FiledRating[], eventId: string): Promise<void> {
    await tx.query(
      `insert into risk_rating (${columns}, tier, score, event_id)
       select r.id, r."distributorId", r.number, r.at, r.reason, r."modelId", r."factsSha256", r."listsSha256", r.flags,
         r."flagsSha256", r.override, r."overrideId", r.rating, r.sha256, r.bulk, r.rating ->> 'tier',
         (r.rating ->> 'score')::integer, $2
       from jsonb_to_recordset($1::jsonb) as r (id uuid, "distributorId" uuid, number integer, at timestamptz, reason text,
         "modelId" uuid, "factsSha256" text, "listsSha256" text, flags jsonb, "flagsSha256" text, override jsonb,
         "overrideId" uuid, rating jsonb, sha256 text, bulk boolean)`,
      [JSON.stringify(filed), eventId],
    );
  }
}
