import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemContext, type DistributorId, type ReviewKind } from '@downstream/kernel';
import type { Colleague } from '@downstream/distributors/server/testing';
import { SuspendDistributor } from '@downstream/distributors/server';
import type { ReviewCause } from '@downstream/reviews/core';
import { openReviewDesk, type ReviewDesk } from '../testing/approvals';
import { OpenReview, type Asked } from './open-review';

let desk: ReviewDesk;
let sam: Colleague;
beforeAll(async () => {
  desk = await openReviewDesk();
  sam = await desk.hire('Sam', 'approver', 'senior');
});
afterAll(() => desk.world.close());

const cause = (subject: string, code: ReviewCause['code'] = 'LIST_HIT'): ReviewCause => ({
  ...{ code, subject, note: null },
  at: desk.world.clock.now(),
});
const ask = (
  distributorId: DistributorId,
  causes: readonly ReviewCause[],
  kind: ReviewKind = 'EVENT_DRIVEN',
): Promise<Asked | undefined> => {
  const { world, tenantId } = desk;
  return world.tenants.within(systemContext('relay', tenantId, 'watch'), (tx) =>
    world.get(OpenReview).ask(tx, { distributorId, kind, causes }),
  );
};

describe('a room that watches', () => {
  it('opens a review of an approved distributor, which keeps its standing, and adds what comes after to it', async () => {
    const { distributorId, review } = await desk.pending('LOW');
    await desk.sign(sam, review);
    await desk.world.settle();
    expect(await desk.distributorState(distributorId)).toBe('APPROVED');

    const first = await ask(distributorId, [cause('hit 1')]);
    expect(first).toMatchObject({
      opened: true,
      review: { kind: 'EVENT_DRIVEN', state: 'OPEN', causes: [{ code: 'LIST_HIT', subject: 'hit 1' }], version: 1 },
    });
    const second = await ask(distributorId, [cause('hit 1'), cause('period', 'REVIEW_DUE')], 'PERIODIC');
    expect(second).toMatchObject({ opened: false, review: { kind: 'EVENT_DRIVEN', version: 2 } });
    expect(second?.review.causes.map(({ code }) => code)).toEqual(['LIST_HIT', 'REVIEW_DUE']);
    // What is known already is no news.
    expect((await ask(distributorId, [cause('hit 1')]))?.review.version).toBe(2);
    await desk.world.settle();
    expect(await desk.distributorState(distributorId)).toBe('APPROVED');
    expect(await desk.reviewsOf(distributorId)).toHaveLength(2);
  });

  it('makes a signature wait when something happens while approvers look', async () => {
    const { distributorId, review } = await desk.pending('LOW');
    expect(await ask(distributorId, [cause('hit 2')])).toMatchObject({
      opened: false,
      review: { state: 'PENDING_APPROVAL' },
    });
    await expect(desk.sign(sam, review)).rejects.toMatchObject({
      refusal: { code: 'SNAPSHOT_CHANGED', details: { pointers: ['/review/causes'] } },
    });
  });

  it('finds nothing to review of a refused distributor: people alone take it up again', async () => {
    const { distributorId, review } = await desk.pending('LOW');
    await desk.sign(sam, review, { decision: 'REJECT', note: 'It ships for others.' });
    await desk.world.settle();
    expect(await desk.distributorState(distributorId)).toBe('REJECTED');
    expect(await ask(distributorId, [cause('hit 3')])).toBeUndefined();
    expect(await desk.reviewsOf(distributorId)).toHaveLength(1);
  });

  it('opens one of a suspended distributor as well', async () => {
    const { distributorId, review } = await desk.pending('LOW');
    await desk.sign(sam, review);
    await desk.world.settle();
    await desk.world.get(SuspendDistributor).run(desk.ana.context, distributorId, 'A tip.');
    expect(await ask(distributorId, [cause('tip', 'TIP_RECEIVED')])).toMatchObject({ opened: true });
    expect(await desk.distributorState(distributorId)).toBe('SUSPENDED');
  });
});
