import * as fc from 'fast-check';
import type { Command, Schema } from './commands';

/** A value that only the world knows: the `nth` of what it has under one of these names, else `fallback`. */
export class Known {
  constructor(
    readonly names: readonly string[],
    readonly nth: number,
    readonly fallback: unknown,
  ) {}
}

/** What the world knows under a name, such as `reviews:id` or `snapshotHash`; empty where it knows nothing. */
export type Knowledge = (name: string) => readonly unknown[];

/** What a command is sent, with what only the world knows still to be filled in. */
export interface Input {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: unknown;
  readonly body: unknown;
}

const UUID = 'uuid';
/** Fields that mean something only where they repeat what was read before. */
const repeated = new Set(['snapshotHash', 'version', 'seen', 'password', 'expected', 'email', 'sku', 'list']);

const nth = fc.nat({ max: 1000 });
const known = (names: readonly string[], fallback: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(nth, fallback).map(([n, value]) => new Known(names, n, value));

/** Texts that some pattern asks for; of them a field is sent those that fit it. */
const words = [
  ...['A new fact', 'Known reseller', 'Why', 'Нева', '光学', 'own:Ours', 'ours', 'Ours 1', 'answer', 'EAR99'],
  ...['DE', 'KZ', 'RU', 'de', 'en', 'EUR', 'USD', '9', '12', '12.5', '123456', '940360', '09:30', 'image/png'],
  ...['a'.repeat(64), 'b'.repeat(43), 'Europe/Berlin'],
];
const day = fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2025, 6, 1) + days * 86_400_000));

const patternsOf = (schema: Schema): string[] =>
  [schema.pattern, ...(schema.allOf ?? []).map(({ pattern }) => pattern)].filter((one) => one !== undefined);

function text(schema: Schema, name: string): fc.Arbitrary<string> {
  if (schema.format === UUID) return fc.uuid({ version: 7 });
  if (schema.format === 'date-time') return day.map((at) => at.toISOString());
  if (schema.format === 'date') return day.map((at) => at.toISOString().slice(0, 10));
  if (schema.format === 'uri') return fc.constantFrom('https://kim.example', 'https://example.test/de');
  if (name === 'email' || name === 'to') return fc.constantFrom('kim@example.test', 'ana@example.test');
  const { minLength = 0, maxLength = 60 } = schema;
  const patterns = patternsOf(schema).map((pattern) => new RegExp(pattern, 'u'));
  const fits = (one: string) =>
    one.length >= minLength && one.length <= maxLength && patterns.every((pattern) => pattern.test(one));
  const written = words.filter(fits);
  if (written.length > 0) return fc.constantFrom(...written);
  const [pattern] = patterns;
  if (!pattern) return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 10) });
  if (pattern.source.includes('\\p{')) throw new Error(`No text is known that fits ${pattern.source}`);
  return fc.stringMatching(pattern);
}

/** Where a value stands: its field, the object or list around it, the document for references, and how deep in those. */
interface Place {
  readonly name: string;
  readonly within: string;
  readonly root: Schema;
  readonly deep: number;
}

function object(schema: Schema, at: Place): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.entries(properties).map(
    ([name, of]) => [name, valueOf(of, { ...at, name, within: at.name })] as const,
  );
  const requiredKeys = required.filter((key) => !('default' in (properties[key] ?? {})));
  const plain = fc.record(Object.fromEntries(fields), { requiredKeys }) as fc.Arbitrary<object>;
  if (typeof additionalProperties !== 'object') return plain;
  const key = schema.propertyNames ? valueOf(schema.propertyNames, at) : fc.constantFrom('a', 'b');
  return fc
    .tuple(plain, fc.array(fc.tuple(key, valueOf(additionalProperties, at)), { maxLength: 2 }))
    .map(([one, more]) => ({ ...one, ...Object.fromEntries(more.filter(([name]) => typeof name === 'string')) }));
}

const refers = (schema: Schema): boolean => JSON.stringify(schema).includes('"$ref"');

/** One of several shapes; below a reference those that refer no further, so that every value has an end. */
function oneOf(shapes: readonly Schema[], at: Place): fc.Arbitrary<unknown> {
  const ending = shapes.filter((shape) => !refers(shape));
  return fc.oneof(...(at.deep > 0 && ending.length > 0 ? ending : shapes).map((shape) => valueOf(shape, at)));
}

function many({ minItems = 0, maxItems = 3, items = {} }: Schema, at: Place): fc.Arbitrary<unknown> {
  const maxLength = Math.max(minItems, Math.min(maxItems, minItems + 2));
  return fc.array(valueOf(items, { ...at, within: at.name }), { minLength: minItems, maxLength });
}

function number({ minimum, exclusiveMinimum, maximum }: Schema): fc.Arbitrary<number> {
  const min = Math.max(minimum ?? (exclusiveMinimum ?? -1) + 1, -1000);
  return fc.integer({ min, max: Math.max(min, Math.min(maximum ?? min + 50, min + 50)) });
}

/** Ids, and fields that repeat what was read, are asked of the world most of the time. */
function asked(schema: Schema, { name, within }: Place, values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (schema.format === UUID) return known(name === 'id' ? [`${within}:id`, within] : [name, `${name}s:id`], values);
  if (!repeated.has(name)) return values;
  const read = known([`${within}:${name}`, name], values);
  return fc.oneof({ weight: 12, arbitrary: read }, { weight: 1, arbitrary: values });
}

const whole: Place = { name: '', within: '', root: {}, deep: 0 };

/** Values of a schema. */
export function valueOf(schema: Schema, at: Place = { ...whole, root: schema }): fc.Arbitrary<unknown> {
  if (schema.$ref) {
    const target = at.root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {};
    return valueOf(target, { ...at, deep: at.deep + 1 });
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return oneOf(several, at);
  switch (schema.type) {
    case 'object':
      return object(schema, at);
    case 'array':
      return many(schema, at);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer':
    case 'number':
      return asked(schema, at, number(schema));
    case 'string':
      return asked(schema, at, text(schema, at.name));
    default: {
      const [first] = schema.allOf ?? [];
      return first ? valueOf({ ...first }, at) : fc.constant({});
    }
  }
}

/** Everything a command may be sent. */
export function inputOf({ path, pathParameters, query, body }: Command): fc.Arbitrary<Input> {
  const room = path.split('/')[0] ?? '';
  const params = Object.fromEntries(
    pathParameters.map((name) => [name, known([`${room}:${name}`, name], fc.uuid({ version: 7 }))]),
  );
  return fc.record({
    params: fc.record(params),
    query: valueOf(query),
    body: body?.kind === 'JSON' ? valueOf(body.schema) : fc.constant(undefined),
  }) as fc.Arbitrary<Input>;
}

/** The same with what the world knows filled in. */
export function filled<T>(value: T, knows: Knowledge): T {
  if (value instanceof Known) {
    const pool = value.names.map(knows).find((one) => one.length > 0);
    return (pool ? pool[value.nth % pool.length] : value.fallback) as T;
  }
  if (Array.isArray(value)) return value.map((one: unknown) => filled(one, knows)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, knows)])) as T;
}
