import { describe, expect, it } from '@jest/globals';
import { afterPassword, bannersOf, demoTenantPolicy, needsSecondFactor, newTenantPolicy } from './tenant-policy';

describe('newTenantPolicy', () => {
  it('begins with the second factor on', () => expect(newTenantPolicy).toEqual({ secondFactorRequired: true }));
});

describe('needsSecondFactor', () => {
  it('is for desk and audit room', () => {
    expect(needsSecondFactor(newTenantPolicy, 'desk')).toBe(true);
    expect(needsSecondFactor(newTenantPolicy, 'audit')).toBe(true);
    expect(needsSecondFactor(newTenantPolicy, 'portal')).toBe(false);
    expect(needsSecondFactor(demoTenantPolicy, 'desk')).toBe(false);
  });
});

describe('afterPassword', () => {
  it('lets nobody of a new tenant in with a password alone', () => {
    expect(afterPassword(newTenantPolicy, 'desk', false)).toBe('ENROL_SECOND_FACTOR');
    expect(afterPassword(newTenantPolicy, 'audit', true)).toBe('SECOND_FACTOR');
  });

  it('asks whoever has a second factor for it, even in the demo', () => {
    expect(afterPassword(demoTenantPolicy, 'desk', true)).toBe('SECOND_FACTOR');
    expect(afterPassword(demoTenantPolicy, 'desk', false)).toBe('SIGNED_IN');
  });
});

describe('bannersOf', () => {
  it('says what is not as it should be', () => {
    expect(bannersOf({ kind: 'CUSTOMER', ...newTenantPolicy })).toEqual([]);
    expect(bannersOf({ kind: 'CUSTOMER', secondFactorRequired: false })).toEqual(['SECOND_FACTOR_OFF']);
    expect(bannersOf({ kind: 'DEMO', ...demoTenantPolicy })).toEqual(['SECOND_FACTOR_OFF', 'DEMO']);
  });
});
