import { describe, expect, it } from '@jest/globals';
import { anOwner } from '@downstream/distributors/core/testing';
import type { DistributorId } from '@downstream/kernel';
import { familiesOf, type Kin } from './families';

const name = (native: string) => ({ native, latin: null, language: 'en' });
const company = (id: string, legal: string, more: Partial<Kin> = {}): Kin => ({
  ...{ id: id as DistributorId, legalName: name(legal), registryNumber: null, country: 'KZ', parties: [] },
  ...more,
});
const owner = (native: string, more: object = {}) => ({ ...anOwner(), name: name(native), ...more });
const related = (...all: Kin[]): boolean => new Set(familiesOf(all).values()).size === 1;

describe('familiesOf', () => {
  it('ties companies with one owner, and an owner to what it owns', () => {
    const born = { kind: 'PERSON', dateOfBirth: '1970-12-31' } as const;
    const rashid = owner('Rashid Omarov', born);
    expect(related(company('a', 'Alatau'), company('b', 'Tengri'))).toBe(false);
    expect(related(company('a', 'Alatau', { parties: [rashid] }), company('b', 'Tengri', { parties: [rashid] }))).toBe(
      true,
    );
    const mother = owner('Steppe Holding JSC', { kind: 'ORGANISATION', dateOfBirth: null });
    expect(related(company('a', 'Alatau', { parties: [mother] }), company('b', 'Steppe Holding'))).toBe(true);
    const number = { registryNumber: { scheme: 'BIN', value: '12 0340-009870' } };
    const same = { registryNumber: { scheme: null, value: '120340009870' } };
    expect(related(company('a', 'Alatau', number), company('b', 'Alatau Trade', same))).toBe(true);
  });

  it('ties nobody by a name, an officer, or an owner of whom only a name is known', () => {
    expect(related(company('a', 'Alatau LLP'), company('b', 'Alatau LLP'))).toBe(false);
    for (const one of [
      owner('Rashid Omarov', { kind: 'PERSON', dateOfBirth: null }),
      owner('Rashid Omarov', { role: 'OFFICER', dateOfBirth: '1970-12-31' }),
    ])
      expect(related(company('a', 'Alatau', { parties: [one] }), company('b', 'Tengri', { parties: [one] }))).toBe(
        false,
      );
  });

  it('ties through others', () => {
    const [x, y] = ['Steppe Holding', 'Caspi Invest'].map((one) =>
      owner(one, { kind: 'ORGANISATION', dateOfBirth: null }),
    );
    const all = [
      company('a', 'Alatau', { parties: [x!] }),
      company('b', 'Tengri', { parties: [y!] }),
      company('c', 'Otrar', { parties: [x!, y!] }),
    ];
    expect(related(...all)).toBe(true);
    expect(related(...all.reverse())).toBe(true);
  });
});
