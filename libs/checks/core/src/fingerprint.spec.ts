import { describe, expect, it } from '@jest/globals';
import { entryFacts, entryFingerprint, subjectFacts, subjectFingerprint, subjectsFingerprint } from './fingerprint';
import type { ListEntry } from './list-entry';
import type { ScreeningSubject } from './subject';
import { anEntry, aParty } from './testing';

const same = (text: string): string => text;
const tax = { type: 'TAX' as const, number: '0312007654', country: 'RU', label: 'Tax ID No.' };

describe('entryFacts', () => {
  const entry = anEntry({ identifiers: [tax], remarks: ['Linked to trade in optics'], raw: 'as published' });

  it.each<[string, Partial<ListEntry>]>([
    ['another name', { names: [...entry.names, { kind: 'AKA', text: 'BAT' }] }],
    ['the kind of a name', { names: [{ kind: 'FKA', text: 'BAIKAL ARMOUR TRADE LLC' }] }],
    ['a number', { identifiers: [{ ...tax, number: '0312007655' }] }],
    ['an address', { addresses: [] }],
    ['a programme', { programmes: ['SDGT'] }],
    ['a birth', { births: [{ from: '1979-03-14', to: '1979-03-14', circa: false }] }],
    ['a nationality', { nationalities: ['RU'] }],
    ['a link', { linkedTo: ['ZVEZDA'] }],
    ['the list', { list: 'own' }],
  ])('change with %s', (_, changed) => {
    expect(entryFacts({ ...entry, ...changed })).not.toBe(entryFacts(entry));
  });

  it.each<[string, Partial<ListEntry>]>([
    ['remarks', { remarks: ['reworded'] }],
    ['the record as published', { raw: 'reworded' }],
    ['the title', { title: 'Director' }],
    ['the label and writing of a number', { identifiers: [{ ...tax, number: '0312 007 654', label: 'INN' }] }],
    ['the case of a name', { names: [{ kind: 'PRIMARY', text: 'Baikal  Armour Trade LLC' }] }],
  ])('do not change with %s', (_, changed) => {
    expect(entryFacts({ ...entry, ...changed })).toBe(entryFacts(entry));
  });

  it('do not depend on the order of names', () => {
    const names = [...entry.names, { kind: 'AKA' as const, text: 'BAT' }];
    expect(entryFacts({ ...entry, names })).toBe(entryFacts({ ...entry, names: names.toReversed() }));
  });

  it('are handed to the digest', () => {
    expect(entryFingerprint(entry, same)).toBe(entryFacts(entry));
    expect(entryFingerprint(entry, () => 'short')).toBe('short');
  });
});

describe('subjectFacts', () => {
  const party = aParty({ names: ['Nordlys Termografi AS', 'Nordlys'], countries: ['NO', 'SE'] });

  it.each<[string, Partial<ScreeningSubject>]>([
    ['a name', { names: ['Nordlys'] }],
    ['a country', { countries: ['NO'] }],
    ['a date of birth', { dateOfBirth: '1991-05-02' }],
    ['a number', { identifiers: [tax] }],
    ['an address', { addresses: [{ street: null, city: 'Bergen', country: 'NO' }] }],
    ['the role', { role: 'OWNER' }],
  ])('change with %s', (_, changed) => {
    expect(subjectFingerprint({ ...party, ...changed }, same)).not.toBe(subjectFingerprint(party, same));
  });

  it('do not depend on order', () => {
    const turned = { ...party, names: party.names.toReversed(), countries: party.countries.toReversed() };
    expect(subjectFacts(turned)).toBe(subjectFacts(party));
  });
});

describe('subjectsFingerprint', () => {
  const owner = aParty({ role: 'OWNER', kind: 'PERSON', names: ['Ingrid Solheim'] });
  it('covers all parties in any order', () => {
    expect(subjectsFingerprint([aParty(), owner], same)).toBe(subjectsFingerprint([owner, aParty()], same));
    expect(subjectsFingerprint([aParty(), owner], same)).not.toBe(subjectsFingerprint([aParty()], same));
  });
});
