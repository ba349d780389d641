import { Injectable } from '@nestjs/common';
import type { Campaign, CampaignCounts } from '@downstream/attestations/core';
import {
  instant,
  type AskRefusal,
  type AttestationState,
  type CampaignOutcome,
  type CampaignState,
  type DistributorId,
  type EventId,
  type Id,
  type Instant,
} from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

type CampaignId = Id<'campaign'>;

/** A campaign with the event that started it. */
export interface FiledCampaign extends Campaign {
  readonly startedBy: EventId;
}

/** What came of one distributor of a campaign. */
export interface FiledOutcome {
  readonly distributorId: DistributorId;
  readonly outcome: CampaignOutcome;
  readonly reason: AskRefusal | null;
  readonly at: Instant | null;
  readonly attestationId: Id<'attestation'> | null;
  readonly attestationState: AttestationState | null;
  readonly place: number;
}

/** How many distributors of a campaign came to what, and of those who were asked how many attestations are in which state. */
export interface CampaignTally {
  readonly counts: CampaignCounts;
  readonly states: Readonly<Partial<Record<AttestationState, number>>>;
}

interface OutcomeRow extends Omit<FiledOutcome, 'at'> {
  readonly at: Date | null;
}

const filed = ({ record, startedBy }: { record: Campaign; startedBy: EventId }): FiledCampaign => ({
  ...record,
  startedBy,
});
const columns = `record, started_by as "startedBy"`;

/** Campaigns, and what came of each distributor they go through. */
@Injectable()
export class Campaigns {
  /** Files a new campaign with everybody it goes through, in their order. */
  async begin(tx: Tx, campaign: Campaign, distributors: readonly DistributorId[], eventId: EventId): Promise<void> {
    await tx.query(
      `insert into statement_campaign (id, state, record, started_by, event_id) values ($1, $2, $3, $4, $4)`,
      [campaign.id, campaign.state, JSON.stringify(campaign), eventId],
    );
    await tx.query(
      `insert into statement_campaign_outcome (campaign_id, distributor_id, place, outcome)
       select $1, d.id, d.place, 'PLANNED' from unnest($2::uuid[]) with ordinality d (id, place)`,
      [campaign.id, distributors],
    );
  }

  async update(tx: Tx, campaign: Campaign, eventId: EventId): Promise<void> {
    await tx.query(`update statement_campaign set state = $2, record = $3, event_id = $4 where id = $1`, [
      ...[campaign.id, campaign.state, JSON.stringify(campaign), eventId],
    ]);
  }

  async find(tx: Tx, id: CampaignId): Promise<FiledCampaign | undefined> {
    const [row]: Parameters<typeof filed>[0][] = await tx.query(
      `select ${columns} from statement_campaign where id = $1`,
      [id],
    );
    return row && filed(row);
  }

  /** As {@link find}; it does not end before the transaction does, while others may ask for it, too. */
  async held(tx: Tx, id: CampaignId): Promise<FiledCampaign | undefined> {
    const [row]: Parameters<typeof filed>[0][] = await tx.query(
      `select ${columns} from statement_campaign where id = $1 for share`,
      [id],
    );
    return row && filed(row);
  }

  /** As {@link find}, and nobody changes it until the transaction ends. */
  async lock(tx: Tx, id: CampaignId): Promise<FiledCampaign | undefined> {
    const [row]: Parameters<typeof filed>[0][] = await tx.query(
      `select ${columns} from statement_campaign where id = $1 for update`,
      [id],
    );
    return row && filed(row);
  }

