import { describe, expect, it } from '@jest/globals';
import { orThrow, reviewStates, type ApproverGrade, type Result } from '@downstream/kernel';
import { anAct, minute, person, systemAct } from '@downstream/distributors/core/testing';
import { decisionKinds, defaultMatrix } from './approval-matrix';
import {
  openSlots,
  recommend,
  returnReview,
  sign,
  submitForApproval,
  type SigningCase,
  type SigningIntent,
} from './decide';
import { readiness } from './readiness';
import { reviewOutcomes } from './review-flow';
import { start, type Review } from './review';
import {
  aContribution,
  aHash,
  aPendingReview,
  aProposal,
  aReadyCase,
  aReview,
  aSigningCase,
  anIntent,
} from './testing/index';

const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
const signed = (
  review: Review,
  name: string,
  grade: ApproverGrade | null,
  intent: Partial<SigningIntent> = {},
  facts: Partial<SigningCase> = {},
): Result<Review> =>
  sign(review, anIntent({ grade, ...intent }), aSigningCase(facts), anAct({ person: name, at: minute(30) }));

describe('recommend', () => {
  it('freezes the proposal with the snapshot, and makes its author a contributor', () => {
    const review = orThrow(recommend(aReview(), aProposal(), [], aHash, anAct({ person: 'ben', at: minute(5) })));
    expect(review).toMatchObject({ state: 'RECOMMENDED', recommendation: { ...aProposal(), snapshot: aHash } });
    expect(review.recommendation?.by).toMatchObject({ personId: person('ben'), at: minute(5) });
    expect(review.contributions.at(-1)).toMatchObject({ personId: person('ben'), deed: 'RECOMMENDED' });
  });

  it('lists what stands in the way of an approval, and lets a refusal through', () => {
    const points = readiness(aReadyCase({ checks: [], listsInForce: 0 }));
    expect(recommend(aReview(), aProposal(), points, aHash, anAct())).toMatchObject({
      refusal: { code: 'REVIEW_NOT_READY', kind: 'conflict', details: { points } },
    });
    expect(code(recommend(aReview(), aProposal({ outcome: 'REJECTED' }), points, aHash, anAct()))).toBe('ok');
  });

  it.each([
    ['no reason', aProposal({ reason: ' ' }), 'REASON_REQUIRED'],
    ['conditions promised, none given', aProposal({ outcome: 'APPROVED_WITH_CONDITIONS' }), 'CONDITIONS_MISFIT'],
    ['blank conditions', aProposal({ outcome: 'APPROVED_WITH_CONDITIONS', conditions: [' '] }), 'CONDITIONS_MISFIT'],
    [
      'conditions on a plain approval',
      aProposal({ conditions: [{ kind: 'END_USER_PER_ORDER' }] }),
      'CONDITIONS_MISFIT',
    ],
    ['a refusal without a ground', aProposal({ outcome: 'REJECTED', grounds: [] }), 'GROUNDS_MISFIT'],
    ['grounds on an approval', aProposal({ grounds: ['RG-FLAG'] }), 'GROUNDS_MISFIT'],
    ['conditions on a refusal', aProposal({ outcome: 'REJECTED', conditions: ['x'] }), 'CONDITIONS_MISFIT'],
  ])('refuses %s', (_, proposal, expected) => {
    expect(code(recommend(aReview(), proposal, [], aHash, anAct()))).toBe(expected);
  });

  it('is for people, and only out of IN_REVIEW', () => {
    expect(code(recommend(aReview(), aProposal(), [], aHash, systemAct()))).toBe('NOT_ALLOWED');
    const ready = reviewStates.filter((state) => recommend(aReview({ state }), aProposal(), [], aHash, anAct()).ok);
    expect(ready).toEqual(['IN_REVIEW']);
  });
});

describe('submitForApproval', () => {
  it('comes after a recommendation only', () => {
    const ready = reviewStates.filter((state) => submitForApproval(aReview({ state }), anAct()).ok);
    expect(ready).toEqual(['RECOMMENDED']);
  });
});

