import { recommend } from '@downstream/contracts/reviews';
import { capPeriods, conditionKinds, type RefusalGround } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { who } from '../testing/index';
import { minute } from '@downstream/distributors/core/testing';
import { conditionFaults, emptyCondition, isBlank, type ConditionModel } from './condition-model';
import { emptyRecommendation, recommendationOf, recommendedBefore, recommendFaults } from './recommend-model';

const sentence = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .,]{0,40}[a-z]$/);
const decision = fc.constantFrom('APPROVE' as const, 'APPROVE_WITH_CONDITIONS' as const, 'REJECT' as const);
const condition = fc.record({
  kind: fc.constantFrom(...conditionKinds),
  amount: fc.oneof(fc.integer({ min: 1, max: 9999 }).map(String), fc.constantFrom('', ' ', '0', '1.5', 'many')),
  unit: fc.oneof(sentence, fc.constantFrom('', '  ')),
  period: fc.constantFrom(...capPeriods),
  countries: fc.constantFrom<string[]>([], ['PT'], ['PT', 'ES']),
  day: fc.constantFrom('', '2027-03-14'),
  text: fc.oneof(sentence, fc.constantFrom('', '  ')),
});
const whole = condition.filter((one) => !isBlank(one) && conditionFaults(one).length === 0);
const model = fc.record({
  decision: fc.oneof(decision, fc.constant('' as const)),
  conditions: fc.array(condition, { maxLength: 5 }),
  grounds: fc.uniqueArray(fc.constantFrom<RefusalGround>('TM-ID', 'RG-FLAG', 'RG-DEMAND'), { maxLength: 3 }),
  note: fc.oneof(sentence, fc.constantFrom('', '  ', 'x'.repeat(2001))),
  toDistributor: fc.oneof(sentence, fc.constantFrom('', '  ', 'x'.repeat(1001))),
});

const own = (text: string): ConditionModel => ({ ...emptyCondition(), kind: 'OTHER', text });

describe('a recommendation', () => {
  it('is refused here exactly where the contract or the kind of decision refuses it', () => {
    fc.assert(
      fc.property(model, (typed) => {
        const body = recommendationOf(typed);
        const untied = typed.decision === 'APPROVE_WITH_CONDITIONS' && body.conditions?.length === 0;
        const lacks = untied || (typed.decision === 'REJECT' && typed.grounds.length === 0);
        expect(recommendFaults(typed).length === 0).toBe(recommend.body.safeParse(body).success && !lacks);
      }),
    );
  });

  it('sends conditions with an approval under conditions alone, none of them empty', () => {
    fc.assert(
      fc.property(model, (typed) => {
        const { conditions = [] } = recommendationOf(typed);
        const kinds = typed.conditions.filter((one) => !isBlank(one)).map(({ kind }) => kind);
        expect(conditions.map(({ kind }) => kind)).toEqual(typed.decision === 'APPROVE_WITH_CONDITIONS' ? kinds : []);
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
        fc.array(whole, { minLength: 1, maxLength: 4 }),
        sentence,
        fc.oneof(sentence, fc.constant(' ')),
        (wanted, conditions, note, toDistributor) => {
          const sent = recommendationOf({ decision: wanted, conditions, grounds: ['RG-FLAG'], note, toDistributor });
          const stored = {
            outcome: outcomes[wanted],
            conditions: [...(sent.conditions ?? [])],
            grounds: [...(sent.grounds ?? [])],
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
    const typed = {
      decision: 'APPROVE_WITH_CONDITIONS' as const,
      conditions: [own(' ')],
      grounds: [],
      note: 'Why.',
      toDistributor: '',
    };
    expect(recommendFaults(typed)).toEqual([{ field: 'conditions' }]);
    expect(recommendFaults({ ...typed, conditions: [own('x'.repeat(501))] })).toEqual([{ field: 'conditions' }]);
    const long = { ...typed, conditions: [own('At most 80.')], toDistributor: 'x'.repeat(1_001) };
    expect(recommendFaults(long)).toEqual([{ field: 'toDistributor' }]);
    expect(recommendFaults({ ...typed, decision: 'REJECT' })).toEqual([{ field: 'grounds' }]);
  });
});
