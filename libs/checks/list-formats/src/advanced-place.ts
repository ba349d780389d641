import type { BirthSpan } from '@downstream/checks/core';
import type { AdvancedReferences } from './advanced-references';
import type { AddressParts } from './ofac-facts';
import { allOf, childOf, childrenOf, textIn, type XmlElement } from './xml-element';

/** A place that records name by its number. */
export interface AdvancedPlace {
  readonly parts: AddressParts;
  /** The whole in one line. */
  readonly text: string;
  readonly raw: string;
}

/** Parts that stand in an address by their type; what is of any other is one more line of it. */
const known = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3', 'CITY', 'STATE/PROVINCE', 'POSTAL CODE', 'REGION'];

/** Reads a `Location`. */
export function placeOf(location: XmlElement, raw: string, references: AdvancedReferences): AdvancedPlace {
  const part = new Map<string, string>();
  for (const one of childrenOf(location, 'LocationPart')) {
    const type = references.text(one, 'LocPartType', one.attributes['LocPartTypeID']);
    const values = childrenOf(one, 'LocationPartValue');
    const main = values.find(({ attributes }) => attributes['Primary'] === 'true') ?? values[0];
    part.set(type, textIn(main, 'Value') ?? '');
  }
  const get = (type: string): string | null => part.get(type) || null;
  const own = childOf(location, 'LocationCountry');
  const area = childOf(location, 'LocationAreaCode');
  const country = own
    ? references.text(own, 'Country', own.attributes['CountryID'])
    : area
      ? (references.value(area, 'AreaCode', area.attributes['AreaCodeID'])?.attributes['Description'] ?? '')
      : '';
  const others = [...part].filter(([type]) => !known.includes(type)).map(([, value]) => value);
  const lines = [get('ADDRESS1'), get('ADDRESS2'), get('ADDRESS3'), ...others];
  const rest = {
    city: get('CITY'),
    state: get('STATE/PROVINCE'),
    postalCode: get('POSTAL CODE'),
    region: get('REGION'),
    country: country || null,
  };
  const text = [...lines, ...Object.values(rest)].filter((one) => one !== null && one !== '').join(', ');
  return { parts: { lines, ...rest }, text, raw };
}

const two = (text: string | null, missing: string): string => (text ?? missing).padStart(2, '0');

function day(point: XmlElement | undefined, last: boolean): string | null {
  const year = textIn(point, 'Year');
  if (year === null) return null;
  const month = two(textIn(point, 'Month'), last ? '12' : '1');
  // A month alone ends on a day that every month has at most.
  return `${year.padStart(4, '0')}-${month}-${two(textIn(point, 'Day'), last ? '31' : '1')}`;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** The first and last day of a `DatePeriod`; `null` for one that says none. */
export function spanOf(period: XmlElement | undefined): BirthSpan | null {
  const from = day(childOf(period, 'Start', 'From'), false);
  const to = day(childOf(period, 'End', 'To') ?? childOf(period, 'Start', 'To'), true) ?? from;
  if (from === null || to === null || !DAY.test(from) || !DAY.test(to) || from > to) return null;
  const circa = allOf(period, 'Start').concat(allOf(period, 'End'));
  return { from, to, circa: circa.some(({ attributes }) => attributes['Approximate'] === 'true') };
}
