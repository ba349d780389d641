import { deskOf, problemOf, warmUp } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { deskRoutes } from '../../desk';
import { aCampaign } from '../../testing/a-campaign';
import { aStatementRow, pageOf } from '../../testing/a-statement';
import { FOLLOW_CAMPAIGN, type Campaign, type CampaignLook } from './campaign.store';
import './campaign.page';
import './campaigns.page';

const { id } = aCampaign();
const READ = `GET statement-campaigns/${id}`;
const OUTCOMES = `GET statement-campaigns/${id}/outcomes`;
const atDesk = deskOf(deskRoutes);
const { distributor, id: statement } = aStatementRow(1);
const outcome = (facts: object) => ({
  distributor,
  outcome: 'ASKED',
  reason: null,
  at: null,
  statement: null,
  ...facts,
});

/** Opens a campaign; `tell` says how far it is. */
async function open(campaign: Campaign, rows: object[] = [], roles: ('analyst' | 'approver')[] = ['analyst']) {
  let listener: ((look: CampaignLook) => void) | undefined;
  const follow = (_: string, told: (look: CampaignLook) => void) => {
    listener = told;
    return () => undefined;
  };
  const page = await atDesk(`/desk/statements/campaigns/${id}`, {
    roles,
    providers: [{ provide: FOLLOW_CAMPAIGN, useValue: follow }],
  });
  await page.answer(READ, campaign);
  await page.answer(OUTCOMES, pageOf(rows));
  const tell = async (look: CampaignLook) => {
    listener?.(look);
    await page.settle();
  };
  return Object.assign(page, { tell });
}

warmUp(() => open(aCampaign()));

describe('a campaign', () => {
  it('says how far those are whom it asked, and why one was not', async () => {
    const rows = [
      outcome({ statement: { id: statement, state: 'OPENED' }, at: '2026-03-02T09:00:00.000Z' }),
      outcome({
        ...{ distributor: { ...distributor, id: aStatementRow(2).distributor.id, name: 'Silent' } },
        ...{ outcome: 'REFUSED', reason: 'NOBODY_TO_WRITE_TO' },
      }),
    ];
    const page = await open(aCampaign(), rows);
    expect(page.text()).toMatch(/Everybody gone through/);
    expect(page.text()).toMatch(/1 accepted\s*1 opened/);
    expect(page.text()).toContain('2 were asked, one was not.');
    expect(page.text()).toMatch(/Silent.*Not asked.*nobody there has been invited to the portal/);
    expect(page.button('Reseller 1').getAttribute('href')).toBe(`/desk/statements/${statement}`);
    expect(page.button('As a table (CSV)').getAttribute('href')).toContain('/outcomes.csv?language=en');
  });

  it('follows its progress, and shows what came of it when it has ended', async () => {
    const counts = { asked: 1, refused: 0, failed: 0, left: 2 };
    const page = await open(aCampaign({ state: 'RUNNING', counts, endedAt: null }));
    expect(page.text()).toContain('1 of 3');
    await page.tell({ state: 'RUNNING', done: 2, total: 3 });
    expect(page.text()).toContain('2 of 3');
    await page.tell({ state: 'DONE', done: 3, total: 3 });
    await page.answer(READ, aCampaign());
    await page.answer(OUTCOMES, pageOf([outcome({})]));
    expect(page.text()).toContain('2 were asked, one was not.');
  });

  it('is stopped after a question, and says where it stood; who may not ask may not stop it', async () => {
    const running = aCampaign({
      state: 'RUNNING',
      counts: { asked: 1, refused: 0, failed: 0, left: 2 },
      endedAt: null,
    });
    const page = await open(running);
    await page.press('Cancel');
    expect(page.text()).toContain('Who was asked stays asked');
    await page.press('Stop');
    await page.answer(`POST statement-campaigns/${id}/cancellation`, { ...running, state: 'CANCELLED' });
    expect(page.text()).toContain('2 were not reached before it was stopped');
  });

  it('offers neither stopping nor the table to those who may not ask', async () => {
    const page = await open(aCampaign({ state: 'RUNNING' }), [], ['approver']);
    expect([page.has('Cancel'), page.has('As a table (CSV)')]).toEqual([false, false]);
  });
});

describe('the list of campaigns', () => {
  it('shows each with its bar in words, and is not said to be empty where it could not be read', async () => {
    const page = await atDesk('/desk/statements/campaigns');
    await page.answer('GET statement-campaigns', problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).not.toContain('No campaign yet');
    await page.press('Try again');
    await page.answer('GET statement-campaigns', pageOf([aCampaign()]));
    expect(page.text()).toMatch(/Stockists 2027.*Annual undertaking.*Everybody gone through.*1 accepted.*1 opened/s);
    expect(page.button('Stockists 2027').getAttribute('href')).toBe(`/desk/statements/campaigns/${id}`);
  });
});
