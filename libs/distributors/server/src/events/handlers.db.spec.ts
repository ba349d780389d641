import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  checkCompleted,
  reviewApprovalRequested,
  reviewDecided,
  reviewOpened,
  reviewReturned,
  type StateInput,
} from '@downstream/contracts';
import {
  systemContext,
  type CheckResult,
  type DistributorId,
  type DistributorState,
  type Instant,
} from '@downstream/kernel';
import { withoutTrigger } from '@downstream/platform/testing';
import { DistributorDirectory } from '../distributor-directory';
import { openDesk, type Colleague, type Desk } from '../testing/desk';
import { ReadPortalStatus } from '../use-cases/read-portal-status';
import { registered, submitted } from '../testing/facts';

type ReviewState = StateInput<typeof reviewDecided>;

let desk: Desk;
let ana: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  ana = await desk.hire('Ana', 'analyst');
  // The decisions here are news alone: there are no reviews behind them.
  await withoutTrigger(desk.world.database, 'distributor', 'distributor_approved_on_update');
});
afterAll(() => desk.world.close());

const machine = () => systemContext('screener', desk.tenantId, 'test');
/** Somebody of the distributor, in the portal. */
const theirs = (id: DistributorId) => ({ ...machine(), partyId: id as never });
const stateOf = async (id: DistributorId) => {
  const filed = await desk.world.tenants.within(machine(), (tx) => desk.world.get(DistributorDirectory).byId(tx, id));
  return filed?.state;
};

async function screened(distributorId: DistributorId, result: CheckResult, at: Instant = desk.world.clock.now()) {
  const id = desk.world.ids.next<string>();
  const state = {
    ...{ id, distributorId, result, at },
    kind: 'SCREENING' as const,
    listVersions: [],
    methodVersion: '1',
    threshold: 0.8,
    subjects: [],
    inputsHash: '0'.repeat(64),
    candidates: [],
    goneHitIds: [],
    hitIds: [],
    openHits: 0,
  };
  await desk.world.tenants.within(machine(), (tx) =>
    desk.world.outbox.add(tx, checkCompleted, { subject: id, state, party: distributorId as never }),
  );
}

const author = { kind: 'user' as const, actorId: '', personId: '', onBehalfOf: null, at: '2026-03-03T08:00:00.000Z' };

/** A review as its events tell of it. */
function review(distributorId: DistributorId): {
  say: (contract: typeof reviewOpened, more?: Partial<ReviewState>) => Promise<void>;
} {
  const id = desk.world.ids.next<string>();
  const by = { ...author, actorId: id, personId: id };
  const state: ReviewState = {
    ...{
      id,
      distributorId,
      kind: 'ONBOARDING',
      state: 'OPEN',
      tier: 'LOW',
      afterKnockOut: false,
      reason: null,
      round: 1,
    },
    ...{ dueAt: null, assignee: null, opened: by, changed: by, pauses: [], recommendation: null, signatures: [] },
    ...{ returned: null, decided: null, approvedUntil: null, contributions: [], version: 1 },
  };
  return {
    say: async (contract, more = {}) => {
      await desk.world.tenants.within(machine(), (tx) =>
        desk.world.outbox.add(tx, contract, {
          subject: id,
          state: { ...state, ...more },
          party: distributorId as never,
        }),
      );
    },
  };
}

const outcome = (
  decision: 'APPROVED' | 'APPROVED_WITH_CONDITIONS' | 'REJECTED',
  proposed = decision,
): Partial<ReviewState> => {
  const id = desk.world.ids.next<string>();
  const by = { ...author, actorId: id, personId: id };
  const snapshot = 'a'.repeat(64);
  const conditions = decision === 'APPROVED_WITH_CONDITIONS' ? ['Forty pieces a year.'] : [];
  return {
    state: decision,
    decided: by,
    approvedUntil: decision === 'REJECTED' ? null : '2027-03-03T08:00:00.000Z',
    recommendation: {
      ...{ outcome: proposed, reason: 'As found.', conditions, by, snapshot },
      toDistributor: `For ${proposed}.`,
    },
    signatures: [{ personId: id, by, grade: 'senior', offices: [], outcome: decision, reason: null, snapshot }],
  };
};

async function inReview(): Promise<DistributorId> {
  const id = await submitted(desk, ana.context);
  await screened(id, 'CLEAR');
  await desk.world.settle();
  return id;
}

describe('the screening of a submitted distributor', () => {
  it('brings it before the reviewers, step by step', async () => {
    const id = await inReview();
    expect(await stateOf(id)).toBe('IN_REVIEW');
    const types: { type: string }[] = await desk.world.tenants.within(machine(), (tx) =>
      tx.query(`select type from audit_event where subject_id = $1 order by subject_seq desc limit 2`, [id]),
    );
    expect(types.map(({ type }) => type)).toEqual(['distributor.review-started', 'distributor.screening-started']);
  });

  it('waits in SCREENING while no source has answered', async () => {
    const id = await submitted(desk, ana.context);
    await screened(id, 'SOURCE_UNAVAILABLE');
    await desk.world.settle();
    expect(await stateOf(id)).toBe('SCREENING');
    await screened(id, 'POTENTIAL_MATCH');
    await desk.world.settle();
    expect(await stateOf(id)).toBe('IN_REVIEW');
  });

  it('does not count when it ran before the submission, or when there is none', async () => {
    const earlier = desk.world.clock.now();
    const id = await submitted(desk, ana.context);
    await screened(id, 'CLEAR', earlier);
    const draft = await registered(desk, ana.context);
    await screened(draft.id, 'CLEAR');
    await desk.world.settle();
    expect([await stateOf(id), await stateOf(draft.id)]).toEqual(['SUBMITTED', 'DRAFT']);
  });
});

