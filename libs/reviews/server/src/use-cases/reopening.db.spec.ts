import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckDirectory, ScreenDistributor, VoteOnHit } from '@downstream/checks/server';
import { anOfficer, anOwner, someDetails } from '@downstream/distributors/core/testing';
import { AddParty, RegisterDistributor, SubmitDistributor } from '@downstream/distributors/server';
import type { Colleague } from '@downstream/distributors/server/testing';
import type { DistributorId, HitId, RefusalError } from '@downstream/kernel';
import { permissionsOf } from '@downstream/access/core';
import type { FiledReview } from '../persistence/filed-review';
import { openReviewDesk, type ReviewDesk } from '../testing/approvals';
import { OpenReview } from './open-review';
import { ReadReview } from './read-review';
import { Recommend } from './recommend';
import { TakeReview } from './take-review';

let desk: ReviewDesk;
let sam: Colleague;
let lea: Colleague;
let olaf: Colleague;
let refusers: readonly Colleague[];
beforeAll(async () => {
  desk = await openReviewDesk();
  [sam, lea, olaf] = await Promise.all([
    desk.hire('Sam', 'approver', 'senior'),
    desk.hire('Lea', 'approver', 'counsel'),
    desk.hire('Olaf', 'approver', 'director', ['EXPORT_CONTROL_OFFICER']),
  ]);
  refusers = await Promise.all([desk.hire('Mia', 'approver', 'manager'), desk.hire('Dora', 'approver', 'director')]);
});
afterAll(() => desk.world.close());

/** A distributor with an officer whom the bundled list names, submitted and screened. */
async function listed(): Promise<DistributorId> {
  const { world, ana } = desk;
  const { id } = await world.get(RegisterDistributor).run(ana.context, { ...someDetails(), tier: 'LOW' });
  const name = { native: 'Gennady Pavlovich Sorokhtin', latin: null, language: null };
  const { id: _o, ...owner } = anOwner();
  const { id: _f, ...officer } = anOfficer({ name, dateOfBirth: '1979-03-14', nationality: 'RU' });
  await world.get(AddParty).run(ana.context, id, owner);
  await world.get(AddParty).run(ana.context, id, officer);
  await world.get(SubmitDistributor).run(ana.context, id);
  await world.settle();
  return id;
}

/** Confirms every hit of the distributor, by two persons where two are needed. */
async function confirm(id: DistributorId): Promise<void> {
  const { world, ana, ben } = desk;
  const read = () =>
    world.tenants.within(ana.context, async (tx) => (await world.get(CheckDirectory).standing(tx, id))?.hits ?? []);
  for (const who of [ana, ben])
    for (const { record, version } of await read())
      if (record.state !== 'TRUE_MATCH')
        await world
          .get(VoteOnHit)
          .run(
            who.context,
            record.id as HitId,
            { disposition: 'TRUE_MATCH', reason: 'TM-OFFICER', note: 'The director is listed.', facts: [] },
            version,
          );
  await world.settle();
}

/** Refuses the review that opened by itself; a confirmed match has brought it to the high tier, which takes two. */
async function refuse(id: DistributorId): Promise<void> {
  const { world, ana } = desk;
  const [review] = await desk.reviewsOf(id);
  if (!review) throw new Error('No review has opened by itself');
  await world.get(TakeReview).run(ana.context, review.id);
  const proposal = {
    outcome: 'REJECTED' as const,
    reason: 'The manager is listed.',
    conditions: [],
    grounds: ['TM-OFFICER'] as const,
  };
  const recommended = await world.get(Recommend).run(ana.context, review.id, proposal);
  await world.settle();
  for (const who of refusers) await desk.sign(who, recommended, { decision: 'REJECT', note: 'The manager is listed.' });
  await world.settle();
}

/** Takes the refused distributor up again, to the point where it is signed. */
async function reopened(id: DistributorId): Promise<FiledReview> {
  const { world, ana } = desk;
  const appeal = { distributorId: id, kind: 'EVENT_DRIVEN' as const, reason: 'The manager has left.' };
  const review = await world.get(OpenReview).run(ana.context, appeal);
  await world.settle();
  await desk.makeReady(id);
  await world.get(TakeReview).run(ana.context, review.id);
  const proposal = { outcome: 'APPROVED' as const, reason: 'The manager has left.', conditions: [] };
  const recommended = await world.get(Recommend).run(ana.context, review.id, proposal);
  await world.settle();
  return recommended;
}

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'SIGNED',
    (error: RefusalError) => error.refusal.code,
  );

describe('reopening after a confirmed match', () => {
  it('needs counsel and the export control officer, and is then approved', async () => {
    const id = await listed();
    await confirm(id);
    await refuse(id);
    expect(await desk.distributorState(id)).toBe('REJECTED');
    const review = await reopened(id);
    expect(review.afterKnockOut).toBe(true);

    const view = await desk.world.get(ReadReview).run(olaf.context, review.id, permissionsOf(['approver']));
    expect(view.signatures.missing).toEqual([
      { grades: ['counsel'], office: null },
      { grades: ['senior', 'manager', 'director', 'counsel'], office: 'EXPORT_CONTROL_OFFICER' },
    ]);
    expect(view.actions.find(({ action }) => action === 'SIGN')).toMatchObject({
      allowed: true,
      whoCan: ['Lea', 'Olaf'],
    });

    expect(await codeOf(desk.sign(sam, review))).toBe('GRADE_NOT_ENOUGH');
    expect((await desk.sign(olaf, review)).state).toBe('PENDING_APPROVAL');
    const decided = await desk.sign(lea, review);
    expect(decided.state).toBe('APPROVED');
    expect(decided.signatures.map(({ grade, offices }) => ({ grade, offices }))).toEqual([
      { grade: 'director', offices: ['EXPORT_CONTROL_OFFICER'] },
      { grade: 'counsel', offices: [] },
    ]);
  });
});

describe('four eyes and the screening', () => {
  it('counts whoever had the distributor screened by hand, and names them when they are gone', async () => {
    const { world } = desk;
    const { review, distributorId } = await desk.open('LOW');
    await world.get(ScreenDistributor).run(sam.context, distributorId);
    await desk.makeReady(distributorId);
    await world.get(TakeReview).run(desk.ana.context, review.id);
    const proposal = { outcome: 'APPROVED' as const, reason: 'Known reseller.', conditions: [] };
    const pending = await world.get(Recommend).run(desk.ana.context, review.id, proposal);
    await world.settle();
    expect(await codeOf(desk.sign(sam, pending))).toBe('FOUR_EYES');
    await world.tenants.within(desk.ana.context, (tx) =>
      tx.query(`update user_account set state = 'SUSPENDED' where name = 'Sam'`),
    );
    const view = await world.get(ReadReview).run(desk.ben.context, review.id, permissionsOf(['analyst']));
    expect(view.contributors).toContainEqual({
      personId: sam.context.actor.personId,
      name: 'Sam',
      deeds: ['CHECK_RUN'],
    });
    expect((await desk.sign(lea, pending)).state).toBe('APPROVED');
  });
});
