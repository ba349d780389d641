import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Colleague } from '@downstream/distributors/server/testing';
import request from 'supertest';
import { openReviewDesk, type ReviewDesk } from './testing/approvals';
import { ReturnReview } from './use-cases/return-review';

let desk: ReviewDesk;
let mia: Colleague;
beforeAll(async () => {
  desk = await openReviewDesk();
  mia = await desk.hire('Mia', 'approver', 'manager');
});
afterAll(() => desk.world.close());

interface Told {
  readonly kind: string;
  readonly about: string | null;
  readonly link: string;
}
/** What somebody was told of reviews, the newest first. */
async function told(who: string): Promise<Told[]> {
  await desk.world.settle();
  const { body } = await request(desk.world.app.getHttpServer()).get('/api/v1/notices').set('x-test-principal', who);
  const { rows } = body as { rows: Told[] };
  return rows.filter(({ link }) => link.startsWith('/desk/reviews/'));
}

describe('of a review', () => {
  it('the approvers hear that it waits, and who recommended it what came of it', async () => {
    const { review } = await desk.pending('LOW');
    const link = `/desk/reviews/${review.id}`;
    expect(await told('Mia')).toMatchObject([{ kind: 'APPROVAL_WAITING', about: 'Baikal Optika LLP', link }]);
    expect(await told('Ana')).toEqual([]);
    await desk.world.get(ReturnReview).run(mia.context, review.id, 'The lease is missing.');
    expect(await told('Ana')).toMatchObject([{ kind: 'REVIEW_RETURNED', about: 'Baikal Optika LLP', link }]);

    const again = await desk.pending('LOW');
    await desk.sign(mia, again.review);
    expect((await told('Ana'))[0]).toMatchObject({ kind: 'REVIEW_DECIDED', link: `/desk/reviews/${again.review.id}` });
    // Nobody is told of what they did themselves.
    expect((await told('Mia')).map(({ kind }) => kind)).toEqual(['APPROVAL_WAITING', 'APPROVAL_WAITING']);
    expect((await told('Ben')).map(({ kind }) => kind)).toEqual([]);
  });
});
