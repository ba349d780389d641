import type { EntryAddress, ListEntry, VesselFacts } from '@downstream/checks/core';
import { parseInstant, type Instant } from '@downstream/kernel';
import { britishAddress } from './british-details';
import { readDayFirst } from './calendar-span';
import { known, listEntry, words } from './entry-parts';
import type { ListSource, ReadList } from './list-format';
import { reportOf } from './report';
import { saidInstant } from './said-instant';
import { ukKind, ukName, ukParts, type UkName } from './uk-designation';
import { allOf, childOf, textIn, type XmlElement } from './xml-element';
import { XmlReading } from './xml-reading';
import { readXml } from './xml-records';

const expected = new Set([
  'LastUpdated',
  'DateDesignated',
  'UniqueID',
  'OFSIGroupID',
  'UNReferenceNumber',
  'Names',
  'NonLatinNames',
  'Titles',
  'RegimeName',
  'IndividualEntityShip',
  'DesignationSource',
  'SanctionsImposed',
  'SanctionsImposedIndicators',
  'OtherInformation',
  'UKStatementofReasons',
  'Addresses',
  'PhoneNumbers',
  'Websites',
  'EmailAddresses',
  'IndividualDetails',
  'EntityDetails',
  'ShipDetails',
]);

/** Texts of every element of a name below, however deep: the publisher's containers have had several names. */
const texts = (element: XmlElement | undefined, name: string): readonly string[] =>
  element === undefined
    ? []
    : known([
        ...element.children.filter((child) => child.name === name).map(({ text }) => words(text)),
        ...element.children.flatMap((child) => texts(child, name)),
      ]);

const nameOf = (name: XmlElement): UkName => ({
  given: [1, 2, 3, 4, 5].map((n) => words(textIn(name, `Name${n}`))),
  family: words(textIn(name, 'Name6')),
  type: textIn(name, 'NameType'),
  strength: textIn(name, 'AliasStrength'),
});

const addressOf = (address: XmlElement): EntryAddress | null =>
  britishAddress(
    [1, 2, 3, 4, 5, 6].map((n) => words(textIn(address, `AddressLine${n}`))),
    words(textIn(address, 'AddressPostalCode')),
    words(textIn(address, 'AddressCountry')),
  );

const birthPlaceOf = (place: XmlElement): string | null =>
  known([words(textIn(place, 'TownOfBirth')), words(textIn(place, 'CountryOfBirth'))]).join(', ') || null;

function vesselOf(record: XmlElement): VesselFacts {
  const ship = childOf(record, 'ShipDetails');
  const first = (name: string): string | null => texts(ship, name)[0] ?? null;
  return {
    callSign: null,
    type: first('TypeOfShip'),
    tonnage: first('TonnageOfShip'),
    grossTonnage: null,
    flag: first('CurrentBelievedFlagOfShip'),
    owner: texts(ship, 'CurrentOwnerOperator').join('; ') || null,
  };
}

/** Facts that are shown and not compared. */
const shown = [
  ['Position', 'Position'],
  ['Type of entity', 'TypeOfEntity'],
  ['Subsidiary', 'Subsidiary'],
  ['Previous owner or operator', 'PreviousOwnerOperator'],
  ['Previous flag', 'PreviousFlag'],
  ['Length of ship', 'LengthOfShip'],
  ['Year built', 'YearBuilt'],
  ['Hull identification number', 'HullIdentificationNumber'],
  ['Phone', 'PhoneNumber'],
  ['Website', 'Website'],
  ['Email', 'EmailAddress'],
  ['Passport details', 'PassportAdditionalInformation'],
  ['National identifier details', 'NationalIdentifierAdditionalInformation'],
  ['Designation source', 'DesignationSource'],
  ['OFSI group', 'OFSIGroupID'],
  ['United Nations number', 'UNReferenceNumber'],
  ['Designated', 'DateDesignated'],
  ['Last updated', 'LastUpdated'],
] as const;

/** What the names of a designation are, and how many of them have no words. */
function namesOf(record: XmlElement, reading: XmlReading, ref: string): readonly UkName[] {
  const names = allOf(record, 'Names', 'Name').map(nameOf);
  const filled = names.filter((name) => ukName(name) !== null);
  const reason = 'A name of it has no words.';
  for (let i = filled.length; i < names.length; i++) reading.skipped.push({ record: ref, reason });
  if (filled.length === 0) reading.fault(record, 'VALUE_MISSING', 'The designation has no name.', 'Names');
  return filled;
}

function entryOf(list: string, record: XmlElement, raw: string, reading: XmlReading): ListEntry {
  reading.strange(record, expected);
  const type = textIn(record, 'IndividualEntityShip');
  const kind = ukKind(type);
  if (!kind) reading.fault(record, 'VALUE_UNKNOWN', `No such type: ${type ?? 'none'}.`, 'IndividualEntityShip');
  const ref = reading.ref(record, textIn(record, 'UniqueID'), 'UniqueID');
  const parts = ukParts(list, {
    ref,
    kind: kind ?? 'UNKNOWN',
    names: namesOf(record, reading, ref),
    nativeNames: texts(childOf(record, 'NonLatinNames'), 'NameNonLatinScript'),
    regimes: texts(record, 'RegimeName'),
    titles: texts(childOf(record, 'Titles'), 'Title'),
    births: texts(record, 'DOB'),
    birthPlaces: known(allOf(record, 'IndividualDetails', 'Individual', 'BirthDetails', 'Location').map(birthPlaceOf)),
    nationalities: texts(record, 'Nationality'),
    genders: texts(record, 'Gender'),
    passports: texts(record, 'PassportNumber'),
    nationalNumbers: texts(record, 'NationalIdentifierNumber'),
    companyNumbers: texts(record, 'BusinessRegistrationNumber'),
    imoNumbers: texts(record, 'IMONumber'),
    addresses: allOf(record, 'Addresses', 'Address').map(addressOf),
    vessel: kind === 'VESSEL' ? vesselOf(record) : null,
    parents: texts(record, 'ParentCompany'),
    sanctions: texts(record, 'SanctionsImposed').flatMap((text) => known(text.split('|').map(words))),
    otherInformation: words(textIn(record, 'OtherInformation')),
    reasons: words(textIn(record, 'UKStatementofReasons')),
    more: shown.flatMap(([label, name]) => texts(record, name).map((text) => [label, text] as const)),
    raw,
  });
  return listEntry(parts);
}

/** `2026-02-25` or `25/02/2026`. */
export function ukDay(text: string | null): Instant | null {
  const days = readDayFirst(text ?? '');
  return days && days.from === days.to ? parseInstant(days.from) : saidInstant(text);
}

/** Reads the list in its XML form. @throws Unreadable */
export async function readUkXml(list: string, source: ListSource): Promise<ReadList> {
  const reading = new XmlReading(source.name);
  const entries: ListEntry[] = [];
  let generatedAt: Instant | null = null;
  const seen = await readXml(source, {
    root: 'Designations',
    records: {
      DateGenerated: ({ text }) => void (generatedAt = ukDay(text)),
      Designation: (record, raw) => void entries.push(entryOf(list, record, raw, reading)),
    },
  });
  reading.finish(seen, entries.length);
  const { notes, skipped } = reading;
  return { ok: true, entries, report: reportOf(entries, { generatedAt, notes, skipped, entriesSkipped: 0 }) };
}
