import { registerDistributor } from '@downstream/contracts/distributors';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aRecord } from '../testing/index';
import { detailsOf, emptyFacts, factsOf, type FactsModel, isBlank, registrationOf, revisionOf } from './facts-model';

const volume = (quantity: string) => ({ ...emptyFacts(), volumes: [{ item: 'Camera', quantity, unit: 'pieces' }] });
const quantityOf = (typed: string) => detailsOf(volume(typed)).expectedAnnualVolume?.[0]?.quantity;

describe('a quantity', () => {
  it('is read however its thousands are grouped', () => {
    const separator = fc.constantFrom(',', '.', ' ', "'", '’', '\u00a0', '\u202f');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), separator, (n, between) => {
        const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, between);
        expect([quantityOf(String(n)), quantityOf(` ${grouped} `)]).toEqual([n, n]);
      }),
    );
  });

  it.each(['1.5', '1,50', '12.34', '1,000.000', '1.000,000', '1 000,5', '-3', '1e3', 'forty', '', '1,0000'])(
    'is no number where it could be another than was meant: %s',
    (typed) => {
      expect(quantityOf(typed)).toBeNaN();
      const body = registrationOf({ ...volume(typed), native: 'A', country: 'DE' });
      expect(registerDistributor.body.safeParse(body).success).toBe(false);
    },
  );
});

describe('what is sent', () => {
  it('leaves out what was not typed', () => {
    const body = registrationOf({ ...emptyFacts(), native: '  Nordlys AS ', country: 'NO' });
    expect(registerDistributor.body.parse(body)).toEqual({
      legalName: { native: 'Nordlys AS', latin: null, language: null },
      country: 'NO',
      registryNumber: null,
      address: null,
      website: null,
      contact: null,
      productLines: [],
      territory: [],
      sponsorId: null,
      expectedAnnualVolume: [],
      tier: null,
      explanation: null,
    });
  });

  it.each<[Partial<FactsModel>, string]>([
    [{ city: 'Oslo' }, '/address/city'],
    [{ addressLines: ' Kaigata 3 \n\n Etg. 2' }, '/address/lines'],
    [{ contactEmail: 'ingrid@nordlys.example' }, '/contact/email'],
    [{ number: '987654321' }, '/registryNumber/value'],
    [{ scheme: 'LEI' }, '/registryNumber/scheme'],
  ])('never drops a part of a whole that is half typed: %j', (typed, pointer) => {
    const [, whole = '', part = ''] = pointer.split('/');
    const sent = detailsOf({ ...emptyFacts(), ...typed }) as unknown as Record<string, Record<string, unknown>>;
    expect(sent[whole]?.[part]).not.toBeNull();
    const [text = ''] = Object.values(typed) as string[];
    expect(JSON.stringify(sent[whole])).toContain(JSON.stringify(text.split('\n')[0]?.trim()));
  });

  it.each([
    ['www.example.com', 'https://www.example.com'],
    ['http://example.com', 'http://example.com'],
    ['ftp://example.com', 'ftp://example.com'],
    ['  ', null],
  ])('completes a website without inventing another: %s', (typed, sent) => {
    expect(detailsOf({ ...emptyFacts(), website: typed }).website).toBe(sent);
  });

  it('leaves out lines of the volume in which nothing stands, and no others', () => {
    const blank = { item: ' ', quantity: '', unit: '' };
    expect(isBlank(blank)).toBe(true);
    const half = { item: '', quantity: '5', unit: '' };
    expect(detailsOf({ ...emptyFacts(), volumes: [blank, half, blank] }).expectedAnnualVolume).toHaveLength(1);
  });
});

describe('a change', () => {
  it('is nothing while nobody typed', () => {
    expect(revisionOf(factsOf(aRecord()), aRecord())).toEqual({});
    const sparse = aRecord({ registryNumber: null, address: null, website: null, contact: null, productLines: [] });
    expect(revisionOf(factsOf(sparse), sparse)).toEqual({});
  });

  it('names the facts that differ alone, each whole', () => {
    const record = aRecord();
    const revision = revisionOf({ ...factsOf(record), city: 'Astana', website: '' }, record);
    expect(revision).toEqual({ address: { ...record.address, city: 'Astana' }, website: null });
  });

  it('keeps the language as long as the name stays, and drops it with the name', () => {
    const record = aRecord();
    expect(revisionOf({ ...factsOf(record), latin: 'Baikal Optics' }, record)).toEqual({
      legalName: { native: record.legalName.native, latin: 'Baikal Optics', language: 'ru' },
    });
    expect(revisionOf({ ...factsOf(record), native: 'Nordlys AS', latin: '' }, record)).toEqual({
      legalName: { native: 'Nordlys AS', latin: null },
    });
  });
});
