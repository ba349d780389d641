import { Injectable } from '@nestjs/common';
import type { reviewDateStepTaken, StateOf } from '@downstream/contracts';
import type { DistributorId, Id, Instant, ReviewDateStep } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

export type StepTaken = StateOf<typeof reviewDateStepTaken>;

/** A day on which a review of a distributor is due, with the steps that were taken around it. */
export interface ReviewDate {
  readonly id: Id<'reviewDate'>;
  readonly steps: readonly ReviewDateStep[];
}

/** When reviews are due, and what was done about it. */
@Injectable()
export class ReviewDates {
  /** The one of a distributor on a day; undefined where no step was taken yet. */
  async find(tx: Tx, distributorId: DistributorId, dueAt: Instant): Promise<ReviewDate | undefined> {
    const [row]: ReviewDate[] = await tx.query(
      `select id, steps from review_date where distributor_id = $1 and due_at = $2`,
      [distributorId, dueAt],
    );
    return row;
  }

  async save(tx: Tx, state: StepTaken, eventId: string): Promise<void> {
    await tx.query(
      `insert into review_date (id, distributor_id, due_at, steps, state, event_id)
       values ($1, $2, $3, array[$4::text], $5, $6)
       on conflict (tenant_id, id) do update set steps = review_date.steps || excluded.steps,
         state = excluded.state, event_id = excluded.event_id`,
      [state.id, state.distributorId, state.dueAt, state.step, JSON.stringify(state), eventId],
    );
  }

  /** The last step of each day, of all distributors or of one, oldest first, for a dossier. */
  async all(tx: Tx, distributorId: string | null): Promise<StepTaken[]> {
    const rows: { state: StepTaken }[] = await tx.query(
      `select state from review_date where $1::uuid is null or distributor_id = $1 order by due_at, id`,
      [distributorId],
    );
    return rows.map(({ state }) => state);
  }
}
