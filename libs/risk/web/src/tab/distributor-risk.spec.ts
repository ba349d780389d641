import { warmUp } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { aRisk, atDesk } from '../testing/index';
import { DistributorRisk } from './distributor-risk';

const id = '01990000-0000-7000-8000-0000000000d1';
async function open(risk = aRisk()) {
  const page = await atDesk(`/desk/tab/${id}`, {
    routes: [{ path: 'tab/:distributorId', component: DistributorRisk }],
  });
  await page.answer(`GET distributors/${id}/risk`, risk);
  return page;
}
warmUp(() => open());

const numbers = (selector: string) =>
  [...document.querySelectorAll(selector)].map((one) =>
    Number(one.textContent?.trim().replace('−', '-').replace('+', '')),
  );

describe('the risk of a distributor', () => {
  it('is a list of sentences that visibly add up to the score', async () => {
    const page = await open();
    const parts = numbers('ds-score-lines tr.part td.ds-num');
    const lines = numbers('ds-score-lines tbody tr:not(.part) td.ds-num');
    const [total] = numbers('ds-score-lines tfoot td.ds-num');
    expect(parts).toEqual([19, 5, -4]);
    expect(lines.reduce((a, b) => a + b, 0)).toBe(total);
    expect(total).toBe(20);
    expect(page.text()).toContain('Kazakhstan (KZ) (country of registration) counts 75');
  });

  it('says what is missing as a gap, what would lower it, and leads to the evidence', async () => {
    const page = await open();
    expect(page.text()).toContain('Only 6 of 12 facts that a rating needs are known; missing: role in the trade.');
    expect(page.text()).toContain('3 points less, then 17 (Not rated)');
    const links = [...document.querySelectorAll('ds-score-lines a')].map((one) => one.getAttribute('href'));
    expect(links).toContain(`/desk/tab/${id}?tab=flags`);
    expect(links).toContain(`/desk/tab/${id}?tab=overview`);
  });

  it('works a past rating out again and says whether it comes out the same', async () => {
    const page = await open();
    await page.press('Work it out again');
    const { rating } = aRisk();
    await page.answer(`GET distributors/${id}/ratings/1`, { rating, replay: { outcome: 'SAME' } });
    expect(page.text()).toContain('Worked out again, it comes out the same.');
  });

  it('that is not there yet is not low', async () => {
    const page = await open({ ...aRisk(), rating: null, lowerings: [], history: [] });
    expect(page.text()).toContain('Not rated yet');
    expect(page.has('Rate now')).toBe(true);
  });
});
