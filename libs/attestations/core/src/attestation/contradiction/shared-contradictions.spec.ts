import { describe, expect, it } from '@jest/globals';
import type { DistributorId } from '@downstream/kernel';
import * as fc from 'fast-check';
import type { Attested } from '../invalidity/attested';
import { anAttested, aStated } from '../testing';
import { sharedContradictions } from './shared-contradictions';
import type { Stated } from './stated';

const stated = (id: string, more: Partial<Stated> = {}, attested: Partial<Attested> = {}): Stated =>
  aStated({
    id,
    distributorId: `of ${id}` as DistributorId,
    attested: anAttested({ endUse: null, ...attested }),
    ...more,
  });
const codes = (all: readonly Stated[]) =>
  Object.fromEntries([...sharedContradictions(all)].map(([id, found]) => [id, found.map(({ code }) => code)]));

const use = 'Checking weld seams of pipelines in the refinery of Concón, line three, by our own inspectors';
const file = {
  ...({ sha256: 'f1', by: 'HAND', vouchedFor: false } as const),
  intact: null,
  savesAfter: 0,
  author: null,
};
const promised = (name: string, amount: string): Partial<Attested> => ({
  endUsers: [{ id: 'user-1', name, country: 'KZ', activity: null }],
  items: [{ ...anAttested().items[0]!, quantity: { amount, unit: 'pcs' } }],
});

describe('sharedContradictions', () => {
  it.each<[string, Partial<Stated>, Partial<Attested>]>([
    ['SAME_WORDING', {}, { endUse: use }],
    ['SAME_FILE', {}, { file }],
    ['SAME_DEVICE', { device: 'd1' }, {}],
    ['SAME_NETWORK_ADDRESS', { network: '203.0.113.7' }, {}],
  ])('finds %s with strangers, on both sides, and with nobody of the own house', (code, more, attested) => {
    expect(codes([stated('a', more, attested), stated('b', more, attested)])).toEqual({ a: [code], b: [code] });
    const house = { ...more, family: 'one house' };
    expect(codes([stated('a', house, attested), stated('b', house, attested)])).toEqual({});
    expect(codes([stated('a', more, attested), stated('b')])).toEqual({});
  });

  it('hears the same words behind other small words, case and points', () => {
    const again =
      'CHECKING weld seams of the pipelines, in the refinery of Concón (line three) - by our own inspectors.';
    expect(codes([stated('a', {}, { endUse: use }), stated('b', {}, { endUse: again })])).toHaveProperty('a');
  });

  it('does not take for copied what is said in few words', () => {
    const endUse = 'Heat losses on roofs in Santiago';
    expect(codes([stated('a', {}, { endUse }), stated('b', {}, { endUse })])).toEqual({});
  });

  it('adds up what several promise to one end user, however its name is written', () => {
    const need = { installed: { 'user-1': 100 } };
    const all = [
      stated('a', need, promised('ТОО «Алатау Энерго»', '60')),
      stated('b', {}, promised('Alatau Energo LLP', '50')),
    ];
    expect(codes(all)).toEqual({ a: ['PROMISED_BY_SEVERAL'], b: ['PROMISED_BY_SEVERAL'] });
    expect(sharedContradictions(all).get('a')?.[0]?.theirs.says).toBe('Alatau Energo LLP: 50 (110 > 100)');
    expect(codes([all[0]!, stated('b', {}, promised('Alatau Energo LLP', '40'))])).toEqual({});
    expect(codes([stated('a', need, promised('Alatau Energo LLP', '160'))])).toEqual({});
    expect(codes([stated('a', {}, promised('Alatau Energo LLP', '600')), all[1]!])).toEqual({});
  });

  it('finds the same whatever the order, and always on both sides', () => {
    const one = fc.record({ device: fc.constantFrom(null, 'd1', 'd2'), family: fc.constantFrom('x', 'y', 'z') });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (many) => {
        const all = many.map((more, i) => stated(String(i), more));
        const found = codes(all);
        const sorted = (them: Record<string, string[]>) => Object.keys(them).sort();
        expect(sorted(codes([...all].reverse()))).toEqual(sorted(found));
        for (const { id, device, family } of all) {
          const shared = all.some((other) => device !== null && other.device === device && other.family !== family);
          expect(id in found).toBe(shared);
        }
      }),
    );
  });

  it('shows five of a crowd', () => {
    const all = Array.from({ length: 40 }, (_, i) => stated(String(i), { device: 'd1' }));
    expect(sharedContradictions(all).get('7')).toHaveLength(5);
  });
});
