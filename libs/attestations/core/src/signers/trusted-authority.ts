import { authorOf, type Act, type Author } from '@downstream/distributors/core';
import { ok, refuse, type Id, type Instant, type Result } from '@downstream/kernel';
import { blank } from '../answer-fault';

/** An authority that the maker trusts to know whom it certifies: signatures under its certificates are vouched for. */
export interface TrustedAuthority {
  readonly id: Id<'trustedAuthority'>;
  /** DER, base64. */
  readonly certificate: string;
  /** Whom it names, one attribute a line, as it stands in the certificate. */
  readonly subject: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly sha256: string;
  /** Why it is trusted. */
  readonly note: string;
  readonly added: Author;
  /** `null` while it is trusted. */
  readonly removed: { readonly by: Author; readonly reason: string } | null;
}

/** Puts an authority on the list. Refusal `REASON_REQUIRED`. */
export const trust = (
  seen: Pick<TrustedAuthority, 'id' | 'certificate' | 'subject' | 'validFrom' | 'validTo' | 'sha256'>,
  note: string,
  act: Act,
): Result<TrustedAuthority> =>
  blank(note) ? refuse('REASON_REQUIRED') : ok({ ...seen, note: note.trim(), added: authorOf(act), removed: null });

/** Takes it off the list; what was judged by it is judged anew when it is looked at next. Refusals `REASON_REQUIRED`, `NOT_FOUND`. */
export function distrust(authority: TrustedAuthority, reason: string, act: Act): Result<TrustedAuthority> {
  if (authority.removed) return refuse('NOT_FOUND');
  return blank(reason)
    ? refuse('REASON_REQUIRED')
    : ok({ ...authority, removed: { by: authorOf(act), reason: reason.trim() } });
}
