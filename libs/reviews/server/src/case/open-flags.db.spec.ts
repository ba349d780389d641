import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Colleague } from '@downstream/distributors/server/testing';
import type { DistributorId, RefusalError } from '@downstream/kernel';
import { ChangeFlag, RiskDirectory } from '@downstream/risk/server';
import { aSettlement } from '@downstream/risk/core/testing';
import { openReviewDesk, type ReviewDesk } from '../testing/approvals';
import { Recommend } from '../use-cases/recommend';
import { TakeReview } from '../use-cases/take-review';

let desk: ReviewDesk;
let sam: Colleague;
beforeAll(async () => {
  desk = await openReviewDesk();
  sam = await desk.hire('Sam', 'approver', 'director');
});
afterAll(() => desk.world.close());

const approval = { outcome: 'APPROVED' as const, reason: 'Known reseller.', conditions: [] };
const flagsOf = (id: DistributorId) =>
  desk.world.tenants.within(desk.ana.context, (tx) => desk.world.get(RiskDirectory).flags(tx, id));
const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    ({ refusal }: RefusalError) => refusal,
  );

describe('an open red flag', () => {
  it('holds the recommendation of an approval back until somebody has settled it, who has a share by that', async () => {
    const { world, ana, ben } = desk;
    const { review, distributorId } = await desk.open('LOW');
    await world.get(TakeReview).run(ana.context, review.id);
    const recommend = () => world.get(Recommend).run(ana.context, review.id, approval);
    const [flag, ...others] = await flagsOf(distributorId);
    if (!flag) throw new Error('No flag was raised');
    expect(others).toEqual([]);
    const open = { code: 'FLAG_OPEN', flagId: flag.id, flag: flag.flag.rule };
    expect(await refusalOf(recommend())).toMatchObject({ code: 'REVIEW_NOT_READY', details: { points: [open] } });

    const change = world.get(ChangeFlag);
    await change.inquire(ben.context, flag.id, flag.revision);
    expect(await refusalOf(recommend())).toMatchObject({ code: 'REVIEW_NOT_READY', details: { points: [open] } });
    await change.settle(ben.context, flag.id, flag.revision + 1, aSettlement({ to: 'UPHELD' }));
    const recommended = await recommend();
    await world.settle();

    // Who looks into it anew changes what the approvers were to sign.
    await change.inquire(ana.context, flag.id, flag.revision + 2);
    const changed = { code: 'SNAPSHOT_CHANGED', details: { pointers: [`/flags/${flag.id}/state`] } };
    expect(await refusalOf(desk.sign(sam, recommended))).toMatchObject(changed);
    await change.settle(ana.context, flag.id, flag.revision + 3, aSettlement({ to: 'UPHELD' }));
    expect((await desk.sign(sam, recommended)).state).toBe('APPROVED');
  });

  it('makes no difference to a refusal', async () => {
    const { world, ana } = desk;
    const { review } = await desk.open('LOW');
    await world.get(TakeReview).run(ana.context, review.id);
    const refused = await world.get(Recommend).run(ana.context, review.id, {
      ...{ ...approval, outcome: 'REJECTED' },
      grounds: ['RG-FLAG'],
    });
    expect(refused.recommendation?.outcome).toBe('REJECTED');
  });

  it('binds whoever settled it: they cannot sign', async () => {
    const { distributorId, review } = await desk.pending('LOW');
    const [{ id, revision } = { id: null, revision: 0 }] = await flagsOf(distributorId);
    if (id === null) throw new Error('No flag was raised');
    expect(revision).toBeGreaterThan(2);
    const second = await desk.hire('Vera', 'approver', 'director');
    await desk.world.tenants.within(desk.ana.context, (tx) =>
      tx.query(
        `insert into red_flag_act (flag_id, revision, distributor_id, act, person_id, at, event_id)
        select flag_id, revision + 1, distributor_id, 'DISAGREED', $2, at, event_id from red_flag_act
        where flag_id = $1 order by revision desc limit 1`,
        [id, second.context.actor.personId],
      ),
    );
    expect(await refusalOf(desk.sign(second, review))).toMatchObject({ code: 'FOUR_EYES' });
  });
});
