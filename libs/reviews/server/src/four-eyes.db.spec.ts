import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Colleague } from '@downstream/distributors/server/testing';
import type { ActorId, Context, PersonId } from '@downstream/kernel';
import pg from 'pg';
import request from 'supertest';
import type { FiledReview } from './persistence/filed-review';
import { Participants } from './persistence/participants';
import { openReviewDesk, type ReviewDesk } from './testing/approvals';

let desk: ReviewDesk;
let sam: Colleague;
/** Ana's second account, with the role and grade of an approver. */
let other: Colleague;
beforeAll(async () => {
  desk = await openReviewDesk();
  sam = await desk.hire('Sam', 'approver', 'senior');
  const second = await desk.hire('Anna', 'approver', 'director');
  const personId = desk.ana.context.actor.personId as PersonId;
  await asSuperuser(`update user_account set person_id = '${personId}' where id = '${second.context.actor.id}'`);
  other = {
    context: { ...second.context, actor: { ...second.context.actor, personId } },
    principal: { ...second.principal, personId },
  };
  desk.admit('Anna', other.principal);
});
afterAll(() => desk.world.close());

async function asSuperuser(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: desk.world.database.superuserUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const fourEyes = { refusal: { code: 'FOUR_EYES' } };
const unchanged = async (review: FiledReview) => {
  expect(await desk.review(review.id)).toMatchObject({ state: 'PENDING_APPROVAL', signatures: [] });
};
const asKey = ({ context }: Colleague): Context => ({
  ...context,
  actor: { ...context.actor, kind: 'key', id: desk.world.ids.next<ActorId>() },
});
const byHttp = (who: string, review: FiledReview, password: string) =>
  request(desk.world.app.getHttpServer())
    .post(`/api/v1/reviews/${review.id}/signatures`)
    .set('x-test-principal', who)
    .set('idempotency-key', desk.world.ids.next<string>())
    .send({ decision: 'APPROVE', snapshotHash: review.recommendation?.snapshot, password });

describe('the maker of a case cannot check it', () => {
  it('in the domain', async () => {
    const { review } = await desk.pending();
    await expect(desk.sign(desk.ana, review)).rejects.toMatchObject(fourEyes);
    await unchanged(review);
  });

  it('through another account of the same person', async () => {
    const { review } = await desk.pending();
    await expect(desk.sign(other, review)).rejects.toMatchObject(fourEyes);
    const answer = await byHttp('Anna', review, 'Anna keeps the watch tonight');
    expect([answer.status, answer.body.code]).toEqual([409, 'FOUR_EYES']);
    await unchanged(review);
  });

  it('through an API key of the same person', async () => {
    const { review } = await desk.pending();
    await expect(desk.sign({ ...desk.ana, context: asKey(desk.ana) }, review)).rejects.toMatchObject(fourEyes);
    await expect(desk.sign({ ...other, context: asKey(other) }, review)).rejects.toMatchObject(fourEyes);
    await unchanged(review);
  });

  it('in the database, when the code above is passed by', async () => {
    const { review } = await desk.pending();
    const { id, round } = review;
    const person = desk.ana.context.actor.personId as PersonId;
    const inTenant = (sql: string, params: unknown[]) =>
      desk.world.tenants.within(sam.context, (tx) => tx.query(sql, params));
    await expect(
      inTenant(`insert into review_participant (review_id, round, person_id, part) values ($1, $2, $3, 'SIGNER')`, [
        id,
        round,
        person,
      ]),
    ).rejects.toThrow(/review_participant_pkey/);
    await expect(inTenant(`update review_participant set part = 'SIGNER' where review_id = $1`, [id])).rejects.toThrow(
      /permission denied/,
    );
    // A signature without the part of a signer, or with the part of a contributor.
    for (const part of ['SIGNER', 'CONTRIBUTOR']) {
      const by = JSON.stringify({ kind: 'user', personId: person, onBehalfOf: null });
      await expect(
        inTenant(
          `insert into signature (review_id, round, person_id, part, place, grade, offices, outcome, snapshot, by, event_id)
           select $1, $2, $3, $4, 1, 'senior', '[]', 'APPROVED', $5, $6, event_id from review where id = $1`,
          [id, round, person, part, review.recommendation?.snapshot, by],
        ),
      ).rejects.toThrow(/signature_part_check|signature_tenant_id_review_id_round_person_id_part_fkey/);
    }
    await expect(
      desk.world.tenants.within(sam.context, (tx) => desk.world.get(Participants).sign(tx, review, person)),
    ).rejects.toMatchObject(fourEyes);
    await unchanged(review);
  });

  it('nor is a review decided in the database without a signature of its round', async () => {
    const { review } = await desk.pending();
    const decide = (state: string, more = '') =>
      desk.world.tenants.within(sam.context, (tx) =>
        tx.query(`update review set state = $2, decided = opened ${more} where id = $1`, [review.id, state]),
      );
    for (const state of ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED']) {
      await expect(decide(state)).rejects.toThrow(/decided without a signature/);
    }
    await unchanged(review);
    // A signature of another outcome, or of a round that is over, decides nothing either.
    expect((await desk.sign(sam, review)).state).toBe('APPROVED');
    await expect(decide('REJECTED')).rejects.toThrow(/is decided$/);
    await expect(decide('APPROVED', ', round = round + 1')).rejects.toThrow(/is decided$/);
  });

  it('not even as superuser: the rows are evidence', async () => {
    await desk.pending();
    await expect(asSuperuser(`update review_participant set part = 'SIGNER'`)).rejects.toThrow(/evidence/);
    await expect(asSuperuser(`delete from review_contribution`)).rejects.toThrow(/evidence/);
    await expect(asSuperuser(`update signature set outcome = 'REJECTED'`)).rejects.toThrow(/evidence/);
  });
});

describe('who has signed cannot contribute in the same round', () => {
  it('and a second signature on the case is refused when it happened all the same', async () => {
    const { review } = await desk.pending('HIGH');
    const mia = await desk.hire('Mia', 'approver', 'manager');
    const dora = await desk.hire('Dora', 'approver', 'director');
    await desk.sign(mia, review);
    const { distributorId } = review;
    // Mia's deed reaches the distributor's record by a road that knows nothing of reviews.
    await asSuperuser(`update distributor set contributions = contributions || jsonb_build_array(jsonb_build_object(
      'personId', '${mia.context.actor.personId}', 'deed', 'REVISED', 'at', '2026-03-02T12:00:00.000Z')) where id = '${distributorId}'`);
    await expect(desk.sign(dora, review)).rejects.toMatchObject(fourEyes);
    expect((await desk.review(review.id)).state).toBe('PENDING_APPROVAL');
  });
});

describe('a key or a machine never signs', () => {
  it('even one whose person contributed nothing', async () => {
    const { review } = await desk.pending();
    const signing = desk.sign({ ...sam, context: asKey(sam) }, review);
    await expect(signing).rejects.toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    const by = JSON.stringify({ kind: 'key', personId: sam.context.actor.personId, onBehalfOf: null });
    await expect(
      desk.world.tenants.within(sam.context, async (tx) => {
        await desk.world.get(Participants).sign(tx, review, sam.context.actor.personId as PersonId);
        await tx.query(
          `insert into signature (review_id, round, person_id, place, grade, offices, outcome, snapshot, by, event_id)
           select $1, $2, $3, 1, 'senior', '[]', 'APPROVED', $4, $5, event_id from review where id = $1`,
          [review.id, review.round, sam.context.actor.personId, review.recommendation?.snapshot, by],
        );
      }),
    ).rejects.toThrow(/signature_check/);
    await unchanged(review);
  });

  it('is stopped at the front door: no scope lets a key sign', async () => {
    const { review } = await desk.pending();
    const permissions = new Set([...sam.principal.permissions].filter((one) => one !== 'review:sign'));
    desk.admit('Key', { ...sam.principal, kind: 'key', actorId: desk.world.ids.next<ActorId>(), permissions });
    expect((await byHttp('Key', review, 'x')).status).toBe(403);
    // Were a scope given by mistake, there is no password a key could show again.
    desk.admit('Key', { ...sam.principal, kind: 'key', actorId: desk.world.ids.next<ActorId>() });
    expect((await byHttp('Key', review, 'x')).status).toBe(403);
    await unchanged(review);
  });
});
