import { describe, expect, it } from '@jest/globals';
import { aLine, anOrdinaryLine, countryLists, someFacts, type SomeValues } from '../testing';
import type { OrderLine, ScreeningOutcome } from '../facts/fact-values';
import { shippedModels } from '../model/shipped-models';
import { flagCatalogues } from './flag-rows';
import { flagOutcomes, flagRules } from './flag-outcomes';
import type { FlagRuleId } from './red-flag';

const mandatory = shippedModels[0]?.mandatory ?? [];
const DAY = '2026-11-23';
const of = (rule: string, values: SomeValues, day = DAY) => {
  const outcome = flagOutcomes({ facts: someFacts(values), day, lists: countryLists, mandatory }).find(
    (one) => one.rule === rule,
  );
  if (!outcome) throw new Error(`No rule ${rule}`);
  return outcome;
};
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const hit = (outcome: Partial<ScreeningOutcome>): ScreeningOutcome => ({
  subject: 'DISTRIBUTOR',
  list: 'BIS_EL',
  effect: 'EAR_LICENSE',
  action: 'STOP',
  state: 'OPEN',
  score: 85,
  sameCountry: true,
  ...outcome,
});
const order = (on: string, amount: string, more: { quantity?: number; chpl?: boolean; item?: string } = {}) => ({
  on,
  item: 'chip',
  chpl: true,
  quantity: 10,
  value: eur(amount),
  ...more,
});
const accounts = (turnover: string) => ({ filed: true, turnover: eur(turnover), year: 2025 });
const receiver = { kind: 'COMPANY', activityCodes: ['46.69'] } as const;
const leg = (country: string, more: { mode?: 'ROAD'; nearBelarus?: boolean } = {}) =>
  ({ country, mode: 'AIR', nearBelarus: false, ...more }) as const;
const found = (rule: 'AT_01' | 'AT_08' | 'AT_09' | 'AT_13') =>
  [{ rule, severity: 'REJECT', reason: 'r', statement: 'S-1' }] as const;
const lines = (...some: OrderLine[]) => some;
const spike = { 'order.lines': lines(aLine({ quantity: 30 })), 'order.value': eur('1') };

