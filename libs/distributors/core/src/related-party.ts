import {
  ok,
  refuse,
  type Instant,
  type PartyId,
  type PartyKind,
  type RelatedRole,
  type Result,
} from '@downstream/kernel';
import type { PostalAddress } from './postal-address';
import { roleRules } from './role-rules';
import type { WrittenName } from './written-name';

/** How much of the distributor an owner holds: a figure, a band, or unknown with the reason why. */
export type Share =
  | { readonly kind: 'PERCENT'; readonly percent: number }
  | { readonly kind: 'BAND'; readonly from: number; readonly to: number }
  | { readonly kind: 'UNKNOWN'; readonly reason: string };

/** A person, company or place beside the distributor. One who owns and leads stands on the list twice. */
export interface RelatedParty {
  readonly id: PartyId;
  readonly role: RelatedRole;
  readonly kind: PartyKind;
  readonly name: WrittenName;
  /** A person's date of birth, `1970-12-31`. */
  readonly dateOfBirth: string | null;
  /** A person's nationality, ISO 3166-1 alpha-2. */
  readonly nationality: string | null;
  /** Where a company is registered or a person lives, ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Where the party is found; a person's own, not the distributor's. */
  readonly address: PostalAddress | null;
  /** Position of an officer or signatory, such as managing director. */
  readonly position: string | null;
  /** An owner's share; `null` for all others. */
  readonly share: Share | null;
}

/** A wrong fact: which field of the party (RFC 6901) and what is wrong with it. */
export interface PartyFault {
  readonly pointer: string;
  readonly code: 'REQUIRED' | 'NOT_FOR_ORGANISATIONS' | 'NOT_FOR_ROLE' | 'IN_THE_FUTURE' | 'OUT_OF_RANGE';
}

const within = (percent: number): boolean => percent > 0 && percent <= 100;

function shareFault(share: Share): PartyFault | undefined {
  switch (share.kind) {
    case 'PERCENT':
      return within(share.percent) ? undefined : { pointer: '/share/percent', code: 'OUT_OF_RANGE' };
    case 'BAND':
      return share.from >= 0 && share.from <= share.to && within(share.to)
        ? undefined
        : { pointer: '/share/to', code: 'OUT_OF_RANGE' };
    case 'UNKNOWN':
      return share.reason.trim() === '' ? { pointer: '/share/reason', code: 'REQUIRED' } : undefined;
  }
}

function roleFaults({ role, kind, share, position, address }: RelatedParty): readonly (PartyFault | undefined)[] {
  const rule = roleRules[role];
  const lines = address?.lines.filter((line) => line.trim() !== '') ?? [];
  return [
    rule.kinds.includes(kind) ? undefined : { pointer: '/kind', code: 'NOT_FOR_ROLE' },
    rule.share === 'REQUIRED' && share === null ? { pointer: '/share', code: 'REQUIRED' } : undefined,
    rule.share === 'NONE' && share !== null ? { pointer: '/share', code: 'NOT_FOR_ROLE' } : undefined,
    rule.position === 'NONE' && position !== null ? { pointer: '/position', code: 'NOT_FOR_ROLE' } : undefined,
    rule.address === 'REQUIRED' && lines.length === 0 ? { pointer: '/address/lines', code: 'REQUIRED' } : undefined,
  ];
}

/**
 * What is wrong with a party's facts at an instant. Which facts a role takes is in {@link roleRules}; an owner needs a
 * share, if only "unknown" with a reason.
 */
export function partyFaults(party: RelatedParty, at: Instant): readonly PartyFault[] {
  const faults: (PartyFault | undefined)[] = [
    party.name.native.trim() === '' ? { pointer: '/name/native', code: 'REQUIRED' } : undefined,
    party.kind === 'ORGANISATION' && party.dateOfBirth !== null
      ? { pointer: '/dateOfBirth', code: 'NOT_FOR_ORGANISATIONS' }
      : undefined,
    party.kind === 'ORGANISATION' && party.nationality !== null
      ? { pointer: '/nationality', code: 'NOT_FOR_ORGANISATIONS' }
      : undefined,
    // Both are ISO texts, so that the calendar date compares with the instant it begins.
    party.dateOfBirth !== null && party.dateOfBirth > at
      ? { pointer: '/dateOfBirth', code: 'IN_THE_FUTURE' }
      : undefined,
    ...roleFaults(party),
    party.share === null ? undefined : shareFault(party.share),
  ];
  return faults.filter((fault) => fault !== undefined);
}

/** The least a share can be, in millionths of the whole: floats would find 33.3 + 33.3 + 33.4 to exceed 100. */
function atLeast(share: Share | null): number {
  if (share === null || share.kind === 'UNKNOWN') return 0;
  return Math.round((share.kind === 'PERCENT' ? share.percent : share.from) * 10_000);
}

const same = (a: RelatedParty, b: RelatedParty): boolean =>
  a.role === b.role &&
  a.kind === b.kind &&
  a.name.native.trim().toLowerCase() === b.name.native.trim().toLowerCase() &&
  a.dateOfBirth === b.dateOfBirth;

/**
 * The list with one party more.
 * @returns refusals `PARTY_INVALID` with the faults, `PARTY_ALREADY_LISTED` (same role, name and date of birth) and
 * `SHARES_EXCEED_WHOLE` when the owners would hold more than 100 % at the very least
 */
export function withParty(
  parties: readonly RelatedParty[],
  party: RelatedParty,
  at: Instant,
): Result<readonly RelatedParty[]> {
  const faults = partyFaults(party, at);
  if (faults.length > 0) return refuse('PARTY_INVALID', { faults });
  const twin = parties.find((other) => other.id === party.id || same(other, party));
  if (twin) return refuse('PARTY_ALREADY_LISTED', { partyId: twin.id });
  const all = [...parties, party];
  const least = all.reduce((sum, { share }) => sum + atLeast(share), 0);
  if (least > 1_000_000) return refuse('SHARES_EXCEED_WHOLE', { percent: least / 10_000 });
  return ok(all);
}

/** The list without one party; `NOT_FOUND` when it is not on it. */
export function withoutParty(parties: readonly RelatedParty[], id: PartyId): Result<readonly RelatedParty[]> {
  return parties.some((party) => party.id === id)
    ? ok(parties.filter((party) => party.id !== id))
    : refuse('NOT_FOUND', { partyId: id });
}
