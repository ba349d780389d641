import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { AnswerPart, isDay } from './answer-part';
import { readCompanyProfile, readControllers, readFilings, readOfficers } from './companies-house';
import { readLeiParent, readLeiRecord, readLeiSearch } from './gleif';
import { readDomainRecord } from './rdap';
import {
  companyControllers,
  companyFilings,
  companyOfficers,
  companyProfile,
  domainAnswer,
  leiAnswer,
  viesAnswer,
} from './testing';
import { readViesAnswer } from './vies';

const LEI = '529900T8BM49AURSDO55';
const readers: readonly [object, (text: string) => { readonly ok: boolean }][] = [
  [leiAnswer(LEI), (text) => readLeiRecord(text, LEI)],
  [leiAnswer(LEI), readLeiParent],
  [{ data: [leiAnswer(LEI).data] }, readLeiSearch],
  [viesAnswer, (text) => readViesAnswer(text, { country: 'DE', number: '811907980' })],
  [companyProfile, (text) => readCompanyProfile(text, '07123456')],
  [companyOfficers, readOfficers],
  [companyControllers, readControllers],
  [companyFilings, readFilings],
  [domainAnswer, (text) => readDomainRecord(text, 'harbour-optics.com')],
];

/** The same answer with one value somewhere replaced by another. */
function bent(value: unknown, path: number, by: unknown): unknown {
  if (typeof value !== 'object' || value === null || path % 7 === 0) return by;
  const keys = Object.keys(value);
  if (keys.length === 0) return by;
  const key = keys[path % keys.length] ?? '';
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  (copy as Record<string, unknown>)[key] = bent((value as Record<string, unknown>)[key], Math.floor(path / 3) + 1, by);
  return copy;
}

describe('every reader of an answer', () => {
  it.each(readers.map(([answer, read], at) => ({ at, answer, read })))(
    'number $at throws over nothing, and keeps no control character',
    ({ answer, read }) => {
      fc.assert(
        fc.property(fc.nat(100_000), fc.jsonValue({ maxDepth: 3 }), (path, by) => {
          const reading = read(JSON.stringify(bent(answer, path, by)));
          expect(JSON.stringify(reading)).not.toMatch(/\\u00[01][0-9a-f]|\u202e/);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(readers.map(([answer, read], at) => ({ at, answer, read })))(
    'number $at reads nothing from half an answer, from garbage or from a deep one',
    ({ answer, read }) => {
      const text = JSON.stringify(answer);
      for (let length = 0; length < text.length; length += 37) expect(read(text.slice(0, length)).ok).toBe(false);
      for (const other of ['', '<html></html>', 'null', '[]', '42', `${'['.repeat(5_000)}${']'.repeat(5_000)}`])
        expect(read(other).ok).toBe(false);
    },
  );
});

describe('AnswerPart', () => {
  const part = (value: unknown) => AnswerPart.parse(JSON.stringify({ a: value }))?.of('a') as AnswerPart;

  it('leaves a value of another kind out and says where', () => {
    const number = part(7);
    expect([number.text(), number.flag(), number.list(), number.faults.length]).toEqual([null, null, [], 3]);
    expect(number.faults[0]).toEqual({ kind: 'WRONG_TYPE', at: '/a', found: null });
  });

  it('takes the day of an instant and refuses one that does not exist', () => {
    expect(part('2026-02-03T10:00:00Z').day()).toBe('2026-02-03');
    const none = part('2026-02-30');
    expect(none.day()).toBeNull();
    expect(none.faults).toEqual([{ kind: 'NO_DATE', at: '/a', found: '2026-02-30' }]);
    expect([isDay('2024-02-29'), isDay('2023-02-29'), isDay('0000-01-01')]).toEqual([true, false, false]);
  });

  it('cuts what is too long and counts what is too many', () => {
    const long = part('x'.repeat(5_000));
    expect(long.text()).toHaveLength(2_000);
    const many = part(Array.from({ length: 600 }, () => 'x'));
    expect(many.list()).toHaveLength(500);
    expect(many.faults).toEqual([{ kind: 'TOO_MANY', at: '/a', found: '600' }]);
  });

  it('reads no key that stands only on the prototype', () => {
    expect(AnswerPart.parse('{}')?.of('constructor').isAbsent).toBe(true);
  });
});
