import type { BirthSpan, EntryIdentifier, EntryKind } from '@downstream/checks/core';
import { readYearFirst } from './calendar-span';
import { placeCountry } from './place-country';
import { wordIn } from './word-table';

/** What OpenSanctions asks of whoever uses its data. */
export const openSanctionsTerms =
  'OpenSanctions data is licensed CC BY-NC 4.0: non-commercial use only, unless you hold a commercial licence from OpenSanctions. ' +
  'By importing it you confirm that your use is one or the other.';

const kinds: Readonly<Record<string, EntryKind>> = {
  Person: 'INDIVIDUAL',
  Company: 'ENTITY',
  Organization: 'ENTITY',
  PublicBody: 'ENTITY',
  // The publisher's word for "a person or a firm, we don't know which".
  LegalEntity: 'UNKNOWN',
  Thing: 'UNKNOWN',
  Asset: 'UNKNOWN',
  Vessel: 'VESSEL',
  Airplane: 'AIRCRAFT',
  Address: 'ADDRESS',
};

/** What a FollowTheMoney schema stands for; `undefined` for those that are no party, such as crypto wallets and securities. */
export const openKind = (schema: string): EntryKind | undefined => wordIn(kinds, schema);

/** A country of FollowTheMoney: `ru`, or a part of one such as `ua-cri` for Crimea. */
export const openCountry = (code: string): string | null => placeCountry(/^[a-z]{2}(?=-)/i.exec(code)?.[0] ?? code);

/** A birth date: `1973-03-25`, `1973-03` or `1973`. */
export function openBirth(text: string): BirthSpan | null {
  const days = readYearFirst(text);
  return days && { ...days, circa: false };
}

const LEI = /^[A-Z0-9]{18}\d{2}$/;

/**
 * A number of which only the text is given. An IMO number and an LEI tell by their form what they are; numbers of Russian
 * parties by their length (INN 10 or 12 digits, OGRN 13 or 15). Firms of shipping have IMO numbers of their own, which no
 * ship has.
 */
export function openNumber(text: string, kind: EntryKind, countries: readonly string[]): EntryIdentifier {
  const imo = /^IMO ?(\d{7})$/i.exec(text)?.[1];
  if (imo !== undefined) {
    return kind === 'VESSEL'
      ? { type: 'IMO', number: imo, country: null, label: 'IMO number' }
      : { type: 'OTHER', number: imo, country: null, label: 'IMO company number' };
  }
  if (kind === 'VESSEL' && /^[2-7]\d{8}$/.test(text))
    return { type: 'MMSI', number: text, country: null, label: 'MMSI' };
  if (LEI.test(text) && kind !== 'INDIVIDUAL') return { type: 'LEI', number: text, country: null, label: 'LEI' };
  const russian = countries.includes('RU');
  if (russian && /^(?:\d{10}|\d{12})$/.test(text)) return { type: 'TAX', number: text, country: 'RU', label: 'INN' };
  if (russian && /^(?:\d{13}|\d{15})$/.test(text))
    return { type: 'REGISTRATION', number: text, country: 'RU', label: 'OGRN' };
  return { type: 'OTHER', number: text, country: null, label: 'Identifier' };
}
