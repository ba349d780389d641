import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScreenDistributor } from '@downstream/checks/server';
import type { Colleague } from '@downstream/distributors/server/testing';
import {
  AddParty,
  DistributorDirectory,
  RegisterDistributor,
  SubmitDistributor,
} from '@downstream/distributors/server';
import { anOfficer, anOwner, someDetails } from '@downstream/distributors/core/testing';
import type { DistributorId } from '@downstream/kernel';
import { EvidenceSources } from '@downstream/platform/evidence';
import { eventsOf } from '@downstream/platform/messaging';
import { createHash } from 'node:crypto';
import { Reviews } from '../persistence/reviews';
import { openReviewDesk, type ReviewDesk } from '../testing/approvals';
import { OpenReview } from './open-review';
import { RaiseTier } from './raise-tier';
import { ReadMatrix } from './read-matrix';
import { Recommend } from './recommend';
import { StartRound } from './start-round';
import { TakeReview } from './take-review';

let desk: ReviewDesk;
let sam: Colleague;
beforeAll(async () => {
  desk = await openReviewDesk();
  sam = await desk.hire('Sam', 'approver', 'senior');
});
afterAll(() => desk.world.close());

const approval = { outcome: 'APPROVED' as const, reason: 'No open hits as of today.', conditions: [] };
const reviewsOf = (id: DistributorId) =>
  desk.world.tenants.within(desk.ana.context, (tx) => desk.world.get(Reviews).all(tx, id));

describe('a review', () => {
  it('opens by itself when the screening of a submission is done, once', async () => {
    const { distributorId, review } = await desk.open('MEDIUM');
    expect(review).toMatchObject({
      kind: 'ONBOARDING',
      state: 'OPEN',
      tier: 'MEDIUM',
      round: 1,
      opened: { kind: 'system' },
    });
    expect(review.dueAt?.slice(0, 10)).toBe('2026-03-06');
    await desk.world.get(ScreenDistributor).run(desk.ana.context, distributorId);
    await desk.world.settle();
    expect(await reviewsOf(distributorId)).toHaveLength(1);
    const second = desk.world.get(OpenReview).run(desk.ana.context, { distributorId, kind: 'EVENT_DRIVEN' });
    await expect(second).rejects.toMatchObject({ refusal: { code: 'REVIEW_ALREADY_OPEN' } });
  });

  it('treats an unrated distributor as high risk until somebody has rated it', async () => {
    const { distributorId, review } = await desk.open(null);
    expect(review.tier).toBe('HIGH');
    await desk.world.get(TakeReview).run(desk.ana.context, review.id);
    await desk.world.get(RaiseTier).run(desk.ana.context, review.id, 'HIGH', 'A broker.');
    const distributor = await desk.world.tenants.within(desk.ana.context, (tx) =>
      desk.world.get(DistributorDirectory).byId(tx, distributorId),
    );
    expect(distributor?.tier).toBe('HIGH');
    const lower = desk.world.get(RaiseTier).run(desk.ana.context, review.id, 'LOW', 'A friend.');
    await expect(lower).rejects.toMatchObject({ refusal: { code: 'TIER_LOWERED' } });
  });

  it('can be handed on while in work, and then has two makers', async () => {
    const { review } = await desk.open();
    await desk.world.get(TakeReview).run(desk.ana.context, review.id);
    const taken = await desk.world.get(TakeReview).run(desk.ben.context, review.id);
    expect(taken.assignee?.personId).toBe(desk.ben.context.actor.personId);
    const parts = await desk.world.tenants.within(sam.context, (tx) =>
      tx.query(`select distinct person_id from review_participant where review_id = $1 and part = 'CONTRIBUTOR'`, [
        review.id,
      ]),
    );
    expect(parts).toHaveLength(2);
    const version = taken.version;
    expect((await desk.world.get(TakeReview).run(desk.ben.context, review.id)).version).toBe(version);
  });

  it('is not opened on a draft, and needs a reason on a refused distributor', async () => {
    const { id } = await desk.world.get(RegisterDistributor).run(desk.ana.context, someDetails());
    const open = desk.world.get(OpenReview);
    await expect(open.run(desk.ana.context, { distributorId: id, kind: 'ONBOARDING' })).rejects.toMatchObject({
      refusal: { code: 'TRANSITION_NOT_ALLOWED' },
    });
    const { review, distributorId } = await desk.pending();
    await desk.sign(sam, review, { decision: 'REJECT', note: 'The owner is not known.' });
    await desk.world.settle();
    const appeal = { distributorId, kind: 'EVENT_DRIVEN' as const };
    await expect(open.run(desk.ana.context, appeal)).rejects.toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
    const opened = await open.run(desk.ana.context, { ...appeal, reason: 'The owner has been named.' });
    expect(opened).toMatchObject({ state: 'OPEN', afterKnockOut: false, reason: 'The owner has been named.' });
    await desk.world.settle();
    expect(await desk.distributorState(distributorId)).toBe('IN_REVIEW');
    expect(await reviewsOf(distributorId)).toHaveLength(2);
  });

  it('begins a new round when its distributor submits again', async () => {
    const { review, distributorId } = await desk.open();
    const [event] = await desk.world.tenants.within(sam.context, (tx) => eventsOf(tx, 'distributor', distributorId));
    const next = await desk.world.tenants.within(sam.context, (tx) =>
      desk.world.get(StartRound).in(tx, distributorId, event!.id),
    );
    expect(next).toMatchObject({ id: review.id, round: 2, state: 'OPEN' });
  });
});

