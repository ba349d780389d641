import { describe, expect, it } from '@jest/globals';
import { aFlag, aLine, countryLists, someFacts, type SomeValues } from '../testing';
import type { ScreeningOutcome } from '../facts/fact-values';
import type { RedFlag } from '../flags/red-flag';
import { rate } from './rate';
import { knockOutIds } from './rating';
import { shippedModels, modelInForce } from './shipped-models';
import type { Instant } from '@downstream/kernel';

const model = modelInForce('standard', '2026-11-23T00:00:00.000Z' as Instant, shippedModels);
const rated = (values: SomeValues, flags: readonly RedFlag[] = []) => {
  if (!model) throw new Error('no model');
  return rate({ facts: someFacts(values), flags, model, lists: countryLists, day: '2026-11-23' });
};
const match = (outcome: Partial<ScreeningOutcome> = {}): ScreeningOutcome => ({
  subject: 'DISTRIBUTOR',
  list: 'OFAC_SDN',
  effect: 'BLOCK',
  action: 'STOP',
  state: 'TRUE_MATCH',
  score: 100,
  sameCountry: true,
  ...outcome,
});
const hits = (...outcomes: ScreeningOutcome[]): SomeValues => ({ 'screening.outcomes': outcomes });
const el = match({ list: 'BIS_EL', effect: 'EAR_LICENSE' });
const owned = (regime: 'OFAC' | 'EU' | 'UK' | 'BIS', verdict: 'BLOCKED_BY_OWNERSHIP' | 'UNDETERMINED' | 'NEAR') =>
  ({ 'ownership.verdicts': [{ regime, verdict, list: null }] }) satisfies SomeValues;
const flag = (rule: RedFlag['rule'], more: Partial<RedFlag> = {}) => [
  aFlag({ rule, severity: 4, weight: 25, ...more }),
];
const user = (country: string) => ({ name: 'u', country, kind: 'COMPANY', activityCodes: [] }) as const;

const cases: readonly (readonly [string, string, SomeValues, readonly RedFlag[]])[] = [
  ['KO-01', 'a true match that blocks', hits(match()), []],
  ['KO-01', 'a list nobody knows', hits(match({ list: 'UNKNOWN', effect: 'UNKNOWN' })), []],
  ['KO-01', 'owned by listed persons under EU rules', owned('EU', 'BLOCKED_BY_OWNERSHIP'), []],
  ['KO-02', 'goods for Russia', { 'order.shipTo': 'RU' }, []],
  ['KO-02', 'goods for Crimea', { 'order.shipTo': 'UA-43' }, []],
  ['KO-02', 'an end user in Belarus', { 'order.shipTo': 'KZ', 'order.endUsers': [user('BY')] }, []],
  ['KO-03', 'a true match on the Entity List', hits(el), []],
  ['KO-03', 'a listed address', hits(match({ subject: 'ADDRESS', list: 'BIS_EL', effect: 'EAR_LICENSE' })), []],
  ['KO-03', 'an affiliate', owned('BIS', 'BLOCKED_BY_OWNERSHIP'), []],
  ['KO-04', 'a denial order', hits(match({ list: 'BIS_DPL', effect: 'PROHIBIT_PARTICIPATION' })), []],
  ['KO-05', 'missiles', { 'order.wmdEndUse': 'PROVEN' }, []],
  ['KO-06', 'a forged paper', { 'party.forged': 'PROVEN' }, []],
  ['KO-07', 'proven sales to Russia', { 'history.soldToRussiaSince2022': 'PROVEN' }, []],
  ['KO-08', 'a refusal to say who the owners are', {}, flag('RF-39')],
  ['KO-08', 'a refusal of the no-Russia undertaking', {}, flag('RF-40')],
  ['KO-09', 'a confirmed find', { 'history.incidents': [{ confirmed: true, what: 'serial 7' }] }, []],
  ['KO-09', 'an upheld find', {}, flag('RF-57', { state: 'UPHELD' })],
  ['KO-10', 'a blocked bank', hits(match({ subject: 'BANK' })), []],
  [
    'KO-10',
    'a bank on the CAPTA list',
    hits(match({ subject: 'BANK', effect: 'RESTRICT_BANK', action: 'LEGAL_REVIEW' })),
    [],
  ],
];

