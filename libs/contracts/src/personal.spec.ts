import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import * as z from 'zod';
import * as fields from './fields';
import { personal, personalPointers } from './personal';

const name = personal(z.string());

describe('personalPointers', () => {
  it('finds fields, items and entries in document order', () => {
    const schema = z.strictObject({
      country: fields.country,
      contact: z.strictObject({ name, phone: z.string() }),
      people: z.array(z.strictObject({ name, role: z.string() })),
      byId: z.record(z.string(), z.strictObject({ note: name })),
    });
    const value = {
      country: 'DE',
      contact: { name: 'A', phone: '1' },
      people: [
        { name: 'B', role: 'x' },
        { name: 'C', role: 'y' },
      ],
      byId: { k: { note: 'D' } },
    };
    expect(personalPointers(schema, value)).toEqual([
      '/contact/name',
      '/people/0/name',
      '/people/1/name',
      '/byId/k/note',
    ]);
  });

  it('lists neither null nor missing values', () => {
    const schema = z.strictObject({ a: name.nullable(), b: name.optional(), c: name.nullable() });
    expect(personalPointers(schema, { a: null, c: 'x' })).toEqual(['/c']);
  });

  it('escapes keys as RFC 6901 asks', () => {
    expect(personalPointers(z.record(z.string(), name), { 'a/b~c': 'x' })).toEqual(['/a~1b~0c']);
  });

  it.each([
    ['optional', name.optional()],
    ['nullable', name.nullable()],
    ['default', name.default('')],
    ['readonly', name.readonly()],
    ['catch', name.catch('')],
    ['lazy', z.lazy(() => name)],
    ['transform', name.transform((text) => text.trim())],
    ['pipe', z.unknown().pipe(name)],
    ['preprocess', z.preprocess((value) => value, name)],
    ['a further check', name.min(1)],
    ['a refinement', name.refine((text) => text.length > 0)],
    ['a description', name.describe('who')],
    ['union', z.union([z.number(), name])],
    ['intersection', z.intersection(z.unknown(), name)],
    ['a mark around a pipe', personal(fields.email)],
  ])('sees the mark through %s', (_, schema) => {
    expect(personalPointers(z.object({ it: schema }), { it: 'somebody@example.org' })).toEqual(['/it']);
  });

  it.each([
    ['tuple', z.tuple([z.number(), name]), [1, 'x'], ['/1']],
    ['the rest of a tuple', z.tuple([z.number()], name), [1, 'x', 'y'], ['/1', '/2']],
    ['catchall', z.object({ a: z.number() }).catchall(name), { a: 1, b: 'x' }, ['/b']],
    ['an object behind a transform', z.object({ a: name }).transform((v) => v), { a: 'x' }, ['/a']],
    [
      'a discriminated union',
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('PERSON'), born: name }),
        z.strictObject({ kind: z.literal('ORGANISATION'), born: z.string() }),
      ]),
      { kind: 'PERSON', born: '1970-01-01' },
      ['/born'],
    ],
  ])('walks %s', (_, schema, value, expected) => {
    expect(personalPointers(schema, value)).toEqual(expected);
  });

  it('takes only the option of a union that fits', () => {
    const either = z.union([z.strictObject({ a: name }), z.strictObject({ a: z.number() })]);
    expect(personalPointers(either, { a: 4 })).toEqual([]);
  });

  it('rather lists too much than too little when no option fits', () => {
    const either = z.union([z.strictObject({ a: name, b: z.number() }), z.array(name)]);
    expect(personalPointers(either, { a: 'x' })).toEqual(['/a']);
    expect(personalPointers(either, 'scalar')).toEqual([]);
  });

  it('names the whole, not also its parts', () => {
    const twice = z.intersection(personal(z.object({ a: name })), z.object({ a: name }));
    expect(personalPointers(z.object({ it: twice }), { it: { a: 'x' } })).toEqual(['/it']);
  });

  it('lists every marked leaf of a nested list exactly once', () => {
    const schema = z.array(z.array(z.strictObject({ open: z.string(), shut: name })));
    fc.assert(
      fc.property(fc.array(fc.array(fc.record({ open: fc.string(), shut: fc.string() }))), (rows) => {
        const expected = rows.flatMap((row, i) => row.map((_, j) => `/${i}/${j}/shut`));
        expect(personalPointers(schema, rows)).toEqual(expected);
      }),
    );
  });
});

describe('personal', () => {
  it('leaves other uses of the same schema unmarked', () => {
    const schema = z.strictObject({ nationality: personal(fields.country), country: fields.country });
    expect(personalPointers(schema, { nationality: 'DE', country: 'DE' })).toEqual(['/nationality']);
  });

  it('does not change what the schema accepts', () => {
    expect(personal(fields.email).parse(' A@Example.ORG ')).toBe('a@example.org');
    expect(personal(fields.country).safeParse('Germany').success).toBe(false);
  });
});
