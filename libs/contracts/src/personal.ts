import type { z } from 'zod';

const marked = new WeakSet<object>();

/**
 * Marks a field of an event's state as personal data or free text. In the sealed event it is replaced by a salted
 * commitment; the value itself lies in an erasable row, so that a lawful erasure leaves every proof valid.
 *
 * The mark sits on a copy: `personal(fields.email)` says nothing of the other uses of `fields.email`. It survives what
 * is chained behind it (`.max(80)`, `.describe('…')`, `.nullable()`).
 */
export function personal<T extends z.ZodType>(schema: T): T {
  const copy = schema.clone();
  marked.add(copy);
  return copy;
}

interface Def {
  readonly shape?: Record<string, z.ZodType>;
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly rest?: z.ZodType | null;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly getter?: () => z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}
interface Internals {
  readonly def: Def;
  /** The schema this one was copied from by a check or a description. */
  readonly parent?: z.ZodType;
}
const internals = (schema: z.ZodType): Internals => (schema as unknown as { _zod: Internals })._zod;

function isPersonal(schema: z.ZodType): boolean {
  for (let at: z.ZodType | undefined = schema; at !== undefined; at = internals(at).parent) {
    if (marked.has(at)) return true;
  }
  return false;
}

/** Schemas that look at the very same value as this one: what is wrapped, both ends of a pipe, a union's options. */
function sameValue(def: Def, value: unknown): readonly z.ZodType[] {
  const { innerType, getter, left, right, options } = def;
  if (options) {
    const fitting = options.find((option) => option.safeParse(value).success);
    // No option fits a value that was already transformed: then all are asked, for a name left in clear cannot be
    // taken out of a sealed event again, while one pointer too many harms nobody.
    return fitting ? [fitting] : options;
  }
  return [innerType, getter?.(), def.in, def.out, left, right].filter((inner) => inner !== undefined);
}

/** Each part of the value with the schema it has: fields, items, entries. */
function parts(def: Def, value: unknown): readonly (readonly [string | number, z.ZodType, unknown])[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, i) => {
      const schema = def.element ?? def.items?.[i] ?? def.rest;
      return schema ? [[i, schema, item] as const] : [];
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  const { shape = {}, catchall, valueType } = def;
  return Object.entries(value).flatMap(([key, item]) => {
    const schema = Object.hasOwn(shape, key) ? shape[key] : (catchall ?? valueType);
    return schema ? [[key, schema, item] as const] : [];
  });
}

const escaped = (key: string | number): string => String(key).replace(/~/g, '~0').replace(/\//g, '~1');

/** Drops repeats and whatever lies below another pointer: the whole is protected already. */
function outermost(pointers: readonly string[]): string[] {
  const all = new Set(pointers);
  return [...all].filter((pointer) => {
    const tokens = pointer.split('/');
    return !tokens.some((_, depth) => depth > 0 && all.has(tokens.slice(0, depth).join('/')));
  });
}

function collect(schema: z.ZodType, value: unknown, at: string, into: string[]): void {
  if (value === null || value === undefined) return;
  if (isPersonal(schema)) {
    into.push(at);
    return;
  }
  const { def } = internals(schema);
  for (const inner of sameValue(def, value)) collect(inner, value, at, into);
  for (const [key, inner, item] of parts(def, value)) collect(inner, item, `${at}/${escaped(key)}`, into);
}

/**
 * JSON pointers (RFC 6901) of the personal fields present in a value of this schema, in document order, none below
 * another. `null` and missing values are not listed: there is nothing to protect.
 */
export function personalPointers(schema: z.ZodType, value: unknown): string[] {
  const pointers: string[] = [];
  collect(schema, value, '', pointers);
  return outermost(pointers);
}
