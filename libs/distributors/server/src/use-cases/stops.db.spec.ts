import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActorId, Context, DistributorId, EventId, Instant, PartyId, ReviewId } from '@downstream/kernel';
import { systemContext } from '@downstream/kernel';
import { eventsOf } from '@downstream/platform/messaging';
import { asParty, withoutTrigger } from '@downstream/platform/testing';
import { DistributorDirectory } from '../distributor-directory';
import { Distributors } from '../persistence/distributors';
import { openDesk, type Colleague, type Desk } from '../testing/desk';
import { registered, submitted } from '../testing/facts';
import { ChangeStanding } from './change-standing';
import { MoveDistributor } from './move-distributor';
import { PlaceHold } from './place-hold';
import { SuspendDistributor } from './suspend-distributor';
import { VoteHoldRelease } from './vote-hold-release';
import { VoteReinstatement } from './vote-reinstatement';

let desk: Desk;
let ana: Colleague;
let ben: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  ana = await desk.hire('Ana', 'analyst');
  ben = await desk.hire('Ben', 'analyst');
  // What is approved here, no review has approved; and that two restart is tried where reviews are.
  await withoutTrigger(desk.world.database, 'distributor', 'distributor_approved_on_update');
});
afterAll(() => desk.world.close());

/** The same human being through another account, or through a key of theirs. */
const again = (who: Colleague, kind: 'user' | 'key'): Context => ({
  ...who.context,
  actor: { ...who.context.actor, kind, id: desk.world.ids.next<ActorId>() },
});
const hold = (distributorId: DistributorId) =>
  desk.world.get(PlaceHold).run(ana.context, { distributorId, basis: 'PRECAUTION', reason: 'The address is a flat.' });
const openHolds = (id: DistributorId) =>
  desk.world.tenants.within(ana.context, (tx) => desk.world.get(DistributorDirectory).openHolds(tx, id));

describe('a hold', () => {
  it('is placed by one and released by two different persons', async () => {
    const { id } = await registered(desk, ana.context);
    const { id: holdId } = await hold(id);
    expect(await openHolds(id)).toBe(1);
    const release = desk.world.get(VoteHoldRelease);
    const first = await release.run(ana.context, holdId, 'The lease was shown.');
    expect(first.releasedAt).toBeNull();
    for (const context of [ana.context, again(ana, 'user'), again(ana, 'key')]) {
      await expect(release.run(context, holdId, 'Once more.')).rejects.toMatchObject({
        refusal: { code: 'HOLD_NEEDS_ANOTHER_PERSON' },
      });
    }
    expect(await openHolds(id)).toBe(1);
    expect((await release.run(ben.context, holdId, 'I have seen the lease.')).releasedAt).not.toBeNull();
    expect(await openHolds(id)).toBe(0);
    const events = await desk.world.tenants.within(ana.context, (tx) => eventsOf(tx, 'hold', holdId));
    expect(events.map(({ type }) => type)).toEqual(['hold.placed', 'hold.release-voted', 'hold.released']);
    await expect(release.run(ben.context, holdId, 'Late.')).rejects.toMatchObject({
      refusal: { code: 'HOLD_ALREADY_RELEASED' },
    });
  });

  it('has one vote per person in the database too', async () => {
    const { id } = await registered(desk, ana.context);
    const { id: holdId } = await hold(id);
    const { personId } = ana.context.actor;
    const insert = () =>
      desk.world.tenants.within(ana.context, async (tx) => {
        const [event]: { id: string }[] = await tx.query(`select id from audit_event limit 1`);
        await tx.query(
          `insert into hold_release_vote (hold_id, person_id, actor_id, at, reason, event_id) values ($1, $2, $3, now(), 'x', $4)`,
          [holdId, personId, ana.context.actor.id, event?.id],
        );
      });
    await insert();
    await expect(insert()).rejects.toThrow(/hold_release_vote_pkey/);
  });

  it('is out of sight for the distributor', async () => {
    const { id } = await registered(desk, ana.context);
    await hold(id);
    const portal = asParty(desk.tenantId, id as string as PartyId);
    const rows = await desk.world.tenants.within(portal, (tx) => tx.query(`select * from hold`));
    expect(rows).toEqual([]);
  });

  it('is refused on a distributor of another tenant', async () => {
    await expect(hold(desk.world.ids.next<DistributorId>())).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });
});

async function approved(): Promise<DistributorId> {
  const id = await submitted(desk, ana.context);
  await desk.world.tenants.within(systemContext('relay', desk.tenantId, 'test'), async (tx) => {
    let filed = await desk.world.get(Distributors).lock(tx, id);
    for (const to of ['SCREENING', 'IN_REVIEW'] as const)
      filed = await desk.world.get(MoveDistributor).in(tx, filed, { to });
    const [event]: { id: EventId }[] = await tx.query(`select id from audit_event limit 1`);
    const standing = {
      decision: 'APPROVED' as const,
      reviewId: desk.world.ids.next<ReviewId>(),
      decidedAt: desk.world.clock.now(),
      approvedUntil: '2027-03-02T08:00:00.000Z' as Instant,
      conditions: [],
    };
    await desk.world.get(ChangeStanding).in(tx, filed, standing, null, event!.id);
  });
  return id;
}

describe('a suspension', () => {
  it('takes one to stop and two different persons to restart', async () => {
    const id = await approved();
    const suspended = await desk.world.get(SuspendDistributor).run(ana.context, id, 'A parcel turned up elsewhere.');
    expect(suspended).toMatchObject({ state: 'SUSPENDED', suspension: { from: 'APPROVED', restartVotes: [] } });
    const vote = desk.world.get(VoteReinstatement);
    expect((await vote.run(ana.context, id, 'Explained.')).state).toBe('SUSPENDED');
    for (const context of [ana.context, again(ana, 'user'), again(ana, 'key')]) {
      await expect(vote.run(context, id, 'Once more.')).rejects.toMatchObject({
        refusal: { code: 'SUSPENSION_NEEDS_ANOTHER_PERSON' },
      });
    }
    const back = await vote.run(ben.context, id, 'I have checked it.');
    expect(back).toMatchObject({ state: 'APPROVED', suspension: null, standing: { decision: 'APPROVED' } });
    const votes = await desk.world.tenants.within(ana.context, (tx) =>
      tx.query(`select person_id from suspension_vote where distributor_id = $1`, [id]),
    );
    expect(votes).toHaveLength(2);
  });

  it('counts its votes anew when it comes again', async () => {
    const id = await approved();
    const vote = desk.world.get(VoteReinstatement);
    for (let time = 0; time < 2; time++) {
      await desk.world.get(SuspendDistributor).run(ben.context, id, 'Stopped.');
      expect((await vote.run(ana.context, id, 'Explained.')).state).toBe('SUSPENDED');
      expect((await vote.run(ben.context, id, 'Agreed.')).state).toBe('APPROVED');
    }
  });

  it('is only for those who are approved', async () => {
    const { id } = await registered(desk, ana.context);
    await expect(desk.world.get(SuspendDistributor).run(ana.context, id, 'Stop.')).rejects.toMatchObject({
      refusal: { code: 'TRANSITION_NOT_ALLOWED' },
    });
  });
});
