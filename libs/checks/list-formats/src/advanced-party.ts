import { birthText, type EntryKind, type EntryName } from '@downstream/checks/core';
import { periodText, spanOf } from './advanced-period';
import type { AdvancedPlace } from './advanced-place';
import type { AdvancedReferences } from './advanced-references';
import { addFact, addressOf, listedName, noFacts, type OfacFacts } from './ofac-facts';
import { allOf, childOf, childrenOf, textIn, type XmlElement } from './xml-element';
import { CHANGES, type XmlReading } from './xml-reading';
import { wordIn } from './word-table';

/** A party while what is said of it elsewhere in the file is still to come. */
export interface AdvancedParty {
  readonly ref: string;
  readonly kind: EntryKind;
  readonly profiles: readonly string[];
  readonly identities: readonly string[];
  readonly facts: OfacFacts;
  readonly raw: string[];
}

/** What the file said before its parties. */
export interface Before {
  readonly references: AdvancedReferences;
  readonly places: ReadonlyMap<string, AdvancedPlace>;
  readonly reading: XmlReading;
}

const subTypes: Readonly<Record<string, EntryKind>> = { Vessel: 'VESSEL', Aircraft: 'AIRCRAFT' };
const types: Readonly<Record<string, EntryKind>> = {
  Individual: 'INDIVIDUAL',
  Entity: 'ENTITY',
  'Other Entity': 'ENTITY',
  Transport: 'UNKNOWN',
  Location: 'UNKNOWN',
};
const aliasKinds: Readonly<Record<string, EntryName['kind']>> = {
  Name: 'AKA',
  'A.K.A.': 'AKA',
  'F.K.A.': 'FKA',
  'N.K.A.': 'NKA',
};
const FAMILY = new Set(['Last Name']);

function kindOf(profile: XmlElement | undefined, { references, reading }: Before): EntryKind {
  if (!profile) return 'UNKNOWN';
  const sub = references.value(profile, 'PartySubType', profile.attributes['PartySubTypeID']);
  if (!sub) return 'UNKNOWN';
  const type = references.text(profile, 'PartyType', sub.attributes['PartyTypeID']);
  const kind = subTypes[sub.text] ?? types[type];
  if (kind === undefined) reading.fault(profile, 'VALUE_UNKNOWN', `No such type of party: ${type}.`, 'PartySubTypeID');
  return kind ?? 'UNKNOWN';
}

interface Spelling {
  readonly name: EntryName;
  readonly latin: boolean;
  readonly primary: boolean;
}

/** A name in one script: the family name first and the others after a comma, as in the publisher's other forms. */
function spellingText(documented: XmlElement, groups: ReadonlyMap<string, string>): string {
  const values = allOf(documented, 'DocumentedNamePart', 'NamePartValue');
  const family = values.filter(({ attributes }) => FAMILY.has(groups.get(attributes['NamePartGroupID'] ?? '') ?? ''));
  const others = values.filter((value) => !family.includes(value));
  const said = (of: readonly XmlElement[]): string | null => of.map(({ text }) => text).join(' ') || null;
  return listedName(said(family), said(others));
}

function spellingsOf(identity: XmlElement, { references, reading }: Before): Spelling[] {
  const groups = new Map(
    allOf(identity, 'NamePartGroups', 'MasterNamePartGroup', 'NamePartGroup').map((group) => [
      group.attributes['ID'] ?? '',
      references.text(group, 'NamePartType', group.attributes['NamePartTypeID']),
    ]),
  );
  return childrenOf(identity, 'Alias').flatMap((alias) => {
    const type = references.text(alias, 'AliasType', alias.attributes['AliasTypeID']);
    const kind = wordIn(aliasKinds, type);
    if (kind === undefined) {
      reading.fault(alias, 'VALUE_UNKNOWN', `No such type of name: ${type}.`, 'AliasTypeID');
      return [];
    }
    const primary = alias.attributes['Primary'] === 'true' && identity.attributes['Primary'] !== 'false';
    return childrenOf(alias, 'DocumentedName').map((documented): Spelling => {
      const [first] = allOf(documented, 'DocumentedNamePart', 'NamePartValue');
      const script = first ? references.text(first, 'Script', first.attributes['ScriptID']) : '';
      const text = spellingText(documented, groups);
      if (text === '') reading.fault(documented, 'VALUE_MISSING', 'The name is missing.', 'NamePartValue');
      const weak = alias.attributes['LowQuality'] === 'true' && !primary;
      return { name: { kind: weak ? 'WEAK' : kind, text }, latin: script === 'Latin', primary };
    });
  });
}

