import type { BirthSpan, EntryKind, EntryName, ListEntry } from '@downstream/checks/core';
import type { Instant } from '@downstream/kernel';
import { countryCode } from './country-code';
import { addFact, addressOf, entryOf, noFacts, type OfacFacts } from './ofac-facts';
import { reportOf } from './report';
import { oneFileFormat } from './one-file-format';
import { allOf, childOf, textIn, type XmlElement } from './xml-element';
import { CHANGES, dayStart, XmlReading } from './xml-reading';
import { readXml } from './xml-records';
import { wordIn } from './word-table';

const kinds: Readonly<Record<string, EntryKind>> = {
  Individual: 'INDIVIDUAL',
  Entity: 'ENTITY',
  Vessel: 'VESSEL',
  Aircraft: 'AIRCRAFT',
};
const nameKinds: Readonly<Record<string, EntryName['kind']>> = { 'A.K.A.': 'AKA', 'F.K.A.': 'FKA', 'N.K.A.': 'NKA' };

const known = new Set([
  'generalInfo',
  'sanctionsLists',
  'sanctionsPrograms',
  'sanctionsTypes',
  'legalAuthorities',
  'names',
  'addresses',
  'features',
  'identityDocuments',
  'relationships',
]);

const isTrue = (element: XmlElement, field: string): boolean => textIn(element, field) === 'true';

const scriptOf = (text: string): string => (/\p{Script=Latin}/u.test(text) ? 'Latin' : '');

interface Spelling {
  readonly name: EntryName;
  readonly primary: boolean;
  readonly latin: boolean;
}

/** Every spelling of every name; the primary one in Latin letters first, those in other scripts last. */
function addNames(facts: OfacFacts, record: XmlElement, reading: XmlReading): void {
  const spellings: Spelling[] = [];
  for (const name of allOf(record, 'names', 'name')) {
    const primary = isTrue(name, 'isPrimary');
    const type = textIn(name, 'aliasType');
    const kind = type === null ? 'AKA' : wordIn(nameKinds, type);
    if (kind === undefined) reading.fault(name, 'VALUE_UNKNOWN', `No such type of name: ${type}.`, 'aliasType');
    for (const translation of allOf(name, 'translations', 'translation')) {
      const text = textIn(translation, 'formattedFullName') ?? textIn(translation, 'formattedLastName');
      if (text === null) reading.fault(translation, 'VALUE_MISSING', 'The name is missing.', 'formattedFullName');
      const weak = isTrue(name, 'isLowQuality') && !primary;
      const latin = (textIn(translation, 'script') ?? scriptOf(text ?? '')) === 'Latin';
      spellings.push({ name: { kind: weak ? 'WEAK' : (kind ?? 'AKA'), text: text ?? '' }, primary, latin });
    }
  }
  const main = spellings.find(({ primary, latin }) => primary && latin) ?? spellings.find(({ primary }) => primary);
  if (!main) {
    reading.fault(record, 'VALUE_MISSING', 'The entry has no primary name.', 'isPrimary');
    return;
  }
  const rest = spellings.filter((spelling) => spelling !== main);
  const inLatin = rest.filter(({ latin }) => latin);
  const inOthers = rest.filter(({ latin }) => !latin);
  facts.names.push({ kind: 'PRIMARY', text: main.name.text }, ...[...inLatin, ...inOthers].map(({ name }) => name));
}

