import type { FactsModel } from './facts-model';

type Place = keyof FactsModel | `volumes.${number}.${'item' | 'quantity' | 'unit'}` | `volumes.${number}`;

/** Which field of the form answers for a place in a registration; `undefined` where none does. */
const fields: readonly (readonly [pointer: RegExp, field: keyof FactsModel])[] = [
  [/^\/legalName\/latin/, 'latin'],
  [/^\/legalName/, 'native'],
  [/^\/country/, 'country'],
  [/^\/registryNumber\/scheme/, 'scheme'],
  [/^\/registryNumber/, 'number'],
  [/^\/address\/city/, 'city'],
  [/^\/address\/postalCode/, 'postalCode'],
  [/^\/address\/country/, 'addressCountry'],
  [/^\/address/, 'addressLines'],
  [/^\/website/, 'website'],
  [/^\/contact\/email/, 'contactEmail'],
  [/^\/contact\/phone/, 'contactPhone'],
  [/^\/contact/, 'contactName'],
  [/^\/productLines/, 'productLines'],
  [/^\/territory/, 'territory'],
  [/^\/sponsorId/, 'sponsorId'],
  [/^\/tier/, 'tier'],
];

const VOLUME = /^\/expectedAnnualVolume(?:\/(\d+)(?:\/(item|quantity|unit))?)?/;

/**
 * The field that a JSON pointer (RFC 6901) into a registration, a revision or the record is about.
 * @returns the field's name, `volumes.0.quantity` for a line of the expected volume, or undefined for facts that this
 * form does not hold, such as owners
 */
export function placeOf(pointer: string): Place | undefined {
  const volume = VOLUME.exec(pointer);
  if (volume) {
    const [, line, part] = volume;
    if (line === undefined) return 'volumes';
    return part === undefined ? `volumes.${Number(line)}` : `volumes.${Number(line)}.${part as 'item'}`;
  }
  return fields.find(([pattern]) => pattern.test(pointer))?.[1];
}

/** RFC 6901 pointer of a path. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
