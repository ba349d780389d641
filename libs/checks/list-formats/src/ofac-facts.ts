import type {
  BirthSpan,
  EntryAddress,
  EntryIdentifier,
  EntryName,
  ListEntry,
  VesselFacts,
} from '@downstream/checks/core';
import { countryCode } from './country-code';
import { readBirth } from './ofac-date';
import { identifierOf } from './ofac-identifier';
import { flagged } from './vessel-flag';

type Vessel = { -readonly [K in keyof VesselFacts]: VesselFacts[K] };

/** What the XML forms of the OFAC lists say of an entry, as it is being collected. */
export interface OfacFacts {
  readonly names: EntryName[];
  readonly programmes: Set<string>;
  title: string | null;
  readonly births: BirthSpan[];
  readonly birthPlaces: Set<string>;
  readonly nationalities: Set<string>;
  readonly genders: Set<'MALE' | 'FEMALE'>;
  readonly identifiers: EntryIdentifier[];
  readonly addresses: EntryAddress[];
  readonly vessel: Vessel;
  readonly linkedTo: Set<string>;
  readonly secondarySanctions: Set<string>;
  readonly remarks: string[];
}

/** Nothing said yet. */
export const noFacts = (): OfacFacts => ({
  names: [],
  programmes: new Set(),
  title: null,
  births: [],
  birthPlaces: new Set(),
  nationalities: new Set(),
  genders: new Set(),
  identifiers: [],
  addresses: [],
  vessel: { callSign: null, type: null, tonnage: null, grossTonnage: null, flag: null, owner: null },
  linkedTo: new Set(),
  secondarySanctions: new Set(),
  remarks: [],
});

/** One fact with the publisher's name for it. */
export interface LabelledFact {
  readonly label: string;
  readonly value: string;
  /** ISO 3166-1 alpha-2 of who issued a number. */
  readonly country?: string | null;
  /** What the fact's date says where it is given apart from the text. */
  readonly span?: BirthSpan | null;
  /** Whether it stands among the identity documents. */
  readonly document?: boolean;
  /** What the publisher adds to it. */
  readonly comment?: string | null;
}

const vesselFields: Readonly<Record<string, keyof VesselFacts>> = {
  'vessel call sign': 'callSign',
  'vessel type': 'type',
  'vessel tonnage': 'tonnage',
  'vessel gross registered tonnage': 'grossTonnage',
  'vessel flag': 'flag',
  'vessel owner': 'owner',
};

type Reader = (facts: OfacFacts, fact: LabelledFact) => boolean;

function birth(facts: OfacFacts, { value, span }: LabelledFact): boolean {
  const read = readBirth(value) ?? span ?? null;
  if (read === null) return false;
  const same = facts.births.some(({ from, to, circa }) => from === read.from && to === read.to && circa === read.circa);
  if (!same) facts.births.push(read);
  return true;
}

function nationality(facts: OfacFacts, { value }: LabelledFact): boolean {
  const country = countryCode(value);
  if (country !== null) facts.nationalities.add(country);
  return country !== null;
}

function gender(facts: OfacFacts, { value }: LabelledFact): boolean {
  if (/^(?:male|female)$/i.test(value)) facts.genders.add(/^f/i.test(value) ? 'FEMALE' : 'MALE');
  return /^(?:male|female)$/i.test(value);
}

function sanctions(facts: OfacFacts, { label, value }: LabelledFact): boolean {
  facts.secondarySanctions.add(`${label} ${value}`.replace(/\.$/, ''));
  return true;
}

const readers: Readonly<Record<string, Reader>> = {
  birthdate: birth,
  dob: birth,
  'place of birth': (facts, { value }) => facts.birthPlaces.add(value).has(value),
  'nationality country': nationality,
  'citizenship country': nationality,
  gender,
  'secondary sanctions risk': sanctions,
  'additional sanctions information': sanctions,
  title: (facts, { value }) => {
    facts.title = facts.title === null ? value : `${facts.title}; ${value}`;
    return true;
  },
};

/** Whether the fact has a place of its own in an entry, in which it then stands. */
function placed(facts: OfacFacts, fact: LabelledFact): boolean {
  const key = fact.label.toLowerCase().replace(/[\s:-]+$/, '');
  const field = vesselFields[key];
  if (field !== undefined && facts.vessel[field] === null) {
    facts.vessel[field] = fact.value;
    return true;
  }
  if (Object.hasOwn(readers, key) && readers[key]?.(facts, fact)) return true;
  const identifier = identifierOf(fact.label, fact.value, fact.country ?? null, fact.document);
  if (identifier) facts.identifiers.push(identifier);
  return identifier !== null;
}

/** Puts a fact where it belongs; what is not understood becomes a remark, so that nothing is lost. */
export function addFact(facts: OfacFacts, fact: LabelledFact): void {
  const comment = fact.comment ?? '';
  if (!placed(facts, fact) || comment !== '') facts.remarks.push(`${fact.label} ${fact.value} ${comment}`.trimEnd());
}

/** The parts of an address as OFAC's XML forms name them. */
export interface AddressParts {
  readonly lines: readonly (string | null)[];
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly region: string | null;
  readonly country: string | null;
}

const joined = (parts: readonly (string | null)[], by: string): string | null =>
  parts.filter((part) => part !== null && part !== '').join(by) || null;

/** The word the publisher writes for a country where it names a disputed region instead. */
const UNDETERMINED = 'undetermined';

/**
 * An address in the shape of the CSV form, which has one column for city, state and postal code, and writes
 * `Region: Gaza` for a country where none is determined; `null` when nothing is said.
 */
export function addressOf({ lines, city, state, postalCode, region, country }: AddressParts): EntryAddress | null {
  const street = joined(lines, ', ');
  const place = joined([joined([city, state], ', '), postalCode], ' ');
  const determined = country === UNDETERMINED ? null : country;
  const town = determined === null ? place : joined([place, region], ', ');
  const countryText = determined ?? (region === null ? null : `Region: ${region}`);
  if (street === null && town === null && countryText === null) return null;
  return { street, city: town, country: countryCode(determined), countryText: countryText ?? country };
}

/** A person's name as the CSV form writes it, family name first: `HANIYA, Ismail`; any other name as it is. */
export const listedName = (last: string | null, first: string | null): string => joined([last, first], ', ') ?? '';

/** The entry that these facts make. */
export const entryOf = (
  facts: OfacFacts,
  { list, ref, kind, raw }: Pick<ListEntry, 'list' | 'ref' | 'kind' | 'raw'>,
): ListEntry => ({
  list,
  ref,
  kind,
  names: facts.names,
  programmes: [...facts.programmes],
  title: facts.title,
  births: facts.births,
  birthPlaces: [...facts.birthPlaces],
  nationalities: [...facts.nationalities],
  genders: [...facts.genders],
  identifiers: facts.identifiers,
  addresses: facts.addresses,
  vessel: kind === 'VESSEL' ? flagged(facts.vessel) : null,
  linkedTo: [...facts.linkedTo],
  secondarySanctions: [...facts.secondarySanctions],
  remarks: facts.remarks,
  raw,
});
