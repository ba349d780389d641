import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DistributorDirectory, ReviseDistributor } from '@downstream/distributors/server';
import { DAY, later, parseInstant, type DistributorId, type Instant } from '@downstream/kernel';
import { SettableClock } from '@downstream/platform/testing';
import { ReviewDirectory } from '@downstream/reviews/server';
import { openMonitoringDesk, type MonitoringDesk } from './testing/monitoring-desk';
import { ReadDistributorWatch } from './use-cases/read-distributor-watch';
import { TriageChange } from './use-cases/triage-change';
import { WatchDays } from './use-cases/watch-days';

let desk: MonitoringDesk;
const clock = new SettableClock();
beforeAll(async () => {
  desk = await openMonitoringDesk({ clock });
});
afterAll(() => desk.world.close());

const reviewOf = (id: DistributorId) => desk.within((tx) => desk.world.get(ReviewDirectory).latest(tx, id));
const holds = (id: DistributorId) => desk.within((tx) => desk.world.get(DistributorDirectory).openHolds(tx, id));
const watch = (id: DistributorId) => desk.world.get(ReadDistributorWatch).run(desk.ana.context, id);
async function look(): Promise<void> {
  await desk.world.get(WatchDays).look();
  await desk.world.settle();
}
async function dueOf(id: DistributorId): Promise<Instant> {
  const { review } = await watch(id);
  if (!review) throw new Error('No review is due');
  return parseInstant(review.dueAt);
}
async function lookAt(due: Instant, days: number): Promise<void> {
  clock.set(later(due, days * DAY));
  await look();
}
const stands = async (id: DistributorId) => {
  const review = await reviewOf(id);
  return `${(await desk.distributor(id)).state}, ${review?.kind} ${review?.state}, ${await holds(id)} holds`;
};

describe('a review that comes due', () => {
  it('is opened thirty days before, ends the approval on its day, and stops shipping thirty days after', async () => {
    const id = await desk.approved('Quiet Harbour Oy', 'HIGH');
    const due = await dueOf(id);
    expect(due.slice(0, 7)).toBe('2026-09');
    await lookAt(due, -31);
    expect(await stands(id)).toBe('APPROVED, ONBOARDING APPROVED, 0 holds');
    await lookAt(due, -30);
    expect(await stands(id)).toBe('APPROVED, PERIODIC OPEN, 0 holds');
    await look();
    await lookAt(due, -7);
    expect((await reviewOf(id))?.causes).toMatchObject([{ code: 'REVIEW_DUE' }]);
    await lookAt(due, 0);
    expect(await stands(id)).toBe('EXPIRED, PERIODIC OPEN, 0 holds');
    expect((await watch(id)).review).toMatchObject({ step: 'DUE' });
    await lookAt(due, 29);
    expect((await watch(id)).review).toMatchObject({ step: 'NO_NEW_ORDERS' });
    await lookAt(due, 30);
    await look();
    expect(await stands(id)).toBe('EXPIRED, PERIODIC OPEN, 1 holds');
  });

  it('leaves a distributor approved that was decided in time, and one decided late is approved again', async () => {
    const intime = await desk.approved('Calm Bay Oy', 'HIGH');
    const late = await desk.approved('Still Water Oy', 'HIGH');
    const due = await dueOf(intime);
    await lookAt(due, -29);
    await desk.rescreen();
    await desk.decide(intime);
    expect(await stands(intime)).toBe('APPROVED, PERIODIC APPROVED, 0 holds');
    expect((await dueOf(intime)) > due).toBe(true);
    await lookAt(due, 2);
    expect(await stands(intime)).toBe('APPROVED, PERIODIC APPROVED, 0 holds');
    expect(await stands(late)).toBe('EXPIRED, PERIODIC OPEN, 0 holds');
    await desk.rescreen();
    await desk.decide(late);
    expect(await stands(late)).toBe('APPROVED, PERIODIC APPROVED, 0 holds');
  });
});

describe('a change that waits', () => {
  it('is dismissed with a reason or taken into a review, once', async () => {
    const id = await desk.approved('Long Pier Oy', 'LOW');
    const change = async () => {
      const [first] = await desk.changes({ distributor: id, state: ['OPEN'] });
      if (!first) throw new Error('Nothing waits');
      return first;
    };
    const triage = desk.world.get(TriageChange);
    const called = async (name: string) => {
      const { version } = await desk.distributor(id);
      const contact = { name, email: null, phone: null };
      await desk.world.get(ReviseDistributor).run(desk.ana.context, { id, details: { contact }, seen: version });
      await desk.world.settle();
    };
    await called('Bo Ek');
    const first = await change();
    const dismissed = await triage.dismiss(desk.ana.context, first.id, 'Their new clerk; we spoke.');
    expect(dismissed).toMatchObject({ state: 'DISMISSED', triaged: { reason: 'Their new clerk; we spoke.' } });
    await expect(triage.dismiss(desk.ana.context, first.id, 'Again')).rejects.toMatchObject({
      refusal: { code: 'TRANSITION_NOT_ALLOWED' },
    });
    await called('Cy Dunn');
    const taken = await triage.takeUp(desk.ana.context, (await change()).id, null);
    expect(taken).toMatchObject({ state: 'IN_REVIEW', reviewId: (await reviewOf(id))?.id });
    expect((await reviewOf(id))?.causes).toContainEqual(
      expect.objectContaining({ code: 'PARTY_CHANGED', note: expect.stringContaining('Cy Dunn') }),
    );
  });
});
