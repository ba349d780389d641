import type { EntryKind, EntryName, ListEntry } from '@downstream/checks/core';
import type { Instant } from '@downstream/kernel';
import { countryCode } from './country-code';
import { addFact, addressOf, entryOf, listedName, noFacts, type OfacFacts } from './ofac-facts';
import { reportOf } from './report';
import { oneFileFormat } from './one-file-format';
import { allOf, childOf, textIn, type XmlElement } from './xml-element';
import { dayStart, XmlReading } from './xml-reading';
import { readXml } from './xml-records';
import { wordIn } from './word-table';

const kinds: Readonly<Record<string, EntryKind>> = {
  individual: 'INDIVIDUAL',
  entity: 'ENTITY',
  vessel: 'VESSEL',
  aircraft: 'AIRCRAFT',
};
const nameKinds: Readonly<Record<string, EntryName['kind']>> = { 'a.k.a.': 'AKA', 'f.k.a.': 'FKA', 'n.k.a.': 'NKA' };

const known = new Set([
  'uid',
  'firstName',
  'lastName',
  'title',
  'sdnType',
  'remarks',
  'programList',
  'idList',
  'akaList',
  'addressList',
  'nationalityList',
  'citizenshipList',
  'dateOfBirthList',
  'placeOfBirthList',
  'vesselInfo',
]);

/** The publisher's field for each fact of a ship. */
const vesselFields = [
  ['callSign', 'Vessel Call Sign'],
  ['vesselType', 'Vessel Type'],
  ['vesselFlag', 'Vessel Flag'],
  ['vesselOwner', 'Vessel Owner'],
  ['tonnage', 'Vessel Tonnage'],
  ['grossRegisteredTonnage', 'Vessel Gross Registered Tonnage'],
] as const;

const nameOf = (element: XmlElement): string => listedName(textIn(element, 'lastName'), textIn(element, 'firstName'));

function addNames(facts: OfacFacts, record: XmlElement, reading: XmlReading): void {
  const text = nameOf(record);
  if (text === '') reading.fault(record, 'VALUE_MISSING', 'The entry has no name.', 'lastName');
  facts.names.push({ kind: 'PRIMARY', text });
  for (const aka of allOf(record, 'akaList', 'aka')) {
    const type = textIn(aka, 'type') ?? '';
    const kind = wordIn(nameKinds, type);
    const alias = nameOf(aka);
    if (kind === undefined) reading.fault(aka, 'VALUE_UNKNOWN', `No such type of name: ${type || 'none'}.`, 'type');
    else if (alias === '') reading.fault(aka, 'VALUE_MISSING', 'The alternate name is missing.', 'lastName');
    else facts.names.push({ kind: textIn(aka, 'category') === 'weak' ? 'WEAK' : kind, text: alias });
  }
}

function addLists(facts: OfacFacts, record: XmlElement): void {
  const lists = [
    [['dateOfBirthList', 'dateOfBirthItem'], 'dateOfBirth', 'Birthdate'],
    [['placeOfBirthList', 'placeOfBirthItem'], 'placeOfBirth', 'Place of Birth'],
    [['nationalityList', 'nationality'], 'country', 'Nationality Country'],
    [['citizenshipList', 'citizenship'], 'country', 'Citizenship Country'],
  ] as const;
  for (const [path, field, label] of lists) {
    for (const item of allOf(record, ...path)) {
      const value = textIn(item, field);
      if (value !== null) addFact(facts, { label, value });
    }
  }
  for (const id of allOf(record, 'idList', 'id')) {
    const [label, value] = [textIn(id, 'idType') ?? '', textIn(id, 'idNumber') ?? ''];
    const country = textIn(id, 'idCountry');
    if (label !== '' || value !== '') addFact(facts, { label, value, country: countryCode(country) });
  }
  for (const [field, label] of vesselFields) {
    const value = textIn(record, 'vesselInfo', field);
    if (value !== null) addFact(facts, { label, value });
  }
}

function addAddresses(facts: OfacFacts, record: XmlElement): void {
  for (const address of allOf(record, 'addressList', 'address')) {
    const part = (name: string): string | null => textIn(address, name);
    const read = addressOf({
      lines: [part('address1'), part('address2'), part('address3')],
      city: part('city'),
      state: part('stateOrProvince'),
      postalCode: part('postalCode'),
      region: part('region'),
      country: part('country'),
    });
    if (read) facts.addresses.push(read);
  }
}

/** Remarks are one text: facts after semicolons, links in brackets at the end. */
function addRemarks(facts: OfacFacts, text: string | null): void {
  const links = /\((?:also )?Linked To: ([^]*?)\)(?=$|\s*\((?:also )?Linked To: |\s*;)/gi;
  for (const [, name] of (text ?? '').matchAll(links)) facts.linkedTo.add((name ?? '').trim());
  const rest = (text ?? '').replace(links, '').trim();
  for (const sentence of rest.split(/;(?=\s|$)/).map((part) => part.trim())) {
    const link = /^\(?Linked To: (.+?)\)?\.?$/i.exec(sentence)?.[1];
    if (link !== undefined) facts.linkedTo.add(link);
    else if (sentence !== '') facts.remarks.push(sentence);
  }
}

function entry(list: string, record: XmlElement, raw: string, reading: XmlReading): ListEntry {
  const facts = noFacts();
  const type = textIn(record, 'sdnType') ?? '';
  const kind = wordIn(kinds, type.toLowerCase());
  if (kind === undefined)
    reading.fault(record, 'VALUE_UNKNOWN', `No such type of entry: ${type || 'none'}.`, 'sdnType');
  addNames(facts, record, reading);
  for (const { text } of allOf(record, 'programList', 'program')) if (text !== '') facts.programmes.add(text);
  facts.title = textIn(record, 'title');
  addLists(facts, record);
  addAddresses(facts, record);
  addRemarks(facts, textIn(record, 'remarks'));
  reading.strange(record, known);
  const ref = reading.ref(record, textIn(record, 'uid'), 'uid');
  return entryOf(facts, { list, ref, kind: kind ?? 'UNKNOWN', raw });
}

function published(record: XmlElement): { at: Instant | null; count: number | null } {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(textIn(record, 'Publish_Date') ?? '') ?? [];
  const count = childOf(record, 'Record_Count')?.text ?? '';
  return {
    at: year === undefined ? null : dayStart(year, month ?? '', day ?? ''),
    count: /^\d{1,9}$/.test(count) ? Number(count) : null,
  };
}

/** SDN.XML and CONSOLIDATED.XML, under the namespace of either of their two publication services. */
export const ofacXml = oneFileFormat({
  id: 'ofac-xml',
  title: 'OFAC SDN or consolidated list, legacy XML',
  terms: null,
  read: async (list, source) => {
    const reading = new XmlReading(source.name);
    const entries: ListEntry[] = [];
    let said: ReturnType<typeof published> = { at: null, count: null };
    const seen = await readXml(source, {
      root: 'sdnList',
      records: {
        publshInformation: (record) => void (said = published(record)),
        sdnEntry: (record, raw) => void entries.push(entry(list, record, raw, reading)),
      },
    });
    reading.finish(seen, entries.length);
    if (said.count !== null && said.count !== entries.length) {
      reading.note('COUNT_DIFFERS', `The file says it has ${said.count} entries, and it has ${entries.length}.`);
    }
    return { ok: true, entries, report: reportOf(entries, { generatedAt: said.at, notes: reading.notes }) };
  },
});
