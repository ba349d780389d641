import { instant } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { aUser } from '../../testing/index';
import { dayOf, endOfDay, faultsOf, noRights, rightsOf, sameRights, withRole } from './rights';

const now = instant(Date.UTC(2026, 10, 22));

describe('rights while they are chosen', () => {
  it('takes the grade away with the role approver', () => {
    const approver = { ...withRole(noRights('desk'), 'approver', 'desk', true), grade: 'manager' as const };
    expect(faultsOf(approver, now)).toEqual([]);
    expect(withRole(approver, 'approver', 'desk', false)).toEqual({ ...noRights('desk') });
    expect(withRole(approver, 'admin', 'desk', true).grade).toBe('manager');
  });

  it('takes the offices away with the role approver', () => {
    const officer = { ...withRole(noRights('desk'), 'approver', 'desk', true), grade: 'director' as const };
    const named = { ...officer, offices: ['EXPORT_CONTROL_OFFICER' as const] };
    expect(faultsOf(named, now)).toEqual([]);
    expect(sameRights(officer, named)).toBe(false);
    expect(withRole(named, 'approver', 'desk', false).offices).toEqual([]);
  });

  it('never mixes shells', () => {
    expect(withRole(noRights('audit'), 'auditor', 'desk', true).roles).toEqual([]);
  });

  it('says by the core’s rules what is missing', () => {
    expect(faultsOf(noRights('desk'), now)).toEqual(['NO_ROLE']);
    expect(faultsOf(noRights('audit'), now)).toEqual(['EXPIRY_MISSING']);
    expect(faultsOf({ ...noRights('audit'), until: '2026-01-01' }, now)).toEqual(['EXPIRY_PAST']);
    expect(faultsOf(withRole(noRights('desk'), 'approver', 'desk', true), now)).toEqual(['GRADE_MISSING']);
    expect(faultsOf(withRole(noRights('portal'), 'contact', 'portal', true), now)).toEqual([]);
  });

  it('ends with the day where the reader is, and shows the same day again', () => {
    const end = endOfDay('2026-12-31');
    expect(dayOf(end)).toBe('2026-12-31');
    expect(endOfDay('')).toBeNull();
    expect(dayOf(null)).toBe('');
  });

  it('is unchanged whatever the order of roles', () => {
    const user = aUser(1, { roles: ['admin', 'analyst'] });
    expect(sameRights(rightsOf(user), { ...rightsOf(user), roles: ['analyst', 'admin'] })).toBe(true);
    expect(sameRights(rightsOf(user), { ...rightsOf(user), operator: true })).toBe(false);
  });
});
