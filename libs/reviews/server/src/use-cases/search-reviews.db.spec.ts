import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asPerson, createTenant } from '@downstream/platform/testing';
import type { Context } from '@downstream/kernel';
import { openReviewDesk, type ReviewDesk } from '../testing/approvals';
import { SearchReviews } from './search-reviews';

let desk: ReviewDesk;
let id: string;
beforeAll(async () => {
  desk = await openReviewDesk();
  const legalName = { native: 'ТОО «Жетісу Жарық»', latin: 'Zhetisu Zharyk LLP', language: 'kk' };
  id = (await desk.open('LOW', { legalName })).review.id;
});
afterAll(() => desk.world.close());

const search = (q: string, ctx: Context = desk.ana.context) => desk.world.get(SearchReviews).run(ctx, { q, limit: 20 });

describe('a search of reviews', () => {
  it.each([
    ['its distributor', () => 'zhet zhar'],
    ['its distributor through a slip', () => 'zhetixu'],
    ['its id', () => id],
  ])('finds by %s', async (_, q) => {
    expect((await search(q())).rows).toMatchObject([
      { id, kind: 'ONBOARDING', state: 'OPEN', distributor: 'Zhetisu Zharyk LLP' },
    ]);
  });

  it('finds nothing by what nobody has, and nothing of another maker', async () => {
    expect(await search('quarry')).toEqual({ rows: [], more: false });
    expect((await search(id, asPerson(await createTenant(desk.world, 'other-optics')))).rows).toEqual([]);
  });
});
