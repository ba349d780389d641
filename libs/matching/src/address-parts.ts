import type { AddressToken } from './address-tokens';
import { blockWords, floorWords, houseWords, numberWords, ordinals, roomWords, streetWords } from './address-words';

/** What is left of a part of an address between commas once the numbered things in it are taken out. */
export interface AddressSegment {
  /** Words and numbers in the order written. */
  readonly tokens: readonly AddressToken[];
  /** A number marked as that of a house: `No. 5`, `d. 12`. */
  readonly house: string | null;
}

/** An address taken apart. */
export interface AddressParts {
  readonly segments: readonly AddressSegment[];
  /** Blocks, floors and rooms, each kind in the order written. */
  readonly blocks: readonly string[];
  readonly floors: readonly string[];
  readonly rooms: readonly string[];
  /** Number of a post office box. */
  readonly box: string | null;
}

interface Taken {
  segments: AddressSegment[];
  blocks: string[];
  floors: string[];
  rooms: string[];
  box: string | null;
  /** Numbers behind `#`: of a room where the house has another number. */
  hashes: string[];
}

const SINGLE = /^[a-z]$/;
/** What numbers rooms and blocks without a digit: a letter, a Roman number. */
const LETTERS = /^(?:[a-z]|[ivx]{2,5})$/;

/** A reader over the words of one segment. */
class Words {
  private at = 0;
  constructor(private readonly tokens: readonly AddressToken[]) {}

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): AddressToken | undefined {
    return this.tokens[this.at + ahead];
  }

  take(many = 1): AddressToken | undefined {
    this.at += many;
    return this.tokens[this.at - 1];
  }

  /** Whether one of the words from here on is of some sort. */
  someFrom(ahead: number, is: (text: string) => boolean): boolean {
    return this.tokens.slice(this.at + ahead).some(({ text }) => is(text));
  }

  /** The number behind a kind, if there is one: `no 5`, `5`, or a single letter where letters number too. */
  numberAfter(kinds: number, letters: boolean): { readonly text: string; readonly tokens: number } | null {
    let said = 0;
    while (numberWords.has(this.peek(kinds + said)?.text ?? '')) said++;
    const token = this.peek(kinds + said);
    if (!token || token.ordinal) return null;
    if (token.number) return { text: token.text, tokens: kinds + said + 1 };
    return letters && LETTERS.test(token.text) ? { text: token.text, tokens: kinds + said + 1 } : null;
  }
}

/** The floor that stands here: `2nd floor`, `second floor`, `floor 2`, `2 floor`. */
function floorHere(words: Words): string | null {
  const [token, next] = [words.peek(), words.peek(1)];
  if (!token) return null;
  const named = token.number ? token.text : Object.hasOwn(ordinals, token.text) ? ordinals[token.text] : undefined;
  if (named !== undefined && floorWords.has(next?.text ?? '') && !(words.peek(2)?.number === true && !token.ordinal)) {
    words.take(2);
    return named;
  }
  const number = floorWords.has(token.text) ? words.numberAfter(1, false) : null;
  if (number) words.take(number.tokens);
  return number?.text ?? null;
}

/** Rooms that stand here: `room 5`, `flats a and b`, `shop numbers 21 and 22`. */
function roomsHere(words: Words): string | null {
  if (!roomWords.has(words.peek()?.text ?? '')) return null;
  const first = words.numberAfter(1, true);
  if (!first) return null;
  words.take(first.tokens);
  const rooms = [first.text];
  while (words.peek()?.number || (words.peek()?.text === 'and' && words.peek(1)?.number)) {
    const next = words.take(words.peek()?.number ? 1 : 2);
    if (next) rooms.push(next.text);
  }
  return rooms.join('-');
}

function blockHere(words: Words, streetNamed: boolean, nameBefore: boolean): string | null {
  const kind = words.peek()?.text ?? '';
  // "str." is a street behind a name, and a building where the street is named already.
  const isBlock = blockWords.has(kind) || (kind === 'str' && streetNamed);
  if (!isBlock) return null;
  const number = words.numberAfter(1, true);
  // "Ho King Building 2-16 Fa Yuen Street": the building has a name, and the number is the street's.
  if (!number || (nameBefore && words.someFrom(number.tokens, (text) => streetWords.has(text)))) return null;
  words.take(number.tokens);
  return number.text;
}

