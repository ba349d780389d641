import { describe, expect, it } from '@jest/globals';
import { compareRegistry, type ComparedField, type DeclaredCompany } from './compare-registry';
import { emptyRecord, type RegistryRecord } from './registry-record';

const declared: DeclaredCompany = {
  names: ['Harbour Optics Ltd'],
  number: '7123456',
  country: 'GB',
  address: { lines: ['12 Market Street'], city: 'Bristol', postalCode: 'BS1 4DJ', country: 'GB' },
  incorporatedOn: '2010-01-12',
};
const register: RegistryRecord = {
  ...emptyRecord('COMPANIES_HOUSE', 'Companies House'),
  name: 'HARBOUR OPTICS LIMITED',
  otherNames: [{ name: 'QUAY GLASS LIMITED', kind: 'FORMER', until: '2015-06-01' }],
  number: '07123456',
  country: 'GB',
  status: 'ACTIVE',
  statusAsWritten: 'active',
  filingsOverdue: false,
  incorporatedOn: '2010-01-12',
  address: { lines: ['12 Market St'], city: 'Bristol', postalCode: 'BS1 4DJ', country: 'GB' },
};
const field = (name: ComparedField, ours: Partial<DeclaredCompany> = {}, theirs: Partial<RegistryRecord> = {}) =>
  compareRegistry({ ...declared, ...ours }, { ...register, ...theirs }).find((one) => one.field === name);

describe('compareRegistry', () => {
  it('finds a company the same in every field', () => {
    expect(compareRegistry(declared, register).map(({ sentence }) => sentence)).toEqual([
      'NAME_SAME',
      'NUMBER_SAME',
      'COUNTRY_SAME',
      'STATUS_ACTIVE',
      'FILINGS_IN_TIME',
      'INCORPORATED_SAME',
      'ADDRESS_SAME',
    ]);
  });

  it('compares nothing with a register that says nothing, and calls nothing of it the same', () => {
    const lines = compareRegistry(declared, emptyRecord('EXTRACT', 'HRB'));
    expect(lines.map(({ weight }) => weight)).toEqual(lines.map(() => 'NOT_COMPARED'));
  });

  it('wants a look at a former name, and at a name of another', () => {
    expect(field('NAME', { names: ['Quay Glass Ltd'] })).toMatchObject({
      sentence: 'NAME_FORMER',
      weight: 'ATTENTION',
    });
    expect(field('NAME', { names: ['Baltic Forge Trading'] })).toMatchObject({
      sentence: 'NAME_DIFFERENT',
      weight: 'ATTENTION',
    });
    expect(field('NAME', { names: ['某某公司', 'Harbour Optics'] })).toMatchObject({ weight: 'SAME' });
  });

  it.each([
    ['DISSOLVED', 'STATUS_DISSOLVED', 'BAD'],
    ['INSOLVENT', 'STATUS_INSOLVENT', 'BAD'],
    ['STRIKE_OFF', 'STATUS_STRIKE_OFF', 'ATTENTION'],
    ['DORMANT', 'STATUS_DORMANT', 'ATTENTION'],
    ['OTHER', 'STATUS_OTHER', 'ATTENTION'],
  ] as const)('says of the status %s: %s', (status, sentence, weight) => {
    expect(field('STATUS', {}, { status })).toMatchObject({ sentence, weight });
  });

  it('believes the day on which a company ended more than the word "active"', () => {
    expect(field('STATUS', {}, { dissolvedOn: '2026-01-01' })).toMatchObject({ sentence: 'STATUS_DISSOLVED' });
  });

  it('tells the same building, the head office, another place and another country', () => {
    const place = (lines: string[], city: string, country = 'GB') => ({ lines, city, postalCode: null, country });
    expect(field('ADDRESS', {}, { address: place(['Unit 4, 12 Market Street'], 'Bristol') })).toMatchObject({
      sentence: 'ADDRESS_SAME_BUILDING',
    });
    const elsewhere = place(['3 Mill Lane'], 'Leeds');
    expect(field('ADDRESS', {}, { address: elsewhere })).toMatchObject({ sentence: 'ADDRESS_DIFFERENT' });
    expect(field('ADDRESS', {}, { address: elsewhere, headquarters: register.address })).toMatchObject({
      sentence: 'ADDRESS_HEADQUARTERS',
    });
    expect(field('ADDRESS', {}, { address: place(['12 Market Street'], 'Dublin', 'IE') })).toMatchObject({
      sentence: 'ADDRESS_OTHER_COUNTRY',
    });
    expect(field('ADDRESS', { address: null })).toMatchObject({ weight: 'NOT_COMPARED' });
  });

  it('takes numbers without marks and leading zeros, and another for another', () => {
    expect(field('NUMBER', { number: '07-123.456' })).toMatchObject({ sentence: 'NUMBER_SAME' });
    expect(field('NUMBER', { number: '0' }, { number: '000' })).toMatchObject({ sentence: 'NUMBER_SAME' });
    expect(field('NUMBER', { number: '7123457' })).toMatchObject({ sentence: 'NUMBER_DIFFERENT' });
    expect(field('NUMBER', { number: null })).toMatchObject({ sentence: 'NUMBER_ONLY_REGISTER' });
  });
});
