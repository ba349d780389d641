import type { Instant } from '@downstream/kernel';

/** A letter that came back, with what was known of the contact at that moment. */
export interface ReturnedLetter {
  readonly address: string;
  readonly contactEmail: string | null;
  readonly at: Instant;
}

/** An account of the distributor, as far as letters go. */
export interface Mailbox {
  readonly address: string;
  readonly since: Instant;
}

/** Where letters come back from now. */
export interface Unreachable {
  readonly address: string;
  /** Since the first that came back. */
  readonly since: Instant;
  readonly times: number;
}

const same = (a: string | null, b: string | null): boolean => a?.toLowerCase() === b?.toLowerCase();

/**
 * Where letters come back from now; null where none do, or where somebody has changed the address since: another one of
 * the contact in the record, or an account of another address made after it. Of several addresses the last counts.
 * @param contactEmail the contact's address in the record now
 */
export function unreachable(
  returns: readonly ReturnedLetter[],
  contactEmail: string | null,
  mailboxes: readonly Mailbox[],
): Unreachable | null {
  const standing = returns.filter(
    (one) =>
      same(one.contactEmail, contactEmail) &&
      !mailboxes.some(({ address, since }) => since > one.at && !same(address, one.address)),
  );
  const last = standing.at(-1);
  if (!last) return null;
  const alike = standing.filter(({ address }) => same(address, last.address));
  return { address: last.address, since: alike[0]?.at ?? last.at, times: alike.length };
}
