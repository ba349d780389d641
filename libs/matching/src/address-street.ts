import type { AddressParts, AddressSegment } from './address-parts';
import { soundOf, stemOf } from './address-sounds';
import type { AddressToken } from './address-tokens';
import { besides, buildingWords, regionWords, sides, streetWords } from './address-words';

/** Where a building stands: in a street with a number, or under a name of its own. */
export interface Building {
  /** Name of the street or of the building as it sounds, without blanks; `59` for 59th Street. */
  readonly name: string;
  /** Number of the house; `null` for a building known by its name. */
  readonly number: string | null;
  /** Which segment named it. */
  readonly at: number;
  /** A number before the name of a building, which is that of a room. */
  readonly room: string | null;
  /** Whether the first block gave the number, and is no block of the house. */
  readonly byBlock: boolean;
}

const isKind = ({ text, number }: AddressToken): boolean => !number && streetWords.has(text);
const isPlain = ({ number, ordinal }: AddressToken): boolean => number && !ordinal;
const has = (segment: AddressSegment, words: ReadonlySet<string>): boolean =>
  segment.tokens.some(({ text, number }) => !number && words.has(text));
const NOTHING = new Set([
  'the',
  'of',
  'and',
  'im',
  'named',
  'imeni',
  'near',
  'corner',
  'formerly',
  'located',
  'at',
  'branch',
  'address',
  'old',
  'el',
  'al',
  'ar',
  'as',
  'e',
  'y',
  'de',
  'la',
]);

const nameOf = (tokens: readonly AddressToken[]): string =>
  tokens
    .filter(({ text }) => !NOTHING.has(text))
    .map(({ text, number }) => (number ? text : (sides[text] ?? stemOf(text))))
    .join('');

/** Whether a segment says where to look for the address rather than what it is. */
const isBeside = ({ tokens }: AddressSegment): boolean => besides.has(tokens[0]?.text ?? '');

interface Named {
  readonly name: string;
  /** The number in the same segment. */
  readonly number: string | null;
}

/** Where a kind of street looks for its name: between a number and itself, before itself, behind itself. */
type Way = 'NUMBERED' | 'BEFORE' | 'BEHIND';

/** The street a segment names, by the first way in which it names one. */
function streetIn(segment: AddressSegment): Named | null {
  const kinds = segment.tokens.flatMap((token, at) => (isKind(token) ? [at] : []));
  for (const way of ['NUMBERED', 'BEFORE', 'BEHIND'] as const) {
    for (const at of kinds) {
      const named = streetAt(segment, at, way);
      if (named) return named;
    }
  }
  return null;
}

function streetAt({ tokens, house }: AddressSegment, at: number, way: Way): Named | null {
  const before = tokens.slice(0, at);
  const last = before.findLastIndex(isPlain) + 1;
  // "NW 4 Street": a number right before the kind is the street's.
  const from = last === at && last > 1 ? before.slice(0, last - 1).findLastIndex(isPlain) + 1 : last;
  if (way === 'NUMBERED' && from === 0) return null;
  const words =
    way === 'BEHIND'
      ? wordsBehind(tokens, at, house !== null)
      : [
          ...before.slice(from).filter((token) => !isKind(token) || token.text === 'st'),
          ...tokens.slice(at + 1, at + 2).filter(({ text }) => text in sides),
        ];
  const name = nameOf(words);
  if (name === '') return null;
  const number = house ?? numberIn(tokens, at, from);
  // "Street 13" has no house yet.
  return { name, number: number === name ? null : number };
}

/** @param housed whether the house is marked, so that other numbers belong to the name: "Boulevard du 30 juin No 110" */
function wordsBehind(tokens: readonly AddressToken[], at: number, housed: boolean): AddressToken[] {
  const rest = tokens.slice(at + 1);
  if (housed) return rest.filter((token) => !isKind(token));
  const end = rest.findIndex(isPlain);
  const words = (end < 0 ? rest : rest.slice(0, end)).filter((token) => !isKind(token));
  // "Street 327": a street known by its number.
  return words.length === 0 && end === 0 ? rest.slice(0, 1) : words;
}

/** The number before the street's name, else the first one behind its kind; long ones are postal codes there. */
function numberIn(tokens: readonly AddressToken[], at: number, from: number): string | null {
  const before = tokens[from - 1];
  if (from > 0 && from <= at && before && isPlain(before)) return before.text;
  const behind = tokens
    .slice(at + 1)
    .filter(isPlain)
    .filter(({ text }) => !/^\d{5,}$/.test(text));
  return behind[0]?.text ?? null;
}

