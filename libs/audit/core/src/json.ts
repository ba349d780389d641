import canonicalize from 'canonicalize';
import { read, unreadable, type Reading } from './reading';

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [member: string]: Json;
}

/** Whether the value is a JSON object (not null, not an array). */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The canonical text of a value (JCS, RFC 8785); its UTF-8 bytes are what gets hashed.
 * @throws Error for what JSON cannot hold: NaN, infinities, lone surrogates, cycles, undefined at the top.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('This value has no JSON form');
  return text;
}

/** Deepest nesting that is read; no record comes near it, and a hostile file cannot exhaust the stack. */
const MAX_DEPTH = 64;

const codeUnitsAscend = (names: readonly string[]): boolean =>
  names.every((name, i) => i === 0 || (names[i - 1] as string) < name);

function isSorted(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  return codeUnitsAscend(Object.keys(value)) && Object.values(value as JsonObject).every(isSorted);
}

/**
 * Whether the text is the canonical one of its value. Members that come back in order and in the very same text are
 * canonical, which the engine itself tells fast; where that is not enough (a member named by a number, a surrogate
 * written as an escape), the canonical text is made and compared.
 */
const isCanonical = (value: Json, text: string): boolean =>
  (!text.includes('\\ud') && JSON.stringify(value) === text && isSorted(value)) || canonicalText(value) === text;

function isDeeper(value: Json, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member: Json) => isDeeper(member, levels - 1));
}

/**
 * Reads a JSON text and insists on its canonical form, so that one value has one text: no spaces, sorted members, no
 * member twice, shortest numbers. A member `__proto__` is refused, because programs differ in what they make of it, and
 * so is a value nested more than 64 levels deep.
 */
export function readCanonical(text: string): Reading<Json> {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
    if (!isCanonical(value, text)) return unreadable('it is not in canonical form (RFC 8785)');
  } catch {
    return unreadable('it is not JSON');
  }
  if (text.includes('"__proto__":')) return unreadable('it has a member "__proto__"');
  if (isDeeper(value, MAX_DEPTH)) return unreadable(`it is nested more than ${MAX_DEPTH} levels deep`);
  return read(value);
}
