import { distributorView } from '@downstream/contracts';
import { someDetails } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import { readingOf } from './reading';

const { reading } = distributorView.shape;

describe('what the form of a record tells', () => {
  it('is read from number, telephone and e-mail address', () => {
    const facts = readingOf(someDetails());
    expect(facts).toEqual({
      registryNumber: { kind: 'FITS', scheme: 'BIN', normalised: '120340009870' },
      phone: { e164: '+77015550123', country: 'KZ', fitsCountry: true },
      email: { domain: 'baikal-optika.example', freeMail: false, ofWebsite: true },
    });
    expect(reading.parse(facts)).toEqual(facts);
  });

  it('refuses nothing: a wrong check digit and a number of another country are said', () => {
    const number = { scheme: 'BIN', value: '1203 4000 9876' };
    const contact = { name: 'A', email: 'a@gmail.com', phone: '+86 138 0013 8000' };
    const facts = readingOf(someDetails({ registryNumber: number, contact, website: null }));
    expect(facts).toEqual({
      registryNumber: { kind: 'WRONG', scheme: 'BIN', normalised: '120340009876', why: 'CHECK', expected: '0' },
      phone: { e164: '+8613800138000', country: 'CN', fitsCountry: false },
      email: { domain: 'gmail.com', freeMail: true, ofWebsite: null },
    });
    expect(reading.parse(facts)).toEqual(facts);
  });

  it('is nothing where nothing was given', () => {
    const nothing = { registryNumber: null, phone: null, email: null };
    expect(readingOf(someDetails({ registryNumber: null, contact: null }))).toEqual(nothing);
    const contact = { name: 'A', email: null, phone: null };
    expect(readingOf(someDetails({ registryNumber: null, contact }))).toEqual(nothing);
  });
});
