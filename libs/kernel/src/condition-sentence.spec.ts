import { describe, expect, it } from '@jest/globals';
import { asCondition, capPeriods, type ApprovalCondition } from './approval-condition';
import { conditionSentence } from './condition-sentence';
import { languages } from './vocabulary/access';

const cap: ApprovalCondition = { kind: 'QUANTITY_CAP', amount: 1200, unit: 'Thermal cameras', period: 'YEAR' };

describe('a condition in words', () => {
  it('is a sentence that a person reads once', () => {
    expect(conditionSentence(cap, 'en')).toBe('Thermal cameras: at most 1,200 in a year.');
    expect(conditionSentence(cap, 'de')).toBe('Thermal cameras: höchstens 1.200 im Jahr.');
    expect(conditionSentence({ kind: 'END_USER_PER_ORDER' }, 'en')).toBe('Every order names its end user.');
    expect(conditionSentence({ kind: 'TERRITORY', countries: ['PT', 'ES'] }, 'en')).toBe(
      'Sale and delivery in these countries only: Portugal, Spain.',
    );
    expect(conditionSentence({ kind: 'EXPIRY', day: '2027-03-14' }, 'en')).toBe('The approval ends on 14 March 2027.');
    expect(conditionSentence({ kind: 'EXPIRY', day: '2027-03-14' }, 'ru')).toContain('14 марта 2027');
  });

  it('says what the maker wrote as it was written, also where it was written before kinds came', () => {
    expect(conditionSentence({ kind: 'OTHER', text: 'No sights.' }, 'fr')).toBe('No sights.');
    expect(conditionSentence('No more than 40 sights.', 'ar')).toBe('No more than 40 sights.');
    expect(asCondition('No sights.')).toEqual({ kind: 'OTHER', text: 'No sights.' });
  });

  it.each(languages)('tells every period from the others, with the number and the unit (%s)', (language) => {
    const said = capPeriods.map((period) => conditionSentence({ ...cap, amount: 87, period }, language));
    expect(new Set(said).size).toBe(capPeriods.length);
    for (const one of said) expect(one).toMatch(/Thermal cameras.*87/);
  });
});
