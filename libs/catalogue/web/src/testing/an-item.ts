import type { listItems } from '@downstream/contracts/catalogue';
import type { Received } from '@downstream/contracts/route';
import type { ActorId, Id, Instant } from '@downstream/kernel';
import type { ClassificationRecord, ItemRecord, SensitivityRecord } from '../words/item-words';

type Row = Received<typeof listItems>['rows'][number];

const id = <K extends string>(n: number) => `01938f00-0000-7000-8000-${String(n).padStart(12, '0')}` as Id<K>;
const deed = (name: string, at = '2026-03-02T09:00:00.000Z') => ({
  kind: 'user' as const,
  actorId: id(50) as unknown as ActorId,
  name,
  at: at as Instant,
});

/** What the lists say of a thermal camera while no annex is published. */
export const aSensitivity = (facts: Partial<SensitivityRecord> = {}): SensitivityRecord => ({
  outcome: 'SENSITIVE',
  chplTier: '3A',
  signals: [
    {
      layer: 'CHPL',
      list: 'chpl',
      version: 1,
      row: { hs6: '852589', tier: '3A', description: 'TV cameras' },
      reason: { code: 'HS_CODE', hs6: '852589', carriedFrom: null },
    },
    {
      layer: 'SENSITIVE_GOODS',
      list: 'sensitive-goods',
      version: 1,
      row: {
        goods: 'thermal',
        description: 'Thermal cameras',
        controlNumbers: ['6A993.a'],
        parameters: ['frame rate'],
      },
      reason: { code: 'HS_CODE', hs6: '852589', carriedFrom: null },
    },
    {
      layer: 'GOODS_KEYWORDS',
      list: 'goods-keywords',
      version: 1,
      row: { goods: 'thermal', language: 'de', keyword: 'Wärmebildkamera' },
      reason: { code: 'KEYWORD', keyword: 'Wärmebildkamera', language: 'de' },
    },
  ],
  gaps: [{ code: 'NO_LIST', kind: 'LEGAL_ANNEX' }],
  carried: [{ hs6: '852589', from: null, certain: true }],
  asked: [
    { list: 'chpl', version: 1 },
    { list: 'sensitive-goods', version: 1 },
  ],
  ...facts,
});

/** A complete classification, approved unless you say otherwise. */
export const aClassification = (facts: Partial<ClassificationRecord> = {}): ClassificationRecord => ({
  id: id(2),
  state: 'APPROVED',
  hs: { digits: '852589', edition: 'HS2022' },
  eccn: '6A993.a',
  euCode: 'NOT_LISTED',
  militaryCode: null,
  parameters: [{ name: 'frame rate', value: '9', unit: 'Hz' }],
  basis: 'Data sheet, revision C',
  nextReview: '2099-03-02',
  classifier: deed('Ana Costa'),
  proposed: deed('Ana Costa'),
  approved: deed('Ben Adler'),
  judged: null,
  returnReason: null,
  ...facts,
});

/** A thermal camera, classified. */
export const anItem = (facts: Partial<ItemRecord> = {}): ItemRecord => ({
  id: id(1),
  sku: 'TC-2',
  names: [
    { language: 'de', text: 'Wärmebildkamera' },
    { language: 'en', text: 'Thermal camera' },
  ],
  description: null,
  inForce: aClassification(),
  waiting: null,
  earlier: [],
  reviewDue: false,
  mine: false,
  sensitivity: aSensitivity(),
  registered: deed('Ana Costa'),
  changed: deed('Ana Costa'),
  version: 4,
  ...facts,
});

/** An item in a list; `n` tells several apart. */
export const aRow = (n: number, facts: Partial<Row> = {}): Row => ({
  id: id(n),
  sku: `TC-${n}`,
  names: [{ language: 'en', text: `Camera ${n}` }],
  hs: { digits: '852589', edition: 'HS2022' },
  eccn: 'EAR99',
  nextReview: '2099-03-02',
  waiting: null,
  reviewDue: false,
  outcome: 'SENSITIVE',
  chplTier: '3A',
  changedAt: '2026-03-02T09:00:00.000Z' as Instant,
  ...facts,
});
