import { describe, expect, it } from '@jest/globals';
import { findingsOf, isBlocking, type PlannedInvitation } from './invitation-check';

const plan: PlannedInvitation = {
  name: 'Olga',
  email: 'olga@baikal.example',
  state: 'DRAFT',
  account: null,
  ofDesk: false,
  freeMail: false,
  ofWebsite: true,
};

describe('an invitation', () => {
  it('that nothing stands in the way of has nothing said of it', () => {
    expect(findingsOf(plan)).toEqual([]);
    expect(findingsOf({ ...plan, ofWebsite: null })).toEqual([]);
  });

  it.each<[Partial<PlannedInvitation>, string[], boolean]>([
    [{ name: ' ', email: 'olga' }, ['NO_NAME', 'NO_EMAIL'], true],
    [{ state: 'TERMINATED' }, ['CLOSED'], true],
    [{ account: 'SUSPENDED' }, ['ACCOUNT_BARRED'], true],
    [{ ofDesk: true }, ['DESK_ADDRESS'], false],
    [{ account: 'ACTIVE', state: 'IN_REVIEW' }, ['ALREADY_INVITED', 'ALREADY_SUBMITTED'], false],
    [{ freeMail: true, ofWebsite: false }, ['FREE_MAIL'], false],
    [{ ofWebsite: false }, ['OTHER_DOMAIN'], false],
  ])('with %j is told %j', (more, expected, refused) => {
    const findings = findingsOf({ ...plan, ...more });
    expect(findings).toEqual(expected);
    expect(findings.some(isBlocking)).toBe(refused);
  });
});
