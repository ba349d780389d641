import { withParty, type RelatedParty } from '@downstream/distributors/core';
import { anOfficer, anOwner, minute } from '@downstream/distributors/core/testing';
import type { PartyId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DistributorRecord } from '../facts/facts-model';
import { sharesKnown } from './shares';

type Party = DistributorRecord['parties'][number];
type Share = RelatedParty['share'];
const owners = (...shares: Share[]): Party[] =>
  shares.map((share, i) => anOwner({ id: `${i}` as PartyId, name: nameOf(i), share }) as unknown as Party);
const nameOf = (i: number) => ({ native: `Owner ${i}`, latin: null, language: null });
const percent = (n: number): Share => ({ kind: 'PERCENT', percent: n });
const unknown: Share = { kind: 'UNKNOWN', reason: 'A trust.' };

describe('what the owners hold together', () => {
  it.each<[string, Share[], object]>([
    ['one figure', [percent(60)], { owners: 1, stated: 1, least: 60, most: 60 }],
    ['thirds', [percent(33.3), percent(33.3), percent(33.4)], { owners: 3, stated: 3, least: 100, most: 100 }],
    ['a band', [{ kind: 'BAND', from: 25, to: 50 }, percent(10)], { owners: 2, stated: 2, least: 35, most: 60 }],
    ['an unknown', [percent(40), unknown], { owners: 2, stated: 1, least: 40, most: 100 }],
    ['bands beyond the whole', [percent(60), { kind: 'BAND', from: 25, to: 50 }], { least: 85, most: 100 }],
    ['none', [], { owners: 0, stated: 0, least: 0, most: 0 }],
  ])('adds up: %s', (_, shares, sum) => expect(sharesKnown(owners(...shares))).toMatchObject(sum));

  it('leaves officers out', () => {
    const both = [...owners(percent(60)), anOfficer() as unknown as Party];
    expect(sharesKnown(both)).toEqual({ owners: 1, stated: 1, least: 60, most: 60 });
  });

  it('lies between nothing and the whole, and never claims the whole where something is unknown', () => {
    const share = fc.oneof(
      fc.double({ min: 0.01, max: 100, noNaN: true }).map(percent),
      fc.constant(unknown),
      fc.constantFrom<Share>({ kind: 'BAND', from: 0, to: 10 }, { kind: 'BAND', from: 10, to: 25 }),
    );
    fc.assert(
      fc.property(fc.array(share, { maxLength: 5 }), (shares) => {
        const parties = owners(...shares);
        const listed = parties.reduce<readonly RelatedParty[] | null>((list, party) => {
          const added = list && withParty(list, party as unknown as RelatedParty, minute());
          return added?.ok ? added.value : null;
        }, []);
        fc.pre(listed !== null);
        const { least, most, stated } = sharesKnown(parties);
        expect(least).toBeLessThanOrEqual(100.05);
        expect(most).toBeLessThanOrEqual(100);
        if (stated < shares.length) expect(most).toBe(100);
      }),
    );
  });
});
