import { Injectable } from '@nestjs/common';
import { refusal, RefusalError, type PersonId, type ReviewId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { CaseContribution } from '@downstream/reviews/core';

/** One round of one review. */
export interface Round {
  readonly id: ReviewId;
  readonly round: number;
}

/**
 * Who had which part in a round. The key allows one part per person, so that the database itself refuses a maker who
 * checks, whatever the code above has overlooked. Call it before the signature or contribution, in its transaction.
 */
@Injectable()
export class Participants {
  /** @throws RefusalError FOUR_EYES when one of the persons has signed in this round */
  async contribute(tx: Tx, { id, round }: Round, contributions: readonly CaseContribution[]): Promise<void> {
    if (contributions.length === 0) return;
    const persons = [...new Set(contributions.map(({ personId }) => personId))];
    await keepingFourEyes(() =>
      tx.query(
        `insert into review_participant (review_id, round, person_id, part)
         select $1, $2, p.id, 'CONTRIBUTOR' from unnest($3::uuid[]) as p (id)
         where not exists (select 1 from review_participant r where r.review_id = $1 and r.round = $2
                             and r.person_id = p.id and r.part = 'CONTRIBUTOR')`,
        [id, round, persons],
      ),
    );
    await tx.query(
      `insert into review_contribution (review_id, round, person_id, deed, at)
       select $1, $2, c.person_id, c.deed, c.at
       from jsonb_to_recordset($3::jsonb) as c (person_id uuid, deed text, at timestamptz)
       on conflict do nothing`,
      [
        id,
        round,
        JSON.stringify(contributions.map((one) => ({ person_id: one.personId, deed: one.deed, at: one.at }))),
      ],
    );
  }

  /** @throws RefusalError FOUR_EYES when the person contributed in this round */
  async sign(tx: Tx, { id, round }: Round, person: PersonId): Promise<void> {
    await keepingFourEyes(() =>
      tx.query(`insert into review_participant (review_id, round, person_id, part) values ($1, $2, $3, 'SIGNER')`, [
        id,
        round,
        person,
      ]),
    );
  }
}

async function keepingFourEyes(insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert();
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'review_participant_pkey') throw error;
    throw new RefusalError(refusal('FOUR_EYES', { deeds: [] }));
  }
}
