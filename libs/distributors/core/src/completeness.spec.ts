import { describe, expect, it } from '@jest/globals';
import { missingToRegister, missingToSubmit } from './completeness';
import { anOfficer, anOwner, someDetails } from './testing/index';

const complete = { ...someDetails(), parties: [anOwner(), anOfficer()] };
const pointers = (record: typeof complete): string[] => missingToSubmit(record).map((fact) => fact.pointer);

describe('missingToRegister', () => {
  it('is a name and a country', () => {
    expect(missingToRegister(someDetails())).toEqual([]);
    const empty = someDetails({ legalName: { native: '  ', latin: null, language: null }, country: '' });
    expect(missingToRegister(empty).map((fact) => fact.pointer)).toEqual(['/legalName/native', '/country']);
  });
});

describe('missingToSubmit', () => {
  it('finds nothing missing in a complete record', () => {
    expect(missingToSubmit(complete)).toEqual([]);
  });

  it('lists everything at once', () => {
    const bare = {
      ...someDetails({
        registryNumber: null,
        address: null,
        contact: null,
        website: null,
        productLines: [],
        territory: [],
        expectedAnnualVolume: [],
      }),
      parties: [],
    };
    expect(missingToSubmit(bare)).toEqual([
      ...[
        '/registryNumber/value',
        '/address/lines',
        '/address/city',
        '/address/country',
        '/contact/name',
        '/contact/email',
        '/productLines',
        '/territory',
        '/expectedAnnualVolume',
      ].map((pointer) => ({ pointer, code: 'REQUIRED' })),
      { pointer: '/parties', code: 'OWNER' },
      { pointer: '/parties', code: 'OFFICER' },
    ]);
  });

  it('wants Latin letters beside another script, of the company and of its people', () => {
    const nameless = {
      ...complete,
      legalName: { native: 'ООО «Вектор»', latin: ' ', language: 'ru' },
      parties: [anOwner(), anOfficer({ name: { native: 'Айгерим Бекова', latin: null, language: null } })],
    };
    expect(missingToSubmit(nameless)).toEqual([
      { pointer: '/legalName/latin', code: 'LATIN_NAME' },
      { pointer: '/parties/1/name/latin', code: 'LATIN_NAME' },
    ]);
  });

  it('does not take blanks for an address', () => {
    const address = { lines: ['', ' '], city: 'Almaty', postalCode: null, country: 'KZ' };
    expect(pointers({ ...complete, address })).toEqual(['/address/lines']);
  });

  it('does without website, telephone, postal code and sponsor', () => {
    const spare = {
      ...complete,
      website: null,
      sponsorId: null,
      contact: { name: 'Aigerim Bekova', email: 'aigerim@baikal-optika.example', phone: null },
      address: { lines: ['Abay Avenue 12'], city: 'Almaty', postalCode: null, country: 'KZ' },
    };
    expect(pointers(spare)).toEqual([]);
  });
});
