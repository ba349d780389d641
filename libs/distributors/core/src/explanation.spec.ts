import type { DistributorId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { explain, type ExplanationId } from './explanation';
import { anAct, idOf } from './testing/index';

const facts = {
  id: idOf<ExplanationId>('explanation'),
  distributorId: idOf<DistributorId>('one'),
  otherId: idOf<DistributorId>('other'),
  reason: 'Two sisters with one shop.',
};

describe('an explanation', () => {
  it('keeps who gave it and when', () => {
    const explained = { ...anAct().actor, at: anAct().at };
    expect(explain(facts, anAct())).toMatchObject({
      ok: true,
      value: { ...facts, explained: { actorId: explained.id, at: explained.at, personId: explained.personId } },
    });
  });

  it('is none without a reason, and none of a record beside itself', () => {
    expect(explain({ ...facts, reason: ' ' }, anAct())).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
    expect(explain({ ...facts, otherId: facts.distributorId }, anAct())).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });
});
