import { watchedKinds, parseInstant, type ChangeDirection } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { fact, type Fact } from './fact';
import { followUpOf, lookBy } from './follow-up';

const changed = (direction: ChangeDirection, ...after: Fact[]) =>
  ({ what: 'CHANGED', before: [], after, direction }) as const;

describe('what a change asks for', () => {
  it('is a review where a trigger of the house is met', () => {
    expect(followUpOf('SCREENING', changed('WORSE', fact('HIT_OPEN', 'X', 'h')))).toEqual({
      urgency: 'HIGH',
      asks: 'REVIEW',
    });
    expect(followUpOf('OWNERS', changed('OTHER', fact('OWNER', 'X')))).toMatchObject({ asks: 'REVIEW' });
    expect(followUpOf('PEOPLE', changed('OTHER', fact('OFFICER', 'X')))).toMatchObject({ asks: 'REVIEW' });
    expect(followUpOf('STATEMENT', changed('WORSE', fact('LAPSED', 'T1')))).toMatchObject({ asks: 'REVIEW' });
    expect(followUpOf('DOCUMENT', changed('WORSE', fact('ENDED', 'LICENCE')))).toMatchObject({ asks: 'REVIEW' });
  });

  it('is critical for a confirmed match, a contradiction, a blocked owner and a knock-out', () => {
    const critical = { urgency: 'CRITICAL', asks: 'REVIEW' };
    expect(followUpOf('SCREENING', changed('WORSE', fact('HIT_CONFIRMED', 'X', 'h')))).toEqual(critical);
    expect(followUpOf('STATEMENT', changed('WORSE', fact('CONTRADICTED', 'T1')))).toEqual(critical);
    expect(followUpOf('OWNERSHIP', changed('WORSE', fact('BLOCKED_BY_OWNERSHIP', 'OFAC')))).toEqual(critical);
    expect(followUpOf('RATING', changed('WORSE', fact('PROHIBITED', 'KO-01')))).toEqual(critical);
  });

  it('is a look where something only comes near, or a contact is another', () => {
    expect(followUpOf('DOCUMENT', changed('WORSE', fact('ENDS_SOON', 'LICENCE')))).toEqual({
      urgency: 'OTHER',
      asks: 'TRIAGE',
    });
    expect(followUpOf('CONTACT', changed('OTHER', fact('CONTACT_NAME', 'X')))).toMatchObject({ asks: 'TRIAGE' });
  });

  it('is nothing for what got better, and never nothing for what got worse', () => {
    for (const kind of watchedKinds) {
      expect(followUpOf(kind, changed('BETTER')).asks).toBe('NONE');
      expect(followUpOf(kind, changed('WORSE')).asks).not.toBe('NONE');
      expect(followUpOf(kind, changed('OTHER')).asks).not.toBe('NONE');
    }
  });

  it('says by when', () => {
    const at = parseInstant('2026-03-02T08:00:00Z');
    expect((['CRITICAL', 'HIGH', 'OTHER'] as const).map((urgency) => lookBy(at, urgency).slice(0, 16))).toEqual([
      '2026-03-02T12:00',
      '2026-03-03T08:00',
      '2026-03-07T08:00',
    ]);
  });
});