describe('knock-outs', () => {
  it.each(cases)('%s: %s', (id, _what, values, flags) => {
    const rating = rated(values, flags);
    expect([rating.tier, rating.knockOuts.map((one) => one.id), rating.reviewMonths]).toEqual([
      'PROHIBITED',
      [id],
      null,
    ]);
  });

  it('have an example each', () => {
    expect([...new Set(cases.map(([id]) => id))]).toEqual([...knockOutIds]);
  });

  it.each<[string, SomeValues, readonly RedFlag[]]>([
    ['a hit that is nobody', hits(match({ state: 'FALSE_POSITIVE' })), []],
    ['securities only', hits(match({ list: 'OFAC_CMIC', effect: 'SECURITIES_ONLY', action: 'ATTENTION' })), []],
    [
      'the Entity List, for goods out of reach of US rules',
      { ...hits(el), 'order.lines': [aLine({ subjectToEar: false })] },
      [],
    ],
    ['the Entity List, with a licence', { ...hits(el), 'order.licensed': true }, []],
    ['Russia, with a licence', { 'order.shipTo': 'RU', 'order.licensed': true }, []],
    ['near the threshold', owned('EU', 'NEAR'), []],
    ['a suspicion', { 'history.soldToRussiaSince2022': 'SUSPECTED', 'party.forged': 'SUSPECTED' }, []],
    ['no answer for 14 days', {}, flag('RF-39', { severity: 3 })],
    ['a refusal explained by two', {}, flag('RF-40', { state: 'RESOLVED' })],
    ['a find that is looked into', {}, flag('RF-57')],
  ])('are none: %s', (_what, values, flags) => {
    expect(rated(values, flags).knockOuts).toEqual([]);
  });
});

describe('holds', () => {
  it.each<[string, SomeValues, readonly RedFlag[]]>([
    ['FLAG_OF_SEVERITY_4', {}, flag('RF-19')],
    ['HIT_PENDING', hits(match({ state: 'UNSURE' })), []],
    ['HIT_PENDING', hits(match({ state: 'OPEN' })), []],
    ['TRUE_MATCH_HOLDS', hits(match({ list: 'BIS_UVL', effect: 'RED_FLAG_UVL_STATEMENT', action: 'HOLD' })), []],
    ['OWNERSHIP_UNDETERMINED', owned('OFAC', 'UNDETERMINED'), []],
  ])('%s', (why, values, flags) => {
    expect(rated(values, flags).holds.map((hold) => hold.why)).toEqual([why]);
  });

  it('end with the two people who settle the flag', () => {
    expect(rated({}, flag('RF-19', { state: 'RESOLVED' })).holds).toEqual([]);
  });
});

describe('floors', () => {
  const floors = (values: SomeValues) => rated(values).floors.map(({ id, tier }) => `${id} ${tier}`);

  it.each<[SomeValues, string[]]>([
    [{ 'order.lines': [aLine({ chplTier: '2' })], 'order.shipTo': 'KG' }, ['OV-01 HIGH']],
    [{ 'order.lines': [aLine({ chplTier: '3A' })], 'order.shipTo': 'KG' }, []],
    [
      { 'party.roles': ['STOCKIST'], 'order.lines': [aLine({ chplTier: 'NONE', goods: ['thermal'] })] },
      ['OV-02 MEDIUM'],
    ],
    [{ 'party.pep': 'RELATIVE' }, ['OV-03 HIGH']],
    [{ 'party.stateDefence': true }, ['OV-03 HIGH']],
    [{ 'party.incorporatedOn': '2025-11-24' }, ['OV-04 MEDIUM']],
    [{ 'party.incorporatedOn': '2025-11-23' }, []],
    [{ 'party.incorporatedOn': '2026-11-01', 'order.lines': [aLine({ chplTier: '4B' })] }, ['OV-04 HIGH']],
  ])('%j', (values, expected) => {
    expect(floors(values)).toEqual(expected);
  });
});
