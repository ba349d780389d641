import type { ReceiverKind } from '../../facts/fact-words';
import type { RatingFacts } from '../../facts/rating-facts';
import { someFacts, type SomeValues } from '../made-facts';
import { diceOf, type Dice } from './dice';
import { linesOf, sold, type Goods } from './honest-goods';

/** What an invented company of the control group is. */
export const honestKinds = ['DISTRIBUTOR', 'YOUNG', 'RUSSIAN_SPEAKING', 'FREIGHT', 'POLICE', 'UNIVERSITY'] as const;
export type HonestKind = (typeof honestKinds)[number];

/** One of them, with its facts on 20 November 2026. */
export interface HonestDistributor {
  readonly id: string;
  readonly kind: HonestKind;
  readonly facts: RatingFacts;
}

export const CONTROL_DAY = '2026-11-20';

const ALLIED = 'DE FR PL CZ NL SE IT ES FI EE LV AT DK BE US CA JP KR AU GB CH NO'.split(' ');
const TRANSIT = 'TR AE KZ GE AM RS CN HK IN IL MY SG TW TH VN MX BR ZA UZ KG'.split(' ');
const ELSEWHERE = 'SA EG CL CO PE ID PH MA KE UA AR JO QA'.split(' ');
const RUSSIAN_SPOKEN = 'EE LV KZ GE AM UA UZ KG MD'.split(' ');

const countryOf = (kind: HonestKind, dice: Dice): string => {
  if (kind === 'POLICE' || kind === 'UNIVERSITY') return dice.one(ALLIED);
  if (kind === 'RUSSIAN_SPEAKING') return dice.one(RUSSIAN_SPOKEN);
  return dice.one(
    dice.share([
      [55, ALLIED],
      [27, TRANSIT],
      [18, ELSEWHERE],
    ]),
  );
};

const dayBack = (days: number): string =>
  new Date(Date.parse(CONTROL_DAY) - days * 86_400_000).toISOString().slice(0, 10);
const foundedOf = (kind: HonestKind, dice: Dice): string =>
  dayBack(kind === 'YOUNG' ? dice.between(100, 1100) : dice.between(1500, 12_000));

const PAGES: Readonly<Record<string, string>> = {
  plain: 'Instruments and components for industry, with stock and service in our own warehouse.',
  russian: 'Приборы и комплектующие для промышленности. Склад и сервис в нашем городе.',
  refusing: 'Приборы для промышленности. Мы не осуществляем поставки: Россия, Беларусь.',
};

function trade(kind: HonestKind, dice: Dice): SomeValues['party.roles'] {
  if (kind === 'POLICE' || kind === 'UNIVERSITY') return ['OWN_USE'];
  if (kind === 'FREIGHT') return ['SUB_DISTRIBUTOR'];
  const role = dice.share([
    [50, 'STOCKIST'],
    [25, 'INTEGRATOR'],
    [12, 'SUB_DISTRIBUTOR'],
    [8, 'TRADER'],
    [5, 'E_COMMERCE'],
  ] as const);
  return [role];
}

const RECEIVERS: Readonly<Partial<Record<HonestKind, ReceiverKind>>> = { POLICE: 'POLICE', UNIVERSITY: 'SCIENCE' };

function codesOf(kind: HonestKind, goods: Goods, dice: Dice): readonly string[] {
  if (kind === 'POLICE') return ['84.24'];
  if (kind === 'UNIVERSITY') return ['85.42', '72.19'];
  if (kind === 'FREIGHT') return ['52.29', '49.41'];
  return dice.chance(0.96) ? [dice.one(goods.codes)] : ['46.19'];
}

