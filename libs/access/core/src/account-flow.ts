import {
  ok,
  refuse,
  transitions,
  type Instant,
  type Result,
  type SignInFault,
  type UserState,
} from '@downstream/kernel';

/** The life of an account. A suspended one that never came in goes back to INVITED, for it has no password yet. */
export const accountFlow = transitions<UserState>({
  INVITED: ['ACTIVE', 'SUSPENDED'],
  ACTIVE: ['SUSPENDED'],
  SUSPENDED: ['ACTIVE', 'INVITED'],
});

/** What of an account decides whether it opens the door. */
export interface Entry {
  readonly state: UserState;
  readonly expiresAt: Instant | null;
}

/**
 * Why an account may not come in now, or `null`. For the log only: the caller is told one thing for all of them.
 */
export function entryFault({ state, expiresAt }: Entry, at: Instant): SignInFault | null {
  if (state !== 'ACTIVE') return state;
  return expiresAt !== null && expiresAt <= at ? 'ACCESS_EXPIRED' : null;
}

/** Ends a suspension; refusal `TRANSITION_NOT_ALLOWED`. `cameIn` says whether the account was ever in use. */
export function reinstate(state: UserState, cameIn: boolean): Result<UserState> {
  const to: UserState = cameIn ? 'ACTIVE' : 'INVITED';
  // No plain step: an invited account may become active too, but by its own person and not by this.
  return state === 'SUSPENDED' ? ok(to) : refuse('TRANSITION_NOT_ALLOWED', { from: state, to });
}
