import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { atDesk, warmUp } from '../testing/index';

const open = (): Promise<Visit> => atDesk('/desk/dashboards', { roles: ['analyst'] });
warmUp(() => open());

const week = (day: string, opened: number, inTime: number, late: number, meanAge: number | null) => ({
  ...{ week: day, opened, inTime, late, meanAge },
});
const numbers = {
  at: '2026-03-04T09:00:00.000Z',
  weeks: [week('2026-02-23', 5, 3, 1, 2.2), week('2026-03-02', 4, 2, 0, 4.14)],
  open: {
    overdue: 1,
    ages: [
      { under: 2, count: 2 },
      { under: null, count: 1 },
    ],
  },
  tiers: [
    { tier: 'HIGH', count: 2 },
    { tier: null, count: 3 },
  ],
  hits: [{ list: 'ofac-sdn', settled: 8, falsePositives: 6 }],
  lists: [{ list: 'ofac-sdn', hours: 5.04 }],
};

describe('the dashboards', () => {
  it('are six charts, each titled with its finding and told again as a table', async () => {
    const page = await open();
    await page.answer('GET monitoring/dashboards', numbers);
    expect([...document.querySelectorAll('h2')].map((one) => one.textContent)).toEqual([
      '9 reviews came in and 6 were decided in thirteen weeks',
      'The mean age of open reviews rose to 4.1 days',
      '1 of 6 decisions came late; 1 open review is overdue',
      '2 of 5 distributors under watch are rated high',
      '6 of 8 settled hits were false positives',
      'The oldest list was fetched 5 hours ago',
    ]);
    const tables = [...document.querySelectorAll('table')].map((one) => one.textContent?.replace(/\s+/g, ' '));
    expect(tables).toHaveLength(6);
    expect(tables[4]).toContain('75 %');
    expect(document.querySelectorAll('[role="img"]')).toHaveLength(6);
  });

  it('say an old list in days, and that nothing was decided instead of none of none', async () => {
    const page = await open();
    const weeks = numbers.weeks.map((week) => ({ ...week, inTime: 0, late: 0 }));
    await page.answer('GET monitoring/dashboards', { ...numbers, weeks, lists: [{ list: 'ofac-sdn', hours: 240 }] });
    const findings = [...document.querySelectorAll('h2')].map((one) => one.textContent);
    expect(findings).toContain('Nothing was decided; 1 open review is overdue');
    expect(findings).toContain('The oldest list was fetched 10 days ago');
  });

  it('say that they could not be read', async () => {
    const page = await open();
    await page.answer('GET monitoring/dashboards', problemOf('UNEXPECTED', 500), { status: 500 });
    expect(document.querySelectorAll('h2, table')).toHaveLength(0);
  });
});