/** What an order of an honest company looks like. */
function orderOf(kind: HonestKind, country: string, goods: Goods, dice: Dice): SomeValues {
  const target = 2_000 * 30 ** dice.next();
  const quantity = Math.max(1, Math.round(target / goods.price));
  const lines = linesOf(goods, dice.between(1, 3), quantity, dice);
  const total = lines.reduce(
    (sum, { quantity: count, unitPrice }) => sum + (count ?? 0) * Number(unitPrice?.amount),
    0,
  );
  const freight = kind === 'FREIGHT';
  const chpl = lines.some(({ chplTier }) => chplTier !== 'NONE');
  const first = dice.chance(0.35);
  const orders = Array.from({ length: first ? 0 : dice.between(1, 8) }, (_, at) => ({
    on: dayBack(30 + at * 40 + dice.between(0, 30)),
    item: goods.name,
    chpl,
    quantity: Math.max(1, Math.round(quantity * (0.5 + dice.next()))),
    value: { amount: String(Math.round(total * (0.5 + dice.next()))), currency: 'EUR' },
  }));
  const user = {
    name: freight ? 'Customer of the forwarder' : 'Own customers',
    country,
    kind: RECEIVERS[kind] ?? ('COMPANY' as const),
  };
  return {
    'order.lines': lines,
    'order.value': { amount: String(Math.round(total)), currency: 'EUR' },
    'order.shipTo': country,
    'order.shipToPlace': dice.chance(0.07) ? 'THIRD_PARTY' : 'OWN_ADDRESS',
    'order.first': first,
    'history.orders': orders,
    'history.chplBefore2022': dice.chance(0.8),
    'history.soldToRussiaBefore2022': dice.chance(0.04),
    'history.soldToRussiaSince2022': 'NONE',
    'history.newBuyersAlike': dice.chance(0.02) ? 3 : 0,
    'history.incidents': [],
    'order.endUsers': [{ ...user, activityCodes: freight ? ['46.69'] : codesOf(kind, goods, dice) }],
    'order.consignee': freight
      ? { ultimate: false, kind: 'FORWARDER', activityCodes: ['52.29'] }
      : { ultimate: true, kind: RECEIVERS[kind] ?? 'COMPANY', activityCodes: codesOf(kind, goods, dice) },
    'order.legs': [{ country, mode: dice.one(['AIR', 'SEA', 'ROAD'] as const), nearBelarus: false }],
    'order.route': { usual: dice.chance(0.97), detourPercent: dice.between(100, 150) },
    'order.payer': { isBuyer: dice.chance(0.95), declared: dice.chance(0.9), country },
    'order.terms': {
      method: dice.share([
        [60, 'TRANSFER'],
        [35, 'OPEN_ACCOUNT'],
        [5, 'LETTER_OF_CREDIT'],
      ] as const),
      prepaidPercent: dice.chance(0.2) ? 100 : 30,
    },
    'order.messages': [dice.chance(0.02) ? 'Please ship in neutral packing.' : 'Please confirm the date of delivery.'],
    'order.delivery': { day: dice.chance(0.96) ? '2026-12-15' : null, place: 'warehouse', outOfTheWay: false },
    'order.changes': dice.chance(0.03)
      ? [
          {
            what: dice.one(['ROUTE', 'BANK'] as const),
            daysBeforeShipping: 6,
            afterLicence: false,
            afterProforma: true,
          },
        ]
      : [],
    'order.customs': lines.map(({ name, hs6 }) => ({ hs6, text: dice.chance(0.03) ? 'Spare parts' : name })),
    'order.services': { declined: dice.chance(0.04), usuallyTakenPercent: dice.between(20, 80) },
    'order.licensed': false,
    'order.wmdEndUse': 'NONE',
  };
}

