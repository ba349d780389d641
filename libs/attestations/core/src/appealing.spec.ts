import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@downstream/kernel';
import { appealBar, appealUntil } from './appealing';

const friday = '2026-03-06T09:00:00.000Z' as Instant;
const until = '2026-03-20T09:00:00.000Z' as Instant;
const refused = { decision: 'REJECTED', decidedAt: friday } as const;

describe('an objection', () => {
  it('is heard for ten business days', () => {
    expect(appealUntil(friday)).toBe(until);
    expect(appealUntil('2026-03-07T09:00:00.000Z' as Instant)).toBe(until);
  });

  it('is heard once, in time, against a refusal', () => {
    expect(appealBar('REJECTED', refused, false, until)).toBeNull();
    expect(appealBar('REJECTED', refused, false, '2026-03-20T09:00:00.001Z' as Instant)).toBe('APPEAL_TOO_LATE');
    expect(appealBar('REJECTED', refused, true, friday)).toBe('APPEAL_ALREADY_SENT');
    expect(appealBar('APPROVED', { ...refused, decision: 'APPROVED' }, false, friday)).toBe('TRANSITION_NOT_ALLOWED');
    expect(appealBar('IN_REVIEW', refused, false, friday)).toBe('TRANSITION_NOT_ALLOWED');
  });
});
