import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseName } from './normalise';
import { scoreNames } from './score';
import { slipsOf } from './slips';
import { ALERT_THRESHOLD } from './thresholds';

const found = (a: string, b: string) => slipsOf(normaliseName(a), normaliseName(b));

describe('slipsOf', () => {
  it.each([
    ['two letters of a short word', 'Rudi SALIWA', 'NRucdi SALIWA', 2],
    ['a letter of a word of two', 'KI, Hyon Woo', 'KIM, Hyon Woo', 1],
    ['a word of a name that becomes a little one', 'VE SERVIS', 'VEB SERVIS', 1],
    ['a short name that becomes another', "Al-Aqra, Jamal 'li", "Al-Aqra, Jamal 'Ali", 1],
    ['a blank too many', 'Tal vona Kessler', 'Talvona Kessler', 0],
    ['a slip in a legal form', 'Zvezda Florest GmHb', 'Zvezda Florest GmbH', 1],
    ['two letters, one in the legal form', 'HZAO QLORESTA', 'ZAO FLORESTA', 2],
    ['the legal form before the name', 'S.A. TRADING MELLI', 'MELLI TRADING S.A.', 0],
  ])('takes for one: %s', (_, a, b, edits) => {
    expect(found(a, b)?.edits).toBe(edits);
    expect(found(a, b)?.score).toBeGreaterThanOrEqual(ALERT_THRESHOLD);
  });

  it.each([
    ['three slips', 'Karpenko Maksim', 'Korpanko Maxim'],
    ['another number', 'Repair Works 116 Arsenal', 'Repair Works 115 Arsenal'],
    ['another short word', 'Pak Kyong Ok', 'Pak Kyong Il'],
    ['another known word', 'National Bank of Iran', 'National Bank of Iraq'],
    ['another given name', 'Petrova Maria', 'Petrova Mark'],
    ['people whose syllables sound alike in another language', '楊 宜蓁 欣怡', 'Zhang, Jicheng'],
    ['nothing', '...', '...'],
  ])('does not take for one: %s', (_, a, b) => {
    expect(found(a, b)?.score ?? 0).toBeLessThan(ALERT_THRESHOLD);
  });

  it('asks for four telling letters for each slip', () => {
    expect(found('Zove Group', 'Zoveq Group')?.score).toBeCloseTo(1 - 0.8 / 6.25, 10);
    expect(found('Mehdi Group', 'Mpedi Group')).toBeNull();
  });

  it('is symmetric, and what the score goes by where it says more than the words', () => {
    const name = fc
      .array(fc.string({ unit: fc.constantFrom(...'abcd1'), minLength: 1, maxLength: 4 }), { maxLength: 4 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const slips = found(a, b);
        expect(found(b, a)).toEqual(slips);
        if (slips) expect(scoreNames(a, b).score).toBeGreaterThanOrEqual(Math.round(slips.score * 1e4) / 1e4);
      }),
    );
  });
});
