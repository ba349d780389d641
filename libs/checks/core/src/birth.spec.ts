import { describe, expect, it } from '@jest/globals';
import { birthText, compareBirth } from './birth';

const day = { from: '1979-03-14', to: '1979-03-14', circa: false };
const year = { from: '1979-01-01', to: '1979-12-31', circa: false };
const about = { from: '1951-01-01', to: '1951-12-31', circa: true };
const span = { from: '1958-01-01', to: '1960-12-31', circa: false };

describe('compareBirth', () => {
  it.each([
    ['1979-03-14', [day], 'EQUAL'],
    ['1979-03-15', [day], 'CONFLICT'],
    ['1979-03-15', [day, year], 'POSSIBLE'],
    ['1979-03-14', [{ ...day, circa: true }], 'POSSIBLE'],
    ['1953-06-01', [about], 'POSSIBLE'],
    ['1949-01-01', [about], 'POSSIBLE'],
    ['1954-01-01', [about], 'CONFLICT'],
    ['1961-01-01', [span], 'CONFLICT'],
    [null, [day], 'UNKNOWN'],
    ['1979-03-14', [], 'UNKNOWN'],
  ])('%s', (date, births, agreement) => {
    expect(compareBirth(date, births)).toBe(agreement);
  });
});

describe('birthText', () => {
  it.each([
    [day, '1979-03-14'],
    [year, '1979'],
    [about, '~1951'],
    [span, '1958..1960'],
    [{ from: '1979-03-01', to: '1979-03-31', circa: false }, '1979-03-01..1979-03-31'],
  ])('%j is %s', (birth, text) => {
    expect(birthText(birth)).toBe(text);
  });
});
