import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { hs6Of, readHsDigits } from './hs-code';

describe('readHsDigits', () => {
  it.each([
    ['8525.89', '852589'],
    ['8525 89 00', '85258900'],
    ['8525.89.00.00', '8525890000'],
    ['010121', '010121'],
  ])('reads %s', (text, digits) => {
    expect(readHsDigits(text)).toBe(digits);
  });

  it.each([
    '',
    '8525',
    '85258',
    '8525891',
    '852589000',
    '85258900000',
    '8525-89',
    '8525a9',
    '000101',
    '770000',
    '980000',
  ])('refuses "%s"', (text) => {
    expect(readHsDigits(text)).toBeNull();
  });

  it('gives digits and nothing else, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readHsDigits(text) ?? '852589').toMatch(/^\d{6}(\d\d){0,2}$/);
      }),
    );
  });
});

describe('hs6Of', () => {
  it('is what all countries share', () => {
    expect(hs6Of({ digits: '8525890000', edition: 'HS2022' })).toBe('852589');
  });
});