describe('a recommendation', () => {
  it('freezes what it rests on, by a hash that anybody can compute again', async () => {
    const { review } = await desk.pending();
    const [row]: { text: string; sha256: string }[] = await desk.world.tenants.within(sam.context, (tx) =>
      tx.query(`select text, sha256 from review_snapshot where review_id = $1`, [review.id]),
    );
    expect(row?.sha256).toBe(review.recommendation?.snapshot);
    expect(
      createHash('sha256')
        .update(row?.text ?? '')
        .digest('hex'),
    ).toBe(row?.sha256);
    expect(JSON.parse(row?.text ?? '')).toMatchObject({
      format: 'downstream-snapshot/1',
      distributor: { legalName: { latin: 'Baikal Optika LLP' } },
      checks: [{ result: 'CLEAR' }, { result: 'CLEAR' }, { result: 'CLEAR' }],
      lists: [{ list: 'ofac-sdn' }],
      matrixVersion: 1,
      proposal: { outcome: 'APPROVED' },
    });
    expect(review).toMatchObject({ state: 'PENDING_APPROVAL' });
  });

  it('is refused while something stands against it, and says what', async () => {
    const { id } = await desk.world.get(RegisterDistributor).run(desk.ana.context, { ...someDetails(), tier: 'LOW' });
    // A name of the bundled list: its hit waits for somebody to look at it.
    const name = { native: 'Gennady Pavlovich Sorokhtin', latin: null, language: null };
    const { id: _o, ...owner } = anOwner();
    const { id: _f, ...officer } = anOfficer({ name, dateOfBirth: '1979-03-14', nationality: 'RU' });
    await desk.world.get(AddParty).run(desk.ana.context, id, owner);
    await desk.world.get(AddParty).run(desk.ana.context, id, officer);
    await desk.world.get(SubmitDistributor).run(desk.ana.context, id);
    await desk.world.settle();
    const [review] = await reviewsOf(id);
    await desk.world.get(TakeReview).run(desk.ana.context, review!.id);
    const recommending = desk.world.get(Recommend).run(desk.ana.context, review!.id, approval);
    await expect(recommending).rejects.toMatchObject({
      refusal: {
        code: 'REVIEW_NOT_READY',
        details: { points: expect.arrayContaining([expect.objectContaining({ code: 'HIT_OPEN' })]) },
      },
    });
    const conditions = { outcome: 'APPROVED_WITH_CONDITIONS' as const, reason: 'Small.', conditions: [] };
    await expect(desk.world.get(Recommend).run(desk.ana.context, review!.id, conditions)).rejects.toMatchObject({
      refusal: { code: 'CONDITIONS_MISFIT' },
    });
  });
});

describe('the approval matrix', () => {
  it('comes with the tenant, published by the set-up and in force at once', async () => {
    const { versions } = await desk.world.get(ReadMatrix).run(sam.context);
    expect(versions).toMatchObject([
      {
        version: 1,
        state: 'PUBLISHED',
        inForce: true,
        publishedBy: { kind: 'system' },
        rules: { APPROVAL: { HIGH: [{ grades: ['manager'], office: null }, { grades: ['director'] }] } },
      },
    ]);
  });
});

describe('a dossier', () => {
  it('says of every record what its last event says', async () => {
    const { review, distributorId } = await desk.pending();
    await desk.sign(sam, review);
    await desk.world.settle();
    const party = distributorId as string as never;
    const records = await desk.world.tenants.within(sam.context, async (tx) => {
      const found: { kind: string; same: boolean }[] = [];
      for (const source of desk.world.get(EvidenceSources).all()) {
        for await (const { subject, state } of source.collect(tx, { kind: 'party', party })) {
          const last = (await eventsOf(tx, subject.kind, subject.id)).at(-1);
          found.push({
            kind: subject.kind,
            same: JSON.stringify(sorted(last?.state)) === JSON.stringify(sorted(state)),
          });
        }
      }
      return found;
    });
    expect(records.filter(({ same }) => !same)).toEqual([]);
    const kinds = new Set(records.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['distributor', 'review', 'review-snapshot']));
  });
});

/** The same JSON with the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
