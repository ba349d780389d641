import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { listQueue, Reply } from '@downstream/contracts';
import { DAY, instant, millis, type ReviewId } from '@downstream/kernel';
import request from 'supertest';
import { openReviewDesk, type ReviewDesk } from '../testing/approvals';
import { SnoozeReview } from './snooze-review';
import { TakeReview } from './take-review';

type Page = Reply<typeof listQueue>;

let desk: ReviewDesk;
beforeAll(async () => {
  desk = await openReviewDesk();
  await desk.hire('Cleo', 'approver', 'manager');
  await desk.hire('Lars', 'logistics');
  const legalName = { native: 'Strela Optronika', latin: null, language: null };
  await desk.open('LOW', { legalName });
  await desk.open('MEDIUM');
  await desk.pending('LOW');
});
afterAll(() => desk.world.close());

const asked = (who: string, query = '') =>
  request(desk.world.app.getHttpServer()).get(`/api/v1/queue${query}`).set('x-test-principal', who);
const queue = async (who: string, query = ''): Promise<Page> => (await asked(who, query)).body as Page;
const kinds = ({ rows }: Page) => rows.map(({ kind }) => kind);

describe('the queue of one person', () => {
  it('holds reviews, hits and red flags together, what is due first on top', async () => {
    const page = await queue('Ana');
    expect(new Set(kinds(page))).toEqual(new Set(['REVIEW', 'HIT', 'FLAG']));
    const due = page.rows.map(({ dueAt }) => dueAt ?? '~');
    expect(due).toEqual(due.toSorted());
    const { REVIEW, HIT, FLAG } = page.counts;
    expect(page.total).toBe(REVIEW + HIT + FLAG);
    for (const row of page.rows) {
      const own = { REVIEW: row.review, HIT: row.hit, FLAG: row.flag };
      expect(Object.entries(own).filter(([, one]) => one !== null)).toEqual([[row.kind, own[row.kind]]]);
      expect(row.distributor.name).not.toBe('');
    }
  });

  it('gives page after page the same as all at once', async () => {
    const whole = await queue('Ana');
    const paged: string[] = [];
    for (let query = '?limit=2'; ;) {
      const page = await queue('Ana', query);
      paged.push(...page.rows.map(({ id }) => id));
      if (page.next === null) break;
      query = `?limit=2&cursor=${encodeURIComponent(page.next)}`;
    }
    expect(paged).toEqual(whole.rows.map(({ id }) => id));
  });

  it('is narrowed to kinds, and still counts the others', async () => {
    const whole = await queue('Ana');
    const hits = await queue('Ana', '?kind=HIT');
    expect(new Set(kinds(hits))).toEqual(new Set(['HIT']));
    expect([hits.total, hits.counts]).toEqual([whole.counts.HIT, whole.counts]);
    const { next } = await queue('Ana', '?limit=1');
    expect((await asked('Ana', `?kind=HIT&cursor=${encodeURIComponent(next ?? '')}`)).body).toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });

  it('gives work to those who work and signatures to those who sign, never a case to who had a share in it', async () => {
    const states = async (who: string) =>
      (await queue(who, '?kind=REVIEW')).rows.map(({ review }) => review?.state).toSorted();
    expect(await states('Ana')).toEqual(['OPEN', 'OPEN']);
    expect(await states('Cleo')).toEqual(['PENDING_APPROVAL']);
    expect((await asked('Lars')).status).toBe(403);
  });

  it('leaves out what others took on and what was put off', async () => {
    const open = (await queue('Ana', '?kind=REVIEW')).rows.find(({ review }) => review?.state === 'OPEN');
    const id = open?.id as ReviewId;
    const listed = async (who: string) => (await queue(who)).rows.some((row) => row.id === id);
    expect([await listed('Ana'), await listed('Ben')]).toEqual([true, true]);
    await desk.world.get(TakeReview).run(desk.ana.context, id);
    expect([await listed('Ana'), await listed('Ben')]).toEqual([true, false]);
    const until = instant(millis(desk.world.clock.now()) + DAY);
    await desk.world.get(SnoozeReview).run(desk.ana.context, id, until);
    expect(await listed('Ana')).toBe(false);
  });
});
