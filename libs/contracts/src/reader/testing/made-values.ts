import type { z } from 'zod';

/** Numbers from 0 to 1, the same ones for the same word. */
export function seeded(word: string): () => number {
  let state = [...word].reduce((sum, char) => (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) | 0, 7);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
export const anyOf = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)] as T;

const texts = [
  '',
  ' ',
  'a',
  'A',
  'x1',
  ' padded ',
  'DE',
  'EUR',
  'CN',
  'de',
  'true',
  'FALSE',
  '12',
  '12.5',
  '1e3',
  '000042',
  'one line',
  'two\nlines',
  'ta\tb',
  'bell\u0007',
  '\u200b',
  '\ud800',
  'turned\u202e',
  'Halden Optik GmbH',
  '北京视觉',
  'legalName',
  'TO_50',
  'zh-Hans',
  'application/pdf',
  '*',
  '/',
  '2026-03-14',
  '2026-02-29',
  '2024-02-29',
  '0000-02-29',
  '2026-13-01',
  '2026-03-14T09:30:00.000Z',
  '2026-03-14T24:00:00.000Z',
  '2026-03-14T09:30:00Z',
  '2026-02-30T09:30:00.000Z',
  '09:30',
  '24:00',
  '01890a5d-ac96-774b-bcce-b302099a8057',
  '01890A5D-AC96-774B-BCCE-B302099A8057',
  '01890a5d-ac96-974b-bcce-b302099a8057',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  'ab'.repeat(32),
  'AB'.repeat(32),
  'g'.repeat(43),
  'Ab_-'.repeat(11).slice(1),
  'ana@halden.example',
  ' Ana@Halden.Example ',
  "o'neill+x@a-b.co.uk",
  '.ana@halden.example',
  'ana.@halden.example',
  'an..a@halden.example',
  'ana@-halden.example',
  'ana@halden',
  'ana@@halden.example',
  "ana'@halden.example",
  'ана@пример.рф',
  'https://halden.example/a?b=c',
  'http://halden.example',
  'HTTPS://halden.example',
  'https:/halden.example',
  'https:halden.example',
  'https://',
  ' https://halden.example ',
  'https://hal\tden.example',
  'ftp://halden.example',
  'javascript:alert(1)',
  '://',
  'halden.example',
  'US-7.1',
  '8525.89',
  '852589',
  '85258900',
  'own:Our list',
  'Our  list',
  'ofac-sdn',
  'A-17',
  '1.5',
  '10.00',
  '"3"',
  'W/"3"',
  '#abc',
  '+49 30 901820',
  'x'.repeat(41),
  'x'.repeat(301),
  'y'.repeat(12_001),
];
const numbers = [0, 1, -1, 2, 3, 7, 12, 50, 100, 1.5, 0.25, 1e9, 1e16, -1e16, 2026, Number.NaN, Infinity];
const odd = [null, undefined, true, false, [], {}, [1], [''], { type: 'TEXT' }, { more: 1 }, ...texts, ...numbers];

interface Def {
  readonly type: string;
  readonly shape: Record<string, z.ZodType>;
  readonly catchall?: z.ZodType;
  readonly element: z.ZodType;
  readonly keyType: z.ZodType;
  readonly valueType: z.ZodType;
  readonly options: readonly z.ZodType[];
  readonly innerType: z.ZodType;
  readonly in: z.ZodType;
  readonly out: z.ZodType;
  readonly getter: () => z.ZodType;
  readonly entries: Record<string, unknown>;
  readonly values: readonly unknown[];
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly minimum: number } };
  }[];
}
const defOf = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;
const known = new WeakMap<z.ZodType, readonly unknown[]>();
function fitting(schema: z.ZodType, all: readonly unknown[], random: Random): unknown {
  const good = known.get(schema) ?? all.filter((one) => schema.safeParse(one).success);
  known.set(schema, good);
  return anyOf(good.length ? good : all, random);
}

/** How many items a list has at least. */
function leastLength({ checks = [] }: Def): number {
  return Math.max(0, ...checks.map(({ _zod: { def } }) => (def.check === 'min_length' ? def.minimum : 0)));
}

/** A value that a schema takes, as far as one can be made without knowing why it is so. */
export function valueFor(schema: z.ZodType, random: Random, depth = 0): unknown {
  const def = defOf(schema);
  const inner = (one: z.ZodType) => valueFor(one, random, depth + 1);
  const few = depth > 6 ? [] : [...Array(Math.floor(random() * 3) + 1).keys()];
  switch (def.type) {
    case 'string':
      return fitting(schema, texts, random);
    case 'number':
      return fitting(schema, numbers, random);
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    case 'undefined':
      return undefined;
    case 'enum':
      return anyOf(Object.values(def.entries), random);
    case 'literal':
      return anyOf(def.values, random);
    case 'array':
      return [...Array(Math.max(leastLength(def), few.length)).keys()].map(() => inner(def.element));
    case 'record':
      return Object.fromEntries(keysOf(def.keyType, random).map((key) => [key, inner(def.valueType)]));
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).flatMap(([key, field]) => {
          const value = inner(field);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    case 'union':
      return inner(anyOf(depth > 6 ? def.options.slice(0, 1) : def.options, random));
    case 'nullable':
      return random() < 0.2 ? null : inner(def.innerType);
    case 'optional':
    case 'default':
      return random() < 0.3 ? undefined : inner(def.innerType);
    case 'pipe':
      if (defOf(def.in).type === 'string') return fitting(schema, texts, random);
      return inner(defOf(def.in).type === 'transform' ? def.out : def.in);
    case 'lazy':
      return inner(def.getter());
    case 'unknown':
      return anyOf(odd, random);
    default:
      throw new Error(`No values are made of ${def.type} yet`);
  }
}

/** Keys of a record: all that can be told, or a few that fit. */
function keysOf(key: z.ZodType, random: Random): string[] {
  const { type, entries } = defOf(key);
  if (type === 'enum') return Object.values(entries) as string[];
  return [fitting(key, texts, random) as string, fitting(key, texts, random) as string];
}

/** The same value with one place of it changed: replaced by something odd, taken away, or with more than belongs there. */
export function spoilt(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && value.length && random() < 0.85) {
    const at = Math.floor(random() * value.length);
    return value.map((item: unknown, i) => (i === at ? spoilt(item, random) : item));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || random() < 0.03) return anyOf(odd, random);
  const entries = Object.entries(value);
  if (entries.length === 0 || random() < 0.08) return { ...value, more: anyOf(odd, random) };
  const [key, item] = anyOf(entries, random);
  if (random() < 0.15) return Object.fromEntries(entries.filter(([one]) => one !== key));
  return { ...value, [key]: spoilt(item, random) };
}
