import { describe, expect, it } from '@jest/globals';
import { parseInstant, type PublishedListKind } from '@downstream/kernel';
import * as fc from 'fast-check';
import { goodsAnnexes } from './facts/annexes';
import type { AnnexRow } from './list-rows';
import type { ListVersion } from './published-list';
import { sensitivityOf, subjectOf, type SensitivitySubject } from './sensitivity';
import { shippedLists } from './shipped-lists';
import { anApprovedItem, anItem, aProposedItem, minute } from './testing/index';

const annexRow: AnnexRow = {
  prefix: '84798997',
  annex: '833/2014 Annex XXIII',
  description: 'Machines',
  status: 'CONFIRMED',
};
/** Every annex is asked: each has a row of goods that no test is about. */
const others = goodsAnnexes.map((annex): AnnexRow => ({ ...annexRow, prefix: '9705', annex }));
const annex: ListVersion<'LEGAL_ANNEX'> = {
  list: 'eu-833-annex-xxiii',
  kind: 'LEGAL_ANNEX',
  version: 1,
  state: 'PUBLISHED',
  effectiveFrom: parseInstant('2026-01-01'),
  source: 'Regulation 833/2014',
  rows: [annexRow, ...others],
  drafted: null,
  contributors: [],
  published: null,
  returnReason: null,
};
const all = [...shippedLists.filter(({ kind }) => kind !== 'LEGAL_ANNEX'), annex];
const at = minute();

const subject = (text: string, hs6: string | null = null, more: Partial<SensitivitySubject> = {}) => ({
  names: [{ language: 'en', text }],
  description: null,
  hs: hs6 === null ? null : ({ digits: hs6, edition: 'HS2022' } as const),
  eccn: null,
  ...more,
});
const of = (...given: Parameters<typeof subject>) => sensitivityOf(subject(...given), all, at);
const without = (kind: PublishedListKind) => all.filter((list) => list.kind !== kind);

describe('words', () => {
  it.each([
    ['airsoft helmets', 'helmets'],
    ['miscellaneous ceramics', 'armour-plates'],
    ['Miscellaneous ceramics, used', 'armour-plates'],
    ['Agricultural drones', 'drones'],
    ['Zielfernrohre', 'sights'],
    ['тепловизоры', 'thermal'],
    ['防弹插板', 'armour-plates'],
    ['كاميرا حرارية', 'thermal'],
  ])('light up: "%s"', (text, goods) => {
    const { outcome, signals } = of(text, '847989');
    expect(outcome).toBe('SENSITIVE');
    expect(signals.filter(({ layer }) => layer === 'GOODS_KEYWORDS').map(({ row }) => row)).toContainEqual(
      expect.objectContaining({ goods }),
    );
  });

  it('are looked for in every name and in the description', () => {
    const names = [
      { language: 'en', text: 'Accessory 4' },
      { language: 'ru', text: 'Бронежилет' },
    ];
    expect(of('', null, { names }).outcome).toBe('SENSITIVE');
    expect(of('Accessory 4', '847989', { description: 'fits every quadcopter' }).outcome).toBe('SENSITIVE');
  });

  it('do not run from one text into the next', () => {
    const names = [
      { language: 'en', text: 'thermal' },
      { language: 'fr', text: 'camera' },
    ];
    expect(of('', '940360', { names }).signals).toEqual([]);
  });
});

describe('codes', () => {
  it('say list, version, row and reason', () => {
    expect(of('Part 7', '854231', { eccn: '3A991' })).toMatchObject({
      outcome: 'SENSITIVE',
      chplTier: '1',
      gaps: [],
      signals: [
        {
          layer: 'CHPL',
          list: 'chpl',
          version: 1,
          row: { hs6: '854231', tier: '1' },
          reason: { code: 'HS_CODE', hs6: '854231', carriedFrom: null },
        },
        { layer: 'SENSITIVE_GOODS', list: 'sensitive-goods', row: { goods: 'ics' } },
      ],
    });
  });

  it('are compared by six digits, and by the beginning where the list has a heading', () => {
    expect(of('Part 7', '8542311000').chplTier).toBe('1');
    expect(of('Vest', '621133').signals).toMatchObject([
      { row: { goods: 'body-armour', prefixes: expect.anything() } },
    ]);
  });

  it('light up in part where the list means less than the six digits', () => {
    expect(of('Machine', '847989').signals).toMatchObject([
      { layer: 'LEGAL_ANNEX', row: annexRow, reason: { code: 'HS_CODE_IN_PART', hs6: '847989' } },
    ]);
  });

  it('of HS 2017 are carried into HS 2022', () => {
    const old = of('Unit', null, { hs: { digits: '852580', edition: 'HS2017' } });
    expect(old).toMatchObject({ outcome: 'SENSITIVE', chplTier: '3A' });
    expect(old.signals.map(({ row }) => ('goods' in row ? row.goods : null))).toEqual(
      expect.arrayContaining(['thermal', 'drones', 'drone-parts']),
    );
    for (const { reason } of old.signals) expect(reason).toMatchObject({ carriedFrom: '852580' });
    expect(of('Unit', null, { hs: { digits: '854890', edition: 'HS2017' } }).chplTier).toBe('2');
  });

  it('of the two gravest tiers ask for a US control number', () => {
    expect(of('Part', '851762').gaps).toEqual([{ code: 'ECCN_MISSING' }]);
    expect(of('Part', '851762', { eccn: '5A991' }).gaps).toEqual([]);
    expect(of('Part', '850440').gaps).toEqual([]);
  });
});