  /** A page, the newest first, after an id, and how many there are in all. */
  async page(
    tx: Tx,
    state: readonly CampaignState[] | undefined,
    after: CampaignId | undefined,
    limit: number,
  ): Promise<{ readonly found: readonly FiledCampaign[]; readonly total: number; readonly more: boolean }> {
    const [count]: { n: number }[] = await tx.query(
      `select count(*)::int as n from statement_campaign where $1::text[] is null or state = any ($1)`,
      [state ?? null],
    );
    const rows: Parameters<typeof filed>[0][] = await tx.query(
      `select ${columns} from statement_campaign
       where ($1::text[] is null or state = any ($1)) and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [state ?? null, after ?? null, limit + 1],
    );
    return { found: rows.slice(0, limit).map(filed), total: count?.n ?? 0, more: rows.length > limit };
  }

  /** Every campaign of the tenant, the oldest first. */
  async all(tx: Tx): Promise<readonly Campaign[]> {
    const rows: { record: Campaign }[] = await tx.query(`select record from statement_campaign order by id`);
    return rows.map(({ record }) => record);
  }

  /**
   * The next distributor whose turn it is, kept for this transaction: of several workers each takes another one. None
   * where nobody is left, or others have the last ones.
   */
  async next(tx: Tx, id: CampaignId): Promise<DistributorId | undefined> {
    const [row]: { id: DistributorId }[] = await tx.query(
      `select distributor_id as id from statement_campaign_outcome
       where campaign_id = $1 and outcome = 'PLANNED' order by place limit 1 for update skip locked`,
      [id],
    );
    return row?.id;
  }

  /** Keeps what came of a distributor, once. */
  async settle(
    tx: Tx,
    id: CampaignId,
    distributor: DistributorId,
    outcome: Exclude<CampaignOutcome, 'PLANNED'>,
    facts: { readonly reason?: AskRefusal; readonly attestationId?: Id<'attestation'> },
    at: Instant,
  ): Promise<void> {
    await tx.query(
      `update statement_campaign_outcome set outcome = $3, reason = $4, attestation_id = $5, at = $6
       where campaign_id = $1 and distributor_id = $2 and outcome = 'PLANNED'`,
      [id, distributor, outcome, facts.reason ?? null, facts.attestationId ?? null, at],
    );
  }

  /** What campaigns came to so far. */
  async tallies(tx: Tx, ids: readonly CampaignId[]): Promise<ReadonlyMap<CampaignId, CampaignTally>> {
    const rows: { id: CampaignId; outcome: CampaignOutcome; state: AttestationState | null; n: number }[] =
      await tx.query(
        `select o.campaign_id as id, o.outcome, a.state, count(*)::int as n from statement_campaign_outcome o
         left join attestation a on a.tenant_id = o.tenant_id and a.id = o.attestation_id
         where o.campaign_id = any ($1) group by 1, 2, 3`,
        [ids],
      );
    return new Map(
      ids.map((id) => {
        const own = rows.filter((row) => row.id === id);
        const count = (wanted: CampaignOutcome): number =>
          own.reduce((sum, { outcome, n }) => (outcome === wanted ? sum + n : sum), 0);
        const states = Object.fromEntries(own.flatMap(({ state, n }) => (state === null ? [] : [[state, n]])));
        const counts = { asked: count('ASKED'), refused: count('REFUSED'), failed: count('FAILED') };
        return [id, { counts: { ...counts, left: count('PLANNED') }, states }];
      }),
    );
  }

  /** Outcomes in their order, after a place, and how many there are of these outcomes. */
  async outcomes(
    tx: Tx,
    id: CampaignId,
    outcome: readonly CampaignOutcome[] | undefined,
    after: number,
    limit: number,
  ): Promise<{ readonly rows: readonly FiledOutcome[]; readonly total: number }> {
    const [count]: { n: number }[] = await tx.query(
      `select count(*)::int as n from statement_campaign_outcome
       where campaign_id = $1 and ($2::text[] is null or outcome = any ($2))`,
      [id, outcome ?? null],
    );
    const rows: OutcomeRow[] = await tx.query(
      `select o.distributor_id as "distributorId", o.outcome, o.reason, o.at, o.attestation_id as "attestationId",
         a.state as "attestationState", o.place
       from statement_campaign_outcome o left join attestation a on a.tenant_id = o.tenant_id and a.id = o.attestation_id
       where o.campaign_id = $1 and ($2::text[] is null or o.outcome = any ($2)) and o.place > $3
       order by o.place limit $4`,
      [id, outcome ?? null, after, limit],
    );
    return { rows: rows.map((row) => ({ ...row, at: row.at && instant(row.at) })), total: count?.n ?? 0 };
  }
}