/** An address in each script it is given in. */
function addAddresses(facts: OfacFacts, record: XmlElement): void {
  for (const address of allOf(record, 'addresses', 'address')) {
    const country = textIn(address, 'country');
    const translations = allOf(address, 'translations', 'translation');
    for (const translation of translations) {
      const parts = allOf(translation, 'addressParts', 'addressPart');
      const part = (type: string): string | null =>
        parts
          .filter((one) => textIn(one, 'type') === type)
          .map((one) => textIn(one, 'value'))
          .find(Boolean) ?? null;
      const read = addressOf({
        lines: [part('ADDRESS1'), part('ADDRESS2'), part('ADDRESS3')],
        city: part('CITY'),
        state: part('STATE/PROVINCE'),
        postalCode: part('POSTAL CODE'),
        region: part('REGION'),
        country,
      });
      if (read) facts.addresses.push(read);
    }
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

function spanOf(date: XmlElement | undefined): BirthSpan | null {
  const day = (field: string): string | null => DAY.exec(textIn(date, field) ?? '')?.[0] ?? null;
  const from = day('fromDateBegin');
  const to = day('toDateEnd') ?? day('fromDateEnd') ?? from;
  if (!date || from === null || to === null || from > to) return null;
  return { from, to, circa: isTrue(date, 'isApproximate') };
}

function addFeatures(facts: OfacFacts, record: XmlElement): void {
  for (const feature of allOf(record, 'features', 'feature')) {
    const [label, value] = [textIn(feature, 'type') ?? '', textIn(feature, 'value') ?? ''];
    const span = spanOf(childOf(feature, 'valueDate'));
    if (label !== '' || value !== '') addFact(facts, { label, value, span, comment: textIn(feature, 'comments') });
  }
  for (const document of allOf(record, 'identityDocuments', 'identityDocument')) {
    const value = textIn(document, 'documentNumber');
    const country = countryCode(textIn(document, 'issuingCountry'));
    const label = textIn(document, 'type') ?? '';
    const comment = textIn(document, 'comments');
    if (value !== null) addFact(facts, { label, value, country, document: true, comment });
  }
}

function entry(list: string, record: XmlElement, raw: string, reading: XmlReading): ListEntry {
  if (record.attributes['action'] !== undefined) reading.refuse(record, 'NOT_THIS_LIST', CHANGES);
  const facts = noFacts();
  const general = childOf(record, 'generalInfo');
  const type = textIn(general, 'entityType') ?? '';
  const kind = wordIn(kinds, type);
  if (kind === undefined)
    reading.fault(record, 'VALUE_UNKNOWN', `No such type of entry: ${type || 'none'}.`, 'entityType');
  addNames(facts, record, reading);
  for (const { text } of allOf(record, 'sanctionsPrograms', 'sanctionsProgram')) if (text) facts.programmes.add(text);
  facts.title = textIn(general, 'title');
  addFeatures(facts, record);
  addAddresses(facts, record);
  for (const name of allOf(record, 'relationships', 'relationship', 'relatedEntity')) facts.linkedTo.add(name.text);
  const remarks = textIn(general, 'remarks');
  if (remarks !== null) facts.remarks.push(remarks);
  const lists = allOf(record, 'sanctionsLists', 'sanctionsList').map(({ text }) => text);
  const measures = allOf(record, 'sanctionsTypes', 'sanctionsType').map(({ text }) => text);
  facts.remarks.push(`${lists.join(', ') || 'No list stated'}: ${measures.join(', ') || 'no measure stated'}`);
  reading.strange(record, known);
  const ref = reading.ref(record, record.attributes['id'] ?? null, 'id');
  return entryOf(facts, { list, ref, kind: kind ?? 'UNKNOWN', raw });
}

function madeAt(information: XmlElement): Instant | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(textIn(information, 'dataAsOf') ?? '') ?? [];
  return year === undefined ? null : dayStart(year, month ?? '', day ?? '');
}

/** SDN_ENHANCED.XML and CONS_ENHANCED.XML, the newest of the publisher's forms. */
export const ofacEnhancedXml = oneFileFormat({
  id: 'ofac-enhanced-xml',
  title: 'OFAC SDN or consolidated list, ENHANCED XML',
  terms: null,
  read: async (list, source) => {
    const reading = new XmlReading(source.name);
    const entries: ListEntry[] = [];
    let generatedAt: Instant | null = null;
    const seen = await readXml(source, {
      root: 'sanctionsData',
      records: {
        publicationInfo: (record) => void (generatedAt = madeAt(record)),
        'entities/entity': (record, raw) => void entries.push(entry(list, record, raw, reading)),
      },
    });
    reading.finish(seen, entries.length, ['referenceValues/', 'featureTypes/']);
    return { ok: true, entries, report: reportOf(entries, { generatedAt, notes: reading.notes }) };
  },
});
