import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { acts, act, aReview, atDesk, pageOf, whyNot, words, warmUp } from '../testing/index';
import '../workspace/review.page';

const { id, distributor } = aReview();
const sending = `POST reviews/${id}/tier`;

async function open(review = aReview({ tier: 'LOW' })): Promise<Visit> {
  const page = await atDesk(`/desk/reviews/${id}`);
  await page.answer(`GET reviews/${id}`, review);
  await page.answer(`GET distributors/${distributor.id}/checks`, { cards: [] });
  await page.answer('GET hits', pageOf([]));
  return page;
}

warmUp(() => open());

describe('raising the tier', () => {
  it('offers higher tiers alone, asks for a reason, and sends both', async () => {
    const page = await open();
    const select = page.field('New tier') as unknown as HTMLSelectElement;
    expect([...select.options].map(({ value }) => value)).toEqual(['MEDIUM', 'HIGH']);
    await page.press('Raise tier');
    expect(page.errorAt('Reason')).toBe(words['reviews.reasonMissing']);
    expect(acts(page)).toEqual([]);
    await page.choose('New tier', 'HIGH');
    await page.type('Reason', ' Sells to a ministry. ');
    await page.press('Raise tier');
    const { body } = await page.answer(sending, aReview({ tier: 'HIGH' }));
    expect(body).toEqual({ tier: 'HIGH', reason: 'Sells to a ministry.' });
    expect(page.toasts()).toEqual(['The risk tier is High now.']);
    expect(page.has('Raise tier')).toBe(false);
  });

  it('sends the tier that is shown when nobody chose another', async () => {
    const page = await open();
    await page.type('Reason', 'New owner.');
    await page.press('Raise tier');
    expect((await page.answer(sending, aReview({ tier: 'MEDIUM' }))).body).toMatchObject({ tier: 'MEDIUM' });
    expect((page.field('New tier') as unknown as HTMLSelectElement).value).toBe('HIGH');
    expect(page.field('Reason').value).toBe('');
  });

  it('keeps the reason when it is refused', async () => {
    const page = await open();
    await page.type('Reason', 'New owner.');
    await page.press('Raise tier');
    await page.answer(sending, problemOf('REVIEW_LOCKED', 409), { status: 409 });
    expect(page.text()).toContain(words['problem.REVIEW_LOCKED']);
    await page.answer(`GET reviews/${id}`, aReview({ tier: 'LOW', version: 9 }));
    expect(page.field('Reason').value).toBe('New owner.');
    expect(page.toasts()).toEqual([]);
  });

  it('is not offered at the highest tier, and says why to whoever may not', async () => {
    const page = await open(aReview({ tier: 'LOW', actions: [act('RAISE_TIER', 'NOT_ALLOWED', ['Lin Mei'])] }));
    expect(whyNot(page, 'Raise tier')).toBe('Your role does not do this. Lin Mei can.');
    await page.type('Reason', 'New owner.');
    await page.press('Raise tier');
    expect(acts(page)).toEqual([]);
  });
});