/** What an honest company is and has. */
function partyOf(kind: HonestKind, country: string, goods: Goods, dice: Dice): SomeValues {
  const state = kind === 'POLICE' || (kind === 'UNIVERSITY' && dice.chance(0.7));
  const founded = foundedOf(kind, dice);
  const russian = kind === 'RUSSIAN_SPEAKING';
  const turnover = Math.round(150_000 * 60 ** dice.next());
  const page = russian ? (dice.chance(0.2) ? 'refusing' : 'russian') : 'plain';
  const near = dice.chance(0.06);
  return {
    'party.country': country,
    'party.siteCountries': dice.chance(0.1) ? [dice.one(ALLIED)] : [],
    'party.parentCountry': dice.chance(0.9) ? country : dice.one(ALLIED),
    'party.incorporatedOn': founded,
    'party.activityCodes': codesOf(kind, goods, dice),
    'party.roles': trade(kind, dice),
    'party.accounts': {
      filed: kind !== 'YOUNG' || dice.chance(0.7),
      turnover: { amount: String(kind === 'YOUNG' ? Math.round(turnover / 5) : turnover), currency: 'EUR' },
      year: 2025,
    },
    'party.website': dice.chance(kind === 'YOUNG' ? 0.85 : 0.95) ? 'LIVE' : 'NONE',
    'party.domainRegisteredOn': founded > '2024-01-01' ? founded : dayBack(dice.between(1200, 6000)),
    'party.references': dice.between(kind === 'YOUNG' ? 0 : 1, 4),
    'party.mailbox': dice.chance(kind === 'YOUNG' ? 0.15 : 0.06) ? 'FREE_MAIL' : 'COMPANY',
    'party.phoneCountry': dice.chance(0.97) ? country : dice.one(ALLIED),
    'party.addressClass': dice.share([
      [70, 'COMMERCIAL'],
      [20, 'INDUSTRIAL'],
      [6, 'SERVICED_OFFICE'],
      [4, 'RESIDENTIAL'],
    ] as const),
    'party.othersAtUnit': dice.chance(0.06) ? dice.between(5, 30) : dice.between(0, 3),
    'party.listedNeighbour': dice.chance(0.01) ? 'BUILDING' : 'NONE',
    'party.changes': dice.chance(0.12)
      ? [{ what: dice.one(['NAME', 'OWNER', 'ADDRESS'] as const), on: '2023-06-01' }]
      : [],
    'party.defenceLinks': dice.chance(0.02) ? ['supplies the armed forces of its country'] : [],
    'party.defenceInstitutions': kind === 'UNIVERSITY' && dice.chance(0.1) ? ['an institute on the list'] : [],
    'party.pages': [{ address: `https://www.example.${country.toLowerCase()}`, text: PAGES[page] ?? '' }],
    'party.marketplaces': dice.chance(0.08) ? ['an open marketplace'] : [],
    'party.freeZone': { licensed: country === 'AE' && dice.chance(0.5), warehouse: dice.chance(0.7) },
    'party.refusedBefore': [],
    'party.sharedWith': [],
    'party.youngPartiesAlike': 0,
    'party.takesOverListed': false,
    'party.pep': dice.chance(0.015) ? 'RELATIVE' : 'NONE',
    'party.stateShare': state ? 10_000 : 0,
    'party.stateDefence': false,
    'party.adverse': [],
    'party.icpScore': dice.between(kind === 'YOUNG' ? 25 : 40, 90),
    'party.openQuestions': { days: dice.chance(0.04) ? 16 : dice.between(0, 9), refused: false },
    'party.auditRefused': false,
    'party.forged': 'NONE',
    'ownership.knownShare': dice.chance(0.95) ? 10_000 : 6_000,
    'ownership.layers': dice.share([
      [60, 1],
      [30, 2],
      [8, 3],
      [2, 4],
    ] as const),
    'ownership.opaque': dice.chance(0.03) ? ['TRUST'] : [],
    'ownership.verdicts': (['OFAC', 'EU', 'UK', 'BIS'] as const).map((regime) => ({
      regime,
      verdict: 'NONE' as const,
      list: null,
    })),
    'ownership.listedShare': 0,
    'ownership.listedTransfers': [],
    'ownership.russianLinks':
      russian && dice.chance(0.15) ? [{ kind: 'DIRECTOR', who: 'a director born in Russia' }] : [],
    'screening.outcomes': near
      ? [
          {
            subject: 'OFFICER',
            list: 'EU_FSF',
            effect: 'FREEZE_NO_MAKE_AVAILABLE',
            action: 'STOP',
            state: 'FALSE_POSITIVE',
            score: 84,
            sameCountry: false,
          },
        ]
      : [],
    'attestation.findings': dice.chance(0.06)
      ? [
          {
            rule: dice.one(['AT_02', 'AT_03', 'AT_08', 'AT_12'] as const),
            severity: 'RETURN',
            reason: 'as told',
            statement: 'T1',
          },
        ]
      : [],
    'attestation.refused': false,
    'attestation.reexportContradictory': dice.chance(0.01),
    'attestation.active': dice.chance(0.6) ? ['T1', 'T2', 'T4'] : ['T1'],
    'portal.signInCountries': dice.chance(0.05) ? [country, dice.one(ALLIED)] : [country],
    'after.overdueDeliveryDays': dice.chance(0.03) ? 35 : 0,
  };
}

/** Facts that are unknown for some of them, by how often. */
const OFTEN_UNKNOWN: readonly (readonly [keyof SomeValues, number])[] = [
  ['party.accounts', 0.12],
  ['party.references', 0.2],
  ['party.icpScore', 0.2],
  ['party.adverse', 0.08],
  ['party.parentCountry', 0.04],
  ['party.addressClass', 0.03],
  ['ownership.opaque', 0.06],
  ['ownership.verdicts', 0.04],
  ['party.pep', 0.04],
  ['order.endUsers', 0.06],
  ['history.chplBefore2022', 0.3],
  ['order.services', 0.3],
  ['order.route', 0.3],
];

function honestOf(seed: number, at: number): HonestDistributor {
  const dice = diceOf(seed * 100_003 + at);
  const kind = dice.share([
    [58, 'DISTRIBUTOR'],
    [13, 'YOUNG'],
    [11, 'RUSSIAN_SPEAKING'],
    [6, 'FREIGHT'],
    [6, 'POLICE'],
    [6, 'UNIVERSITY'],
  ] as const);
  const country = countryOf(kind, dice);
  const goods = dice.share(sold);
  const values: SomeValues = { ...partyOf(kind, country, goods, dice), ...orderOf(kind, country, goods, dice) };
  const unknown = OFTEN_UNKNOWN.flatMap(([key, often]) => (dice.chance(often) ? [key] : []));
  const known = Object.fromEntries(
    Object.entries(values).filter(([key]) => !unknown.includes(key as keyof SomeValues)),
  );
  return { id: `${seed}-${at}`, kind, facts: someFacts(known as SomeValues, 'made up', CONTROL_DAY) };
}

/**
 * Invented honest distributors, the same for the same seed: several countries, some young, some Russian-speaking, freight
 * firms that are forwarders of record, police and universities of allied states. With the small things that honest
 * companies have too: a free mailbox, a flat as an office, a first order, a name that changed.
 */
export const honestDistributors = (seed: number, count: number): readonly HonestDistributor[] =>
  Array.from({ length: count }, (_, at) => honestOf(seed, at));
