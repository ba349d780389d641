import { Injectable } from '@nestjs/common';
import type { checkCompleted, StateOf } from '@downstream/contracts';
import { instant, type DistributorId, type Instant, type PersonId } from '@downstream/kernel';
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

/** Somebody who had the screening run. */
export interface StartedRun {
  readonly personId: PersonId;
  readonly at: Instant;
}

/** Runs of the screening; each is a record of its own and never changes. */
@Injectable()
export class CheckRuns {
  /** The person behind the caller, if there is one, has started it. */
  async add(tx: Tx, run: CheckRun, eventId: string): Promise<void> {
    await tx.query(
      `insert into check_run (id, distributor_id, at, subjects_fingerprint, person_id, state, event_id)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        run.state.id,
        run.state.distributorId,
        run.state.at,
        run.subjectsFingerprint,
        tx.context.actor.personId ?? null,
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

  /** Who started runs of a distributor by hand, or by a key of theirs, oldest first. */
  async started(tx: Tx, distributorId: DistributorId): Promise<StartedRun[]> {
    const rows: { person_id: PersonId; at: Date }[] = await tx.query(
      `select person_id, at from check_run where distributor_id = $1 and person_id is not null order by at, id`,
      [distributorId],
    );
    return rows.map(({ person_id: personId, at }) => ({ personId, at: instant(at) }));
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
