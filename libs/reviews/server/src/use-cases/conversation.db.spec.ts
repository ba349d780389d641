import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvitePortalUser } from '@downstream/access/server';
import type { Colleague } from '@downstream/distributors/server/testing';
import { partyOf } from '@downstream/distributors/core';
import {
  refusal,
  RefusalError,
  type ActorId,
  type Context,
  type DistributorId,
  type ReviewId,
  type UserId,
} from '@downstream/kernel';
import request from 'supertest';
import { Messages } from '../persistence/messages';
import { Notes } from '../persistence/notes';
import { openReviewDesk, type ReviewDesk } from '../testing/approvals';
import { Conversations } from '../views/conversations';
import { AnswerMessage } from './answer-message';
import { AssignReview } from './assign-review';
import { ListReviews } from './list-reviews';
import { SendMessage } from './send-message';
import { SnoozeReview } from './snooze-review';
import { TakeReview } from './take-review';
import { WriteNote } from './write-note';

let desk: ReviewDesk;
let sam: Colleague;
beforeAll(async () => {
  desk = await openReviewDesk();
  sam = await desk.hire('Sam', 'approver', 'senior');
});
afterAll(() => desk.world.close());

const idOf = ({ context }: Colleague): UserId => context.actor.id as string as UserId;
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'DONE',
    (error: RefusalError) => error.refusal.code,
  );
const told = async (who: string, id: ReviewId): Promise<string[]> => {
  await desk.world.settle();
  const { body } = await request(desk.world.app.getHttpServer()).get('/api/v1/notices').set('x-test-principal', who);
  const { rows } = body as { rows: { kind: string; link: string }[] };
  return rows.filter(({ link }) => link.endsWith(id)).map(({ kind }) => kind);
};

/** A contact of the distributor with access to the portal, below the door. */
async function contactOf(distributorId: DistributorId, email: string): Promise<Context> {
  const { world, tenantId, ana } = desk;
  const partyId = partyOf(distributorId);
  const user = await world.tenants.within(ana.context, (tx) =>
    world.get(InvitePortalUser).in(tx, { partyId, email, name: 'Dana Akhmetova', role: 'contact' }),
  );
  const actor = { kind: 'user' as const, id: user.id as string as ActorId, personId: user.personId };
  return { tenantId, actor, partyId, requestId: 'test-portal' };
}

describe('notes', () => {
  it('stay within the desk, tell whom they name, and are a share in the case', async () => {
    const { distributorId, review } = await desk.pending('LOW');
    const dana = await contactOf(distributorId, 'dana.notes@baikal.example');
    await desk.world
      .get(WriteNote)
      .run(sam.context, review.id, 'The warehouse is a flat.', [idOf(desk.ben), dana.actor.id as string as UserId]);
    const view = await desk.world.get(Conversations).read(desk.ana.context, review.id);
    expect(view.notes).toMatchObject([{ text: 'The warehouse is a flat.', by: { name: 'Sam' }, mentions: ['Ben'] }]);
    expect(await told('Ben', review.id)).toContain('REVIEW_MENTION');
    expect(await codeOf(desk.sign(sam, review))).toBe('FOUR_EYES');
    const seen = await desk.world.tenants.within(dana, (tx) => desk.world.get(Notes).of(tx, review.id));
    expect(seen).toEqual([]);
  });

  it('are refused of whoever has signed in this round, and after the decision', async () => {
    const lea = await desk.hire('Lea', 'approver', 'manager');
    await desk.hire('Dirk', 'approver', 'director');
    const { review } = await desk.pending('HIGH');
    expect((await desk.sign(lea, review)).state).toBe('PENDING_APPROVAL');
    expect(await codeOf(desk.world.get(WriteNote).run(lea.context, review.id, 'One more thing.', []))).toBe(
      'FOUR_EYES',
    );
    const low = await desk.pending('LOW');
    await desk.sign(sam, low.review);
    expect(await codeOf(desk.world.get(WriteNote).run(sam.context, low.review.id, 'Late.', []))).toBe('REVIEW_LOCKED');
  });
});

