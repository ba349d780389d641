import { Injectable } from '@nestjs/common';
import type { checkCompleted, StateOf } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

export type CheckRunState = StateOf<typeof checkCompleted>;

/** A run with the fingerprint over everything it screened. */
export interface CheckRun {
  readonly state: CheckRunState;
  readonly subjectsFingerprint: string;
}

interface Row {
  state: CheckRunState;
  subjects_fingerprint: string;
}

/** Runs of the screening; each is a record of its own and never changes. */
@Injectable()
export class CheckRuns {
  async add(tx: Tx, run: CheckRun, eventId: string): Promise<void> {
    await tx.query(
      `insert into check_run (id, distributor_id, at, subjects_fingerprint, state, event_id) values ($1, $2, $3, $4, $5, $6)`,
      [
        run.state.id,
        run.state.distributorId,
        run.state.at,
        run.subjectsFingerprint,
        JSON.stringify(run.state),
        eventId,
      ],
    );
  }

  async latest(tx: Tx, distributorId: DistributorId): Promise<CheckRun | undefined> {
    const [row]: Row[] = await tx.query(
      `select state, subjects_fingerprint from check_run where distributor_id = $1 order by at desc, id desc limit 1`,
      [distributorId],
    );
    return row && { state: row.state, subjectsFingerprint: row.subjects_fingerprint };
  }

  /** All runs, or those of one distributor, oldest first. */
  async all(tx: Tx, distributorId: string | null): Promise<CheckRunState[]> {
    const rows: Row[] = await tx.query(
      `select state, subjects_fingerprint from check_run where $1::uuid is null or distributor_id = $1 order by at, id`,
      [distributorId],
    );
    return rows.map((row) => row.state);
  }
}