describe('sign', () => {
  it('decides with one approver at LOW', () => {
    const review = orThrow(signed(aPendingReview(), 'ben', 'counsel'));
    expect(review.state).toBe('APPROVED');
    expect(review.decided).toMatchObject({ personId: person('ben'), at: minute(30) });
    expect(review.signatures).toEqual([
      {
        personId: person('ben'),
        by: review.decided,
        grade: 'counsel',
        offices: [],
        grounds: [],
        outcome: 'APPROVED',
        reason: null,
        snapshot: aHash,
        proof: null,
      },
    ]);
  });

  it.each([
    ['manager', 'director'],
    ['director', 'manager'],
  ] as const)('waits at HIGH until manager and director have signed: first the %s', (first, second) => {
    const once = orThrow(signed(aPendingReview({ tier: 'HIGH' }), 'ben', first));
    expect(once).toMatchObject({ state: 'PENDING_APPROVAL', decided: null });
    expect(openSlots(once, defaultMatrix)).toEqual([{ grades: [second] }]);
    expect(orThrow(signed(once, 'cem', second)).state).toBe('APPROVED');
    expect(signed(once, 'cem', first)).toMatchObject({
      refusal: { code: 'GRADE_NOT_ENOUGH', details: { needed: [{ grades: [second] }] } },
    });
  });

  it('wants counsel and the export control officer after a knock-out', () => {
    const once = orThrow(signed(aPendingReview({ afterKnockOut: true }), 'ben', 'counsel'));
    expect(once.state).toBe('PENDING_APPROVAL');
    expect(code(signed(once, 'cem', 'director'))).toBe('GRADE_NOT_ENOUGH');
    const officer = { offices: ['EXPORT_CONTROL_OFFICER'] as const };
    expect(orThrow(signed(once, 'cem', 'director', officer)).state).toBe('APPROVED');
  });

  it('is not for those who are no approvers, nor of too low a grade', () => {
    expect(code(signed(aPendingReview(), 'ben', null))).toBe('GRADE_NOT_ENOUGH');
    expect(code(signed(aPendingReview({ tier: 'MEDIUM' }), 'ben', 'counsel'))).toBe('GRADE_NOT_ENOUGH');
  });

  it('is not for the maker', () => {
    expect(signed(aPendingReview(), 'ana', 'director')).toMatchObject({
      refusal: { code: 'FOUR_EYES', details: { deeds: ['REVIEW_OPENED', 'REVIEW_WORKED', 'RECOMMENDED'] } },
    });
  });

  it.each(['REGISTERED', 'SUBMITTED', 'HIT_VOTED', 'CHECK_RUN', 'PARTY_ADDED'] as const)(
    'is not for whoever did %s in another room',
    (deed) => {
      const contributions = [aContribution('ben', deed)];
      expect(code(signed(aPendingReview(), 'ben', 'director', {}, { contributions }))).toBe('FOUR_EYES');
    },
  );

  it('is done once by a person, through whatever account', () => {
    const once = orThrow(signed(aPendingReview({ tier: 'HIGH' }), 'ben', 'manager'));
    const again = anAct({ person: 'ben', account: 'ben-2' });
    expect(code(sign(once, anIntent({ grade: 'director' }), aSigningCase(), again))).toBe('ALREADY_SIGNED');
  });

  it('completes no set with a signature of somebody who contributed after it', () => {
    const first = orThrow(signed(aPendingReview({ tier: 'HIGH' }), 'mia', 'manager'));
    expect(first.state).toBe('PENDING_APPROVAL');
    const contributions = [aContribution('mia', 'CHECK_RUN', 20)];
    expect(code(signed(first, 'dora', 'director', {}, { contributions }))).toBe('FOUR_EYES');
    expect(orThrow(signed(first, 'dora', 'director')).state).toBe('APPROVED');
  });

  it('is never done by a key, by a machine or in somebody else’s name', () => {
    const attempt = (act: ReturnType<typeof anAct>) => code(sign(aPendingReview(), anIntent(), aSigningCase(), act));
    const ben = anAct({ person: 'ben' });
    expect(attempt(anAct({ person: 'ben', kind: 'key' }))).toBe('NOT_ALLOWED');
    expect(attempt(anAct({ person: 'ana', kind: 'key' }))).toBe('FOUR_EYES');
    expect(attempt(systemAct())).toBe('FOUR_EYES');
    expect(attempt({ ...ben, actor: { ...ben.actor, onBehalfOf: aReview().distributorId as never } })).toBe(
      'NOT_ALLOWED',
    );
  });

  it('is refused when the case is no longer what was frozen, or the approver saw something else', () => {
    const changedSince = [{ pointer: '/hits/1/state', before: 'FALSE_POSITIVE', after: 'REOPENED' }];
    expect(signed(aPendingReview(), 'ben', 'senior', {}, { changedSince })).toMatchObject({
      refusal: { code: 'SNAPSHOT_CHANGED', details: { pointers: ['/hits/1/state'] } },
    });
    expect(code(signed(aPendingReview(), 'ben', 'senior', { seen: 'b'.repeat(64) }))).toBe('SNAPSHOT_CHANGED');
  });

  it('follows the recommendation, or refuses with a reason', () => {
    const refusal = { outcome: 'REJECTED' } as const;
    expect(code(signed(aPendingReview(), 'ben', 'senior', refusal))).toBe('REASON_REQUIRED');
    const rejected = orThrow(signed(aPendingReview(), 'ben', 'senior', { ...refusal, reason: 'No real business.' }));
    expect(rejected).toMatchObject({ state: 'REJECTED', signatures: [{ reason: 'No real business.' }] });
    expect(code(signed(aPendingReview({}, refusal), 'ben', 'senior'))).toBe('OUTCOME_NOT_RECOMMENDED');
    expect(code(signed(aPendingReview(), 'ben', 'senior', { outcome: 'APPROVED_WITH_CONDITIONS' }))).toBe(
      'OUTCOME_NOT_RECOMMENDED',
    );
  });

  it('approves with the conditions that were recommended', () => {
    const pending = aPendingReview({}, { outcome: 'APPROVED_WITH_CONDITIONS', conditions: ['40 pieces a year'] });
    expect(orThrow(signed(pending, 'ben', 'senior', { outcome: 'APPROVED_WITH_CONDITIONS' })).state).toBe(
      'APPROVED_WITH_CONDITIONS',
    );
  });

  it('refuses on grounds: those of the recommendation, or one’s own where nobody recommended it', () => {
    const against = { outcome: 'REJECTED', reason: 'No real business.' } as const;
    expect(code(signed(aPendingReview(), 'ben', 'senior', { ...against, grounds: [] }))).toBe('GROUNDS_MISFIT');
    const own = orThrow(signed(aPendingReview(), 'ben', 'senior', { ...against, grounds: ['RG-DEMAND'] }));
    expect(own.signatures[0]?.grounds).toEqual(['RG-DEMAND']);
    const recommended = aPendingReview({}, { outcome: 'REJECTED' });
    expect(orThrow(signed(recommended, 'ben', 'senior', { ...against, grounds: [] })).state).toBe('REJECTED');
  });

  it('approves nothing until a day that is over', () => {
    const conditions = [{ kind: 'EXPIRY', day: '2026-03-02' }] as const;
    const pending = aPendingReview({}, { outcome: 'APPROVED_WITH_CONDITIONS', conditions });
    const late = anAct({ person: 'ben', at: minute(48 * 60) });
    const facts = aSigningCase({ screenedAt: late.at });
    expect(code(sign(pending, anIntent({ outcome: 'APPROVED_WITH_CONDITIONS' }), facts, late))).toBe(
      'CONDITIONS_MISFIT',
    );
  });

  it('does not mix signatures for and against', () => {
    const once = orThrow(signed(aPendingReview({ tier: 'HIGH' }), 'ben', 'manager'));
    expect(signed(once, 'cem', 'director', { outcome: 'REJECTED', reason: 'No.' })).toMatchObject({
      refusal: { code: 'SIGNATURES_DISAGREE', details: { signed: 'APPROVED' } },
    });
  });

  it('is for what lies before the approvers only', () => {
    const open = reviewStates.filter((state) => signed({ ...aPendingReview(), state }, 'ben', 'senior').ok);
    expect(open).toEqual(['PENDING_APPROVAL']);
  });

  it('is never skipped: with an empty rule one approver who is no maker still signs', () => {
    const none = { LOW: [], MEDIUM: [], HIGH: [] };
    const [approval, rejection, reopening] = decisionKinds;
    const matrix = { ...defaultMatrix, rules: { [approval]: none, [rejection]: none, [reopening]: none } as never };
    expect(openSlots(aPendingReview(), matrix)).toHaveLength(1);
    expect(code(signed(aPendingReview(), 'ana', 'director', {}, { matrix }))).toBe('FOUR_EYES');
    for (const outcome of reviewOutcomes) {
      const conditions = outcome === 'APPROVED_WITH_CONDITIONS' ? ['x'] : [];
      const pending = aPendingReview({}, { outcome, conditions });
      expect(orThrow(signed(pending, 'ben', 'senior', { outcome, reason: 'Why.' }, { matrix })).state).toBe(outcome);
    }
  });
});

