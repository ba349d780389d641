import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import * as z from 'zod';
import * as fields from './fields';

const fits = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe('id', () => {
  it('reads a UUID, in lower case', () => {
    const upper = '017F22E2-79B0-7CC3-98C4-DC0C0C07398F';
    expect(fields.id<'review'>().parse(upper)).toBe(upper.toLowerCase());
  });

  it.each(['', '017f22e2', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f ', 17])('refuses %j', (value) => {
    expect(fits(fields.id(), value)).toBe(false);
  });
});

describe('instant', () => {
  it('reads UTC with milliseconds and nothing else', () => {
    expect(fields.instant.parse('2026-03-14T09:30:00.000Z')).toBe('2026-03-14T09:30:00.000Z');
  });

  it.each(['2026-03-14T09:30:00Z', '2026-03-14T09:30:00.000+01:00', '2026-02-30T00:00:00.000Z', '2026-03-14'])(
    'refuses %s',
    (value) => expect(fits(fields.instant, value)).toBe(false),
  );
});

describe('date', () => {
  it.each(['2026-03-14', '2024-02-29'])('reads %s', (value) => expect(fits(fields.date, value)).toBe(true));
  it.each(['2026-02-29', '14.03.2026', '2026-3-14', ''])('refuses %j', (value) => {
    expect(fits(fields.date, value)).toBe(false);
  });
});

describe('sha256 and country', () => {
  it('know their forms', () => {
    expect(fits(fields.sha256, 'a'.repeat(64))).toBe(true);
    expect(fits(fields.sha256, 'A'.repeat(64))).toBe(false);
    expect(fits(fields.sha256, 'a'.repeat(63))).toBe(false);
    expect(fits(fields.country, 'KZ')).toBe(true);
    expect(fits(fields.country, 'kz')).toBe(false);
    expect(fits(fields.country, 'KAZ')).toBe(false);
  });
});

describe('line', () => {
  const line = fields.line(20);

  it.each(['Müller GmbH', '上海赢智', 'ООО «Вектор»', 'شركة النور', "O'Brien & Söhne", 'ნინო', '👩‍🔬 lab'])(
    'takes %s',
    (value) => {
      expect(line.parse(value)).toBe(value);
    },
  );

  it('trims', () => expect(line.parse('  a b ')).toBe('a b'));

  it.each([
    ['nothing', '   '],
    ['too much', 'x'.repeat(21)],
    ['a line break', 'a\nb'],
    ['a null byte', 'a\u0000b'],
    ['a C1 control', 'a\u0085b'],
    ['a line separator', 'a\u2028b'],
    ['a direction override', 'a\u202eb'],
    ['a direction isolate', 'a\u2066b'],
    ['half a surrogate pair', 'a\ud83db'],
    ['nothing to see', '\u200b\u200d'],
    ['a number', 7],
  ])('refuses %s', (_, value) => {
    expect(fits(line, value)).toBe(false);
  });

  it('never lets through what UTF-8 cannot carry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0xd800, max: 0xdfff }), (text, half) => {
        const value = `${text} ${String.fromCharCode(half)} ${text}`;
        expect(fits(fields.line(500), value)).toBe(false);
        expect(fits(fields.text(500), value)).toBe(false);
      }),
    );
  });
});

describe('text', () => {
  it('takes several lines and tabs', () => expect(fits(fields.text(50), 'one\r\n\ttwo\u200ds')).toBe(true));

  it.each([' \n ', 'a\u0000', 'a\u0007', 'a\u0085', '\u200b', 'x'.repeat(51)])('refuses %j', (value) => {
    expect(fits(fields.text(50), value)).toBe(false);
  });

  it('copes with a megabyte', () => expect(fits(fields.text(2 ** 20), 'word '.repeat(200_000))).toBe(true));
});

describe('email', () => {
  it('trims and lowers', () => expect(fields.email.parse(' Ana.Silva@Example.ORG ')).toBe('ana.silva@example.org'));

  it.each(['ana', 'ana@', '@example.org', 'a b@example.org', `${'a'.repeat(250)}@example.org`])(
    'refuses %s',
    (value) => {
      expect(fits(fields.email, value)).toBe(false);
    },
  );
});

describe('page', () => {
  const query = z.strictObject(fields.page);

  it('asks for 50 rows unless told otherwise', () => {
    expect(query.parse({})).toEqual({ limit: 50 });
    expect(query.parse({ limit: '200', cursor: 'c' })).toEqual({ limit: 200, cursor: 'c' });
  });

  it.each(['0', '201', '1.5', '', 'many'])('refuses a limit of %j', (limit) => {
    expect(fits(query, { limit })).toBe(false);
  });
});

describe('pageOf', () => {
  it('is rows, the total and where to go on', () => {
    const schema = fields.pageOf(z.string());
    expect(fits(schema, { rows: ['a'], total: 1, next: null })).toBe(true);
    expect(fits(schema, { rows: ['a'], total: 1 })).toBe(false);
    expect(fits(schema, { rows: ['a'], total: 1, next: null, previous: null })).toBe(false);
  });
});
