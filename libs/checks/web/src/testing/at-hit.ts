import type { Visit } from '@downstream/access/web/testing';
import { aHit, aRow, aVote, mayVote, pageOf, type HitView } from './a-hit';
import { atDesk, key } from './at-desk';

const { id } = aHit();
/** The requests that the page of the first hit makes. */
export const read = `GET hits/${id}`;
export const sending = `POST hits/${id}/votes`;
export const queue = 'GET hits';

/** Opens the page of the first hit, beside those that wait. */
export async function openHit(hit: HitView = aHit(), waiting = [aRow(1)]): Promise<Visit> {
  const page = await atDesk(`/desk/hits/${id}`);
  await page.answer(queue, pageOf(waiting, waiting.length));
  await page.answer(read, hit);
  return page;
}

/** The first hit as a false positive, said by one person. */
export const settledHit = (facts: Partial<HitView> = {}): HitView =>
  aHit(1, {
    state: 'FALSE_POSITIVE',
    version: 4,
    votes: [aVote('Ana Costa')],
    settled: { disposition: 'FALSE_POSITIVE', reason: 'FP-COUNTRY', at: aVote('').at, by: ['Ana Costa'] },
    may: mayVote('HIT_ALREADY_SETTLED'),
    ...facts,
  });
/** The obvious false positive: c, a reason by digit, Enter; the two facts are ticked already. */
export async function settle(page: Visit): Promise<void> {
  await key(page, 'c');
  await key(page, '1');
  await key(page, 'Enter');
}
/** What a section of the page says. */
export const section = (id: string): string =>
  document.querySelector(`[aria-labelledby="${id}"]`)?.textContent?.replace(/\s+/g, ' ') ?? '';
