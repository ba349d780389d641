import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Colleague } from '@downstream/distributors/server/testing';
import { createTenant } from '@downstream/platform/testing';
import request from 'supertest';
import { ReviewDirectory } from '../review-directory';
import { openReviewDesk, type ReviewDesk } from '../testing/approvals';

let desk: ReviewDesk;
let mia: Colleague;
beforeAll(async () => {
  desk = await openReviewDesk();
  mia = await desk.hire('Mia', 'approver', 'manager');
  await desk.hire('Dora', 'approver', 'director');
  await desk.hire('Lars', 'logistics');
});
afterAll(() => desk.world.close());

const get = (who: string, path: string) =>
  request(desk.world.app.getHttpServer()).get(`/api/v1/${path}`).set('x-test-principal', who);
const post = (who: string, path: string, body: object = {}) =>
  request(desk.world.app.getHttpServer())
    .post(`/api/v1/${path}`)
    .set('x-test-principal', who)
    .set('idempotency-key', desk.world.ids.next<string>())
    .send(body);

interface Action {
  action: string;
  allowed: boolean;
  reason: string | null;
  whoCan: string[];
}
const actionsOf = (body: { actions: Action[] }) =>
  Object.fromEntries(body.actions.map(({ action, allowed, reason }) => [action, allowed || reason]));

describe('the checklist of a review', () => {
  it('names the contact of the distributor among those who are screened', async () => {
    const contact = { name: 'Dana Akhmetova', email: 'dana@baikal-optika.example', phone: null };
    const { review } = await desk.open('LOW', { contact });
    const { body } = await get('Ana', `reviews/${review.id}`);
    const points = (body as { readiness: { points: { about: string; party: { name: string } | null }[] } }).readiness
      .points;
    const screened = points.filter(({ about }) => about === 'CHECK').map(({ party }) => party?.name);
    expect(screened.toSorted()).toEqual(['Aigerim Bekova', 'Baikal Optika LLP', 'Dana Akhmetova', 'Timur Sarsenov']);
  });
});

describe('the way of a review through the front door', () => {
  it('is taken, recommended with conditions, signed twice and decided', async () => {
    const { review, distributorId } = await desk.open('HIGH');
    await desk.makeReady(distributorId);
    const at = `reviews/${review.id}`;
    const taken = await post('Ana', `${at}/assignment`);
    expect(taken.body).toMatchObject({ state: 'IN_REVIEW', assignee: { name: 'Ana', role: 'analyst' } });
    expect(taken.body.readiness).toMatchObject({ met: 7, of: 7 });
    const conditions = [
      { kind: 'QUANTITY_CAP' as const, amount: 40, unit: 'Thermal cameras', period: 'YEAR' as const },
      { kind: 'EXPIRY' as const, day: '2026-05-01' },
    ];
    const recommended = await post('Ana', `${at}/recommendation`, {
      decision: 'APPROVE_WITH_CONDITIONS',
      conditions,
      note: 'Small and known.',
      toDistributor: 'Your numbers are small and steady.',
    });
    expect(recommended.status).toBe(201);
    expect(recommended.body).toMatchObject({
      state: 'PENDING_APPROVAL',
      recommendation: {
        outcome: 'APPROVED_WITH_CONDITIONS',
        conditions,
        toDistributor: 'Your numbers are small and steady.',
      },
      snapshot: { differences: [] },
      signatures: { given: [], missing: [{ grades: ['manager'] }, { grades: ['director'] }] },
      contributors: [{ name: 'Ana' }],
    });
    const snapshotHash = recommended.body.snapshot.hash as string;
    await desk.world.settle();
    const sign = (who: string) =>
      post(who, `${at}/signatures`, { decision: 'APPROVE', snapshotHash, password: `${who} keeps the watch tonight` });
    const first = await sign('Mia');
    expect(first.body).toMatchObject({
      state: 'PENDING_APPROVAL',
      signatures: { given: [{ by: { name: 'Mia' }, grade: 'manager' }], missing: [{ grades: ['director'] }] },
    });
    expect((await sign('Dora')).body).toMatchObject({
      state: 'APPROVED_WITH_CONDITIONS',
      decision: { outcome: 'APPROVED_WITH_CONDITIONS', conditions, approvedUntil: '2026-05-02T00:00:00.000Z' },
    });
    await desk.world.settle();
    const { standing, state } = (await get('Ana', `distributors/${distributorId}`)).body;
    expect([state, standing.conditions, standing.reviewId, standing.toDistributor]).toEqual([
      'APPROVED_WITH_CONDITIONS',
      conditions,
      review.id,
      'Your numbers are small and steady.',
    ]);
    const asked = await desk.world.tenants.within(desk.ana.context, (tx) =>
      desk.world.get(ReviewDirectory).conditions(tx, distributorId),
    );
    expect(asked).toEqual(conditions);
  });

  it('tells in the distributor’s timeline who did what', async () => {
    const { review, distributorId } = await desk.pending('LOW');
    await post('Mia', `reviews/${review.id}/return`, { reason: 'The lease is missing.' });
    await desk.world.settle();
    const { rows } = (await get('Ana', `distributors/${distributorId}/timeline`)).body as {
      rows: { type: string; reason: string | null; actor: { name: string } }[];
    };
    expect(rows.find(({ type }) => type === 'review.returned')).toMatchObject({
      reason: 'The lease is missing.',
      actor: { name: 'Mia' },
    });
    const seen = (await get('Lars', `distributors/${distributorId}/timeline`)).body.rows as typeof rows;
    expect(seen.filter(({ type }) => /^(review|check|hit)/.test(type))).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain('lease');
  });
});