describe('returnReview', () => {
  it('takes one approver, even at HIGH, and voids the signatures', () => {
    const once = orThrow(signed(aPendingReview({ tier: 'HIGH' }), 'ben', 'manager'));
    const back = orThrow(returnReview(once, 'Who owns the rest?', 'senior', anAct({ person: 'cem' })));
    expect(back).toMatchObject({ state: 'RETURNED', signatures: [], returned: { reason: 'Who owns the rest?' } });
  });

  it('leaves the returning approver free to sign the next round, and the makers bound', () => {
    const back = orThrow(returnReview(aPendingReview(), 'Why?', 'senior', anAct({ person: 'ben' })));
    const next = orThrow(
      recommend(orThrow(start(back, anAct({ person: 'cem' }))), aProposal(), [], aHash, anAct({ person: 'cem' })),
    );
    const pending = orThrow(submitForApproval(next, systemAct()));
    expect(code(signed(pending, 'ben', 'senior'))).toBe('ok');
    expect(code(signed(pending, 'ana', 'senior'))).toBe('FOUR_EYES');
    expect(code(signed(pending, 'cem', 'senior'))).toBe('FOUR_EYES');
  });

  it('wants an approver, a person and a reason', () => {
    const pending = aPendingReview();
    expect(code(returnReview(pending, 'Why?', null, anAct({ person: 'ben' })))).toBe('NOT_ALLOWED');
    expect(code(returnReview(pending, 'Why?', 'senior', anAct({ person: 'ben', kind: 'key' })))).toBe('NOT_ALLOWED');
    expect(code(returnReview(pending, 'Why?', 'senior', systemAct()))).toBe('NOT_ALLOWED');
    expect(code(returnReview(pending, ' ', 'senior', anAct({ person: 'ben' })))).toBe('REASON_REQUIRED');
    expect(code(returnReview(aReview(), 'Why?', 'senior', anAct({ person: 'ben' })))).toBe('TRANSITION_NOT_ALLOWED');
  });
});
