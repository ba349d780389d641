import type { PartyId, PartyKind, PartyRole } from '@downstream/kernel';

/** What may be screened: a party, or a thing that lists name like one. */
export type SubjectKind = PartyKind | 'VESSEL' | 'AIRCRAFT';

/** Families of identifying numbers; numbers are compared within a family. */
export const identifierTypes = [
  'TAX',
  'REGISTRATION',
  'LEI',
  'PASSPORT',
  'NATIONAL_ID',
  'IMO',
  'MMSI',
  'CALL_SIGN',
  'AIRCRAFT',
  'BANK',
  'OTHER',
] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** An identifying number of a party. */
export interface Identifier {
  readonly type: IdentifierType;
  /** As written; compared without spaces, marks and case. */
  readonly number: string;
  /** Who issued it, ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** Where a party is. */
export interface PostalPlace {
  /** Street and number, or the whole address in one line. */
  readonly street: string | null;
  readonly city: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** An address in one line. */
export const placeText = ({ street, city, country }: PostalPlace): string =>
  [street, city, country].filter((part) => part !== null && part !== '').join(', ');

/** A party as screening sees it: the distributor itself, or who stands beside it or answers for it; or a ship or an aircraft it uses. */
export interface ScreeningSubject {
  readonly partyId: PartyId;
  readonly role: PartyRole;
  readonly kind: SubjectKind;
  /** Every name and spelling: legal, trade, former, in its own script and in Latin letters. The first is the main one. */
  readonly names: readonly string[];
  /** Countries of registration, residence and nationality, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** A person's date of birth, `1970-12-31`. */
  readonly dateOfBirth: string | null;
  readonly gender: 'MALE' | 'FEMALE' | null;
  readonly identifiers: readonly Identifier[];
  readonly addresses: readonly PostalPlace[];
}

/** Whether the names of a kind are those of a person; all others are compared as companies' are. */
export const nameKind = (kind: SubjectKind | 'INDIVIDUAL' | 'ENTITY' | 'ADDRESS' | 'UNKNOWN'): PartyKind =>
  kind === 'PERSON' || kind === 'INDIVIDUAL' ? 'PERSON' : 'ORGANISATION';

/** A number without what people write between its characters. */
export const bareNumber = (number: string): string => number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Families whose numbers identify one party beyond doubt (domain reference 6.1). */
export const strongIdentifiers = ['TAX', 'REGISTRATION', 'LEI', 'PASSPORT', 'NATIONAL_ID', 'IMO'] as const;

/**
 * Families of which a party has one number per country, so that two different ones mean two parties. A passport is
 * renewed under a new number: two of them may well be one person's.
 */
export const exclusiveIdentifiers = [
  'TAX',
  'REGISTRATION',
  'LEI',
  'NATIONAL_ID',
  'IMO',
] as const satisfies readonly (typeof strongIdentifiers)[number][];

const isStrong = (type: IdentifierType): boolean => (strongIdentifiers as readonly IdentifierType[]).includes(type);

// Many countries use one number for both, and people mix the two up on forms.
const family = (type: IdentifierType): string => (type === 'TAX' || type === 'REGISTRATION' ? 'COMPANY' : type);

const MEANINGFUL = 5;

/**
 * Whether two numbers prove one party: of the same family, equal, long enough to mean something, and not issued by
 * two different countries.
 */
export const sameIdentifier = (a: Identifier, b: Identifier): boolean =>
  isStrong(a.type) &&
  family(a.type) === family(b.type) &&
  (worldwide(a.type) || a.country === null || b.country === null || a.country === b.country) &&
  bareNumber(a.number).length >= MEANINGFUL &&
  bareNumber(a.number) === bareNumber(b.number);

// Numbered by one body for the whole world, so that the country given beside them does not matter.
const worldwide = (type: IdentifierType): boolean => type === 'LEI' || type === 'IMO';

/**
 * Families whose numbers go with a ship or an aircraft for some years: a radio number changes with the flag, a tail
 * number with the register. One in common is a reason to look, and no proof.
 */
export const passingIdentifiers = ['MMSI', 'CALL_SIGN', 'AIRCRAFT'] as const;

/** Whether two numbers are one ship's or aircraft's at least at some time. */
export const samePassingNumber = (a: Identifier, b: Identifier): boolean =>
  (passingIdentifiers as readonly IdentifierType[]).includes(a.type) &&
  a.type === b.type &&
  bareNumber(a.number).length >= (a.type === 'CALL_SIGN' ? SHORTEST_CALL_SIGN : MEANINGFUL) &&
  bareNumber(a.number) === bareNumber(b.number);

const SHORTEST_CALL_SIGN = 4;

/**
 * Whether two numbers show two different parties: of one exclusive family, of one issuing country, different, and
 * built alike. Registers of one country number differently (a Russian OGRN has 13 digits, an OKPO 8), and a party may
 * have one number of each.
 */
export const rivalIdentifiers = (a: Identifier, b: Identifier): boolean =>
  (exclusiveIdentifiers as readonly IdentifierType[]).includes(a.type) &&
  a.type === b.type &&
  (worldwide(a.type) || (a.country !== null && a.country === b.country)) &&
  bareNumber(a.number).length === bareNumber(b.number).length &&
  bareNumber(a.number) !== bareNumber(b.number);
