import { describe, expect, it } from '@jest/globals';
import { schemeOf, schemes } from './scheme';

describe('the register meant', () => {
  it('is the one that is named, before the one of the country', () => {
    expect(schemeOf('CN', '')).toBe('USCI');
    expect(schemeOf('CN', ' lei ')).toBe('LEI');
    expect(schemeOf('MN', '')).toBeUndefined();
    expect(schemeOf('CN', 'Handelsregister')).toBeUndefined();
    for (const scheme of schemes) expect(schemeOf('MN', scheme)).toBe(scheme);
  });

  it.each([
    ['RU', 'ОГРНИП', 'OGRN'],
    ['CN', 'uscc', 'USCI'],
    ['CN', '统一社会信用代码', 'USCI'],
    ['DE', 'USt-IdNr.', 'VAT'],
    ['KZ', 'БИН', 'BIN'],
    ['AE', 'TIN', 'TRN'],
    ['TR', 'TIN', 'VKN'],
    ['US', 'TIN', undefined],
  ])('has other names: %s %s', (country, name, scheme) => {
    expect(schemeOf(country, name)).toBe(scheme);
  });

  it.each([
    ['RU', '1027700132195', 'OGRN'],
    ['RU', '7707083893', 'INN'],
    ['TR', '4540536920', 'VKN'],
    ['TR', '0454053692000017', undefined],
    ['IN', 'AAPFU0939F', 'PAN'],
    ['IN', '12', undefined],
    ['AU', '51 824 753 556', 'ABN'],
    ['DE', 'DE 136695976', 'VAT'],
    ['DE', 'HRB 12345', 'HRB'],
    ['FR', 'FR 40 303265045', 'VAT'],
    ['FR', '303265045', undefined],
    ['FR', 'DE136695976', undefined],
    ['CH', 'CHE-107.787.577', 'UID'],
    ['NO', 'NO 923609016 MVA', 'ORGNR'],
  ])('shows in the number where nobody named it: %s %s', (country, number, scheme) => {
    expect(schemeOf(country, '', number)).toBe(scheme);
  });
});
