import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, sessionStates, shells, signInMeans } from '@downstream/kernel';
import * as fc from 'fast-check';
import {
  isDueForTouch,
  isEndedBy,
  rotates,
  sessionExpiry,
  sessionLimits,
  type sessionsEndedBy,
  SIGN_IN_LIMIT,
  timedOut,
  TOUCH_EVERY,
} from './session-rules';
import { moment } from './testing/index';

const session = { state: 'SIGNED_IN' as const, lastSeenAt: moment(), expiresAt: moment(12 * HOUR) };

describe('sessionLimits', () => {
  it('are those of the security reference', () => {
    expect(sessionLimits.desk).toEqual({ idle: 30 * MINUTE, absolute: 12 * HOUR });
    expect(sessionLimits.audit).toEqual(sessionLimits.desk);
    expect(sessionLimits.portal).toEqual({ idle: 60 * MINUTE, absolute: 12 * HOUR });
  });
});

describe('sessionExpiry', () => {
  it('is twelve hours away, or ten minutes for a sign-in under way', () => {
    expect(sessionExpiry('SIGNED_IN', 'desk', moment(), null)).toBe(moment(12 * HOUR));
    for (const state of ['SECOND_FACTOR', 'ENROL_SECOND_FACTOR', 'CODE'] as const) {
      expect(sessionExpiry(state, 'portal', moment(), null)).toBe(moment(SIGN_IN_LIMIT));
    }
  });

  it('is never after the account’s own end', () => {
    expect(sessionExpiry('SIGNED_IN', 'audit', moment(), moment(HOUR))).toBe(moment(HOUR));
    expect(sessionExpiry('SIGNED_IN', 'audit', moment(), moment(13 * HOUR))).toBe(moment(12 * HOUR));
  });
});

describe('timedOut', () => {
  it.each([
    ['desk', 30 * MINUTE - 1, null],
    ['desk', 30 * MINUTE, 'IDLE'],
    ['audit', 30 * MINUTE, 'IDLE'],
    ['portal', 60 * MINUTE - 1, null],
    ['portal', 60 * MINUTE, 'IDLE'],
    ['portal', 12 * HOUR, 'TOO_OLD'],
  ] as const)('%s after %i ms: %s', (shell, ms, expected) => {
    expect(timedOut(session, shell, moment(ms))).toBe(expected);
  });

  it('ends a session in full use after twelve hours', () => {
    const busy = { ...session, lastSeenAt: moment(12 * HOUR - 1) };
    expect(timedOut(busy, 'desk', moment(12 * HOUR - 1))).toBeNull();
    expect(timedOut(busy, 'desk', moment(12 * HOUR))).toBe('TOO_OLD');
  });

  it('gives a sign-in under way its whole time', () => {
    const step = { state: 'CODE' as const, lastSeenAt: moment(), expiresAt: moment(SIGN_IN_LIMIT) };
    expect(timedOut(step, 'portal', moment(SIGN_IN_LIMIT - 1))).toBeNull();
    expect(timedOut(step, 'portal', moment(SIGN_IN_LIMIT))).toBe('TOO_OLD');
  });

  it('does not end a session because a clock went back', () => {
    expect(timedOut(session, 'desk', moment(-HOUR))).toBeNull();
  });

  it('once over is over for good', () => {
    const ms = fc.integer({ min: 0, max: 24 * HOUR });
    fc.assert(
      fc.property(fc.constantFrom(...shells), ms, ms, (shell, a, b) => {
        const [first, then] = [Math.min(a, b), Math.max(a, b)];
        if (timedOut(session, shell, moment(first))) expect(timedOut(session, shell, moment(then))).not.toBeNull();
      }),
    );
  });
});

describe('isDueForTouch', () => {
  it('writes once a minute', () => {
    expect(isDueForTouch(session, moment(TOUCH_EVERY - 1))).toBe(false);
    expect(isDueForTouch(session, moment(TOUCH_EVERY))).toBe(true);
  });

  it('never lets a session that is in use go idle', () => {
    for (const shell of shells) expect(TOUCH_EVERY).toBeLessThan(sessionLimits[shell].idle);
  });
});

describe('rotates', () => {
  it('gives a new value with every step of a sign-in and with every new sign-in', () => {
    for (const to of sessionStates) expect(rotates(null, to)).toBe(true);
    expect(rotates('SECOND_FACTOR', 'SIGNED_IN')).toBe(true);
    expect(rotates('SIGNED_IN', 'SIGNED_IN')).toBe(true);
    expect(rotates('SECOND_FACTOR', 'SECOND_FACTOR')).toBe(false);
  });
});

describe('isEndedBy', () => {
  const ended = (change: keyof typeof sessionsEndedBy, isOwn: boolean) =>
    signInMeans.filter((means) => isEndedBy(change, { means, isOwn }));

  it.each(['SUSPENDED', 'ROLES_CHANGED', 'ACCESS_EXPIRED'] as const)('%s ends them all', (change) => {
    expect(ended(change, true)).toEqual([...signInMeans]);
    expect(ended(change, false)).toEqual([...signInMeans]);
  });

  it.each(['PASSWORD_CHANGED', 'SECOND_FACTOR_CHANGED'] as const)(
    '%s leaves the one that made the change',
    (change) => {
      expect(ended(change, true)).toEqual([]);
      expect(ended(change, false)).toEqual([...signInMeans]);
    },
  );

  it('a stricter policy ends those that began with a password alone', () => {
    expect(ended('POLICY_CHANGED', true)).toEqual(['PASSWORD']);
    expect(ended('POLICY_CHANGED', false)).toEqual(['PASSWORD']);
  });
});
