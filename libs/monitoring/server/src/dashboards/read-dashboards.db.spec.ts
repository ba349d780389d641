import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { submitted } from '@downstream/distributors/server/testing';
import { DAY } from '@downstream/kernel';
import { SettableClock } from '@downstream/platform/testing';
import { openMonitoringDesk, type MonitoringDesk } from '../testing/monitoring-desk';
import { ReadDashboards } from './read-dashboards';

let desk: MonitoringDesk;
const clock = new SettableClock('2026-03-02T08:00:00.000Z');
beforeAll(async () => {
  desk = await openMonitoringDesk({ clock });
});
afterAll(() => desk.world.close());

const read = () => desk.world.get(ReadDashboards).run(desk.ana.context);

it('counts what came in and was decided week by week, in time and late, and how old the rest is', async () => {
  await desk.approved('Quiet Harbour Oy', 'LOW');
  const late = await desk.world.get(ReadDashboards).run(desk.ana.context);
  expect(late.weeks).toHaveLength(13);
  expect(late.weeks.at(-1)).toEqual({ week: '2026-03-02', opened: 1, inTime: 1, late: 0, meanAge: null });
  const id = await submitted(
    desk,
    desk.ana.context,
    { legalName: { native: 'Calm Bay Oy', latin: null, language: null } },
    'LOW',
  );
  await desk.world.settle();
  clock.advance(12 * DAY);
  const waiting = await read();
  expect(
    waiting.weeks.slice(-2).map(({ week, opened, meanAge }) => [week, opened, meanAge && Math.round(meanAge)]),
  ).toEqual([
    ['2026-03-02', 2, 7],
    ['2026-03-09', 0, 12],
  ]);
  expect(waiting.open).toEqual({
    overdue: 1,
    ages: [2, 5, 10, 15, 30, null].map((under) => ({ under, count: under === 15 ? 1 : 0 })),
  });
  expect(waiting.lists).toMatchObject([{ list: 'ofac-sdn' }]);
  expect(Math.round(waiting.lists[0]?.hours ?? 0)).toBe(12 * 24);
  await desk.rescreen();
  await desk.decide(id);
  const done = await read();
  expect(done.weeks.at(-1)).toMatchObject({ opened: 0, inTime: 1, late: 0, meanAge: null });
  await desk.within((tx) => tx.query(`update review set due_at = opened_at where distributor_id = $1`, [id]));
  expect((await read()).weeks.at(-1)).toMatchObject({ opened: 0, inTime: 0, late: 1, meanAge: null });
  expect(done.tiers).toEqual([
    { tier: 'LOW', count: 2 },
    { tier: 'MEDIUM', count: 0 },
    { tier: 'HIGH', count: 0 },
    { tier: null, count: 0 },
  ]);
  expect(done.hits).toEqual([]);
});
