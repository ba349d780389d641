import {
  HOUR,
  later,
  millis,
  MINUTE,
  type Instant,
  type SessionEnding,
  type SessionState,
  type Shell,
  type SignInMeans,
} from '@downstream/kernel';

/** How long a session lasts: without a request, and at the very most. */
export interface SessionLimits {
  readonly idle: number;
  readonly absolute: number;
}

/**
 * Limits by shell, in milliseconds. Staff and auditors: 30 minutes idle, 12 hours in all (security reference 3). The
 * portal gets 60 minutes idle: its forms take 25 to 40 minutes and are filled in with papers beside, what lies there
 * is the distributor's own, and signing asks for a code of its own anyway.
 */
export const sessionLimits: Readonly<Record<Shell, SessionLimits>> = {
  desk: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  audit: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  portal: { idle: 60 * MINUTE, absolute: 12 * HOUR },
};

/** A sign-in under way (second factor, enrolment, code) must be done within this time. */
export const SIGN_IN_LIMIT = 10 * MINUTE;

/** `lastSeenAt` is written at most this often: one write per minute, not one per request. */
export const TOUCH_EVERY = MINUTE;

/** A session as far as time decides on it. */
export interface SessionTimes {
  readonly state: SessionState;
  readonly lastSeenAt: Instant;
  /** Set at its start by {@link sessionExpiry}. */
  readonly expiresAt: Instant;
}

/** When a session that begins now ends at the latest; never after the account itself. */
export function sessionExpiry(
  state: SessionState,
  shell: Shell,
  startedAt: Instant,
  accountExpiresAt: Instant | null,
): Instant {
  const latest = later(startedAt, state === 'SIGNED_IN' ? sessionLimits[shell].absolute : SIGN_IN_LIMIT);
  return accountExpiresAt !== null && accountExpiresAt < latest ? accountExpiresAt : latest;
}

/** Why a session is over at an instant, or `null` while it is not. At its very end it is over. */
export function timedOut(session: SessionTimes, shell: Shell, at: Instant): SessionEnding | null {
  if (at >= session.expiresAt) return 'TOO_OLD';
  const idle = millis(at) - millis(session.lastSeenAt);
  return session.state === 'SIGNED_IN' && idle >= sessionLimits[shell].idle ? 'IDLE' : null;
}

/** Whether `lastSeenAt` is due to be written. */
export const isDueForTouch = ({ lastSeenAt }: Pick<SessionTimes, 'lastSeenAt'>, at: Instant): boolean =>
  millis(at) - millis(lastSeenAt) >= TOUCH_EVERY;

/**
 * Whether the cookie gets a new value when a session goes from one state to the next: always, so that a value somebody
 * planted or read before the sign-in opens nothing after it (ASVS 7.2.4). Signing in again replaces it likewise.
 */
export const rotates = (from: SessionState | null, to: SessionState): boolean => from !== to || to === 'SIGNED_IN';

/** Which of a person's sessions a change ends: all, all but the one that made it, or those without a second factor. */
export type SessionReach = 'ALL' | 'OTHERS' | 'WITHOUT_SECOND_FACTOR';

/** The sessions that end with a change of the account or of the tenant's policy (ASVS 7.4.2, 8.3.2). */
export const sessionsEndedBy = {
  SUSPENDED: 'ALL',
  ROLES_CHANGED: 'ALL',
  ACCESS_EXPIRED: 'ALL',
  PASSWORD_CHANGED: 'OTHERS',
  SECOND_FACTOR_CHANGED: 'OTHERS',
  POLICY_CHANGED: 'WITHOUT_SECOND_FACTOR',
} as const satisfies Partial<Record<SessionEnding, SessionReach>>;

/** Whether a change ends this session. */
export function isEndedBy(
  change: keyof typeof sessionsEndedBy,
  session: { readonly means: SignInMeans | null; readonly isOwn: boolean },
): boolean {
  const reach: SessionReach = sessionsEndedBy[change];
  if (reach === 'ALL') return true;
  return reach === 'OTHERS' ? !session.isOwn : session.means === 'PASSWORD';
}