/** The number of a house that is marked as one: "no 5", "d 12", "#7"; with a name before it "house" is a building's. */
function houseHere(words: Words, nameBefore: boolean): { readonly text: string; readonly hash: boolean } | null {
  const text = words.peek()?.text ?? '';
  const marks = houseWords.has(text) || text === '#';
  if (!marks && !numberWords.has(text)) return null;
  const number = words.numberAfter(marks ? 1 : 0, false);
  const named =
    nameBefore && houseWords.has(text) && words.someFrom(number?.tokens ?? 0, (one) => streetWords.has(one));
  if (!number || named) return null;
  words.take(number.tokens);
  return { text: number.text, hash: text === '#' };
}

function boxHere(words: Words): string | null {
  if (words.peek()?.text !== 'pobox') return null;
  const first = words.numberAfter(1, false);
  words.take(first?.tokens ?? 1);
  const numbers = first ? [first.text] : [];
  while (first && words.peek()?.number) numbers.push(words.take()?.text ?? '');
  return numbers.join('-');
}

/** Reads one part of an address between commas; what stands behind the house and its rooms is a part of its own. */
function takeSegment(tokens: readonly AddressToken[], streetNamed: boolean, into: Taken): void {
  const words = new Words(tokens);
  let rest: AddressToken[] = [];
  let house: string | null = null;
  let numbered = false;
  const close = () => {
    if (rest.length > 0 || house !== null) into.segments.push({ tokens: joinLetters(rest), house });
    [rest, house, numbered] = [[], null, false];
  };
  while (!words.done) {
    const nameBefore = rest.some(({ number }) => !number);
    const box = boxHere(words);
    const floor = box === null ? floorHere(words) : null;
    const room = (box ?? floor) === null ? roomsHere(words) : null;
    const block = (box ?? floor ?? room) === null ? blockHere(words, streetNamed, nameBefore) : null;
    const marked = (box ?? floor ?? room ?? block) === null ? houseHere(words, nameBefore) : null;
    if (box !== null) into.box ??= box || null;
    else if (floor !== null) into.floors.push(floor);
    else if (room !== null) into.rooms.push(room);
    else if (block !== null) into.blocks.push(block);
    else if (marked?.hash) into.hashes.push(marked.text);
    else if (marked && house === null) house = marked.text;
    else if (marked) into.rooms.push(marked.text);
    else {
      const token = words.take();
      if (!token || token.text === '#' || /^liter?a?$/.test(token.text)) continue;
      if (numbered && !token.number) close();
      rest.push(token);
      continue;
    }
    numbered = box === null && rest.some(({ text }) => streetWords.has(text));
  }
  close();
}

/** "70 a" is the house 70a. */
function joinLetters(tokens: readonly AddressToken[]): AddressToken[] {
  const joined: AddressToken[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const letter = SINGLE.test(token.text) && !'nsew'.includes(token.text);
    if (letter && before?.number && !before.ordinal && /\d$/.test(before.text)) {
      joined[joined.length - 1] = { ...before, text: before.text + token.text };
    } else joined.push(token);
  }
  return joined;
}

// With a street named elsewhere, or a house marked, "str. 2" is the second building of the house.
const saysStreet = (segments: readonly (readonly AddressToken[])[]): boolean => {
  const all = segments.flat();
  return all.filter(({ text }) => streetWords.has(text)).length > 1 || all.some(({ text }) => houseWords.has(text));
};

/** Takes what has a number of its own kind out of an address: boxes, floors, rooms, blocks, marked houses. */
export function addressParts(segments: readonly (readonly AddressToken[])[]): AddressParts {
  const taken: Taken = { segments: [], blocks: [], floors: [], rooms: [], box: null, hashes: [] };
  const streetNamed = saysStreet(segments);
  for (const tokens of segments) takeSegment(tokens, streetNamed, taken);
  const housed = taken.segments.some(
    ({ tokens, house }) => house !== null || tokens.some(({ number, ordinal }) => number && !ordinal),
  );
  for (const hash of taken.hashes) {
    if (housed) taken.rooms.push(hash);
    else taken.segments.unshift({ tokens: [], house: hash });
  }
  const { segments: left, blocks, floors, rooms, box } = taken;
  return { segments: left, blocks, floors, rooms, box };
}
