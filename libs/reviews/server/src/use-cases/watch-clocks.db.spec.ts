import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChangeServiceCalendar } from '@downstream/access/server';
import type { Colleague } from '@downstream/distributors/server/testing';
import { HOUR, millis, usualCalendar, type ReviewId } from '@downstream/kernel';
import request from 'supertest';
import { openReviewDesk, type ReviewDesk } from '../testing/approvals';
import { TakeReview } from './take-review';
import { WatchClocks } from './watch-clocks';

let desk: ReviewDesk;
let uma: Colleague;
beforeAll(async () => {
  desk = await openReviewDesk();
  await desk.hire('Mia', 'approver', 'manager');
  uma = await desk.hire('Uma', 'admin');
});
afterAll(() => desk.world.close());

/** Goes on to the next Monday, nine o'clock in UTC. */
const toMonday = (): void => {
  const now = new Date(desk.world.clock.now());
  const days = (8 - now.getUTCDay()) % 7 || 7;
  desk.world.clock.advance(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, 9) - +now);
};
beforeEach(toMonday);

const look = async (): Promise<void> => {
  await desk.world.get(WatchClocks).look();
  await desk.world.settle();
};
const told = async (who: string, id: ReviewId): Promise<string[]> => {
  const { body } = await request(desk.world.app.getHttpServer()).get('/api/v1/notices').set('x-test-principal', who);
  const { rows } = body as { rows: { kind: string; link: string }[] };
  return rows.filter(({ link }) => link.endsWith(id)).map(({ kind }) => kind);
};
/** Hours until it is due, near enough. */
const hoursLeft = ({ dueAt }: { dueAt: string | null }): number =>
  Math.round((Date.parse(dueAt ?? '') - millis(desk.world.clock.now())) / HOUR);

describe('the clock of a review', () => {
  it('tells the analysts when four fifths are gone, and the approvers when it is late, each once', async () => {
    const { review } = await desk.open('LOW');
    expect(hoursLeft(review)).toBe(48); // Wednesday at nine
    await look();
    expect(await told('Ana', review.id)).toEqual([]);
    desk.world.clock.advance(29 * HOUR);
    await look();
    await look();
    expect(await told('Ana', review.id)).toEqual(['REVIEW_DUE_SOON']);
    expect(await told('Mia', review.id)).toEqual([]);
    desk.world.clock.advance(24 * HOUR);
    await look();
    await look();
    expect(await told('Mia', review.id)).toEqual(['REVIEW_OVERDUE']);
    expect((await desk.review(review.id)).alarm).toBe('OVERDUE');
  });

  it('tells who works on it, and nobody else of the analysts', async () => {
    const { review } = await desk.open('LOW');
    await desk.world.get(TakeReview).run(desk.ana.context, review.id);
    desk.world.clock.advance(72 * HOUR);
    await look();
    expect(await told('Ana', review.id)).toEqual(['REVIEW_OVERDUE']);
    expect(await told('Ben', review.id)).toEqual([]);
  });

  it('gives the approvers a day of their own, and then tells all who may sign', async () => {
    const { review } = await desk.pending('HIGH');
    expect(hoursLeft(review)).toBe(24);
    desk.world.clock.advance(25 * HOUR);
    await look();
    expect(await told('Mia', review.id)).toEqual(['REVIEW_OVERDUE', 'APPROVAL_WAITING']);
    expect(await told('Ana', review.id)).toEqual([]);
  });

  it('counts anew when the workspace works at other hours', async () => {
    const { review } = await desk.open('LOW');
    const { timeZone, week } = usualCalendar;
    const monday = desk.world.clock.now().slice(0, 10);
    const calendars = desk.world.get(ChangeServiceCalendar);
    const calendar = { timeZone, week, holidays: [{ date: monday, name: 'Founding day' }] };
    await calendars.run(uma.context, calendar, 0);
    await desk.world.settle();
    expect(hoursLeft(await desk.review(review.id))).toBe(56); // Wednesday at five
    await expect(calendars.run(uma.context, calendar, 0)).rejects.toMatchObject({ refusal: { code: 'VERSION_STALE' } });
    const nobody = { ...calendar, week: week.map(() => null) };
    await expect(calendars.run(uma.context, nobody, 1)).rejects.toMatchObject({
      refusal: { code: 'INPUT_INVALID', details: { pointers: ['/week'] } },
    });
  });
});
