import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HIGH_BAND } from '@downstream/matching';
import { ScreenDistributor } from '@downstream/checks/server';
import { PlaceHold, SuspendDistributor, VoteHoldRelease, VoteReinstatement } from '@downstream/distributors/server';
import type { Colleague } from '@downstream/distributors/server/testing';
import type { DistributorId, PersonId } from '@downstream/kernel';
import type { FiledReview } from './persistence/filed-review';
import { openReviewDesk, type ReviewDesk } from './testing/approvals';

let desk: ReviewDesk;
let sam: Colleague;
let mia: Colleague;
beforeAll(async () => {
  desk = await openReviewDesk();
  [sam, mia] = await Promise.all([desk.hire('Sam', 'approver', 'senior'), desk.hire('Mia', 'approver', 'manager')]);
});
afterAll(() => desk.world.close());

const personOf = ({ context }: Colleague) => context.actor.personId as PersonId;
const sql = (text: string, params: unknown[] = []) =>
  desk.world.tenants.within(sam.context, (tx) => tx.query(text, params) as Promise<Record<string, unknown>[]>);
const refusedBy = (constraint: string, text: string, params: unknown[] = []) =>
  expect(sql(text, params)).rejects.toMatchObject({ constraint });

const part = `insert into review_participant (review_id, round, person_id, part) values ($1, $2, $3, 'SIGNER')`;
/** Signs past all code, as the application's role may: a part and a signature in one transaction. */
const forge = (review: FiledReview, who: Colleague, as = who, grade = 'senior') =>
  desk.world.tenants.within(sam.context, async (tx) => {
    await tx.query(part, [review.id, review.round, personOf(who)]);
    const by = { kind: 'user', actorId: as.context.actor.id, personId: personOf(who), onBehalfOf: null };
    await tx.query(
      `insert into signature (review_id, round, person_id, place, grade, offices, outcome, snapshot, by, event_id)
       select $1, $2, $3, 1, $6, '[]', 'APPROVED', $4, $5, event_id from review where id = $1`,
      [review.id, review.round, personOf(who), review.recommendation?.snapshot, JSON.stringify(by), grade],
    );
  });
const approve = (id: string) => sql(`update review set state = 'APPROVED', decided = changed where id = $1`, [id]);

describe('a signature by SQL', () => {
  it('is none of somebody who had a share that the review does not know of yet', async () => {
    const { review, distributorId } = await desk.pending();
    await desk.world.get(ScreenDistributor).run(mia.context, distributorId);
    await expect(forge(review, mia, mia, 'manager')).rejects.toMatchObject({ constraint: 'signature_four_eyes' });
    // Who had no share signs by the same rows.
    await forge(review, sam);
  });

  it('is none by the account of another person, and none in a grade that the person has not', async () => {
    const { review } = await desk.pending();
    await expect(forge(review, sam, mia)).rejects.toMatchObject({ constraint: 'signature_of_its_person' });
    await expect(forge(review, sam, sam, 'director')).rejects.toMatchObject({ constraint: 'signature_of_its_person' });
    await expect(forge(review, desk.ben)).rejects.toMatchObject({ constraint: 'signature_of_its_person' });
  });

  it('is not made possible by forgetting what somebody did', async () => {
    const { review, distributorId } = await desk.pending();
    const forgotten = `set contributions = '[]', version = version + 1 where id = $1`;
    await refusedBy('deeds_stand', `update distributor ${forgotten}`, [distributorId]);
    await refusedBy('deeds_stand', `update review ${forgotten}`, [review.id]);
    const moved = `set contributions = jsonb_set(contributions, '{0,at}', '"2000-01-01T00:00:00.000Z"') where id = $1`;
    await refusedBy('deeds_stand', `update distributor ${moved}`, [distributorId]);
    // Nor by giving one's account to another person.
    await refusedBy('user_account_person', `update user_account set person_id = gen_random_uuid() where name = 'Ana'`);
  });
});

describe('a decision by SQL', () => {
  it('needs all signatures of the matrix', async () => {
    const { review } = await desk.pending('HIGH');
    await desk.sign(mia, review);
    await refusedBy(
      'review_decided_by_matrix',
      `update review set state = 'APPROVED', decided = changed where id = $1`,
      [review.id],
    );
    // A matrix under which one would do is published by a second person, and asks somebody for every decision.
    const next = (rules: string, proposed: string) => `insert into approval_matrix
      (id, version, state, effective_from, rules, source, published, proposed, event_id)
      select gen_random_uuid(), 2, 'PUBLISHED', effective_from, ${rules}, source, published, ${proposed}, event_id
      from approval_matrix where version = 1`;
    await refusedBy('approval_matrix_second_person', next('rules', 'null'));
    await refusedBy('approval_matrix_second_person', next('rules', 'published'));
    for (const rules of [`jsonb_set(rules, '{APPROVAL,HIGH}', '[]')`, `rules - 'APPROVAL'`])
      await refusedBy('approval_matrix_asks_somebody', next(rules, `'{"personId": "another"}'`));
  });

  it('needs the snapshot that was recommended, and stands', async () => {
    const { review } = await desk.pending();
    await forge(review, sam);
    await refusedBy(
      'review_decided_on_snapshot',
      `update review set state = 'APPROVED', decided = changed,
         recommendation = jsonb_set(recommendation, '{snapshot}', to_jsonb(repeat('0', 64))) where id = $1`,
      [review.id],
    );
    await approve(review.id);
    await refusedBy('review_decision_stands', `update review set decided = opened where id = $1`, [review.id]);
    await refusedBy(
      'review_decision_stands',
      `update review set state = 'PENDING_APPROVAL', decided = null where id = $1`,
      [review.id],
    );
  });
});

