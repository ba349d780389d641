import type { ItemDetails, WrittenClassification } from '@downstream/catalogue/core';
import type { DemoPerson } from './people';

type Facts = Omit<WrittenClassification, 'nextReview'>;

/** An item of the story. */
export interface DemoItem {
  /** Days before today on which it is registered; the rest follows the same day. */
  readonly day: number;
  readonly details: ItemDetails;
  /** Whether it was told of before: this is its next classification. */
  readonly again?: true;
  /** What the analyst says it is; left out where nobody has classified it yet. */
  readonly facts?: Facts;
  /** Days from today to the next review; before today means that it is due. */
  readonly review?: number;
  readonly ends: 'REGISTERED' | 'DRAFT' | 'WAITING' | 'RETURNED' | 'APPROVED';
  /** Who approves or returns it. */
  readonly second?: DemoPerson['key'];
  /** What is asked for where it is returned. */
  readonly question?: string;
}

const named = (en: string, more: Readonly<Record<string, string>> = {}): ItemDetails['names'] =>
  Object.entries({ en, ...more }).map(([language, text]) => ({ language, text }));

const hs = (code: string): Facts['hs'] => ({ code, edition: 'HS2022' });

const largeCamera: ItemDetails = {
  sku: 'HT-640',
  names: named('HT-640 thermal camera', { de: 'Wärmebildkamera HT-640', fr: 'Caméra thermique HT-640' }),
  description: 'Uncooled microbolometer, 640 × 480. For buildings, machines and fire brigades.',
};

/** What the invented maker sells: its cameras, an aircraft, and goods that go by harmless names. */
export const items: readonly DemoItem[] = [
  {
    day: 198,
    details: largeCamera,
    facts: {
      hs: hs('8525.89'),
      eccn: '6A993.a',
      euCode: 'NOT_LISTED',
      militaryCode: 'NOT_LISTED',
      parameters: [
        { name: 'frame rate', value: '9', unit: 'Hz' },
        { name: 'array size', value: '307200', unit: 'px' },
      ],
      basis: 'Data sheet HT-640, revision F',
    },
    review: 170,
    ends: 'APPROVED',
    second: 'priya',
  },
  {
    day: 196,
    details: {
      sku: 'HT-320',
      names: named('HT-320 thermal camera', { de: 'Wärmebildkamera HT-320' }),
      description: 'Uncooled, 320 × 240, 9 Hz.',
    },
    facts: {
      hs: hs('8525.89'),
      eccn: '6A993.a',
      euCode: 'NOT_LISTED',
      militaryCode: 'NOT_LISTED',
      parameters: [{ name: 'frame rate', value: '9', unit: 'Hz' }],
      basis: 'Data sheet HT-320, revision C',
    },
    review: -12,
    ends: 'APPROVED',
    second: 'jonas',
  },
  {
    day: 194,
    details: {
      sku: 'LK-35',
      names: named('Lens cloth, set of ten', { de: 'Linsentuch, 10 Stück' }),
      description: null,
    },
    facts: {
      hs: hs('6307.10'),
      eccn: 'EAR99',
      euCode: 'NOT_LISTED',
      militaryCode: 'NOT_LISTED',
      parameters: [],
      basis: 'Statement of the supplier, 4 March 2026',
    },
    review: 300,
    ends: 'APPROVED',
    second: 'jonas',
  },
  {
    day: 8,
    details: {
      sku: 'SK-4',
      names: named('Skylark 4 survey drone', { de: 'Vermessungsdrohne Skylark 4' }),
      description: 'Quadcopter with a thermal camera, 42 minutes in the air.',
    },
    facts: {
      hs: hs('8806.22'),
      eccn: '9A012.a',
      euCode: '9A012.a',
      militaryCode: 'NOT_LISTED',
      parameters: [
        { name: 'endurance', value: '42', unit: 'min' },
        { name: 'gust rating', value: '46.3', unit: 'km/h' },
      ],
      basis: 'Data sheet Skylark 4, revision B; wind tunnel report of 12 May 2026',
    },
    review: 360,
    ends: 'WAITING',
  },
  {
    day: 7,
    details: {
      sku: 'CP-25',
      names: named('Miscellaneous ceramics', { ru: 'Керамические изделия' }),
      description: 'Plates 250 × 300 mm, multi-curve, boron carbide.',
    },
    facts: {
      hs: hs('6914.90'),
      eccn: 'EAR99',
      euCode: null,
      militaryCode: null,
      parameters: [],
      basis: 'Order form of the customer',
    },
    review: 200,
    ends: 'RETURNED',
    second: 'priya',
    question: 'An order form is no basis. Which protection level were the plates tested to, and by whom?',
  },
  {
    day: 6,
    details: {
      sku: 'AP-10',
      names: named('Armour plate, stand-alone', { de: 'Ballistische Platte' }),
      description: 'Ceramic armour plate for vests, NIJ level III.',
    },
    facts: {
      hs: hs('6914.90'),
      eccn: '1A613.d',
      euCode: null,
      militaryCode: 'ML13.d',
      parameters: [{ name: 'NIJ/VPAM level', value: 'III', unit: null }],
      basis: null,
    },
    review: 180,
    ends: 'DRAFT',
  },
  {
    day: 5,
    details: largeCamera,
    again: true,
    facts: {
      hs: hs('8525.89'),
      eccn: '6A003.b.4.b',
      euCode: '6A003.b.4',
      militaryCode: 'NOT_LISTED',
      parameters: [
        { name: 'frame rate', value: '30', unit: 'Hz' },
        { name: 'array size', value: '307200', unit: 'px' },
      ],
      basis: 'Data sheet HT-640, revision G: firmware 4 unlocks 30 Hz',
    },
    review: 365,
    ends: 'WAITING',
  },
  {
    day: 5,
    details: {
      sku: 'AH-1',
      names: named('Airsoft helmets', { tr: 'Airsoft kask' }),
      description: 'With rails, sizes M to XL.',
    },
    ends: 'REGISTERED',
  },
];
