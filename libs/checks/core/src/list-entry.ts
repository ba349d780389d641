import type { OwnListEffect } from '@downstream/kernel';
import { placeText, type Identifier, type PostalPlace } from './subject';

/**
 * What a list entry stands for. `ADDRESS`: only a place, with no name at all; `UNKNOWN`: the publisher does not say,
 * so that a person, a company or a ship may be meant.
 */
export const entryKinds = ['INDIVIDUAL', 'ENTITY', 'VESSEL', 'AIRCRAFT', 'ADDRESS', 'UNKNOWN'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** How the publisher means a name: `WEAK` names (nicknames, acronyms) only support other evidence. */
export const entryNameKinds = ['PRIMARY', 'AKA', 'FKA', 'NKA', 'WEAK'] as const;
export type EntryNameKind = (typeof entryNameKinds)[number];

/** One name of an entry, as published. */
export interface EntryName {
  readonly kind: EntryNameKind;
  readonly text: string;
}

/** A birth date as a publisher gives it: a day, a month, a year or a span, exact or about. Calendar dates, inclusive. */
export interface BirthSpan {
  readonly from: string;
  readonly to: string;
  /** The publisher says "circa": two years either way are not a contradiction. */
  readonly circa: boolean;
}

/** An identifying number as published. */
export interface EntryIdentifier extends Identifier {
  /** What the publisher calls it, such as `Tax ID No.`. */
  readonly label: string;
}

/** An address as published, with the country's name as written when it is not one we know. */
export interface EntryAddress extends PostalPlace {
  readonly countryText: string | null;
}

/** What is known of a ship. */
export interface VesselFacts {
  readonly callSign: string | null;
  readonly type: string | null;
  readonly tonnage: string | null;
  readonly grossTonnage: string | null;
  readonly flag: string | null;
  /** Country of the flag, ISO 3166-1 alpha-2; `null` for a flag that is no country's, absent where nobody read it. */
  readonly flagCountry?: string | null;
  readonly owner: string | null;
}

/** One entry of a restricted-party list, in the one shape all formats are read into. */
export interface ListEntry {
  /** Code of the list, such as `ofac-sdn`. */
  readonly list: string;
  /** The publisher's number of the entry: unique within the list, stable over its versions. */
  readonly ref: string;
  readonly kind: EntryKind;
  /** The primary name first; none for an `ADDRESS`. */
  readonly names: readonly EntryName[];
  readonly programmes: readonly string[];
  readonly title: string | null;
  readonly births: readonly BirthSpan[];
  readonly birthPlaces: readonly string[];
  /** Nationalities and citizenships, ISO 3166-1 alpha-2. */
  readonly nationalities: readonly string[];
  readonly genders: readonly ('MALE' | 'FEMALE')[];
  readonly identifiers: readonly EntryIdentifier[];
  readonly addresses: readonly EntryAddress[];
  readonly vessel: VesselFacts | null;
  /** Names of other entries this one is linked to. */
  readonly linkedTo: readonly string[];
  /** Sanctions that reach those who deal with the entry, as worded by the publisher. */
  readonly secondarySanctions: readonly string[];
  /** What else the publisher says, sentence by sentence. */
  readonly remarks: readonly string[];
  /** The records as published, word by word, for evidence. */
  readonly raw: string;
  /**
   * What a true match does, where whoever keeps the list says it: on a tenant's own list. `FLAG`: whoever reviews looks
   * into it; `REFUSE`: nothing ships. Absent on public lists, whose effects the table of list effects tells.
   */
  readonly effect?: OwnListEffect;
}

/** The primary name of an entry; empty for an `ADDRESS`, which has none. */
export const primaryName = (entry: ListEntry): string => entry.names[0]?.text ?? '';

/** An address of an entry in one line, with the country as its publisher writes it. */
export const entryPlaceText = ({ street, city, country, countryText }: EntryAddress): string =>
  placeText({ street, city, country: countryText ?? country });

/** What to call an entry: its primary name; for an `ADDRESS`, which has none, that address. */
export const entryTitle = (entry: ListEntry): string =>
  primaryName(entry) || (entry.addresses[0] ? entryPlaceText(entry.addresses[0]) : entry.ref);

/** Every number of an entry: those published as such, and the call sign of a ship. */
export function numbersOf(entry: ListEntry): readonly EntryIdentifier[] {
  const callSign = entry.vessel?.callSign;
  if (!callSign) return entry.identifiers;
  return [...entry.identifiers, { type: 'CALL_SIGN', number: callSign, country: null, label: 'Call sign' }];
}

/** Every country the entry is said to belong to: nationality, flag, addresses and issuers of its numbers; sorted. */
export function countriesOf(entry: ListEntry): readonly string[] {
  const found = [
    ...entry.nationalities,
    entry.vessel?.flagCountry ?? null,
    ...entry.addresses.map(({ country }) => country),
    ...entry.identifiers.map(({ country }) => country),
  ];
  return [...new Set(found.filter((country) => country !== null))].sort();
}
