import {
  DAY,
  HOUR,
  later,
  ok,
  refuse,
  type Instant,
  type LinkPurpose,
  type LinkState,
  type Result,
} from '@downstream/kernel';

/**
 * How long a link from an e-mail stands. Invitations and portal links: 14 days (product reference 8.2); the latter
 * open nothing without a code sent to the same mailbox. A link to a new password opens the account: one hour.
 */
export const linkLifetimes = {
  INVITATION: 14 * DAY,
  PORTAL: 14 * DAY,
  PASSWORD_RESET: HOUR,
} as const satisfies Record<LinkPurpose, number>;

/** When a link that is made now expires. */
export const linkExpiry = (purpose: LinkPurpose, at: Instant): Instant => later(at, linkLifetimes[purpose]);

/** A link as far as opening it goes. */
export interface MailedLink {
  readonly state: LinkState;
  readonly expiresAt: Instant;
}

/**
 * Whether a link still opens. Each reason has its own page, so each has its own code: `LINK_USED`, `LINK_REPLACED`
 * and `LINK_EXPIRED`, in this order, for a used link stays used when its time is over too.
 */
export function openLink<L extends MailedLink>(link: L, at: Instant): Result<L> {
  if (link.state === 'USED') return refuse('LINK_USED');
  if (link.state === 'REPLACED') return refuse('LINK_REPLACED');
  return at >= link.expiresAt ? refuse('LINK_EXPIRED') : ok(link);
}