/** For each rule: facts that raise it, and facts that rule it out. */
const table: Readonly<Record<string, readonly [SomeValues, SomeValues]>> = {
  'RF-01': [
    { 'party.incorporatedOn': '2022-02-24', 'order.lines': lines(aLine()), 'order.shipTo': 'KZ' },
    { 'order.shipTo': 'DE' },
  ],
  'RF-02': [
    { 'history.chplBefore2022': false, 'order.lines': lines(aLine()), 'party.incorporatedOn': '2015-01-01' },
    { 'history.chplBefore2022': true },
  ],
  'RF-03': [
    { ...spike, 'history.orders': [1, 2, 3].map((m) => order(`2026-0${m}-01`, '1')) },
    { ...spike, 'history.orders': [1, 2, 3].map((m) => order(`2026-0${m}-01`, '1', { quantity: 11 })) },
  ],
  'RF-04': [
    { 'history.soldToRussiaBefore2022': true, 'order.shipTo': 'AM' },
    { 'history.soldToRussiaBefore2022': false },
  ],
  'RF-05': [
    { 'party.incorporatedOn': '2025-11-24', 'order.value': eur('50000.01') },
    { 'party.incorporatedOn': '2025-11-23' },
  ],
  'RF-06': [{ 'party.accounts': accounts('0'), 'order.value': eur('25001') }, { 'party.accounts': accounts('1') }],
  'RF-07': [
    { 'party.accounts': accounts('1000'), 'order.value': eur('1000.01') },
    { 'party.accounts': accounts('1000'), 'order.value': eur('250') },
  ],
  'RF-08': [
    { 'party.incorporatedOn': '2025-01-01', 'party.website': 'NONE', 'party.references': 0 },
    { 'party.references': 1 },
  ],
  'RF-09': [
    { 'party.domainRegisteredOn': '2026-06-01' },
    { 'party.website': 'LIVE', 'party.domainRegisteredOn': '2019-01-01' },
  ],
  'RF-10': [{ 'party.mailbox': 'FREE_MAIL' }, { 'party.mailbox': 'COMPANY' }],
  'RF-11': [
    { 'party.phoneCountry': 'RU', 'party.country': 'AE', 'party.parentCountry': 'AE', 'order.shipTo': 'KZ' },
    { 'party.phoneCountry': 'AE', 'party.country': 'AE' },
  ],
  'RF-12': [
    { 'party.addressClass': 'RESIDENTIAL', 'order.lines': lines(aLine()) },
    { 'party.addressClass': 'RESIDENTIAL', 'order.lines': lines(anOrdinaryLine()) },
  ],
  'RF-13': [{ 'party.othersAtUnit': 5 }, { 'party.othersAtUnit': 4, 'party.addressClass': 'COMMERCIAL' }],
  'RF-14': [{ 'party.listedNeighbour': 'BUILDING' }, { 'party.listedNeighbour': 'NONE' }],
  'RF-15': [
    { 'screening.outcomes': [hit({ subject: 'ADDRESS', score: 95 })] },
    { 'screening.outcomes': [hit({ subject: 'ADDRESS', score: 95, state: 'FALSE_POSITIVE' })] },
  ],
  'RF-16': [
    { 'screening.outcomes': [hit({})] },
    { 'screening.outcomes': [hit({ score: 92 }), hit({ sameCountry: false })] },
  ],
  'RF-17': [
    { 'party.sharedWith': [{ with: 'REFUSED', by: 'PHONE', hops: 2 }] },
    { 'party.sharedWith': [{ with: 'LISTED', by: 'OWNER', hops: 3 }] },
  ],
  'RF-18': [{ 'party.takesOverListed': true }, { 'party.takesOverListed': false }],
  'RF-19': [
    { 'order.consignee': { ultimate: true, ...receiver, activityCodes: ['52.29'] } },
    { 'order.consignee': { ultimate: false, kind: 'FORWARDER', activityCodes: ['52.29'] } },
  ],
  'RF-20': [
    { 'order.route': { usual: true, detourPercent: 181 } },
    { 'order.route': { usual: true, detourPercent: 180 } },
  ],
  'RF-21': [
    { 'order.legs': [leg('DE'), leg('BY')] },
    { 'order.legs': [leg('LT', { nearBelarus: true }), leg('KZ')], 'order.shipTo': 'KZ' },
  ],
  'RF-22': [{ 'order.shipTo': 'GE', 'order.first': true }, { 'order.shipTo': 'FR' }],
  'RF-23': [{ 'history.tradeFlowPercent': 500, 'order.shipTo': 'KG' }, { 'history.tradeFlowPercent': 499 }],
  'RF-24': [{ 'order.packaging': ['Cyrillic manual'] }, { 'order.packaging': [] }],
  'RF-25': [{ 'order.messages': ['Please remove serial numbers'] }, { 'order.messages': ['Please hurry'] }],
  'RF-26': [
    { 'order.delivery': { day: null, place: 'Almaty', outOfTheWay: false } },
    { 'order.delivery': { day: '2026-12-01', place: 'Almaty', outOfTheWay: false } },
  ],
  'RF-27': [
    { 'order.changes': [{ what: 'ROUTE', daysBeforeShipping: 10, afterLicence: false, afterProforma: false }] },
    { 'order.changes': [{ what: 'ROUTE', daysBeforeShipping: 11, afterLicence: false, afterProforma: true }] },
  ],
  'RF-28': [
    { 'order.changes': [{ what: 'PAYER', daysBeforeShipping: 40, afterLicence: false, afterProforma: true }] },
    { 'order.changes': [] },
  ],
  'RF-29': [
    { 'order.payer': { isBuyer: false, declared: false, country: 'AE' } },
    { 'order.payer': { isBuyer: false, declared: true, country: 'AE' } },
  ],
  'RF-30': [
    { 'order.lines': lines(aLine({ unitPrice: eur('125'), listPrice: eur('100') })) },
    { 'order.lines': lines(aLine({ unitPrice: eur('124.99'), listPrice: eur('100') })) },
  ],
  'RF-31': [
    { 'order.terms': { method: 'TRANSFER', prepaidPercent: 100 }, 'order.first': true, 'order.value': eur('50001') },
    { 'order.terms': { method: 'TRANSFER', prepaidPercent: 30 } },
  ],
  'RF-32': [
    { 'order.limit': eur('1000'), 'history.orders': ['01', '08', '15'].map((d) => order(`2026-11-${d}`, '400')) },
    { 'order.limit': eur('1000'), 'history.orders': ['01', '08', '15'].map((d) => order(`2026-11-${d}`, '300')) },
  ],
  'RF-33': [
    { 'order.lines': lines(aLine({ goods: ['helmets'] })), 'party.activityCodes': ['52.29'] },
    { 'order.lines': lines(aLine()), 'party.activityCodes': ['46.52'] },
  ],
  'RF-34': [
    { 'order.customs': [{ hs6: '854231', text: 'Spare parts' }] },
    { 'order.customs': [{ hs6: '854231', text: 'Microcontroller of 32 bit' }], 'order.lines': lines(aLine()) },
  ],
  'RF-35': [
    { 'order.lines': lines(aLine({ hs6: '848620' })), 'order.shipTo': 'KG' },
    { 'order.lines': lines(aLine({ hs6: '848620' })), 'order.shipTo': 'TW' },
  ],
  'RF-36': [
    { 'order.lines': lines(aLine({ quantity: 151 })), 'order.justifiedQuantity': 100 },
    { 'order.lines': lines(aLine({ quantity: 150 })), 'order.justifiedQuantity': 100 },
  ],
  'RF-37': [{ 'party.unfamiliar': true }, { 'party.unfamiliar': false }],
  'RF-38': [
    { 'order.services': { declined: true, usuallyTakenPercent: 60 } },
    { 'order.services': { declined: true, usuallyTakenPercent: 59 } },
  ],
  'RF-39': [
    { 'party.openQuestions': { days: 14, refused: false } },
    { 'party.openQuestions': { days: 13, refused: false } },
  ],
  'RF-40': [{ 'attestation.findings': found('AT_09') }, { 'attestation.findings': [], 'attestation.refused': false }],
  'RF-41': [{ 'attestation.reexportContradictory': true }, { 'attestation.reexportContradictory': false }],
  'RF-42': [{ 'attestation.findings': found('AT_08') }, { 'attestation.findings': found('AT_01') }],
  'RF-43': [{ 'ownership.layers': 4 }, { 'ownership.layers': 3, 'ownership.opaque': [] }],
  'RF-44': [
    { 'ownership.listedTransfers': [{ on: '2022-05-01', listedOn: '2022-07-01' }] },
    { 'ownership.listedShare': 4499, 'ownership.listedTransfers': [{ on: '2020-05-01', listedOn: '2022-07-01' }] },
  ],
  'RF-45': [{ 'ownership.listedShare': 2500 }, { 'ownership.listedShare': 5000 }],
  'RF-46': [
    { 'order.endUsers': [{ name: 'The Armed Forces', country: 'DE', ...receiver }] },
    {
      'party.activityCodes': ['46.69'],
      'party.defenceLinks': [],
      'party.addressClass': 'COMMERCIAL',
      'order.endUsers': [{ name: 'A clinic', country: 'DE', ...receiver }],
    },
  ],
  'RF-47': [{ 'party.defenceInstitutions': ['an institute'] }, { 'party.defenceInstitutions': [] }],
  'RF-48': [
    { 'portal.signInCountries': ['TR', 'AE'], 'party.country': 'TR', 'party.siteCountries': [] },
    { 'portal.signInCountries': ['TR'], 'party.country': 'TR' },
  ],
  'RF-49': [{ 'party.smallSums': true }, { 'party.smallSums': false }],
  'RF-50': [
    { 'order.letterOfCredit': { used: true, toBank: true, endUserNamed: false } },
    { 'order.letterOfCredit': { used: false, toBank: false, endUserNamed: false } },
  ],
  'RF-51': [{ 'party.youngPartiesAlike': 3 }, { 'party.youngPartiesAlike': 2 }],
  'RF-52': [
    { 'party.changes': [{ what: 'OWNER', on: '2022-03-01' }], 'order.lines': lines(aLine()) },
    { 'party.changes': [{ what: 'ADDRESS', on: '2022-03-01' }] },
  ],
  'RF-53': [{ 'ownership.russianLinks': [{ kind: 'OWNER', who: 'I. Petrov' }] }, { 'ownership.russianLinks': [] }],
  'RF-54': [
    { 'party.pages': [{ address: 'https://shop.example.com', text: 'Доставка в Россию за пять дней' }] },
    { 'party.pages': [{ address: 'https://www.example.com/rubber', text: 'We sell instruments' }] },
  ],
  'RF-55': [{ 'party.marketplaces': ['a marketplace'] }, { 'party.marketplaces': [] }],
  'RF-56': [
    { 'party.freeZone': { licensed: true, warehouse: false }, 'party.activityCodes': ['46.90'] },
    { 'party.freeZone': { licensed: true, warehouse: true } },
  ],
  'RF-57': [{ 'history.incidents': [{ confirmed: false, what: 'serial 12' }] }, { 'history.incidents': [] }],
  'RF-58': [{ 'after.overdueDeliveryDays': 31 }, { 'after.overdueDeliveryDays': 30 }],
  'RF-59': [
    { 'after.sellThrough': { lateDays: 0, outOfTerritory: 1, transitShareRise: 0 } },
    { 'after.sellThrough': { lateDays: 30, outOfTerritory: 0, transitShareRise: 19 } },
  ],
  'RF-60': [{ 'party.auditRefused': true }, { 'party.auditRefused': false }],
  'RF-61': [{ 'order.messages': ['Can you disable geofence?'] }, { 'order.messages': ['Can you send it by air?'] }],
  'RF-62': [
    { 'order.configuration': { volts: 120, mismatches: [] }, 'order.shipTo': 'KZ' },
    { 'order.configuration': { volts: 120, mismatches: [] }, 'order.shipTo': 'MX' },
  ],
  'RF-64': [
    { 'party.refusedBefore': [{ by: 'GROUP', on: '2023-11-23' }] },
    { 'party.refusedBefore': [{ by: 'TENANT', on: '2023-10-22' }] },
  ],
  'RF-65': [
    { 'order.licenceHistory': 'UNCERTAIN' },
    { 'order.licenceHistory': 'CLEAR', 'order.servicesAltered': false },
  ],
  'RF-66': [{ 'order.shipToPlace': 'THIRD_PARTY' }, { 'order.shipToPlace': 'OWN_ADDRESS' }],
  'RF-67': [{ 'history.newBuyersAlike': 3 }, { 'history.newBuyersAlike': 2 }],
  'RF-68': [
    { 'party.parentCountry': 'MO', 'order.lines': lines(aLine({ eccn: '3A090.a' })) },
    { 'party.parentCountry': 'MO', 'order.lines': lines(aLine({ eccn: '3A991' })) },
  ],
  'AT-01': [{ 'attestation.findings': found('AT_01') }, { 'attestation.findings': [] }],
  'AT-13': [{ 'attestation.findings': found('AT_13') }, { 'attestation.findings': found('AT_01') }],
};

