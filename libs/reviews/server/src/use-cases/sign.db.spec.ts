import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Colleague } from '@downstream/distributors/server/testing';
import { RaiseDistributorTier } from '@downstream/distributors/server';
import type { RefusalError } from '@downstream/kernel';
import { eventsOf } from '@downstream/platform/messaging';
import type { FiledReview } from '../persistence/filed-review';
import { openReviewDesk, type ReviewDesk } from '../testing/approvals';
import { Recommend } from './recommend';
import { ReturnReview } from './return-review';
import { Sign } from './sign';
import { TakeReview } from './take-review';

let desk: ReviewDesk;
let sam: Colleague;
let mia: Colleague;
let dora: Colleague;
beforeAll(async () => {
  desk = await openReviewDesk({ poolSize: 12 });
  [sam, mia, dora] = await Promise.all([
    desk.hire('Sam', 'approver', 'senior'),
    desk.hire('Mia', 'approver', 'manager'),
    desk.hire('Dora', 'approver', 'director'),
  ]);
});
afterAll(() => desk.world.close());

const eventsOfReview = async ({ id }: FiledReview) =>
  (await desk.world.tenants.within(sam.context, (tx) => eventsOf(tx, 'review', id))).map(({ type }) => type);
const codeOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'SIGNED',
    (error: RefusalError) => error.refusal.code,
  );

describe('Sign', () => {
  it('decides with the one signature that a low risk asks for, and the distributor is approved', async () => {
    const { review, distributorId } = await desk.pending('LOW');
    expect(await desk.distributorState(distributorId)).toBe('PENDING_APPROVAL');
    const decided = await desk.sign(sam, review);
    expect(decided).toMatchObject({
      state: 'APPROVED',
      decided: { personId: sam.context.actor.personId },
      signatures: [{ grade: 'senior', outcome: 'APPROVED', snapshot: review.recommendation?.snapshot }],
    });
    expect(decided.approvedUntil?.slice(0, 10)).toBe('2029-03-02');
    await desk.world.settle();
    expect(await desk.distributorState(distributorId)).toBe('APPROVED');
  });

  it('waits for both signatures that a high risk asks for, of two persons', async () => {
    const { review } = await desk.pending('HIGH');
    expect(await codeOf(desk.sign(sam, review))).toBe('GRADE_NOT_ENOUGH');
    expect((await desk.sign(mia, review)).state).toBe('PENDING_APPROVAL');
    expect(await codeOf(desk.sign(mia, review))).toBe('ALREADY_SIGNED');
    expect((await desk.sign(dora, review)).state).toBe('APPROVED');
    expect((await eventsOfReview(review)).slice(-2)).toEqual(['review.signed', 'review.decided']);
  });

  it('takes the analyst’s colleagues for no approvers', async () => {
    const { review } = await desk.pending('LOW');
    expect(await codeOf(desk.sign(desk.ben, review))).toBe('GRADE_NOT_ENOUGH');
  });

  it('is bound to the snapshot that was shown and to the case as it is', async () => {
    const { review, distributorId } = await desk.pending('LOW');
    expect(await codeOf(desk.sign(sam, review, { snapshotHash: 'b'.repeat(64) }))).toBe('SNAPSHOT_CHANGED');
    await desk.world.tenants.within(desk.ben.context, (tx) =>
      desk.world.get(RaiseDistributorTier).in(tx, distributorId, 'MEDIUM'),
    );
    await expect(desk.sign(sam, review)).rejects.toMatchObject({
      refusal: { code: 'SNAPSHOT_CHANGED', details: { pointers: ['/distributor/tier'] } },
    });
  });

  it('refuses with a reason, and the reason goes with the distributor', async () => {
    const { review, distributorId } = await desk.pending('LOW');
    expect(await codeOf(desk.sign(sam, review, { decision: 'REJECT' }))).toBe('REASON_REQUIRED');
    const decided = await desk.sign(sam, review, { decision: 'REJECT', note: 'The owner is not known.' });
    expect(decided).toMatchObject({ state: 'REJECTED', approvedUntil: null });
    await desk.world.settle();
    expect(await desk.distributorState(distributorId)).toBe('REJECTED');
  });

  it('asks for the password again', async () => {
    const { review } = await desk.pending('LOW');
    const ballot = {
      id: review.id,
      decision: 'APPROVE' as const,
      snapshotHash: review.recommendation!.snapshot,
      note: null,
    };
    expect(await codeOf(desk.world.get(Sign).run(sam.context, ballot, { password: 'something else' }))).toBe(
      'PASSWORD_WRONG',
    );
    // A session alone signs nothing.
    expect(await codeOf(desk.world.get(Sign).run(sam.context, ballot, undefined))).toBe('STEP_UP_REQUIRED');
    expect((await desk.review(review.id)).signatures).toEqual([]);
    const signed = await desk.world.get(Sign).run(sam.context, ballot, { password: 'Sam keeps the watch tonight' });
    expect(signed.state).toBe('APPROVED');
  });

  it('decides once when fifty signatures come at the same moment', async () => {
    const { review } = await desk.pending('LOW');
    const signers = Array.from({ length: 50 }, (_, i) => [sam, mia, dora][i % 3]!);
    const outcomes = await Promise.all(signers.map((who) => codeOf(desk.sign(who, review))));
    expect(outcomes.filter((code) => code === 'SIGNED')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['SIGNED', 'TRANSITION_NOT_ALLOWED']));
    expect((await eventsOfReview(review)).filter((type) => type === 'review.decided')).toHaveLength(1);
    expect((await desk.review(review.id)).signatures).toHaveLength(1);
  });

  it('decides once when fifty signatures of a high risk come at the same moment', async () => {
    const { review } = await desk.pending('HIGH');
    const signers = Array.from({ length: 50 }, (_, i) => [mia, dora][i % 2]!);
    const outcomes = await Promise.all(signers.map((who) => codeOf(desk.sign(who, review))));
    expect(outcomes.filter((code) => code === 'SIGNED')).toHaveLength(2);
    const types = await eventsOfReview(review);
    expect(types.filter((type) => type === 'review.signed' || type === 'review.decided')).toEqual([
      'review.signed',
      'review.decided',
    ]);
  });
});

describe('ReturnReview', () => {
  it('voids the signatures and begins a round in which the same people may sign again', async () => {
    const { review, distributorId } = await desk.pending('HIGH');
    await desk.sign(mia, review);
    const returned = await desk.world.get(ReturnReview).run(dora.context, review.id, 'The lease is missing.');
    expect(returned).toMatchObject({ state: 'RETURNED', round: 2, signatures: [], reason: 'The lease is missing.' });
    await desk.world.settle();
    expect(await desk.distributorState(distributorId)).toBe('IN_REVIEW');
    await desk.world.get(TakeReview).run(desk.ben.context, review.id);
    const again = await desk.world
      .get(Recommend)
      .run(desk.ben.context, review.id, { outcome: 'APPROVED', reason: 'The lease is here.', conditions: [] });
    expect(await codeOf(desk.sign(desk.ana, again))).toBe('FOUR_EYES');
    await desk.sign(mia, again);
    expect((await desk.sign(dora, again)).state).toBe('APPROVED');
    await desk.world.settle();
    expect(await desk.distributorState(distributorId)).toBe('APPROVED');
  });

  it('is for approvers', async () => {
    const { review } = await desk.pending('LOW');
    expect(await codeOf(desk.world.get(ReturnReview).run(desk.ben.context, review.id, 'No.'))).toBe('NOT_ALLOWED');
  });
});
