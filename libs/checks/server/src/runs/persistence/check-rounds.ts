import { Injectable } from '@nestjs/common';
import type { JudgedKind, Money } from '@downstream/checks/core';
import type { checkRoundRequested, StateOf } from '@downstream/contracts';
import { instant, type DistributorId, type Instant, type PersonId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A round's full state, as its events say it. */
export type RoundRecord = StateOf<typeof checkRoundRequested>;

/** A round with how far it is. */
export interface FiledRound {
  readonly record: RoundRecord;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE';
  /** The kinds that were judged so far. */
  readonly done: readonly JudgedKind[];
}

interface Row {
  record: RoundRecord;
  state: FiledRound['state'];
  done: JudgedKind[];
}

const columns = `r.record, r.state, coalesce((select array_agg(o.kind order by o.kind) from check_outcome o
  where o.tenant_id = r.tenant_id and o.round_id = r.id), '{}') as done`;

/** Rounds of checks, with how far each is. */
@Injectable()
export class CheckRounds {
  async add(tx: Tx, record: RoundRecord, eventId: string): Promise<void> {
    await tx.query(
      `insert into check_round (id, distributor_id, state, record, at, person_id, event_id)
       values ($1, $2, 'QUEUED', $3, $4, $5, $6)`,
      [
        ...[record.id, record.distributorId, JSON.stringify(record), record.at],
        ...[tx.context.actor.personId ?? null, eventId],
      ],
    );
  }

  async begin(tx: Tx, id: string): Promise<void> {
    await tx.query(`update check_round set state = 'RUNNING' where id = $1 and state = 'QUEUED'`, [id]);
  }

  async end(tx: Tx, record: RoundRecord, eventId: string): Promise<void> {
    await tx.query(`update check_round set state = 'DONE', record = $2, event_id = $3 where id = $1`, [
      record.id,
      JSON.stringify(record),
      eventId,
    ]);
  }

  async find(tx: Tx, id: string): Promise<FiledRound | undefined> {
    const [row]: Row[] = await tx.query(`select ${columns} from check_round r where r.id = $1`, [id]);
    return row;
  }

  async latest(tx: Tx, id: DistributorId): Promise<FiledRound | undefined> {
    const [row]: Row[] = await tx.query(
      `select ${columns} from check_round r where r.distributor_id = $1 order by r.at desc, r.id desc limit 1`,
      [id],
    );
    return row;
  }

  /** A round of the distributor that nobody has begun with; it sees whatever is written before it begins. */
  async waiting(tx: Tx, id: DistributorId): Promise<FiledRound | undefined> {
    const [row]: Row[] = await tx.query(
      `select ${columns} from check_round r where r.distributor_id = $1 and r.state = 'QUEUED'
       order by r.at desc, r.id desc limit 1`,
      [id],
    );
    return row;
  }

  /** The order that was named last when checks were asked for. */
  async lastOrder(tx: Tx, id: DistributorId): Promise<Money | null> {
    const [row]: { order: Money }[] = await tx.query(
      `select record -> 'order' as "order" from check_round
       where distributor_id = $1 and record ->> 'order' is not null order by at desc, id desc limit 1`,
      [id],
    );
    return row?.order ?? null;
  }

  /** Who asked for rounds by hand, oldest first. */
  async started(tx: Tx, id: DistributorId): Promise<readonly { readonly personId: PersonId; readonly at: Instant }[]> {
    const rows: { person_id: PersonId; at: Date }[] = await tx.query(
      `select person_id, at from check_round where distributor_id = $1 and person_id is not null order by at, id`,
      [id],
    );
    return rows.map((row) => ({ personId: row.person_id, at: instant(row.at) }));
  }

  /** All rounds, or those of one distributor, oldest first, as their events say them. */
  async all(tx: Tx, id: string | null): Promise<RoundRecord[]> {
    const rows: Pick<Row, 'record'>[] = await tx.query(
      `select record from check_round where $1::uuid is null or distributor_id = $1 order by at, id`,
      [id],
    );
    return rows.map(({ record }) => record);
  }
}