describe('what the caller may do', () => {
  it('is said with the reason why not and who can', async () => {
    const { review } = await desk.pending('HIGH');
    const at = `reviews/${review.id}`;
    const ana = (await get('Ana', at)).body;
    expect(actionsOf(ana)).toEqual({
      TAKE: 'REVIEW_LOCKED',
      RAISE_TIER: 'REVIEW_LOCKED',
      RECOMMEND: 'TRANSITION_NOT_ALLOWED',
      SIGN: 'NOT_ALLOWED',
      RETURN: 'NOT_ALLOWED',
    });
    const signing = (ana.actions as Action[]).find(({ action }) => action === 'SIGN');
    expect(signing?.whoCan).toEqual(['Dora', 'Mia']);
    expect(actionsOf((await get('Mia', at)).body)).toMatchObject({ SIGN: true, RETURN: true, TAKE: 'NOT_ALLOWED' });
    await desk.sign(mia, review);
    const after = (await get('Mia', at)).body;
    expect(actionsOf(after)).toMatchObject({ SIGN: 'ALREADY_SIGNED' });
    expect((after.actions as Action[]).find(({ action }) => action === 'SIGN')?.whoCan).toEqual(['Dora']);
  });

  it('follows the work on an open review', async () => {
    const { review } = await desk.open('LOW');
    const at = `reviews/${review.id}`;
    expect(actionsOf((await get('Ana', at)).body)).toMatchObject({ TAKE: true, RECOMMEND: 'TRANSITION_NOT_ALLOWED' });
    await post('Ana', `${at}/assignment`);
    expect(actionsOf((await get('Ana', at)).body)).toMatchObject({
      TAKE: 'TRANSITION_NOT_ALLOWED',
      RAISE_TIER: true,
      RECOMMEND: true,
    });
    const raised = await post('Ana', `${at}/tier`, { tier: 'MEDIUM', reason: 'It sells on.' });
    expect(raised.body).toMatchObject({ tier: 'MEDIUM', distributor: { tier: 'MEDIUM' } });
  });

  it('shows what has changed since the recommendation', async () => {
    const { review, distributorId } = await desk.pending('LOW');
    await desk.world.tenants.within(mia.context, (tx) =>
      tx.query(`update distributor set country = 'UZ' where id = $1`, [distributorId]),
    );
    const seen = (await get('Mia', `reviews/${review.id}`)).body;
    expect(seen.snapshot.differences).toContainEqual({ field: '/distributor/country', old: 'KZ', new: 'UZ' });
    expect(actionsOf(seen)).toMatchObject({ SIGN: 'SNAPSHOT_CHANGED', RETURN: true });
  });
});

describe('the list of reviews', () => {
  it('has the most urgent first, in pages, and knows mine', async () => {
    const { review } = await desk.open('LOW');
    await post('Ben', `reviews/${review.id}/assignment`);
    const mine = (await get('Ben', 'reviews?mine=true')).body;
    expect(mine).toMatchObject({ total: 1, rows: [{ id: review.id, assignee: 'Ben', state: 'IN_REVIEW' }] });
    const ids: string[] = [];
    let path = 'reviews?limit=3';
    for (;;) {
      const page = (await get('Ana', path)).body;
      ids.push(...page.rows.map((row: { id: string }) => row.id));
      if (page.next === null) {
        expect(ids).toHaveLength(page.total);
        break;
      }
      path = `reviews?limit=3&cursor=${encodeURIComponent(page.next)}`;
    }
    expect(new Set(ids).size).toBe(ids.length);
    const undecided = (await get('Ana', 'reviews?state=OPEN&state=IN_REVIEW')).body.rows as { dueAt: string }[];
    expect(undecided.map(({ dueAt }) => dueAt)).toEqual(undecided.map(({ dueAt }) => dueAt).sort());
  });

  it('can be asked for one distributor', async () => {
    const { review, distributorId } = await desk.open('LOW');
    const { rows } = (await get('Ana', `reviews?distributor=${distributorId}`)).body;
    expect(rows.map(({ id }: { id: string }) => id)).toEqual([review.id]);
  });
});

describe('others', () => {
  it('see nothing of it: logistics by permission, another tenant by its rows', async () => {
    const { review, distributorId } = await desk.pending('LOW');
    expect((await get('Lars', `reviews/${review.id}`)).status).toBe(403);
    const tenantId = await createTenant(desk.world);
    desk.admit('Eve', { ...desk.ana.principal, tenantId });
    desk.admit('Eva', { ...mia.principal, tenantId });
    const password = 'Mia keeps the watch tonight';
    const hash = review.recommendation?.snapshot;
    const answers = [
      await get('Eve', `reviews/${review.id}`),
      await post('Eve', `distributors/${distributorId}/reviews`, { kind: 'PERIODIC' }),
      await post('Eve', `reviews/${review.id}/assignment`),
      await post('Eve', `reviews/${review.id}/tier`, { tier: 'HIGH', reason: 'x' }),
      await post('Eve', `reviews/${review.id}/recommendation`, { decision: 'REJECT', note: 'x' }),
      await post('Eva', `reviews/${review.id}/signatures`, { decision: 'APPROVE', snapshotHash: hash, password }),
      await post('Eva', `reviews/${review.id}/return`, { reason: 'x' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await get('Eve', 'reviews')).body.total).toBe(0);
    expect((await get('Eve', 'approval-matrix')).body).toEqual({ versions: [] });
  });
});
