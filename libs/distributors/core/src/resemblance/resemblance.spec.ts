import type { DistributorId, PartyId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { anOfficer, anOwner, aSite, idOf, someDetails } from '../testing/index';
import type { KnownRecord } from './known-record';
import { partyKeys, type KeyedRecord } from './party-key';
import { resemblances } from './resemblance';
import { ownParties } from './resemblance-reason';

const nobody: KeyedRecord = {
  legalName: { native: 'Nordlys AS', latin: null, language: null },
  country: 'NO',
  registryNumber: null,
  address: null,
  website: null,
  contact: null,
  parties: [],
};
const baikal: KeyedRecord = { ...someDetails(), parties: [anOwner(), anOfficer()] };

/** What the database would say of another record: every key that both have, with who has it there. */
function known(ours: KeyedRecord, theirs: KeyedRecord, facts: Partial<KnownRecord> = {}): KnownRecord {
  const mine = new Set(partyKeys(ours).map(({ kind, value }) => `${kind}/${value}`));
  const people = ownParties(theirs);
  const shared = partyKeys(theirs)
    .filter(({ kind, value }) => mine.has(`${kind}/${value}`))
    .map(({ kind, value, role, partyId }) => {
      const has = people.find((one) => one.role === role && one.partyId === partyId);
      if (!has) throw new Error('Nobody has this key');
      return { kind, value, theirs: has };
    });
  const { legalName, country } = theirs;
  return { id: idOf<DistributorId>('other'), state: 'APPROVED', legalName, country, shared, ...facts };
}
const between = (ours: KeyedRecord, theirs: KeyedRecord, facts: Partial<KnownRecord> = {}) =>
  resemblances(ours, [known(ours, theirs, facts)]);
const kinds = (ours: KeyedRecord, theirs: KeyedRecord): string[] =>
  between(ours, theirs).flatMap(({ severity, reasons }) => [severity, ...reasons.map(({ kind }) => kind)]);

describe('a record beside another', () => {
  it('is found to be the same in everything, each fact said once', () => {
    const [found] = between(baikal, baikal);
    expect(found?.reasons.map(({ kind, ours }) => `${kind} ${ours.role}`)).toEqual([
      'NUMBER DISTRIBUTOR',
      'PERSON OWNER',
      'PERSON OFFICER',
      'EMAIL CONTACT',
      'PHONE CONTACT',
      'UNIT DISTRIBUTOR',
      'NAME DISTRIBUTOR',
    ]);
    expect(found).toMatchObject({ severity: 'STRONG', ended: false, state: 'APPROVED' });
  });

  it('is not like one that shares nothing', () => expect(between(baikal, nobody)).toEqual([]));

  it.each<[string, Partial<KeyedRecord>, string[]]>([
    ['number', { registryNumber: { scheme: null, value: '120340009870' }, country: 'KZ' }, ['STRONG', 'NUMBER']],
    ['telephone', { contact: { name: 'B', email: null, phone: '+7 701 555 01 23' } }, ['STRONG', 'PHONE']],
    ['domain', { website: 'http://baikal-optika.example/shop' }, ['STRONG', 'DOMAIN']],
    ['room', { address: { ...someDetails().address!, lines: ['Abay Ave. 12, off. 4'] } }, ['STRONG', 'UNIT']],
    ['house', { address: { ...someDetails().address!, lines: ['Abay Avenue 12', 'Office 9'] } }, ['LOOK', 'BUILDING']],
  ])('with the same %s is said to be so', (_, facts, expected) => {
    expect(kinds(baikal, { ...nobody, ...facts })).toEqual(expected);
  });

  it('with a like name is strong in the same country, and else worth a look', () => {
    const named = (native: string, country: string) => ({
      ...nobody,
      country,
      legalName: { native, latin: null, language: null },
    });
    expect(kinds(baikal, named('Baikal Optika Trading', 'KZ'))).toEqual(['STRONG', 'NAME']);
    expect(kinds(baikal, named('Baikal Optika', 'UZ'))).toEqual(['LOOK', 'NAME']);
    expect(kinds(baikal, named('Baikal Metall', 'KZ'))).toEqual([]);
  });

  it('is the company that stood behind another, by name', () => {
    const holding = anOwner({ kind: 'ORGANISATION', dateOfBirth: null, nationality: null, name: baikal.legalName });
    const [found] = between(baikal, { ...nobody, parties: [holding] });
    expect(found?.reasons).toEqual([
      expect.objectContaining({ kind: 'NAME', strong: true, theirs: expect.objectContaining({ role: 'OWNER' }) }),
    ]);
  });
});

describe('people beside two records', () => {
  const led = (facts: Partial<ReturnType<typeof anOfficer>>): KeyedRecord => ({
    ...nobody,
    parties: [anOfficer({ name: anOwner().name, dateOfBirth: anOwner().dateOfBirth, ...facts })],
  });

  it('are the same by name and birthday, through a slip and another script', () => {
    const native = { native: 'Тимур Сарсинов', latin: null, language: 'ru' };
    expect(kinds(baikal, led({ name: native }))).toEqual(['STRONG', 'PERSON']);
  });

  it('are two by two birthdays, and worth a look where one is not known', () => {
    expect(kinds(baikal, led({ dateOfBirth: '1980-01-01' }))).toEqual([]);
    expect(kinds(baikal, led({ dateOfBirth: null }))).toEqual(['LOOK', 'PERSON_NAME']);
  });

  it('and a house in common are strong together', () => {
    const address = { lines: ['Abay Avenue 12', 'Office 9'], city: 'Almaty', postalCode: null, country: 'KZ' };
    expect(kinds(baikal, { ...led({ dateOfBirth: null }), address })).toEqual(['STRONG', 'PERSON_NAME', 'BUILDING']);
  });

  it('who only receive goods on both sides say nothing, and beside an owner they do', () => {
    const user = anOwner({ id: idOf<PartyId>('user'), role: 'END_USER', share: null });
    const using = { ...nobody, parties: [user] };
    expect(kinds(using, using).filter((kind) => kind === 'PERSON')).toEqual([]);
    expect(kinds(baikal, using)).toEqual(['STRONG', 'PERSON']);
  });

  it('make a site at the address of another known', () => {
    const site = { ...nobody, parties: [aSite({ address: someDetails().address })] };
    expect(between(baikal, site)[0]?.reasons).toEqual([
      expect.objectContaining({
        kind: 'UNIT',
        theirs: expect.objectContaining({ role: 'SITE', name: 'Aksai warehouse' }),
      }),
    ]);
  });
});

describe('the order', () => {
  it('is: strong before weak, a bad end before others, the more telling fact before the less', () => {
    const phone = { ...nobody, contact: { name: 'B', email: null, phone: '+77015550123' } };
    const number = { ...nobody, country: 'KZ', registryNumber: someDetails().registryNumber };
    const house = { ...nobody, address: { ...someDetails().address!, lines: ['Abay Avenue 12'] } };
    const of = (name: string, theirs: KeyedRecord, state: KnownRecord['state']) =>
      known(baikal, theirs, { id: idOf<DistributorId>(name), state });
    const found = resemblances(baikal, [
      of('house', house, 'REJECTED'),
      of('phone', phone, 'APPROVED'),
      of('number', number, 'DRAFT'),
      of('back', phone, 'REJECTED'),
    ]);
    expect(found.map(({ id }) => id)).toEqual(['back', 'number', 'phone', 'house'].map((name) => idOf(name)));
    expect(found.map(({ ended }) => ended)).toEqual([true, false, false, true]);
  });
});