/** The primary name in Latin letters, then every other one in Latin letters, then those in other scripts. */
function namesOf(party: XmlElement, spellings: readonly Spelling[], reading: XmlReading): EntryName[] {
  const rank = ({ latin, primary }: Spelling): number => (latin && primary ? 0 : latin ? 1 : 2);
  const [first, ...others] = [...spellings].sort((a, b) => rank(a) - rank(b));
  if (!first || !spellings.some(({ primary }) => primary)) {
    reading.fault(party, 'VALUE_MISSING', 'The party has no primary name.', 'Alias');
    return [];
  }
  const main = first.primary ? first : (others.find(({ primary }) => primary) ?? first);
  const rest = [first, ...others].filter((one) => one !== main);
  return [{ kind: 'PRIMARY', text: main.name.text }, ...rest.map(({ name }) => name)];
}

function addFeature(party: AdvancedParty, feature: XmlElement, { references, places, reading }: Before): void {
  const label = references.text(feature, 'FeatureType', feature.attributes['FeatureTypeID']);
  for (const version of childrenOf(feature, 'FeatureVersion')) {
    const comment = textIn(version, 'Comment');
    const period = childOf(version, 'DatePeriod');
    const span = spanOf(period);
    if (period && !span) addFact(party.facts, { label, value: periodText(period), comment });
    if (span) addFact(party.facts, { label, value: birthText(span), span, comment });
    for (const detail of childrenOf(version, 'VersionDetail')) {
      const id = detail.attributes['DetailReferenceID'];
      const value = detail.text || (id === undefined ? '' : references.text(detail, 'DetailReference', id));
      if (value !== '') addFact(party.facts, { label, value, comment });
    }
    for (const at of childrenOf(version, 'VersionLocation')) {
      const place = places.get(at.attributes['LocationID'] ?? '');
      if (!place) {
        reading.fault(at, 'REFERENCE_UNKNOWN', 'There is no location of this number in the file.', 'LocationID');
        continue;
      }
      party.raw.push(place.raw);
      if (label !== 'Location') addFact(party.facts, { label, value: place.text, comment });
      else {
        const address = addressOf(place.parts);
        if (address) party.facts.addresses.push(address);
      }
    }
  }
}

/** Reads a `DistinctParty`: what it is, its names, and what is known of it. */
export function partyOf(record: XmlElement, raw: string, before: Before): AdvancedParty {
  const { reading } = before;
  if (record.attributes['DeltaAction'] !== undefined) reading.refuse(record, 'NOT_THIS_LIST', CHANGES);
  const profiles = childrenOf(record, 'Profile');
  const identities = profiles.flatMap((profile) => childrenOf(profile, 'Identity'));
  const idsOf = (elements: readonly XmlElement[]): string[] => elements.map(({ attributes }) => attributes['ID'] ?? '');
  const party: AdvancedParty = {
    ref: reading.ref(record, record.attributes['FixedRef'] ?? null, 'FixedRef'),
    kind: kindOf(profiles[0], before),
    profiles: idsOf(profiles),
    identities: idsOf(identities),
    facts: noFacts(),
    raw: [raw],
  };
  const spellings = identities.flatMap((identity) => spellingsOf(identity, before));
  party.facts.names.push(...namesOf(record, spellings, reading));
  for (const feature of profiles.flatMap((profile) => childrenOf(profile, 'Feature'))) {
    addFeature(party, feature, before);
  }
  const comment = textIn(record, 'Comment');
  if (comment !== null) party.facts.remarks.push(comment);
  return party;
}
