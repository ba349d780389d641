import { describe, expect, it } from '@jest/globals';
import { isEccn, isEuCode, isMilitaryCode } from './control-codes';

it.each(['6A003.b.4.b', '6A993.a', '9A012', '0A504', '1A613.d', '3A001.a.1', 'EAR99'])('%s is an ECCN', (code) => {
  expect(isEccn(code)).toBe(true);
});

it.each([
  '',
  '6A03',
  '6F003',
  '6a003',
  'A6003',
  '6A003b',
  '6A003.',
  '6A003..b',
  ' 6A003',
  'EAR 99',
  'NOT_LISTED',
  'ML15',
])('"%s" is no ECCN', (code) => {
  expect(isEccn(code)).toBe(false);
});

it.each(['6A003.b.4.b', '9A012', '1C450', 'NOT_LISTED'])('%s is a code of the EU', (code) => {
  expect(isEuCode(code)).toBe(true);
});

it.each(['6A993.a', '1A613.d', 'EAR99', '', 'ML15'])('"%s" is no code of the EU', (code) => {
  expect(isEuCode(code)).toBe(false);
});

it.each(['ML1', 'ML13.d', 'ML22', 'USML XII(c)', 'USML XXI', 'NOT_LISTED'])('%s is a military code', (code) => {
  expect(isMilitaryCode(code)).toBe(true);
});

describe('isMilitaryCode', () => {
  it.each(['', 'ML0', 'ML23', 'ML', 'USML', 'USML XXII', 'USML 12', 'XII(c)'])('refuses "%s"', (code) => {
    expect(isMilitaryCode(code)).toBe(false);
  });
});