describe('what was not asked', () => {
  it('is never taken for clear: without a customs code an item is not classified', () => {
    expect(of('Chair')).toMatchObject({ outcome: 'NOT_CLASSIFIED', gaps: [{ code: 'HS_MISSING' }] });
    expect(of('Drone')).toMatchObject({ outcome: 'SENSITIVE', gaps: [{ code: 'HS_MISSING' }] });
  });

  it('is an old code that no table carries', () => {
    expect(of('Chair', null, { hs: { digits: '940360', edition: 'HS2017' } })).toMatchObject({
      outcome: 'NOT_CLASSIFIED',
      gaps: [{ code: 'HS_NOT_CARRIED', hs6: '940360' }],
    });
  });

  it.each(['CHPL', 'LEGAL_ANNEX', 'SENSITIVE_GOODS', 'GOODS_KEYWORDS'] as const)(
    'is a layer without a list: %s',
    (kind) => {
      expect(sensitivityOf(subject('Chair', '940360'), without(kind), at)).toMatchObject({
        outcome: 'NOT_CHECKED',
        gaps: [{ code: 'NO_LIST', kind }],
      });
    },
  );

  it('is a table that is not there, where an old code needs it', () => {
    const hs = { digits: '852580', edition: 'HS2017' } as const;
    expect(sensitivityOf(subject('Unit', null, { hs }), without('HS_FORWARD'), at)).toMatchObject({
      outcome: 'NOT_CLASSIFIED',
      gaps: [{ code: 'HS_NOT_CARRIED' }, { code: 'NO_LIST', kind: 'HS_FORWARD' }],
    });
  });

  it.each([
    ['of which no row is there', (rows: readonly AnnexRow[]) => rows.slice(1)],
    [
      'whose rows wait to be confirmed',
      ([first, ...rest]: readonly AnnexRow[]) => [{ ...first!, status: 'TO_CONFIRM' as const }, ...rest],
    ],
  ])('is an annex %s', (_, but) => {
    const versions = [...without('LEGAL_ANNEX'), { ...annex, rows: but(others) }];
    expect(sensitivityOf(subject('Chair', '940360'), versions, at)).toMatchObject({
      outcome: 'NOT_CHECKED',
      gaps: [{ code: 'ANNEX_NOT_ASKED', annexes: [goodsAnnexes[0]] }],
    });
  });

  it('is every annex, as the product comes, and what is known of one lights up all the same', () => {
    const shipped = sensitivityOf(subject('Part', '854231', { eccn: '3A991' }), shippedLists, at);
    expect(shipped.gaps).toEqual([{ code: 'ANNEX_NOT_ASKED', annexes: goodsAnnexes }]);
    expect(shipped.signals).toContainEqual(
      expect.objectContaining({ layer: 'LEGAL_ANNEX', row: expect.objectContaining({ annex: '833/2014 Annex XL' }) }),
    );
  });

  it('is everything on a day before the lists', () => {
    const before = sensitivityOf(subject('Part', '854231'), all, parseInstant('2020-01-01'));
    expect(before).toMatchObject({ outcome: 'NOT_CHECKED', chplTier: null, asked: [] });
  });

  it('leaves "nothing lit" to items of which all was asked, whatever they are', () => {
    const digits = fc.constantFrom('940360', '854231', '847989', '621133', '852589');
    const kinds = fc.subarray<PublishedListKind>([
      'CHPL',
      'LEGAL_ANNEX',
      'SENSITIVE_GOODS',
      'GOODS_KEYWORDS',
      'HS_FORWARD',
    ]);
    const hs = fc.option(fc.record({ digits, edition: fc.constantFrom('HS2017' as const, 'HS2022' as const) }));
    fc.assert(
      fc.property(hs, kinds, fc.constantFrom('Chair', 'Drone'), (code, taken, text) => {
        const versions = all.filter(({ kind }) => !taken.includes(kind));
        const { outcome, gaps, signals } = sensitivityOf(subject(text, null, { hs: code }), versions, at);
        expect(outcome === 'NOTHING_LIT').toBe(signals.length === 0 && gaps.length === 0);
        if (code === null) expect(['SENSITIVE', 'NOT_CLASSIFIED']).toContain(outcome);
      }),
    );
  });
});

it('says nothing lit where all was asked', () => {
  expect(of('Chair', '940360')).toMatchObject({ outcome: 'NOTHING_LIT', signals: [], gaps: [] });
  expect(
    of('Chair', '940360')
      .asked.map(({ list }) => list)
      .sort(),
  ).toEqual(['chpl', 'eu-833-annex-xxiii', 'goods-keywords', 'sensitive-goods']);
});

describe('subjectOf', () => {
  it('takes the codes of the classification in force, and of no draft', () => {
    expect(subjectOf(anItem(), at)).toMatchObject({ hs: null, eccn: null });
    expect(subjectOf(aProposedItem(), minute(60)).hs).toBeNull();
    expect(subjectOf(anApprovedItem(), minute(2)).hs).toBeNull();
    expect(subjectOf(anApprovedItem(), minute(3))).toMatchObject({ hs: { digits: '852589' }, eccn: '6A993.a' });
  });
});
