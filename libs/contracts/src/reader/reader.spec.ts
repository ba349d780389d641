import { describe, expect, it, jest } from '@jest/globals';
import * as z from 'zod';
import * as declared from '../index';
import { seeded, spoilt, valueFor } from './testing/made-values';

type Schemas = Map<string, z.ZodType>;
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
}

const isSchema = (value: unknown): value is z.ZodType =>
  typeof value === 'object' && value !== null && 'safeParse' in value;
const parts = ['params', 'query', 'body', 'response', 'state', 'payload'] as const;

/** Every schema that the contracts declare, by the name of its export. */
function schemasOf(contracts: object): Schemas {
  const found: Schemas = new Map();
  for (const [name, value] of Object.entries(contracts)) {
    if (isSchema(value)) found.set(name, value);
    else if (typeof value === 'object' && value !== null)
      for (const part of parts) {
        const schema = (value as Record<string, unknown>)[part];
        if (isSchema(schema) && ![...found.values()].includes(schema)) found.set(`${name}.${part}`, schema);
      }
  }
  return found;
}

/** What is wrong at each place, the first thing only; a place that lies below another is left out. */
function places(issues: readonly Issue[]): string[] {
  const first = new Map<string, string>();
  for (const { path, code } of issues) {
    const at = path.join('/');
    if (!first.has(at)) first.set(at, code);
  }
  return [...first].map(([at, code]) => `${at} ${code}`).sort();
}

const verdict = (schema: z.ZodType, value: unknown): unknown => {
  const read = schema.safeParse(value);
  return read.success ? { data: read.data } : { wrong: places(read.error.issues) };
};

const byZod = schemasOf(declared);
jest.resetModules();
jest.unstable_mockModule('zod', () => import('./index'));
const byReader = schemasOf((await import('../index')) as object);

describe('the reader of browsers', () => {
  it('is another one than zod', () => {
    expect(byReader.get('whoAmI.response')).toBeDefined();
    expect(byReader.get('whoAmI.response')).not.toBeInstanceOf(z.ZodType);
    expect([...byReader.keys()]).toEqual([...byZod.keys()]);
  });

  it.each([...byZod.keys()])('says of made values what zod says: %s', (name) => {
    const [zod, reader] = [byZod.get(name), byReader.get(name)] as [z.ZodType, z.ZodType];
    const random = seeded(name);
    let accepted = 0;
    for (let round = 0; round < 12; round++) {
      const whole = valueFor(zod, random);
      for (const value of [
        whole,
        spoilt(whole, random),
        spoilt(whole, random),
        spoilt(spoilt(whole, random), random),
      ]) {
        const expected = verdict(zod, value);
        expect({ value, ...(verdict(reader, value) as object) }).toEqual({ value, ...(expected as object) });
        if (zod.safeParse(value).success) accepted++;
      }
    }
    expect(accepted).toBeGreaterThan(0);
  });
});
