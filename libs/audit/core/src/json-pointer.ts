import { isObject, type Json, type JsonObject } from './json';

const INDEX = /^(?:0|[1-9]\d*)$/;

/**
 * The reference tokens of a JSON pointer (RFC 6901), or undefined when the text is none. `''` has no tokens.
 * @example pointerTokens('/owners/0/na~1me') // ['owners', '0', 'na/me']
 */
export function pointerTokens(pointer: string): string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  const tokens = pointer.slice(1).split('/');
  return pointer.includes('~') ? tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')) : tokens;
}

/** The pointer to a member or element below `parent`. */
export const pointerTo = (parent: string, token: string | number): string =>
  `${parent}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The value a pointer names, or undefined when there is none. */
export function valueAt(value: Json, pointer: string): Json | undefined {
  const tokens = pointerTokens(pointer);
  let found: Json | undefined = tokens && value;
  for (const token of tokens ?? []) {
    if (Array.isArray(found)) found = INDEX.test(token) ? (found as readonly Json[])[Number(token)] : undefined;
    else found = isObject(found) && Object.hasOwn(found, token) ? found[token] : undefined;
  }
  return found;
}

/**
 * A copy of the object with another value at a place that exists already; the original stays as it is.
 * @throws RangeError when the pointer names nothing inside the object.
 */
export function withValueAt(object: JsonObject, pointer: string, value: Json): JsonObject {
  if (pointer === '' || valueAt(object, pointer) === undefined)
    throw new RangeError(`Nothing lies at ${pointer || '""'}`);
  const replaced = (parent: Json | undefined, [token = '', ...rest]: readonly string[]): Json => {
    const put = (child: Json | undefined): Json => (rest.length === 0 ? value : replaced(child, rest));
    if (Array.isArray(parent))
      return (parent as readonly Json[]).with(Number(token), put(parent[Number(token)] as Json));
    const members = parent as JsonObject;
    return { ...members, [token]: put(members[token]) };
  };
  return replaced(object, pointerTokens(pointer) ?? []) as JsonObject;
}