const standing = (id: DistributorId, reviewId: string) =>
  [
    `update distributor set state = 'APPROVED', suspension = null, standing = $2 where id = $1`,
    [id, JSON.stringify({ reviewId, decision: 'APPROVED' })],
  ] as const;

async function approved(): Promise<{ distributorId: DistributorId; review: FiledReview }> {
  const made = await desk.pending();
  await desk.sign(sam, made.review);
  await desk.world.settle();
  expect(await desk.distributorState(made.distributorId)).toBe('APPROVED');
  return made;
}

describe('an approval by SQL', () => {
  it('follows a review of that distributor which has decided so', async () => {
    const { review, distributorId } = await desk.pending();
    const another = await approved();
    for (const [text, params] of [standing(distributorId, review.id), standing(distributorId, another.review.id)])
      await refusedBy('distributor_approved_by_review', text, [...params]);
    await desk.sign(sam, review, { decision: 'REJECT', note: 'The owner is not known.' });
    await desk.world.settle();
    const [text, params] = standing(distributorId, review.id);
    await refusedBy('distributor_approved_by_review', text, [...params]);
  });

  it('does not end a suspension that fewer than two have ended', async () => {
    const { review, distributorId } = await approved();
    const suspend = () => desk.world.get(SuspendDistributor).run(desk.ana.context, distributorId, 'A rumour.');
    const restart = (who: Colleague) => desk.world.get(VoteReinstatement).run(who.context, distributorId, 'No rumour.');
    await suspend();
    await restart(desk.ana);
    const [text, params] = standing(distributorId, review.id);
    await refusedBy('distributor_restarted_by_two', text, [...params]);
    const vote = `insert into suspension_vote (distributor_id, suspended_at, person_id, actor_id, at, reason, event_id)
      select distributor_id, suspended_at, $2, actor_id, at, reason, event_id from suspension_vote where distributor_id = $1`;
    await refusedBy('suspension_vote_pkey', vote, [distributorId, personOf(desk.ana)]);
    await refusedBy('vote_of_its_person', vote, [distributorId, personOf(desk.ben)]);
    await refusedBy(
      'distributor_suspension_stands',
      `update distributor set state = 'IN_REVIEW', suspension = null where id = $1`,
      [distributorId],
    );
    await restart(desk.ben);
    // The votes on an earlier suspension end no later one.
    await suspend();
    await refusedBy(
      'distributor_suspension_stands',
      `update distributor set suspension = jsonb_set(suspension, '{suspended,at}', (select to_jsonb(
         to_char(suspended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) from suspension_vote
         where distributor_id = $1 limit 1)) where id = $1`,
      [distributorId],
    );
    const [again, values] = standing(distributorId, review.id);
    await refusedBy('distributor_restarted_by_two', again, [...values]);
  });
});

describe('the release of a hold by SQL', () => {
  it('needs the votes of two', async () => {
    const { distributorId } = await desk.open();
    const { id } = await desk.world
      .get(PlaceHold)
      .run(desk.ana.context, { distributorId, basis: 'PRECAUTION', reason: 'A flat.' });
    const release = `update hold set released_at = placed_at where id = $1`;
    await refusedBy('hold_released_by_two', release, [id]);
    await desk.world.get(VoteHoldRelease).run(desk.ana.context, id, 'A shop.');
    await refusedBy('hold_released_by_two', release, [id]);
    const vote = `insert into hold_release_vote (hold_id, person_id, actor_id, at, reason, event_id)
      select hold_id, $2, actor_id, at, reason, event_id from hold_release_vote where hold_id = $1`;
    await refusedBy('hold_release_vote_pkey', vote, [id, personOf(desk.ana)]);
    await refusedBy('vote_of_its_person', vote, [id, personOf(desk.ben)]);
  });
});

describe('a hit that is settled by SQL', () => {
  it('has the votes of its round: two where a match is true or strong', async () => {
    const { distributorId } = await desk.open();
    const hit = async (score: number) => {
      const id = desk.world.ids.next<string>();
      await sql(
        `insert into hit (id, distributor_id, party_id, list, ref, hit_state, score, raised_at, last_run_id, record, version, event_id)
         select $1::uuid, id, id, 'ofac-sdn', $1::uuid::text, 'OPEN', $3, now(), id, '{"round": 1, "idMatch": false, "entry": {}}', 1, event_id
         from distributor where id = $2`,
        [id, distributorId, score],
      );
      return id;
    };
    const settle = `update hit set hit_state = $2 where id = $1`;
    const vote = (id: string, who: Colleague) =>
      sql(`insert into hit_vote (hit_id, round, person_id, at) values ($1, 1, $2, now())`, [id, personOf(who)]);
    const weak = await hit(HIGH_BAND - 0.001);
    await refusedBy('hit_settled_by_votes', settle, [weak, 'FALSE_POSITIVE']);
    await vote(weak, desk.ana);
    await refusedBy('hit_settled_by_votes', settle, [weak, 'TRUE_MATCH']);
    await sql(settle, [weak, 'FALSE_POSITIVE']);
    const strong = await hit(HIGH_BAND);
    await vote(strong, desk.ana);
    await refusedBy('hit_settled_by_votes', settle, [strong, 'FALSE_POSITIVE']);
    await expect(vote(strong, desk.ana)).rejects.toMatchObject({ constraint: 'hit_vote_pkey' });
    await vote(strong, desk.ben);
    await sql(settle, [strong, 'FALSE_POSITIVE']);
  });
});