const onlyNumber = (segment: AddressSegment | undefined): string | null => {
  if (!segment) return null;
  if (segment.house !== null && segment.tokens.length === 0) return segment.house;
  const [first, ...more] = segment.tokens;
  return segment.house === null && first && isPlain(first) && more.length === 0 && !/^\d{5,}$/.test(first.text)
    ? first.text
    : null;
};

/** A house number for a street that has none in its own segment: beside it, else marked anywhere, else a block's. */
function numberBeside(parts: AddressParts, at: number): { number: string; byBlock: boolean } | null {
  const { segments, blocks } = parts;
  const beside =
    onlyNumber(segments[at + 1]) ?? onlyNumber(segments[at - 1]) ?? segments.find(({ house }) => house !== null)?.house;
  if (beside) return { number: beside, byBlock: false };
  return blocks[0] === undefined ? null : { number: blocks[0], byBlock: true };
}

/** The first street with a number in its own segment, else the first one named, with a number from beside it. */
function inStreet(parts: AddressParts): Building | null {
  const named: (Named & { readonly at: number })[] = [];
  for (const [at, segment] of parts.segments.entries()) {
    const street = isBeside(segment) ? null : streetIn(segment);
    if (street) named.push({ ...street, at });
    if (street && street.number !== null) break;
  }
  const street = named.find(({ number }) => number !== null) ?? named[0];
  if (!street) return null;
  const own = street.number === null ? numberBeside(parts, street.at) : { number: street.number, byBlock: false };
  return own && { ...own, name: fullName(parts, street), at: street.at, room: null };
}

/** A street known by its number alone is one of many in a town: the other street of the address says which. */
function fullName({ segments }: AddressParts, { name, at }: Named & { readonly at: number }): string {
  if (!/^[nsew]?\d+$/.test(name)) return name;
  const others = segments.flatMap((segment, i) =>
    i === at || isBeside(segment) ? [] : [streetIn(segment)?.name ?? ''],
  );
  const other = others.find((one) => /\D{2}/.test(one));
  return other === undefined ? name : `${name} ${other}`;
}

/** A street whose kind nobody says: words with a number, or words beside one, that are no building and no region. */
function inUnsaidStreet({ segments }: AddressParts): Building | null {
  for (const [at, segment] of segments.entries()) {
    if (isBeside(segment) || has(segment, buildingWords) || has(segment, regionWords)) continue;
    const words = segment.tokens.filter((token) => (!token.number || token.ordinal) && !isKind(token));
    if (!words.some(({ number }) => !number)) continue;
    const numbers = segment.tokens.filter(isPlain);
    const inside = segment.house ?? numbers.find((number) => !isPostal(number, segment, at))?.text;
    const number = inside ?? onlyNumber(segments[at + 1]) ?? (at === 1 ? onlyNumber(segments[0]) : null);
    const name = nameOf(words);
    if (number && name.length > 1) return { name, number, at, room: null, byBlock: false };
  }
  return null;
}

// A long number behind words is a postal code, sooner so behind other parts.
const isPostal = (number: AddressToken, { tokens }: AddressSegment, at: number): boolean =>
  (number === tokens[0] ? /^\d{6,}$/ : at > 0 ? /^\d{4,}$/ : /^\d{5,}$/).test(number.text);

/** Where in which segment the kind of a building stands. */
function buildingKind({ segments }: AddressParts): { readonly at: number; readonly end: number } | null {
  for (const [at, { tokens }] of segments.entries()) {
    const end = tokens.findIndex(({ text, number }) => !number && buildingWords.has(text));
    if (end > 0 && tokens.slice(0, end).some(({ number, text }) => !number && text.length > 1)) return { at, end };
  }
  return null;
}

/** The building of an address; `null` where it names neither a street with a number nor a building. */
export function buildingOf(parts: AddressParts): Building | null {
  const kind = buildingKind(parts);
  const street = inStreet(parts) ?? (kind ? null : inUnsaidStreet(parts));
  const before = kind ? (parts.segments[kind.at]?.tokens.slice(0, kind.end) ?? []) : [];
  const room = before.find(isPlain)?.text ?? null;
  // "605 Landmark Plaza, 11 Chundrigar Road": the number before a building is that of a room in it.
  if (street) return { ...street, room: kind && kind.at !== street.at ? room : null };
  if (!kind) return null;
  const name = nameOf(before.filter(({ number }) => !number));
  const word = soundOf(parts.segments[kind.at]?.tokens[kind.end]?.text ?? '');
  return name.length > 2 ? { name: `${name} ${word}`, number: null, at: kind.at, room, byBlock: false } : null;
}
