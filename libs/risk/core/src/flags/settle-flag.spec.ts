import { redFlagStates, unreachable } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { actBy, aFlag, aSettlement, day, someEvidence } from '../testing';
import { flagFlow, holdsOrders, statusPercent } from './flag-flow';
import { agree, disagree, inquire, needsTwo, settle } from './settle-flag';
import type { RedFlag, Settlement } from './red-flag';

const inquired = (flag: Partial<RedFlag> = {}) => aFlag({ state: 'UNDER_INQUIRY', ...flag });
const grave = inquired({ severity: 4, weight: 20 });
const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? null : result.refusal?.code);
const accepted: Partial<Settlement> = {
  to: 'ACCEPTED_WITH_CONDITION',
  condition: 'No more than 50 a year',
  expiresOn: '2027-05-01',
};

describe('the flow', () => {
  it('knows every state and reaches it', () => {
    expect(Object.keys(flagFlow).sort()).toEqual([...redFlagStates].sort());
    expect(unreachable(flagFlow, 'RAISED')).toEqual([]);
  });

  it('asks for an inquiry before anything is settled', () => {
    expect(code(settle(aFlag(), aSettlement(), actBy('ana')))).toBe('TRANSITION_NOT_ALLOWED');
    expect(value(inquire(aFlag())).state).toBe('UNDER_INQUIRY');
  });
});

describe('settling', () => {
  it('explains with evidence from outside the customer, and then a quarter counts', () => {
    const { flag, waitsForSecond } = value(settle(inquired(), aSettlement(), actBy('ana')));
    expect([flag.state, waitsForSecond, statusPercent(flag)]).toEqual(['RESOLVED', false, 25]);
    expect(flag.settled?.by).toMatchObject([{ personId: 'person ana' }]);
  });

  it.each<[string, Partial<Settlement>, string]>([
    ['no reason', { reason: ' ' }, 'REASON_REQUIRED'],
    ['no evidence', { evidence: [] }, 'FLAG_NEEDS_EVIDENCE'],
    ['the word of the customer alone', { evidence: [someEvidence({ fromCustomer: true })] }, 'FLAG_NEEDS_EVIDENCE'],
    ['acceptance without a condition', { ...accepted, condition: '' }, 'FLAG_NEEDS_CONDITION'],
    ['acceptance without an end', { ...accepted, expiresOn: null }, 'FLAG_NEEDS_EXPIRY'],
    ['an end that is over', { expiresOn: '2026-11-22' }, 'FLAG_NEEDS_EXPIRY'],
  ])('refuses %s', (_what, settlement, refused) => {
    expect(code(settle(inquired(), aSettlement(settlement), actBy('ana')))).toBe(refused);
  });

  it('is no deed of a machine', () => {
    expect(code(settle(inquired(), aSettlement(), actBy(null)))).toBe('FLAG_NEEDS_PERSON');
  });

  it('accepts with a condition, and half counts; waived, all counts and nothing is held', () => {
    const half = value(settle(inquired(), aSettlement(accepted), actBy('ana'))).flag;
    expect([half.state, statusPercent(half)]).toEqual(['ACCEPTED_WITH_CONDITION', 50]);
    const waiver = aSettlement({ ...accepted, condition: null, waived: true });
    const proposed = value(settle(grave, waiver, actBy('ana'))).flag;
    expect([proposed.state, holdsOrders(proposed)]).toEqual(['UNDER_INQUIRY', true]);
    const waived = value(agree(proposed, actBy('ben')));
    expect([statusPercent(waived), holdsOrders(waived)]).toEqual([100, false]);
  });

  it('upholds by one person, at any severity, and all counts', () => {
    const { flag } = value(settle(grave, aSettlement({ to: 'UPHELD', evidence: [] }), actBy('ana')));
    expect([flag.state, statusPercent(flag), holdsOrders(flag)]).toEqual(['UPHELD', 100, true]);
  });
});

describe('two people', () => {
  it('are needed for severity 4 and for every waiver', () => {
    expect(needsTwo(grave, aSettlement())).toBe(true);
    expect(needsTwo(inquired(), aSettlement())).toBe(false);
    expect(needsTwo(inquired(), aSettlement({ waived: true, to: 'ACCEPTED_WITH_CONDITION' }))).toBe(true);
  });

  it('settle together: the second is another person, and no machine', () => {
    const { flag, waitsForSecond } = value(settle(grave, aSettlement(), actBy('ana')));
    expect([flag.state, waitsForSecond, statusPercent(flag), holdsOrders(flag)]).toEqual([
      'UNDER_INQUIRY',
      true,
      100,
      true,
    ]);
    expect(code(settle(flag, aSettlement(), actBy('ben')))).toBe('FLAG_WAITS');
    expect(code(agree(flag, actBy('ana')))).toBe('FLAG_NEEDS_ANOTHER_PERSON');
    expect(code(agree(flag, actBy(null)))).toBe('FLAG_NEEDS_PERSON');
    const settled = value(agree(flag, actBy('ben', day(1))));
    expect([settled.state, holdsOrders(settled)]).toEqual(['RESOLVED', false]);
    expect(settled.settled?.by.map(({ personId }) => personId)).toEqual(['person ana', 'person ben']);
  });

  it('may differ: then the flag is under inquiry as before', () => {
    const { flag } = value(settle(grave, aSettlement(), actBy('ana')));
    expect(value(disagree(flag, actBy('ben')))).toEqual(grave);
    expect(code(disagree(grave, actBy('ben')))).toBe('FLAG_NOT_PROPOSED');
  });
});
