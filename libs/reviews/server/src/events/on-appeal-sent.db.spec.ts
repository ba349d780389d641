import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { permissionsOf } from '@downstream/access/core';
import { ScreenDistributor } from '@downstream/checks/server';
import { appealSent } from '@downstream/contracts';
import { TakeAnswers } from '@downstream/distributors/server';
import type { Colleague } from '@downstream/distributors/server/testing';
import { DAY, type DistributorId, type RefusalError, type ReviewId } from '@downstream/kernel';
import { Outbox } from '@downstream/platform/messaging';
import { openReviewDesk, type ReviewDesk } from '../testing/approvals';
import { ReadReview } from '../use-cases/read-review';
import { Recommend } from '../use-cases/recommend';
import { TakeReview } from '../use-cases/take-review';

let desk: ReviewDesk;
let sam: Colleague;
let lea: Colleague;
let max: Colleague;
beforeAll(async () => {
  desk = await openReviewDesk();
  [sam, lea, max] = await Promise.all([
    desk.hire('Sam', 'approver', 'senior'),
    desk.hire('Lea', 'approver', 'senior'),
    desk.hire('Max', 'approver', 'senior'),
  ]);
});
afterAll(() => desk.world.close());

/** Sends an objection, as the room of the portal does: its own event, and the case before the reviewers again. */
async function appeal(distributorId: DistributorId, reviewId: ReviewId): Promise<void> {
  const { world, ana } = desk;
  const { actor } = ana.context;
  const by = {
    kind: 'user',
    actorId: actor.id,
    personId: null,
    onBehalfOf: distributorId,
    at: world.clock.now(),
  } as const;
  const id = crypto.randomUUID();
  const state = { id, distributorId, reviewId, text: 'The owner you mean left in 2021.', by } as never;
  await world.tenants.within(ana.context, async (tx) => {
    await world.get(Outbox).add(tx, appealSent, { subject: id as never, state, party: distributorId as never });
    await world.get(TakeAnswers).appealed(tx, distributorId, 'The owner you mean left in 2021.');
  });
  await world.settle();
}

async function recommended(id: ReviewId, outcome: 'APPROVED' | 'REJECTED') {
  const { world, ana } = desk;
  await world.get(TakeReview).run(ana.context, id);
  const review = await world.get(Recommend).run(ana.context, id, {
    ...{ outcome, reason: 'As it stands.', conditions: [] },
    ...(outcome === 'REJECTED' && { grounds: ['RG-INCOMPLETE'] }),
  });
  await world.settle();
  return review;
}

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'SIGNED',
    (error: RefusalError) => error.refusal.code,
  );

it('opens a review by itself, which nobody decides who refused, whatever comes between', async () => {
  const { world } = desk;
  const { distributorId, review: first } = await desk.open('LOW');
  await desk.sign(sam, await recommended(first.id, 'REJECTED'), { decision: 'REJECT', note: 'No.' });
  await world.settle();
  expect(await desk.distributorState(distributorId)).toBe('REJECTED');
  world.clock.advance(DAY);
  await appeal(distributorId, first.id);

  const [, second, ...others] = await desk.reviewsOf(distributorId);
  if (!second) throw new Error('No review has opened by itself');
  expect(others).toEqual([]);
  expect(second).toMatchObject({ kind: 'EVENT_DRIVEN', state: 'OPEN', reason: 'The owner you mean left in 2021.' });
  expect(second.contributions.map(({ deed }) => deed)).toContain('DECIDED_BEFORE');

  // The screening of yesterday is too old to approve on.
  await expect(recommended(second.id, 'APPROVED')).rejects.toMatchObject({ refusal: { code: 'REVIEW_NOT_READY' } });
  await world.get(ScreenDistributor).run(desk.ana.context, distributorId);
  await desk.makeReady(distributorId);
  const pending = await recommended(second.id, 'APPROVED');
  expect(await codeOf(desk.sign(sam, pending))).toBe('FOUR_EYES');
  const view = await world.get(ReadReview).run(lea.context, second.id, permissionsOf(['approver']));
  expect(view.actions.find(({ action }) => action === 'SIGN')).toMatchObject({ allowed: true, whoCan: ['Lea', 'Max'] });
  expect(view.contributors).toContainEqual({
    personId: sam.context.actor.personId,
    name: 'Sam',
    deeds: ['DECIDED_BEFORE'],
  });
  expect((await desk.sign(max, pending)).state).toBe('APPROVED');
  await world.settle();
  expect(await desk.distributorState(distributorId)).toBe('APPROVED');
});

it('the database refuses a signature of whoever refused, also where the code would not', async () => {
  const { world } = desk;
  const { distributorId, review: first } = await desk.open('LOW');
  await desk.sign(sam, await recommended(first.id, 'REJECTED'), { decision: 'REJECT', note: 'No.' });
  await world.settle();
  await appeal(distributorId, first.id);
  const [, second] = await desk.reviewsOf(distributorId);
  const attempt = world.tenants.within(sam.context, (tx) =>
    tx.query(`insert into review_participant (review_id, round, person_id, part) values ($1, 1, $2, 'SIGNER')`, [
      second?.id,
      sam.context.actor.personId,
    ]),
  );
  await expect(attempt).rejects.toMatchObject({ constraint: 'review_participant_pkey' });
});
