import { recommend } from '@downstream/contracts/reviews';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { who } from '../testing/index';
import { minute } from '@downstream/distributors/core/testing';
import { emptyRecommendation, recommendationOf, recommendedBefore, recommendFaults } from './recommend-model';

const sentence = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .,]{0,40}[a-z]$/);
const decision = fc.constantFrom('APPROVE' as const, 'APPROVE_WITH_CONDITIONS' as const, 'REJECT' as const);
const model = fc.record({
  decision: fc.oneof(decision, fc.constant('' as const)),
  conditions: fc.array(fc.oneof(sentence, fc.constantFrom('', '  ')), { maxLength: 5 }),
  note: fc.oneof(sentence, fc.constantFrom('', '  ', 'x'.repeat(2001))),
  toDistributor: fc.oneof(sentence, fc.constantFrom('', '  ', 'x'.repeat(1001))),
});

describe('a recommendation', () => {
  it('is refused here exactly where the contract or the kind of decision refuses it', () => {
    fc.assert(
      fc.property(model, (typed) => {
        const body = recommendationOf(typed);
        const lacks = typed.decision === 'APPROVE_WITH_CONDITIONS' && body.conditions?.length === 0;
        expect(recommendFaults(typed).length === 0).toBe(recommend.body.safeParse(body).success && !lacks);
      }),
    );
  });

  it('sends conditions with an approval under conditions alone, none of them empty', () => {
    fc.assert(
      fc.property(model, (typed) => {
        const { conditions = [] } = recommendationOf(typed);
        const wanted = typed.conditions.map((text) => text.trim()).filter((text) => text !== '');
        expect(conditions).toEqual(typed.decision === 'APPROVE_WITH_CONDITIONS' ? wanted : []);
      }),
    );
  });

  it('comes back from the approver as it was sent', () => {
    const outcomes = {
      APPROVE: 'APPROVED',
      APPROVE_WITH_CONDITIONS: 'APPROVED_WITH_CONDITIONS',
      REJECT: 'REJECTED',
    } as const;
    fc.assert(
      fc.property(
        decision,
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        sentence,
        fc.oneof(sentence, fc.constant(' ')),
        (wanted, conditions, note, toDistributor) => {
          const sent = recommendationOf({ decision: wanted, conditions, note, toDistributor });
          const stored = {
            outcome: outcomes[wanted],
            conditions: [...(sent.conditions ?? [])],
            note: sent.note,
            toDistributor: sent.toDistributor ?? null,
            by: who('Ana Costa'),
            at: minute(),
          };
          expect(recommendationOf(recommendedBefore(stored))).toEqual(sent);
        },
      ),
    );
  });

  it('names every field that is wrong', () => {
    expect(recommendFaults(emptyRecommendation()).map(({ field }) => field)).toEqual(['decision', 'note']);
    const typed = { decision: 'APPROVE_WITH_CONDITIONS' as const, conditions: [' '], note: 'Why.', toDistributor: '' };
    expect(recommendFaults(typed)).toEqual([{ field: 'conditions' }]);
    expect(recommendFaults({ ...typed, conditions: ['x'.repeat(501)] })).toEqual([{ field: 'conditions' }]);
    const long = { ...typed, conditions: ['At most 80.'], toDistributor: 'x'.repeat(1_001) };
    expect(recommendFaults(long)).toEqual([{ field: 'toDistributor' }]);
  });
});
