import type { Identifier, PostalPlace, ScreeningSubject } from '@downstream/checks/core';
import {
  contactParty,
  type ContactParty,
  type Distributor,
  type PostalAddress,
  type RelatedParty,
  type WrittenName,
} from '@downstream/distributors/core';
import type { PartyId, PartyKind, PartyRole } from '@downstream/kernel';
import { sha256 } from '../lists/list-version-builder';

const namesOf = ({ native, latin }: WrittenName): string[] =>
  latin === null || latin === native ? [native] : [native, latin];
const countriesOf = (...countries: (string | null | undefined)[]): string[] => [
  ...new Set(countries.filter((country): country is string => typeof country === 'string')),
];

/** Where somebody is: the address, or the bare country where none is given. */
const placesOf = (address: PostalAddress | null, country: string | null): PostalPlace[] => {
  if (!address) return country === null ? [] : [{ street: null, city: null, country }];
  return [{ street: address.lines.join(', ') || null, city: address.city, country: address.country ?? country }];
};

/** Everybody whom screening a distributor means: the company, everybody on its list, and its contact. */
export function subjectsOf(distributor: Distributor): ScreeningSubject[] {
  const contact = contactParty(distributor, sha256);
  return [company(distributor), ...distributor.parties.map(beside), ...(contact ? [answering(contact)] : [])];
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Somebody whom a signed attestation names. */
export interface NamedBeside {
  readonly id: PartyId;
  readonly role: PartyRole;
  readonly kind: PartyKind;
  readonly name: string;
  readonly country: string | null;
}

/** Adds those whom attestations name; who stands in the record by that very name is searched for there already. */
export function withNamed(subjects: readonly ScreeningSubject[], named: readonly NamedBeside[]): ScreeningSubject[] {
  const known = new Set(subjects.flatMap(({ kind, names }) => names.map((name) => `${kind} ${plain(name)}`)));
  const more = named.filter(({ kind, name }) => !known.has(`${kind} ${plain(name)}`));
  return [
    ...subjects,
    ...more.map(({ id, role, kind, name, country }): ScreeningSubject => ({
      ...{ partyId: id, role, kind, names: [name], countries: countriesOf(country), dateOfBirth: null, gender: null },
      ...{ identifiers: [], addresses: placesOf(null, country) },
    })),
  ];
}

function company(distributor: Distributor): ScreeningSubject {
  const { address, registryNumber, country } = distributor;
  const identifiers: Identifier[] = registryNumber
    ? [{ type: registryNumber.scheme === 'LEI' ? 'LEI' : 'REGISTRATION', number: registryNumber.value, country }]
    : [];
  return {
    partyId: distributor.id as unknown as PartyId,
    role: 'DISTRIBUTOR',
    kind: 'ORGANISATION',
    names: namesOf(distributor.legalName),
    countries: countriesOf(country, address?.country),
    dateOfBirth: null,
    gender: null,
    identifiers,
    addresses: address ? placesOf(address, country) : [],
  };
}

const beside = (party: RelatedParty): ScreeningSubject => ({
  partyId: party.id,
  role: party.role,
  kind: party.kind,
  names: namesOf(party.name),
  countries: countriesOf(party.nationality, party.country, party.address?.country),
  dateOfBirth: party.dateOfBirth,
  gender: null,
  identifiers: [],
  addresses: placesOf(party.address, party.country),
});

const answering = ({ id, name }: ContactParty): ScreeningSubject => ({
  partyId: id,
  role: 'CONTACT',
  kind: 'PERSON',
  names: [name],
  countries: [],
  dateOfBirth: null,
  gender: null,
  identifiers: [],
  addresses: [],
});
