import type { Distributor } from '@downstream/distributors/core';
import type { DistributorId } from '@downstream/kernel';
import { nameKeys, normaliseName } from '@downstream/matching';

/** What of a record tells that two companies belong together. */
export type Kin = Pick<Distributor, 'id' | 'legalName' | 'registryNumber' | 'country' | 'parties'>;

const written = ({ native, latin }: Kin['legalName']): string[] => (latin === null ? [native] : [native, latin]);
/** A company's whole name, or a person's with the day of birth, in the form in which it is equal. */
const companyKeys = (name: string): string[] =>
  nameKeys(name, 'ORGANISATION').flatMap(({ key, weight }) => (weight === 3 ? [`company ${key}`] : []));
const personKey = (name: string, born: string): string =>
  `person ${[...normaliseName(name, 'PERSON').folded].sort().join(' ')} ${born}`;

/** A company by its number: two records of it are one. */
const numberOf = ({ registryNumber, country }: Kin): string[] =>
  registryNumber ? [`number ${country} ${registryNumber.value.replace(/[^\p{L}\p{N}]/gu, '')}`] : [];

/**
 * Owners, each in the form in which it is the same for everybody whom it owns. A person counts with a day of birth only,
 * for many have one name. Officers, addresses and telephones make no family: that strangers share those is what is sought.
 */
const ownersOf = ({ parties }: Kin): string[] =>
  parties.flatMap(({ role, kind, name, dateOfBirth }) => {
    if (role !== 'OWNER') return [];
    if (kind === 'ORGANISATION') return written(name).flatMap(companyKeys);
    return dateOfBirth === null ? [] : written(name).map((one) => personKey(one, dateOfBirth));
  });

/**
 * Which distributors belong to one family, by what their records say. Whoever is tied to somebody is tied to those who
 * are tied to them.
 * @returns by id the family, named by one of its members
 */
export function familiesOf(records: readonly Kin[]): ReadonlyMap<DistributorId, string> {
  const head = new Map<string, string>();
  const headOf = (id: string): string => {
    const above = head.get(id) ?? id;
    return above === id ? id : headOf(above);
  };
  const firstWith = new Map<string, string>();
  const tie = (id: string, other: string | undefined): void => {
    if (other !== undefined && headOf(id) !== headOf(other)) head.set(headOf(id), headOf(other));
  };
  for (const record of records) {
    for (const bond of [...numberOf(record), ...ownersOf(record)]) {
      tie(record.id, firstWith.get(bond));
      if (!firstWith.has(bond)) firstWith.set(bond, record.id);
    }
  }
  // Whoever owns another is tied to it; that two only have one name is no tie.
  for (const { id, legalName } of records) {
    for (const key of written(legalName).flatMap(companyKeys)) tie(id, firstWith.get(key));
  }
  return new Map(records.map(({ id }) => [id, headOf(id)]));
}
