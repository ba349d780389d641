import { describe, expect, it } from '@jest/globals';
import { approverGrades, orThrow, riskTiers, type PersonId, type Result, type ReviewId } from '@downstream/kernel';
import { addParty, moveTo, removeParty, revise, submit, type Distributor } from '@downstream/distributors/core';
import { aDistributor, anAct, anOwner, idOf, minute, person } from '@downstream/distributors/core/testing';
import * as fc from 'fast-check';
import { missingSignatures, defaultMatrix } from './approval-matrix';
import { recommend, returnReview, sign, submitForApproval } from './decide';
import type { CaseContribution } from './four-eyes';
import { isDecided } from './review-flow';
import { askDistributor, open, raiseTier, start, type Review } from './review';
import { aHash, aProposal, aSigningCase, anIntent } from './testing/index';

const deeds = [
  'revise',
  'addParty',
  'removeParty',
  'submit',
  'correct',
  'vote',
  'start',
  'ask',
  'raise',
  'recommend',
  'lay',
  'return',
  'sign',
  'refuse',
] as const;
const step = fc.record({
  deed: fc.oneof(
    fc.constantFrom(...deeds),
    fc.constantFrom<(typeof deeds)[number]>('start', 'recommend', 'lay', 'sign', 'sign'),
  ),
  who: fc.constantFrom('ana', 'ben', 'cem', 'dora', 'eli', 'fay', 'gil'),
  account: fc.constantFrom('desk', 'second'),
  kind: fc.constantFrom<'user' | 'user' | 'key'>('user', 'user', 'key'),
  grade: fc.constantFrom(...approverGrades),
});

/** A whole case, in which anybody may try anything, and the persons who truly had a share in it. */
class Case {
  distributor: Distributor = aDistributor({ state: 'REGISTERING' });
  review: Review;
  votes: CaseContribution[] = [];
  /** Kept by the test itself: the shares of the running round, and of the round the last submission closed. */
  private running = new Set<PersonId>([person('ana')]);
  private closed = new Set<PersonId>();
  private clock = 1;

  constructor(tier: (typeof riskTiers)[number]) {
    const facts = { id: idOf<ReviewId>('r'), distributorId: this.distributor.id, kind: 'ONBOARDING' as const, tier };
    this.review = orThrow(open(facts, [], anAct({ person: 'ana' })));
  }

  makers(): ReadonlySet<PersonId> {
    return new Set([...this.closed, ...this.running]);
  }

  try({ deed, who, account, kind, grade }: typeof step extends fc.Arbitrary<infer S> ? S : never): void {
    const act = anAct({ person: who, account: `${who}-${account}`, kind, at: minute(this.clock++) });
    const { distributor, review } = this;
    const intent = (refuses: boolean) =>
      anIntent({ grade, reason: 'Why.', outcome: refuses ? 'REJECTED' : 'APPROVED' });
    const facts = aSigningCase({ contributions: [...distributor.contributions, ...this.votes] });
    switch (deed) {
      case 'revise':
        return this.record(revise(distributor, { website: `https://${this.clock}.example` }, act), who);
      case 'addParty':
        return this.record(
          addParty(
            distributor,
            anOwner({ id: idOf(String(this.clock)), dateOfBirth: null, share: { kind: 'UNKNOWN', reason: '?' } }),
            act,
          ),
          who,
        );
      case 'removeParty':
        return this.record(removeParty(distributor, anOwner().id, act), who);
      case 'submit':
        return this.submitted(submit(distributor, act), who);
      case 'correct': {
        const back = moveTo({ ...distributor, state: 'IN_REVIEW' }, 'REGISTERING', act, 'City?');
        if (distributor.state === 'SUBMITTED' && back.ok) this.distributor = back.value;
        return;
      }
      case 'vote':
        this.votes.push({ personId: person(who), deed: 'HIT_VOTED', at: act.at });
        this.running.add(person(who));
        return;
      case 'start':
        return this.work(start(review, act), who);
      case 'ask':
        return this.work(askDistributor(review, 'Who?', act), who);
      case 'raise':
        return this.work(raiseTier(review, 'HIGH', 'Why.', act), who);
      case 'recommend':
        return this.work(recommend(review, aProposal(), [], aHash, act), who);
      case 'lay':
        return this.keep(submitForApproval(review, act));
      case 'return':
        return this.keep(returnReview(review, 'Why?', grade, act));
      case 'sign':
      case 'refuse':
        return this.keep(sign(review, intent(deed === 'refuse'), facts, act));
    }
  }

  private keep(result: Result<Review>): void {
    if (result.ok) this.review = result.value;
  }

  private work(result: Result<Review>, who: string): void {
    if (!result.ok || result.value === this.review) return;
    this.review = result.value;
    this.running.add(person(who));
  }

  private record(result: Result<Distributor>, who: string): void {
    if (!result.ok) return;
    this.distributor = result.value;
    this.running.add(person(who));
  }

  private submitted(result: Result<Distributor>, who: string): void {
    if (!result.ok) return;
    this.distributor = result.value;
    this.closed = new Set([...this.running, person(who)]);
    this.running = new Set();
  }
}

describe('maker and checker', () => {
  it('never coincide, whatever anybody tries in whatever order through whatever account', () => {
    let decided = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...riskTiers),
        fc.array(step, { minLength: 40, maxLength: 90, size: 'max' }),
        (tier, steps) => {
          const run = new Case(tier);
          for (const one of steps) {
            const before = run.review;
            run.try(one);
            const added = run.review.signatures.slice(before.signatures.length);
            for (const { personId } of added) expect(run.makers().has(personId)).toBe(false);
            if (!isDecided(run.review.state) || isDecided(before.state)) continue;
            decided += 1;
            const { signatures, state } = run.review;
            expect(new Set(signatures.map((s) => s.personId)).size).toBe(signatures.length);
            expect(signatures.every((s) => s.outcome === state)).toBe(true);
            expect(missingSignatures(defaultMatrix, 'APPROVAL', run.review.tier, signatures)).toEqual([]);
          }
        },
      ),
      { numRuns: 200, seed: 20261122 },
    );
    // The property means something only when cases come to their end.
    expect(decided).toBeGreaterThan(50);
  });
});
