import { Injectable } from '@nestjs/common';
import type { monitoringPassRecorded, StateOf } from '@downstream/contracts';
import { instant, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

export type PassState = StateOf<typeof monitoringPassRecorded>;

/** Passes over everybody under watch; each is a record of its own and never changes. */
@Injectable()
export class Passes {
  async exists(tx: Tx, id: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(`select 1 from monitoring_pass where id = $1`, [id]);
    return rows.length > 0;
  }

  async add(tx: Tx, state: PassState, eventId: string): Promise<void> {
    await tx.query(`insert into monitoring_pass (id, at, missed, state, event_id) values ($1, $2, $3, $4, $5)`, [
      state.id,
      state.at,
      JSON.stringify(state.missed.map(({ partyId }) => partyId)),
      JSON.stringify(state),
      eventId,
    ]);
  }

  async last(tx: Tx): Promise<PassState | undefined> {
    const [row]: { state: PassState }[] = await tx.query(`select state from monitoring_pass order by at desc limit 1`);
    return row?.state;
  }

  /** The passes since a moment, oldest first, with whom each missed. */
  async since(tx: Tx, at: Instant): Promise<{ id: string; at: Instant; missed: string[] }[]> {
    const rows: { id: string; at: Date; missed: string[] }[] = await tx.query(
      `select id, at, missed from monitoring_pass where at >= $1 order by at, id`,
      [at],
    );
    return rows.map((row) => ({ ...row, at: instant(row.at) }));
  }

  /** All of them, oldest first, for a dossier. */
  async all(tx: Tx): Promise<PassState[]> {
    const rows: { state: PassState }[] = await tx.query(`select state from monitoring_pass order by at, id`);
    return rows.map((row) => row.state);
  }
}
