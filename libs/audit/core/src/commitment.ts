import { fromHex, hex, joined, utf8, type Digest } from './bytes';
import { canonicalText, isObject, type Json, type JsonObject } from './json';
import { pointerTo, pointerTokens, valueAt, withValueAt } from './json-pointer';

/*
 * Personal data never stand in a sealed event. In their place stands a commitment, and beside the log a row with salt and
 * value, which may be erased: what is left can be neither read nor guessed, and every proof stays valid.
 */

/** Length of a salt in bytes. */
export const SALT_BYTES = 32;

/** The one member of the object that stands where a personal value was. */
export const COMMITMENT = '$commitment';

const HASH = /^[0-9a-f]{64}$/;

/** A personal value of one state, kept apart from the event. */
export interface PersonalValue {
  /** Where in the state it belongs (RFC 6901). */
  readonly pointer: string;
  /** 32 random bytes as hexadecimal digits. */
  readonly salt: string;
  readonly value: Json;
}

/** A personal value with the event whose state it belongs to: the row that erasure deletes. */
export interface PersonalRow extends PersonalValue {
  readonly event: string;
}

/** The commitment to a value: SHA-256(salt || UTF-8 of its canonical text), as hexadecimal digits. */
export const commitmentOf = (salt: Uint8Array, value: Json, digest: Digest): string =>
  hex(digest(joined([salt, utf8(canonicalText(value))])));

/** A commitment found in a state. */
export interface Committed {
  readonly pointer: string;
  readonly commitment: string;
}

/**
 * All commitments in a state, in member order, or undefined when something looks like one and is malformed: an object
 * with the member `$commitment` must have no other, and 64 hexadecimal digits in it.
 */
export function commitmentsIn(state: Json): Committed[] | undefined {
  const all: Committed[] = [];
  return collect(state, '', all) ? all : undefined;
}

function collect(state: Json, pointer: string, into: Committed[]): boolean {
  if (typeof state !== 'object' || state === null) return true;
  if (!isObject(state)) return state.every((item, i) => collect(item, pointerTo(pointer, i), into));
  if (!Object.hasOwn(state, COMMITMENT)) {
    return Object.entries(state).every(([name, item]) => collect(item, pointerTo(pointer, name), into));
  }
  const commitment = state[COMMITMENT];
  if (Object.keys(state).length !== 1 || typeof commitment !== 'string' || !HASH.test(commitment)) return false;
  into.push({ pointer, commitment });
  return true;
}

/** A state ready for a sealed event, and what was taken out of it. */
export interface Sealed {
  readonly state: JsonObject;
  readonly personal: readonly PersonalValue[];
}

/**
 * Takes personal values out of a state and leaves commitments.
 * @param pointers where the personal values lie; each must name a value, and none may lie within another
 * @param saltOf 32 fresh random bytes for each pointer
 * @throws RangeError when a pointer names nothing (a misspelt one would leave personal data in clear), when a salt is too
 * short, or when the state already holds something that looks like a commitment.
 */
export function seal(
  state: JsonObject,
  pointers: readonly string[],
  saltOf: (pointer: string) => Uint8Array,
  digest: Digest,
): Sealed {
  if (commitmentsIn(state)?.length !== 0) throw new RangeError(`The member ${COMMITMENT} is reserved`);
  const personal: PersonalValue[] = [];
  let sealed = state;
  for (const pointer of pointers) {
    const value = pointer === '' ? undefined : valueAt(state, pointer);
    const untouched = valueAt(sealed, pointer);
    if (value === undefined || untouched === undefined || commitmentsIn(untouched)?.length !== 0) {
      throw new RangeError(`There is no personal value at ${JSON.stringify(pointer)}, or it was taken out already`);
    }
    const salt = saltOf(pointer);
    if (salt.length !== SALT_BYTES) throw new RangeError(`A salt has ${SALT_BYTES} bytes, not ${salt.length}`);
    sealed = withValueAt(sealed, pointer, { [COMMITMENT]: commitmentOf(salt, value, digest) });
    personal.push({ pointer, salt: hex(salt), value });
  }
  return { state: sealed, personal };
}

/** A state with the personal values back in it, as far as they still exist. */
export interface Opened {
  readonly state: JsonObject;
  /** Pointers of commitments without a value: erased, or not handed over. */
  readonly erased: readonly string[];
}

/**
 * Puts personal values back where their commitments stand. Does not check the commitments (see {@link keepsPromise}).
 * @param personal the values of this one state; others must not be among them
 */
export function open(state: JsonObject, personal: readonly PersonalValue[]): Opened {
  const values = new Map(personal.map((row) => [row.pointer, row.value]));
  const erased: string[] = [];
  let opened = state;
  for (const { pointer } of commitmentsIn(state) ?? []) {
    const value = values.get(pointer);
    if (value === undefined) erased.push(pointer);
    else opened = withValueAt(opened, pointer, value);
  }
  return { state: opened, erased };
}

/** Whether a kept value is the one the state committed to at that place. */
export function keepsPromise(state: JsonObject, kept: PersonalValue, digest: Digest): boolean {
  const salt = fromHex(kept.salt);
  const place = pointerTokens(kept.pointer) === undefined ? undefined : valueAt(state, kept.pointer);
  if (salt?.length !== SALT_BYTES || !isObject(place)) return false;
  return place[COMMITMENT] === commitmentOf(salt, kept.value, digest);
}
