import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { aChange, aCoverage, atDesk, pageOf, warmUp } from '../testing/index';

const open = (): Promise<Visit> => atDesk('/desk/monitoring', { roles: ['analyst'] });
warmUp(() => open());

const feed = 'GET monitoring/changes';
const coverage = 'GET monitoring/coverage';

describe('the page of monitoring', () => {
  it('says first that nobody is unwatched, and shows changes before and after, each distributor once', async () => {
    const page = await open();
    await page.answer(coverage, aCoverage());
    const officer = aChange(
      2,
      {
        kind: 'PEOPLE',
        direction: 'OTHER',
        before: [{ what: 'OFFICER', value: 'Ana Bell', ref: null }],
        after: [{ what: 'OFFICER', value: 'Ben Cole', ref: null }],
      },
      1,
    );
    const { params } = await page.answer(feed, pageOf([aChange(1), officer, aChange(3)]));
    expect(params.get('state')).toBe('OPEN');
    expect(page.text()).toContain('0 parties are not monitored');
    expect(page.text()).toContain('9 parties of 3 distributors under watch');
    expect(page.text()).toContain('3 days: 1 without a pass, 1 on which somebody was missed');
    expect([...document.querySelectorAll('.group header h3')].map((one) => one.textContent?.trim())).toEqual([
      'Reseller 1',
      'Reseller 3',
    ]);
    expect(page.text()).toMatch(/Officer: Ana Bell.*Officer: Ben Cole/);
    expect(page.text()).toContain('Open hit: XU WEI');
    expect(page.text()).toContain('12 looks in thirty days without effect');
    expect(page.text()).not.toMatch(/HIT_OPEN|SCREENING|WORSE/);
  });

  it('tells of checks, owners, flags and ratings in words', async () => {
    const page = await open();
    await page.answer(coverage, aCoverage());
    const one = (what: string, value: string, ref: string | null = null) => ({ what, value, ref });
    const check = aChange(1, {
      ...{ kind: 'CHECK', subject: 'K08', before: [one('CLEAR', 'K08')] },
      after: [one('ADVERSE', 'K08'), one('FOUND', 'FREE_MAIL')],
    });
    const verdict = aChange(2, {
      ...{ kind: 'OWNERSHIP', subject: 'EU', before: [one('NONE', 'EU')], after: [one('NEAR', 'EU')] },
    });
    const owner = aChange(3, {
      ...{ kind: 'OWNERSHIP', subject: 'CONTROLLERS', before: [], after: [one('CONTROLLER', 'Greta Big', 'g')] },
    });
    const flag = aChange(4, { kind: 'FLAG', before: [], after: [one('FLAG_STOPS', 'RF-15')] });
    const rating = aChange(5, { kind: 'RATING', before: [], after: [one('PROHIBITED', 'KO-02')] });
    await page.answer(feed, pageOf([check, verdict, owner, flag, rating]));
    const text = page.text();
    expect(text).toMatch(/Check: Mail, telephone and web.*: Nothing found.*: Adverse finding Found: free mailbox/);
    expect(text).toMatch(/EU, 50 % together: No finding.*EU, 50 % together: Near/);
    expect(text).toContain('Controls it: Greta Big');
    expect(text).toContain('Flag that stops: RF-15');
    expect(text).toContain('Forbids business: KO-02');
    expect(text).not.toMatch(/FREE_MAIL|CONTROLLERS|PROHIBITED|ADVERSE|NEAR/);
  });

  it('says who is not, and why', async () => {
    const page = await open();
    const gaps = [{ gap: 'NEVER_SEARCHED' as const, count: 2 }];
    await page.answer(coverage, aCoverage({ notMonitored: 2, gaps, oldest: null, lastPass: null }));
    await page.answer(feed, pageOf([]));
    expect(page.text()).toContain('2 parties are not monitored');
    expect(page.text()).toContain('2 never searched for');
    expect(page.text()).toContain('Nothing waits');
  });

  it('takes a change into a review, and dismisses one with a reason', async () => {
    const page = await open();
    await page.answer(coverage, aCoverage());
    await page.answer(feed, pageOf([aChange(1)]));
    await page.press('Take into a review');
    await page.answer(`POST monitoring/changes/${aChange(1).id}/review`, aChange(1, { state: 'IN_REVIEW' }));
    await page.answer(feed, pageOf([aChange(2)]));
    await page.press('Dismiss change');
    expect(page.text()).toContain('Nothing follows from it for Reseller 2');
  });

  it('does not say that nothing waits where it could not be read', async () => {
    const page = await open();
    await page.answer(coverage, problemOf('UNEXPECTED', 500), { status: 500 });
    await page.answer(feed, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).not.toContain('Nothing waits');
    expect(page.text()).not.toContain('not monitored');
  });
});
