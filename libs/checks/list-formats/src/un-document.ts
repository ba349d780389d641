import type { EntryIdentifier, IdentifierType } from '@downstream/checks/core';
import { identifier, known, words } from './entry-parts';
import { placeCountry } from './place-country';
import { textIn, type XmlElement } from './xml-element';

const types: readonly (readonly [RegExp, IdentifierType])[] = [
  [/passport|passeport|pasaporte/i, 'PASSPORT'],
  [/fiscal|tax/i, 'TAX'],
  [/national|identi|civil|social security|tazkira/i, 'NATIONAL_ID'],
];
const typeOf = (label: string | null): IdentifierType | undefined =>
  types.find(([pattern]) => pattern.test(label ?? ''))?.[1];

/** A number and the country that the words around it name. */
interface Bare {
  readonly number: string;
  readonly country: string | null;
}

// No number has so many words around it, and patterns are slow on texts that are none.
const LONGEST = 300;
const LEAD = /^(.*\b(?:(?:number|passport|permit|document)\b|no(?=[\s.:\d]))[:.]* *(?:N°)?)(.*\d.*)$/i;

/** `Jordan 654781`, `R00012098, South Sudan`, `French passport number 05AT521433`, `403062567 (US)`: number and country. */
export function bareDocument(text: string): Bare {
  if (text.length > LONGEST) return { number: text, country: null };
  const bracket = /\(([^()]+)\)/.exec(text)?.[1];
  const [plain = '', ...tail] = text
    .replace(/\([^()]*\)?/g, ' ')
    .split(',')
    .map((part) => part.trim());
  const [, lead, after] = LEAD.exec(plain) ?? [];
  if (lead !== undefined && after !== undefined) {
    // `No` is an abbreviation here, and not Norway.
    const places = lead.split(' ').filter((word) => word.length > 2);
    const country = known(places.map(placeCountry))[0] ?? placeCountry(bracket) ?? placeCountry(tail[0]);
    return { number: after.trim(), country };
  }
  const [, place, number] = /^([A-Z][a-z]+(?: [A-Z][a-z]+)*) (.*\d.*)$/.exec(plain) ?? [];
  const country = placeCountry(place);
  if (country !== null && number !== undefined) return { number, country };
  return { number: plain, country: placeCountry(bracket) ?? placeCountry(tail[0]) };
}

/** The number of a document. Where it is missing, the second type holds it; else that says more of what the first one is. */
export function documentOf(element: XmlElement): EntryIdentifier | null {
  const [first, second] = [words(textIn(element, 'TYPE_OF_DOCUMENT')), words(textIn(element, 'TYPE_OF_DOCUMENT2'))];
  const own = words(textIn(element, 'NUMBER'));
  const text = own ?? (second !== null && /\d/.test(second) ? second : null);
  if (text === null || !/\d/.test(text)) return null;
  const label = known([first, text === second ? null : second]).join(', ') || 'Document';
  const bare = bareDocument(text);
  const issuer = textIn(element, 'ISSUING_COUNTRY') ?? textIn(element, 'COUNTRY_OF_ISSUE');
  return identifier(
    typeOf(second) ?? typeOf(first) ?? 'OTHER',
    bare.number,
    placeCountry(issuer) ?? bare.country,
    label,
  );
}

/** What an element says of a document of which it names no number. */
export function undocumented(element: XmlElement): string | null {
  if (documentOf(element)) return null;
  const said = known(['TYPE_OF_DOCUMENT', 'TYPE_OF_DOCUMENT2', 'NUMBER'].map((name) => words(textIn(element, name))));
  return said.length === 0 ? null : `Document: ${said.join(', ')}`;
}