describe('the catalogue of flags', () => {
  const rows = flagCatalogues[0]?.rows ?? [];

  it('has 68 flags and one for each finding about statements that no other stands for', () => {
    const numbers = Array.from({ length: 68 }, (_, at) => `RF-${String(at + 1).padStart(2, '0')}`);
    expect(rows.map(({ id }) => id).filter((id) => id.startsWith('RF'))).toEqual(numbers);
    expect(rows).toHaveLength(80);
  });

  it('has a rule for each row, and a variant in both or in neither', () => {
    const rules = new Map(flagRules.map((rule) => [rule.id, rule]));
    expect([...rules.keys()].sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(flagRules).toHaveLength(rules.size);
    const differing = rows.filter(({ id, variant }) => (variant === null) !== (rules.get(id)?.variant === null));
    expect(differing).toEqual([]);
  });

  it('has an example of each of the 68', () => {
    const without = rows.map(({ id }) => id).filter((id) => id.startsWith('RF') && !Object.hasOwn(table, id));
    expect(without).toEqual(['RF-63']);
  });

  it.each(Object.entries(table))('%s is raised, ruled out, and else says what it lacks', (rule, [raising, ruling]) => {
    const raised = of(rule, raising);
    expect(raised).toMatchObject({ outcome: 'RAISED', sentence: { key: rule } });
    expect(of(rule, ruling).outcome).toBe('NOT_RAISED');
    const empty = of(rule, {});
    expect(empty.outcome === 'NOT_EVALUATED' && empty.lacks.length > 0).toBe(true);
    const first = raised.outcome === 'RAISED' ? raised.inputs.map(({ key }) => key) : [];
    expect(first.length).toBeGreaterThan(0);
    expect(Object.keys(raising)).toEqual(expect.arrayContaining(first));
  });
});

describe('levels', () => {
  it.each<[FlagRuleId, SomeValues, number, number, boolean]>([
    ['RF-07', { 'party.accounts': accounts('1000'), 'order.value': eur('1000') }, 2, 5, true],
    ['RF-07', { 'party.accounts': accounts('0'), 'order.value': eur('1') }, 3, 10, false],
    ['RF-14', { 'party.listedNeighbour': 'UNIT' }, 4, 25, true],
    ['RF-21', { 'order.legs': [leg('KZ')], 'order.shipTo': 'UZ' }, 3, 8, true],
    ['RF-21', { 'order.legs': [leg('LT', { nearBelarus: true, mode: 'ROAD' })] }, 3, 8, true],
    ['RF-21', { 'order.legs': [leg('KZ'), leg('RU')] }, 4, 20, false],
    ['RF-39', { 'party.openQuestions': { days: 0, refused: true } }, 4, 25, true],
    ['RF-48', { 'portal.signInCountries': ['RU'] }, 4, 20, true],
  ])('%s %j', (rule, values, severity, weight, variant) => {
    expect(of(rule, values)).toMatchObject({ outcome: 'RAISED', severity, weight, variant });
  });

  it('25 % of a turnover passes', () => {
    expect(of('RF-07', { 'party.accounts': accounts('1000'), 'order.value': eur('250') }).outcome).toBe('NOT_RAISED');
  });
});

describe('what is known from elsewhere', () => {
  it('is enough for RF-07: a turnover of accounts that were not filed', () => {
    const unfiled = { ...accounts('1000'), filed: false };
    expect(of('RF-07', { 'party.accounts': unfiled, 'order.value': eur('1001') }).outcome).toBe('RAISED');
    const unknown = { ...unfiled, turnover: null };
    expect(of('RF-07', { 'party.accounts': unknown, 'order.value': eur('1') })).toMatchObject({
      lacks: ['order.value/turnover'],
    });
  });

  it.each<[string, SomeValues]>([
    ['a seat', { 'party.country': 'RU' }],
    ['a site', { 'party.siteCountries': ['TR', 'BY'] }],
    ['a parent', { 'party.parentCountry': 'RU' }],
  ])('is enough for RF-53: %s in Russia or Belarus', (_what, place) => {
    expect(of('RF-53', { ...place, 'ownership.russianLinks': [] }).outcome).toBe('RAISED');
    expect(of('RF-53', place)).toMatchObject({ outcome: 'RAISED', version: 2 });
  });

  it('is told by RF-53: names first, then places', () => {
    const links = [{ kind: 'OWNER', who: 'I. Petrov' }] as const;
    const values: SomeValues = { 'ownership.russianLinks': links, 'party.country': 'RU', 'party.parentCountry': 'RU' };
    expect(of('RF-53', values)).toMatchObject({ sentence: { params: { who: 'I. Petrov, RU', kind: 'OWNER' } } });
  });

  it('leaves RF-53 to whoever looks for links where no place says it', () => {
    const elsewhere: SomeValues = { 'party.country': 'KZ', 'party.parentCountry': 'DE' };
    expect(of('RF-53', elsewhere)).toMatchObject({ outcome: 'NOT_EVALUATED', lacks: ['ownership.russianLinks'] });
    expect(of('RF-53', { ...elsewhere, 'ownership.russianLinks': [] }).outcome).toBe('NOT_RAISED');
  });
});

describe('what a rule lacks', () => {
  const young = { 'party.incorporatedOn': '2022-09-01' };

  it('is told fact by fact, and only where it would still matter', () => {
    expect(of('RF-01', young)).toMatchObject({ lacks: ['order.lines', 'order.shipTo'] });
    expect(of('RF-01', { 'party.incorporatedOn': '2020-01-01' }).outcome).toBe('NOT_RAISED');
    const unclassified = { ...young, 'order.shipTo': 'KZ', 'order.lines': [aLine({ chplTier: null, goods: [] })] };
    expect(of('RF-01', unclassified)).toMatchObject({ lacks: ['order.lines/chplTier'] });
  });

  it('may be a rate: amounts are never compared across currencies without one', () => {
    const order = { 'order.value': { amount: '90000', currency: 'USD' }, 'party.incorporatedOn': '2026-08-01' };
    expect(of('RF-05', order)).toMatchObject({ lacks: ['order.value/rate of USD'] });
    expect(of('RF-05', { ...order, 'rates.euro': { USD: '0.86' } }).outcome).toBe('RAISED');
  });

  it('is a quarter of the facts for RF-63', () => {
    const asked = ['party.country', 'party.mailbox', 'party.phoneCountry', 'party.website'] as const;
    const outcome = (values: SomeValues) =>
      flagOutcomes({ facts: someFacts(values), day: DAY, lists: countryLists, mandatory: asked }).find(
        ({ rule }) => rule === 'RF-63',
      );
    const half: SomeValues = { 'party.country': 'DE', 'party.mailbox': 'COMPANY' };
    expect(outcome(half)).toMatchObject({ outcome: 'RAISED', sentence: { params: { known: 2, of: 4 } } });
    expect(outcome({ ...half, 'party.website': 'LIVE' })?.outcome).toBe('NOT_RAISED');
  });

  it('follows the day: a country counts from when its set names it', () => {
    const values = { 'order.shipTo': 'MX', 'order.first': true };
    expect([of('RF-22', values, '2022-06-27').outcome, of('RF-22', values, '2022-06-28').outcome]).toEqual([
      'NOT_RAISED',
      'RAISED',
    ]);
  });
});
