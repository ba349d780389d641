import type { AdvancedReferences } from './advanced-references';
import type { AddressParts } from './ofac-facts';
import { childOf, childrenOf, textIn, type XmlElement } from './xml-element';

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