describe('the news of a review', () => {
  it('moves the distributor to the approvers, back, and to the decision', async () => {
    const id = await inReview();
    const news = review(id);
    const states: (DistributorState | undefined)[] = [];
    for (const [contract, more] of [
      [reviewOpened, {}],
      [reviewApprovalRequested, {}],
      [reviewReturned, { returned: { by: { ...author, actorId: id, personId: id }, reason: 'The lease is missing.' } }],
      [reviewApprovalRequested, {}],
      [reviewDecided, outcome('APPROVED_WITH_CONDITIONS')],
    ] as const) {
      await news.say(contract, more);
      await desk.world.settle();
      states.push(await stateOf(id));
    }
    expect(states).toEqual([
      'IN_REVIEW',
      'PENDING_APPROVAL',
      'IN_REVIEW',
      'PENDING_APPROVAL',
      'APPROVED_WITH_CONDITIONS',
    ]);
    const filed = await desk.world.tenants.within(machine(), (tx) => desk.world.get(DistributorDirectory).byId(tx, id));
    expect(filed?.standing).toMatchObject({
      decision: 'APPROVED_WITH_CONDITIONS',
      approvedUntil: '2027-03-03T08:00:00.000Z',
      conditions: ['Forty pieces a year.'],
      toDistributor: 'For APPROVED_WITH_CONDITIONS.',
    });
  });

  it('keeps no words that were written for another outcome than the one that was signed', async () => {
    const id = await inReview();
    await review(id).say(reviewDecided, outcome('REJECTED', 'APPROVED'));
    await desk.world.settle();
    const filed = await desk.world.tenants.within(machine(), (tx) => desk.world.get(DistributorDirectory).byId(tx, id));
    expect(filed?.standing).toMatchObject({ decision: 'REJECTED' });
    expect(filed?.standing).not.toHaveProperty('toDistributor');
  });

  it('is told to the distributor in the words for it, without the note, the people or what was looked at', async () => {
    const id = await inReview();
    const news = review(id);
    for (const contract of [reviewOpened, reviewApprovalRequested] as const) await news.say(contract);
    const refused = { ...outcome('REJECTED'), reason: 'Hit on ofac-sdn 12345 stands.' };
    await news.say(reviewDecided, refused);
    await desk.world.settle();
    const { decision } = await desk.world.get(ReadPortalStatus).run(theirs(id));
    expect(decision).toEqual({
      outcome: 'REJECTED',
      at: expect.any(String),
      approvedUntil: null,
      conditions: [],
      reason: 'For REJECTED.',
    });
    const other = await inReview();
    await review(other).say(reviewDecided, outcome('REJECTED', 'APPROVED'));
    await desk.world.settle();
    const told = await desk.world.get(ReadPortalStatus).run(theirs(other));
    expect(told.decision).toMatchObject({ outcome: 'REJECTED', reason: null });
    expect(JSON.stringify(told)).not.toMatch(/As found|For APPROVED|screen|ofac/i);
  });

  it('ends right when the queue delivers it in the wrong order', async () => {
    const id = await inReview();
    const news = review(id);
    await news.say(reviewOpened);
    await news.say(reviewApprovalRequested);
    await news.say(reviewDecided, outcome('REJECTED'));
    const rows: { event_id: string; type: string }[] = await desk.world.operations.within((tx) =>
      tx.query(`select event_id, type from outbox order by event_id desc`),
    );
    const handlers: Record<string, string> = {
      'review.decided': 'distributors.take-decision',
      'review.approval-requested': 'distributors.await-approval',
      'review.opened': 'distributors.take-up-again',
    };
    for (const row of rows.filter(({ type }) => handlers[type])) {
      await desk.world.delivery.deliver(handlers[row.type]!, {
        tenantId: desk.tenantId,
        eventId: row.event_id as never,
      });
    }
    await desk.world.settle();
    expect(await stateOf(id)).toBe('REJECTED');
  });

  it('renews the standing of a distributor that is approved, and suspends it when refused', async () => {
    const id = await inReview();
    await review(id).say(reviewDecided, outcome('APPROVED'));
    await desk.world.settle();
    const later = { ...outcome('APPROVED'), approvedUntil: '2028-03-03T08:00:00.000Z' };
    await review(id).say(reviewDecided, later);
    await desk.world.settle();
    const filed = await desk.world.tenants.within(machine(), (tx) => desk.world.get(DistributorDirectory).byId(tx, id));
    expect(filed).toMatchObject({ state: 'APPROVED', standing: { approvedUntil: '2028-03-03T08:00:00.000Z' } });
    await review(id).say(reviewDecided, outcome('REJECTED'));
    await desk.world.settle();
    expect(await stateOf(id)).toBe('SUSPENDED');
  });

  it('takes a refused distributor up again with the reason of the appeal', async () => {
    const id = await inReview();
    await review(id).say(reviewDecided, outcome('REJECTED'));
    await desk.world.settle();
    await review(id).say(reviewOpened, { kind: 'EVENT_DRIVEN', reason: 'The owner has sold his share.' });
    await desk.world.settle();
    const filed = await desk.world.tenants.within(machine(), (tx) => desk.world.get(DistributorDirectory).byId(tx, id));
    expect(filed).toMatchObject({ state: 'IN_REVIEW', stateReason: 'The owner has sold his share.' });
  });
});
