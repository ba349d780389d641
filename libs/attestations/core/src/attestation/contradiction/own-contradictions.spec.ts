import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '@downstream/kernel';
import { anAttested, aStated, knownBeside } from '../testing';
import { isDwelling, ownContradictions } from './own-contradictions';
import type { Stated } from './stated';

const codes = (stated: Stated): string[] => ownContradictions(stated).map(({ code }) => code);
const { issuer, items, signature, signatory } = anAttested();
const [item] = items;
const of = (amount: string, unit = 'pcs') => [{ ...item!, quantity: { amount, unit } }];
const signedOn = (day: string) => ({ ...signature, at: parseInstant(`${day}T10:00:00Z`) });
const latin = (native: string) => ({ native, latin: null, language: null });
const unknown = { ...knownBeside().party, officers: [] };
const quiet = { party: unknown, militaryListed: [] };

describe('the patterns of the mission', () => {
  /** Founded in September 2022 in Buryatia, no revenue, an apartment as its address, 100,000 vests in December. */
  const silva = aStated({
    attested: anAttested({
      issuer: {
        ...issuer,
        name: { native: 'ООО «Сильва»', latin: 'Silva LLC', language: 'ru' },
        address: { lines: ['ул. Гагарина 24, кв. 17'], city: 'Улан-Удэ', postalCode: null, country: 'RU' },
        role: 'TRADER',
      },
      items: of('100000'),
      dispositions: ['RESELL_AS_IS'],
      endUse: 'Страйкбол и коммерческое использование клиентами компании на рынке',
      signature: signedOn('2022-12-05'),
    }),
    company: { foundedOn: '2022-09-14', headcount: 1, activity: '46.90' },
    known: quiet,
  });

  it('raises the company of some months in an apartment block that buys 100,000 vests', () => {
    const found = ownContradictions(silva);
    expect(found.map(({ code }) => code)).toEqual(['YOUNG_COMPANY_MUCH', 'DWELLING_AND_MUCH', 'SAYS_NOTHING']);
    expect(found.filter(({ gravity }) => gravity === 'STOP')).toHaveLength(2);
    expect(found[0]).toMatchObject({
      ours: { source: 'ATTESTATION', field: 'quantity', says: '100000' },
      theirs: { source: 'RECORD', field: 'foundedOn', says: '2022-09-14' },
    });
  });

  const helmets = { items: of('400'), endUse: null, signature: signedOn('2026-11-10') };
  it.each([
    ['by its role', { ...issuer, role: 'FORWARDER' as const }, null],
    ['by its activity', issuer, '52.29'],
    ['by its name', { ...issuer, name: latin('Blue Strait Freight Forwarding FZE') }, null],
    ['by its name in Chinese', { ...issuer, name: latin('青岛海通国际货运代理有限公司') }, null],
  ])('raises a forwarder who "buys" helmets, known %s', (_, buyer, activity) => {
    const stated = aStated({
      attested: anAttested({ ...helmets, issuer: buyer, dispositions: ['RESELL_AS_IS'] }),
      company: { foundedOn: '2010-01-01', headcount: 60, activity },
      known: quiet,
    });
    expect(ownContradictions(stated)).toEqual([expect.objectContaining({ code: 'FORWARDER_BUYS', gravity: 'STOP' })]);
  });

  it('lets an honest young reseller pass with no more than an attention', () => {
    const reseller = aStated({
      attested: anAttested({
        issuer: { ...issuer, role: 'DISTRIBUTOR' },
        items: of('60'),
        dispositions: ['RESELL_AS_IS'],
        endUse: 'Resold to energy auditors and roofers in Santiago and Valparaíso, who search for heat losses',
        signature: signedOn('2026-11-10'),
      }),
      company: { foundedOn: '2026-03-20', headcount: 3, activity: '46.69' },
    });
    expect(ownContradictions(reseller)).toEqual([
      expect.objectContaining({ code: 'YOUNG_COMPANY', gravity: 'ATTENTION' }),
    ]);
  });
});

describe('ownContradictions', () => {
  it('finds nothing in an honest statement', () => expect(ownContradictions(aStated())).toEqual([]));

  it('knows what was signed before the company was', () => {
    const signed = (foundedOn: string) => codes(aStated({ company: { foundedOn, headcount: 12, activity: null } }));
    expect(signed('2026-11-11')).toEqual(['OLDER_THAN_COMPANY']);
    expect(signed('2026-11-10')).toEqual(['YOUNG_COMPANY']);
    expect(signed('2025-11-11')).toEqual(['YOUNG_COMPANY']);
    expect(signed('2025-11-10')).toEqual([]);
  });

  it('weighs what is bought for own use against the people there are', () => {
    const bought = (amount: string, headcount: number | null) =>
      codes(
        aStated({
          attested: anAttested({ items: of(amount) }),
          company: { foundedOn: null, headcount, activity: null },
        }),
      );
    expect(bought('12', 10)).toEqual([]);
    expect(bought('13', 10)).toEqual(['MORE_THAN_HEADS']);
    expect(bought('13', null)).toEqual([]);
  });

  it('weighs spares against the machines in use', () => {
    const spares = (amount: string) =>
      codes(
        aStated({
          attested: anAttested({ items: of(amount), dispositions: ['SERVICE_SPARE'] }),
          installed: { 'user-1': 4, 'user-2': 1 },
        }),
      );
    expect(spares('10')).toEqual([]);
    expect(spares('11')).toEqual(['MORE_THAN_INSTALLED']);
  });

  it('does not count metres or kilograms as pieces', () => {
    const company = { foundedOn: '2026-10-01', headcount: 3, activity: null };
    expect(codes(aStated({ attested: anAttested({ items: of('5000', 'm') }), company }))).toEqual(['YOUNG_COMPANY']);
  });

  it('sees who is no officer, where the officers are known', () => {
    const attested = anAttested({ signatory: { ...signatory, name: 'Boris Kuznetsov' } });
    expect(codes(aStated({ attested }))).toEqual(['NOT_AN_OFFICER']);
    expect(codes(aStated({ attested, known: quiet }))).toEqual([]);
  });

  it('sees a military end user behind a no', () => {
    const endUsers = [{ id: 'user-1', name: 'Taller Norte', country: 'CL', activity: '84.22' }];
    expect(codes(aStated({ attested: anAttested({ endUsers }) }))).toEqual(['MILITARY_AFTER_ALL']);
  });
});

describe('isDwelling', () => {
  const at = (line: string) => ({ lines: [line], city: null, postalCode: null, country: null });
  it.each([
    'Flat 4, 12 Rose St',
    'ул. Ленина 5, кв. 12',
    'Abay Ave 12, apt. 9',
    '朝阳区望京街道3号楼2单元501室',
    'Gül Sk. 3 Daire 5',
  ])('%s', (line) => expect(isDwelling(at(line))).toBe(true));
  it.each(['Office 403', 'Unit 7, Flatbush Industrial Park', 'Kvarnvägen 3', 'Building 4, Suite 12', 'Aptos Road 3'])(
    'not %s',
    (line) => expect(isDwelling(at(line))).toBe(false),
  );
});
