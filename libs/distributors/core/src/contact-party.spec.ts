import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { DistributorId } from '@downstream/kernel';
import { contactParty } from './contact-party';
import { aDistributor, anOwner, idOf } from './testing/index';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const contact = (name: string) => ({ name, email: 'a@b.example', phone: null });
const of = (name: string, more: Parameters<typeof aDistributor>[0] = {}) =>
  contactParty(aDistributor({ contact: contact(name), ...more }), sha256);

describe('contactParty', () => {
  it('is a party with an id of its own', () => {
    const party = of('Dana Akhmetova');
    expect(party).toMatchObject({ name: 'Dana Akhmetova' });
    expect(party?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('stays the same party however its name is spaced, and by whatever address it is reached', () => {
    const { id } = of('Dana Akhmetova') ?? {};
    expect(of(' dana  AKHMETOVA ')?.id).toBe(id);
    expect(of('', { contact: { ...contact('Dana Akhmetova'), email: 'new@b.example', phone: '+1' } })?.id).toBe(id);
  });

  it('is another party by another name or beside another distributor', () => {
    const ids = [of('Dana Akhmetova'), of('Dana Bek'), of('Dana Bek', { id: idOf<DistributorId>('other') })];
    expect(new Set(ids.map((party) => party?.id)).size).toBe(3);
  });

  it('is nobody where none is named', () => {
    expect(contactParty(aDistributor({ contact: null }), sha256)).toBeNull();
    expect(of('  ')).toBeNull();
  });

  it('is not asked for twice where a person on the list bears the very name, in either script', () => {
    const owner = anOwner({ name: { native: 'Айдар Беков', latin: 'Aidar Bekov', language: 'kk' } });
    expect(of('aidar bekov', { parties: [owner] })).toBeNull();
    expect(of('Айдар Беков', { parties: [owner] })).toBeNull();
    expect(of('Aidar Bekova', { parties: [owner] })).not.toBeNull();
  });

  it('is a person, whatever a company on the list is called', () => {
    const company = anOwner({ kind: 'ORGANISATION', name: { native: 'Dana Bek', latin: null, language: null } });
    expect(of('Dana Bek', { parties: [company] })).not.toBeNull();
  });
});
