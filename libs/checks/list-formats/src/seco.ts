import type {
  BirthSpan,
  EntryAddress,
  EntryIdentifier,
  EntryKind,
  IdentifierType,
  ListEntry,
} from '@downstream/checks/core';
import { daysOf } from './calendar-span';
import { identifier, known, listEntry, words } from './entry-parts';
import { placeCountry } from './place-country';
import { reportOf } from './report';
import { saidInstant } from './said-instant';
import { secoAsides, secoNames } from './seco-names';
import { oneFileFormat } from './one-file-format';
import { childOf, childrenOf, textIn, type XmlElement } from './xml-element';
import { XmlReading } from './xml-reading';
import { readXml } from './xml-records';
import { wordIn } from './word-table';

const kinds = { individual: 'INDIVIDUAL', entity: 'ENTITY' } as const;
const expected = new Set([
  'individual',
  'entity',
  'object',
  'modification',
  'sanctions-set-id',
  'foreign-identifier',
  'generic-attribute',
]);

const said = (label: string, value: string | null | undefined): string | null => (value ? `${label}: ${value}` : null);

interface Country {
  readonly code: string | null;
  readonly text: string | null;
}
function countryIn(element: XmlElement | undefined): Country {
  const country = childOf(element, 'country');
  const text = words(country?.text);
  return { code: placeCountry(country?.attributes['iso-code']) ?? placeCountry(text), text };
}

interface Place extends Country {
  readonly location: string | null;
  readonly area: string | null;
}
const placeOf = (place: XmlElement): Place => ({
  ...countryIn(place),
  location: words(textIn(place, 'location')),
  area: words(textIn(place, 'area')),
});

/** What targets speak of by number, from other parts of the file. */
interface Elsewhere {
  readonly places: Map<string, Place>;
  readonly programmes: Map<string, string>;
  readonly names: Map<string, string>;
}

function takeProgramme(programme: XmlElement, programmes: Map<string, string>): void {
  const inEnglish = (name: string): string | null => {
    const all = childrenOf(programme, name);
    return words((all.find(({ attributes }) => attributes['lang'] === 'eng') ?? all[0])?.text);
  };
  const key = inEnglish('program-key') ?? inEnglish('program-name');
  for (const { attributes } of childrenOf(programme, 'sanctions-set')) {
    if (key !== null && attributes['ssid'] !== undefined) programmes.set(attributes['ssid'], key);
  }
}

function programmesOf(target: XmlElement, programmes: ReadonlyMap<string, string>): readonly string[] {
  const sets = [
    target.attributes['sanctions-set-id'],
    ...childrenOf(target, 'sanctions-set-id').map(({ text }) => text),
  ];
  const numbers = known(sets.flatMap((text) => (text ?? '').split(/[\s,]+/)).map((text) => text || null));
  return numbers.map((number) => programmes.get(number) ?? `Sanctions set ${number}`);
}

function birthOf(element: XmlElement): BirthSpan | null {
  const { day, month, year, quality, calendar = 'Gregorian' } = element.attributes;
  if (!/^gregorian$/i.test(calendar)) return null;
  const days = daysOf(Number(year ?? NaN), Number(month ?? 0) || null, Number(day ?? 0) || null);
  return days && { ...days, circa: quality === 'low' };
}

function addressOf(element: XmlElement, places: ReadonlyMap<string, Place>): EntryAddress | null {
  const place = places.get(element.attributes['place-id'] ?? '');
  const part = (name: string): string | null => words(textIn(element, name));
  const box = part('p-o-box');
  const street = known([part('c-o'), part('address-details'), box && `PO Box ${box}`]).join(', ');
  const city = known([place?.location, place?.area, part('zip-code')]).join(' ');
  if (street === '' && city === '' && !place) return null;
  return { street: street || null, city: city || null, country: place?.code ?? null, countryText: place?.text ?? null };
}

const documents: Readonly<Record<string, IdentifierType>> = {
  passport: 'PASSPORT',
  'diplomatic-passport': 'PASSPORT',
  'id-card': 'NATIONAL_ID',
  'tax-number': 'TAX',
  'registration-number': 'REGISTRATION',
  'imo-number': 'IMO',
};

function documentOf(element: XmlElement): EntryIdentifier | null {
  const label = element.attributes['document-type'] ?? 'Document';
  const issuer = childOf(element, 'issuer');
  const country = placeCountry(issuer?.attributes['code']) ?? placeCountry(issuer?.text) ?? countryIn(element).code;
  return identifier(wordIn(documents, label) ?? 'OTHER', textIn(element, 'number'), country, label);
}

/** The last change of a target when it took it off the list, else `null`. */
function delistedOn(target: XmlElement): string | null {
  const on = ({ attributes }: XmlElement): string =>
    attributes['effective-date'] ?? attributes['enactment-date'] ?? attributes['publication-date'] ?? '';
  const [last] = [...childrenOf(target, 'modification')].sort((a, b) => on(b).localeCompare(on(a)));
  return last?.attributes['modification-type'] === 'de-listed' ? on(last) || 'an unknown day' : null;
}