describe('messages', () => {
  const ask = (id: ReviewId, to: readonly string[], text = 'Who unpacks the crates?') =>
    desk.world.get(SendMessage).run(desk.ana.context, id, { text, to });

  it('stop the clock, go only to whom the sender saw, and the last answer lets it go on', async () => {
    const { distributorId, review } = await desk.open('LOW');
    expect(await codeOf(ask(review.id, ['dana.one@baikal.example']))).toBe('TRANSITION_NOT_ALLOWED');
    await desk.world.get(TakeReview).run(desk.ana.context, review.id);
    expect(await codeOf(ask(review.id, ['dana.one@baikal.example']))).toBe('NOBODY_TO_ASK');
    const dana = await contactOf(distributorId, 'dana.one@baikal.example');
    expect(await codeOf(ask(review.id, ['somebody@else.example']))).toBe('RECIPIENTS_CHANGED');
    expect((await desk.review(review.id)).state).toBe('IN_REVIEW');

    await ask(review.id, ['dana.one@baikal.example']);
    await ask(review.id, ['dana.one@baikal.example'], 'And where?');
    expect(await desk.review(review.id)).toMatchObject({ state: 'AWAITING_DISTRIBUTOR', dueAt: null });
    const answer = desk.world.get(AnswerMessage);
    const { rows } = await answer.list(dana);
    expect(rows.map(({ text }) => text)).toEqual(['And where?', 'Who unpacks the crates?']);
    await answer.run(dana, rows[0]!.id, 'In Almaty.');
    expect(await codeOf(answer.run(dana, rows[0]!.id, 'In Astana.'))).toBe('ALREADY_ANSWERED');
    await desk.world.settle();
    expect((await desk.review(review.id)).state).toBe('AWAITING_DISTRIBUTOR');
    await answer.run(dana, rows[1]!.id, 'We do.');
    expect(await told('Ana', review.id)).toContain('REVIEW_ANSWERED');
    const after = await desk.review(review.id);
    expect(after.state).toBe('IN_REVIEW');
    expect(after.dueAt).not.toBeNull();
    const view = await desk.world.get(Conversations).read(desk.ana.context, review.id);
    expect(view.messages).toMatchObject([
      { text: 'Who unpacks the crates?', to: ['Dana Akhmetova'], answer: { text: 'We do.', by: 'Dana Akhmetova' } },
      { text: 'And where?', answer: { text: 'In Almaty.' } },
    ]);
  });

  it('are seen by their own distributor alone', async () => {
    const { distributorId, review } = await desk.open('LOW');
    await desk.world.get(TakeReview).run(desk.ana.context, review.id);
    await contactOf(distributorId, 'dana.two@baikal.example');
    await ask(review.id, ['dana.two@baikal.example']);
    const other = await desk.open('LOW');
    const stranger = await contactOf(other.distributorId, 'erik@other.example');
    const answer = desk.world.get(AnswerMessage);
    expect(await answer.list(stranger)).toEqual({ rows: [] });
    const [message] = await desk.world.tenants.within(desk.ana.context, (tx) =>
      desk.world.get(Messages).of(tx, review.id),
    );
    expect(await codeOf(answer.run(stranger, message!.id, 'Us.'))).toBe('NOT_FOUND');
  });
});

describe('a review', () => {
  it('is given to an analyst, who is told and has no share in it yet', async () => {
    const { review } = await desk.open('LOW');
    const assign = desk.world.get(AssignReview);
    expect(await codeOf(assign.run(sam.context, review.id, idOf(sam)))).toBe('ASSIGNEE_NOT_ABLE');
    const given = await assign.run(sam.context, review.id, idOf(desk.ben));
    expect(given).toMatchObject({ state: 'OPEN', assignee: { personId: desk.ben.context.actor.personId } });
    expect(given.contributions).toEqual([]);
    expect(await told('Ben', review.id)).toEqual(['REVIEW_ASSIGNED']);
  });

  it('is given with others at once; what is decided is left with the reason', async () => {
    const [open, done] = [await desk.open('LOW'), await desk.pending('LOW')];
    await desk.sign(sam, done.review);
    const ids = [open.review.id, done.review.id, desk.world.ids.next<ReviewId>()];
    expect(await desk.world.get(AssignReview).several(sam.context, ids, idOf(desk.ben))).toEqual({
      given: [open.review.id],
      left: [
        { id: done.review.id, reason: 'REVIEW_LOCKED' },
        { id: ids[2], reason: refusal('NOT_FOUND').code },
      ],
    });
  });

  it('is put off in one queue and stays in the others', async () => {
    const { review } = await desk.open('LOW');
    const until = new Date(Date.parse(desk.world.clock.now()) + 3_600_000).toISOString() as never;
    await desk.world.get(SnoozeReview).run(desk.ana.context, review.id, until);
    const seen = async (who: Colleague, awake?: true) => {
      const { rows } = await desk.world.get(ListReviews).run(who.context, { awake, limit: 200 } as never);
      return rows.some(({ id }) => id === review.id);
    };
    expect([await seen(desk.ana, true), await seen(desk.ana), await seen(desk.ben, true)]).toEqual([false, true, true]);
    await desk.world.get(SnoozeReview).run(desk.ana.context, review.id, null);
    expect(await seen(desk.ana, true)).toBe(true);
  });
});
