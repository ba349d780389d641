import { pick, warmUp } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { aFlag, atDesk, someFlags } from '../testing/index';
import { DistributorFlags } from './distributor-flags';

const id = '01990000-0000-7000-8000-0000000000d1';
const read = `GET distributors/${id}/flags`;
async function open(flags = someFlags()) {
  const page = await atDesk(`/desk/tab/${id}`, {
    routes: [{ path: 'tab/:distributorId', component: DistributorFlags }],
  });
  await page.answer(read, flags);
  return page;
}
warmUp(() => open());

describe('the red flags of a distributor', () => {
  it('stand by severity with what raised them, and apart from what could not be evaluated', async () => {
    const grave = aFlag({ id: '01990000-0000-7000-8000-0000000000f2', rule: 'RF-19', severity: 4, holds: true });
    const page = await open(someFlags({ flags: [aFlag(), grave] }));
    const groups = [...document.querySelectorAll('section > h2')].map((one) => one.textContent?.trim());
    expect(groups).toEqual(['Stop: 1 red flag', 'Attention: 1 red flag']);
    expect(page.text()).toContain('Holds all orders until two people let it go.');
    expect(page.text()).toContain('kind of mailbox');
    expect(page.text()).toContain('free mailbox');
    expect(page.text()).not.toContain('FREE_MAIL');
    expect(page.text()).toContain('1 rule could not be evaluated');
    expect(page.text()).toContain('lacks: usual route');
  });

  it('that were never judged are not “none”', async () => {
    const page = await open(someFlags({ flags: [], notEvaluated: [], judgedAt: null }));
    expect(page.text()).toContain('That is not “no flag”.');
    expect(page.text()).not.toContain('No red flag is raised');
  });

  it('are explained by evidence of somebody else than the customer only', async () => {
    const looked = aFlag({ state: 'UNDER_INQUIRY', revision: 2, may: { inquire: false, settle: true, second: false } });
    const page = await open(someFlags({ flags: [looked] }));
    await page.press('End the inquiry');
    await pick(page, 'RESOLVED');
    await page.type('Reason', 'Called back');
    await page.press('Settle');
    expect(page.text()).toContain('Name evidence from somebody else than the customer.');
    await page.type('Where it comes from', 'Register');
    await page.type('What it says', 'It is the registered address');
    await page.type('Obtained on', '2026-03-01');
    await page.press('Settle');
    const { body } = await page.answer(`POST flags/${looked.id}/settlement`, looked);
    expect(body).toMatchObject({ to: 'RESOLVED', evidence: [{ source: 'Register', fromCustomer: false }] });
  });

  it('wait for a second person who agrees or does not', async () => {
    const { changed } = aFlag();
    const proposal = {
      ...{ to: 'RESOLVED' as const, reason: 'Called back', evidence: [], condition: null, waived: false },
      ...{ expiresOn: null, by: changed },
    };
    const waits = aFlag({ state: 'UNDER_INQUIRY', proposal, may: { inquire: false, settle: false, second: true } });
    const page = await open(someFlags({ flags: [waits] }));
    expect(page.text()).toContain('Ana Costa proposes: Explained');
    await page.press('Do not agree');
    expect((await page.answer(`POST flags/${waits.id}/second`, waits)).body).toEqual({ agree: false });
  });
});