interface Target {
  readonly element: XmlElement;
  readonly raw: string;
}

function subjectOf(target: XmlElement): { subject: XmlElement | undefined; kind: EntryKind | null } {
  const subject = childOf(target, 'individual') ?? childOf(target, 'entity') ?? childOf(target, 'object');
  if (subject?.name === 'individual' || subject?.name === 'entity') return { subject, kind: kinds[subject.name] };
  const type = subject?.attributes['object-type'] ?? '';
  const kind = /vessel|ship/i.test(type) ? 'VESSEL' : /aircraft/i.test(type) ? 'AIRCRAFT' : null;
  return { subject, kind };
}

function entryOf(list: string, { element, raw }: Target, elsewhere: Elsewhere, reading: XmlReading): ListEntry {
  reading.strange(element, expected);
  const ref = reading.ref(element, element.attributes['ssid'] ?? null, 'ssid');
  const { subject, kind } = subjectOf(element);
  if (!kind) reading.fault(element, 'VALUE_UNKNOWN', 'The target is no person, entity, vessel or aircraft.', 'target');
  const identities = childrenOf(subject, 'identity');
  const within = (name: string): readonly XmlElement[] => identities.flatMap((identity) => childrenOf(identity, name));
  const names = identities.flatMap(secoNames);
  if (names.length === 0) reading.fault(element, 'VALUE_MISSING', 'The target has no name.', 'name');
  const births = within('day-month-year');
  const birthPlaces = within('place-of-birth').map(({ attributes }) =>
    elsewhere.places.get(attributes['place-id'] ?? ''),
  );
  const relations = childrenOf(subject, 'relation').map(({ attributes }) =>
    elsewhere.names.get(attributes['target-id'] ?? ''),
  );
  const texts = (name: string): readonly (string | null)[] => childrenOf(subject, name).map(({ text }) => words(text));
  const person = kind === 'INDIVIDUAL';
  return listEntry({
    list,
    ref,
    kind: kind ?? 'UNKNOWN',
    names,
    programmes: programmesOf(element, elsewhere.programmes),
    title: known(identities.flatMap((identity) => secoAsides(identity, 'title'))).join(', ') || null,
    births: person ? known(births.map(birthOf)) : [],
    birthPlaces: known(
      birthPlaces.map((place) => place && (known([place.location, place.area, place.text]).join(', ') || null)),
    ),
    nationalities: known(within('nationality').map((one) => countryIn(one).code)),
    genders: person
      ? known([subject?.attributes['sex']].map((sex) => (sex === 'male' ? 'MALE' : sex === 'female' ? 'FEMALE' : null)))
      : [],
    identifiers: known(within('identification-document').map(documentOf)),
    addresses: known(within('address').map((one) => addressOf(one, elsewhere.places))),
    linkedTo: known(relations),
    remarks: known([
      ...identities
        .flatMap((identity) => secoAsides(identity, 'maiden-name'))
        .map((text) => said('Name before marriage', text)),
      // Of a firm, the day is that of its founding.
      ...births.map((day) =>
        person && birthOf(day) ? null : said(person ? 'Date of birth' : 'Founded', dayText(day)),
      ),
      ...texts('justification').map((text) => said('Justification', text)),
      ...texts('other-information'),
    ]),
    raw,
  });
}

const dayText = ({ attributes: { year, month, day } }: XmlElement): string => known([year, month, day]).join('-');

/** The consolidated list of the Swiss State Secretariat for Economic Affairs. */
export const seco = oneFileFormat({
  id: 'seco',
  title: 'Swiss consolidated list (SECO), XML',
  terms: null,
  read: async (list, source) => {
    const reading = new XmlReading(source.name);
    const elsewhere: Elsewhere = { places: new Map(), programmes: new Map(), names: new Map() };
    const targets: Target[] = [];
    // Places stand behind the targets that are there, so nothing is put together before the end.
    const seen = await readXml(source, {
      root: 'swiss-sanctions-list',
      records: {
        'sanctions-program': (programme) => takeProgramme(programme, elsewhere.programmes),
        place: (place) => void elsewhere.places.set(place.attributes['ssid'] ?? '', placeOf(place)),
        target: (element, raw) => void targets.push({ element, raw }),
      },
    });
    for (const { element } of targets) {
      const [name] = childrenOf(subjectOf(element).subject, 'identity').flatMap(secoNames);
      if (name) elsewhere.names.set(element.attributes['ssid'] ?? '', name.text);
    }
    const entries: ListEntry[] = [];
    for (const target of targets) {
      const day = delistedOn(target.element);
      const record = target.element.attributes['ssid'] ?? `line ${target.element.line}`;
      if (day === null) entries.push(entryOf(list, target, elsewhere, reading));
      else reading.skipped.push({ record, reason: `It was taken off the list on ${day}.` });
    }
    reading.finish(seen, entries.length);
    const { notes, skipped } = reading;
    const generatedAt = saidInstant(seen.rootAttributes['date']);
    return { ok: true, entries, report: reportOf(entries, { generatedAt, notes, skipped }) };
  },
});
