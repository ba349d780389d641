import type { EntryAddress, EntryKind, EntryName, ListEntry, VesselFacts } from '@downstream/checks/core';
import { countryCode } from './country-code';
import { readRemarks } from './ofac-remarks';
import type { OfacRecord } from './ofac-table';
import { wordIn } from './word-table';
import { flagged } from './vessel-flag';

/** Types of entries as OFAC writes them; an entry without one is an entity. */
export const ofacKinds: Readonly<Record<string, EntryKind>> = {
  individual: 'INDIVIDUAL',
  vessel: 'VESSEL',
  aircraft: 'AIRCRAFT',
};

/** Types of alternate names as OFAC writes them. */
export const ofacNameKinds: Readonly<Record<string, EntryName['kind']>> = { aka: 'AKA', fka: 'FKA', nka: 'NKA' };

/** The records that make one entry. */
export interface EntryRecords {
  readonly main: OfacRecord;
  /** What did not fit into the remarks of the main record. */
  readonly overflow: OfacRecord | undefined;
  readonly names: readonly OfacRecord[];
  readonly addresses: readonly OfacRecord[];
}

const vesselOf = ([
  ,
  ,
  ,
  ,
  ,
  callSign,
  type,
  tonnage,
  grossTonnage,
  flag,
  owner,
]: OfacRecord['fields']): VesselFacts => ({
  callSign: callSign ?? null,
  type: type ?? null,
  tonnage: tonnage ?? null,
  grossTonnage: grossTonnage ?? null,
  flag: flag ?? null,
  owner: owner ?? null,
});

function addressOf({ fields: [, , street, city, country, remarks] }: OfacRecord): EntryAddress | null {
  if (street == null && city == null && country == null && remarks == null) return null;
  return {
    street: street ?? null,
    city: city ?? null,
    country: countryCode(country ?? null),
    countryText: country ?? null,
  };
}

const unique = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

// Several programmes stand in one column as "SDGT] [IFSR": the outermost brackets are left out.
const programmesOf = (text: string): readonly string[] =>
  text
    .split(/\] ?\[/)
    .map((programme) => programme.replace(/[[\]]/g, '').trim())
    .filter((programme) => programme !== '');

/** Puts the records of one entry together. The records must have been checked before. */
export function ofacEntry(list: string, { main, overflow, names: alternates, addresses }: EntryRecords): ListEntry {
  const [ref, name, type, programmes, title] = main.fields;
  const kind = type == null ? 'ENTITY' : (wordIn(ofacKinds, type) ?? 'ENTITY');
  const facts = readRemarks(main.tail + (overflow?.tail ?? ''));
  const names: EntryName[] = [
    { kind: 'PRIMARY', text: name ?? '' },
    ...alternates.map(({ fields }): EntryName => ({
      kind: wordIn(ofacNameKinds, fields[2]) ?? 'AKA',
      text: fields[3] ?? '',
    })),
    ...facts.names,
  ];
  return {
    list,
    ref: ref ?? '',
    kind,
    names,
    programmes: programmesOf(programmes ?? ''),
    title: title ?? null,
    births: unique(facts.births),
    birthPlaces: facts.birthPlaces,
    nationalities: unique(facts.nationalities),
    genders: unique(facts.genders),
    identifiers: facts.identifiers,
    addresses: addresses.map(addressOf).filter((address) => address !== null),
    vessel: kind === 'VESSEL' ? flagged(vesselOf(main.fields)) : null,
    linkedTo: facts.linkedTo,
    secondarySanctions: facts.secondarySanctions,
    remarks: facts.rest,
    raw: [main, overflow, ...alternates, ...addresses]
      .filter((one) => one !== undefined)
      .map(({ raw }) => raw)
      .join('\n'),
  };
}
