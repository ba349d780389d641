import { describe, expect, it } from '@jest/globals';
import { identifierOf, readIdentifier } from './ofac-identifier';

const ship = 'Vessel Registration Identification';

describe('readIdentifier', () => {
  it.each([
    ['Tax ID No. 7707083893 (Russia)', 'TAX', '7707083893', 'RU'],
    ['Passport A00001526 (Nicaragua) issued 19 Nov 2018 expires 19 Nov 2028', 'PASSPORT', 'A00001526', 'NI'],
    ['Passport L 191609 issued 28 Feb 1996 expires 27 Feb 2001', 'PASSPORT', 'L 191609', null],
    ['Diplomatic Passport 008827 (Iran) issued 1999', 'PASSPORT', '008827', 'IR'],
    ['Registration Number HRA 738077 (Stuttgart) (Germany)', 'REGISTRATION', 'HRA 738077', 'DE'],
    ['V.A.T. Number BG 121024920 (Bulgaria)', 'TAX', 'BG 121024920', 'BG'],
    ['NIT # 800018928-0 (Colombia)', 'TAX', '800018928-0', 'CO'],
    ['C.U.R.P. AIMM67125HCHRRG06 (Mexico) issued 1968', 'NATIONAL_ID', 'AIMM67125HCHRRG06', 'MX'],
    ['Vessel Registration Identification IMO 7406784', 'IMO', '7406784', null],
    ['Vessel Registration Identification 8606173', 'IMO', '8606173', null],
    ['Vessel Registration Identification RS 123456 (Russia)', 'OTHER', 'RS 123456', 'RU'],
    ['Company Number IMO 5055293', 'OTHER', '5055293', null],
    ['MMSI 572469210', 'MMSI', '572469210', null],
    ['Aircraft Construction Number (also called L/N or S/N or F/N) 8401', 'AIRCRAFT', '8401', null],
    ["Aircraft Manufacturer's Serial Number (MSN) 1023409321", 'AIRCRAFT', '1023409321', null],
    ['Legal Entity Number 253400V1H6ART1UQ0N98 (Russia)', 'LEI', '253400V1H6ART1UQ0N98', 'RU'],
    ['Legal Entity Number 851683897 (Netherlands)', 'REGISTRATION', '851683897', 'NL'],
    [
      'Digital Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h',
      'OTHER',
      '12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h',
      null,
    ],
    ['SWIFT/BIC HAVIGB2L', 'BANK', 'HAVIGB2L', null],
    ['Website www.m23mars.org', 'OTHER', 'www.m23mars.org', null],
    ['Unified Social Credit Code (USCC) 91440300MA5ZZ0001X (China)', 'REGISTRATION', '91440300MA5ZZ0001X', 'CN'],
    ['Italian Fiscal Code: KMMMHD68D03Z352N', 'TAX', 'KMMMHD68D03Z352N', null],
  ])('%s', (text, type, number, country) => {
    expect(readIdentifier(text)).toMatchObject({ type, number, country });
  });

  it.each([
    'Passport issued in Sarajevo, Bosnia-Herzegovina',
    'Director of the 3rd bureau',
    'License',
    'Aircraft Model F28',
  ])('makes nothing of %s', (text) => {
    expect(readIdentifier(text)).toBeNull();
  });
});

describe('identifierOf', () => {
  it.each([
    ['Tax ID No.', '7707083893', 'RU', 'TAX', '7707083893', 'RU', 'Tax ID No.'],
    ['Tax ID No.', '7707083893 (Russia)', null, 'TAX', '7707083893', 'RU', 'Tax ID No.'],
    ['Registration Number', 'HRA 738077 (Stuttgart)', 'DE', 'REGISTRATION', 'HRA 738077 (Stuttgart)', 'DE', null],
    ['Vessel Registration Identification', 'IMO 7406784', null, 'IMO', '7406784', null, `${ship} IMO`],
    ['Vessel Registration Identification', '7406784', null, 'IMO', '7406784', null, `${ship} IMO`],
    ['Vessel Registration Identification', 'RS 123456', 'RU', 'OTHER', 'RS 123456', 'RU', ship],
    ['Legal Entity Number', '253400V1H6ART1UQ0N98', 'RU', 'LEI', '253400V1H6ART1UQ0N98', 'RU', null],
    ['Digital Currency Address - XBT', '12QtD5BF', null, 'OTHER', '12QtD5BF', null, 'Digital Currency Address'],
  ] as const)('%s %s', (label, number, country, type, bare, issuer, called) => {
    expect(identifierOf(label, number, country)).toEqual({
      type,
      number: bare,
      country: issuer,
      label: called ?? label,
    });
  });

  it('knows a document by where it stands, whatever it is called', () => {
    expect(identifierOf('Moon Landing Permit', '42', null)).toBeNull();
    expect(identifierOf('Moon Landing Permit', '42', null, true)).toMatchObject({ type: 'OTHER', number: '42' });
    expect(identifierOf('Passport', '', null, true)).toBeNull();
  });
});
