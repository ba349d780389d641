import type { PartyId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { aDistributor, anOfficer, anOwner, aSite, idOf, someDetails } from '../testing/index';
import { partyKeys, type KeyedRecord } from './party-key';

const record = (facts: Partial<KeyedRecord> = {}): KeyedRecord => ({ ...someDetails(), parties: [], ...facts });
const values = (facts: Partial<KeyedRecord>, kind: string): string[] =>
  partyKeys(record(facts))
    .filter((key) => key.kind === kind)
    .map(({ value }) => value);

describe('the keys of a record', () => {
  it('are its number, addresses, telephone, e-mail and domains as they compare', () => {
    const keys = partyKeys(record());
    const plain = keys.filter(({ kind }) => kind !== 'NAME' && kind !== 'PERSON');
    expect(plain.map(({ kind, value, role }) => `${role} ${kind} ${value}`)).toEqual([
      'DISTRIBUTOR NUMBER KZ:120340009870',
      'DISTRIBUTOR DOMAIN baikal-optika.example',
      'DISTRIBUTOR UNIT almati/abai/12/r4',
      'DISTRIBUTOR BUILDING almati/abai/12',
      'CONTACT EMAIL aigerim@baikal-optika.example',
      'CONTACT PHONE +77015550123',
    ]);
  });

  it('are the same however number and telephone are written', () => {
    const other = record({
      registryNumber: { scheme: 'БИН', value: '1203 4000 9870' },
      contact: { name: 'B', email: 'Aigerim@Baikal-Optika.example', phone: '8 (701) 555-01-23' },
    });
    const of = (one: KeyedRecord) => partyKeys(one).map(({ kind, value }) => `${kind}/${value}`);
    expect(of(other)).toEqual(
      expect.arrayContaining(
        of(record({ address: null, website: null })).filter((key) => /^(NUMBER|EMAIL|PHONE)/.test(key)),
      ),
    );
  });

  it('hold the country of a number, but of one that holds for the whole world', () => {
    const lei = { scheme: 'LEI', value: '5493001KJTIIGC8Y1R12' };
    expect(values({ registryNumber: lei }, 'NUMBER')).toEqual(['5493001KJTIIGC8Y1R12'].map((one) => `:${one}`));
    expect(values({ registryNumber: { scheme: null, value: '12-34' } }, 'NUMBER')).toEqual([]);
  });

  it('are none of what anybody may have', () => {
    const contact = { name: 'B', email: 'optika@gmail.com', phone: 'none' };
    expect(values({ contact, website: 'https://www.facebook.com/optika' }, 'DOMAIN')).toEqual([]);
    expect(values({ contact }, 'EMAIL')).toEqual(['optika@gmail.com']);
    expect(values({ contact }, 'PHONE')).toEqual([]);
  });

  it('are those of everybody on the list but of a bank', () => {
    const bank = aSite({ id: idOf<PartyId>('bank'), role: 'BANK' });
    const holding = anOwner({ id: idOf<PartyId>('h'), kind: 'ORGANISATION', dateOfBirth: null, nationality: null });
    const keys = partyKeys(record({ contact: null, parties: [anOfficer(), holding, aSite(), bank] }));
    const owned = (id: PartyId) => new Set(keys.filter(({ partyId }) => partyId === id).map(({ kind }) => kind));
    expect(owned(anOfficer().id)).toEqual(new Set(['PERSON']));
    expect(owned(holding.id)).toEqual(new Set(['NAME']));
    expect(owned(aSite().id)).toEqual(new Set(['UNIT', 'BUILDING']));
    expect(owned(bank.id)).toEqual(new Set());
  });

  it('are each there once for each who has it', () => {
    const keys = partyKeys(aDistributor()).map(({ kind, value, partyId }) => `${kind}/${value}/${partyId ?? ''}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
