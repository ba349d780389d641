import { shippedLists } from '@downstream/catalogue/core';
import type { Instant } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { countryLists } from '../testing';
import type { RiskModel } from '../model/risk-model';
import { shippedModels } from '../model/shipped-models';
import { readCases } from './case-file';
import { evaluateCase, pointsInWords } from './evaluate-case';
import { movedCase } from './moved-case';

const model = shippedModels[0] as RiskModel;
const at = '2026-11-23T00:00:00.000Z' as Instant;
const caseOf = (facts: object, settled: object = {}) => {
  const read = readCases({ cases: [{ id: 'a', day: '2023-01-20', facts, settled }] }, shippedLists, at);
  const [one] = read.ok ? read.cases : [];
  if (!one) throw new Error(JSON.stringify(read));
  return one;
};
const evaluated = (facts: object, settled: object = {}) => evaluateCase(caseOf(facts, settled), model, countryLists);
const ids = (one: { flags: readonly { id: string }[] }) => one.flags.map(({ id }) => id);

/** The fixtures of the domain reference (3.1), by invented companies. */
const fixtures: readonly (readonly [string, object, readonly string[]])[] = [
  [
    'a young firm without revenue in an apartment block orders 100,000 vests',
    {
      'party.country': 'RU',
      'party.incorporatedOn': '2022-09-10',
      'party.accounts': { filed: true, turnover: { amount: '0', currency: 'RUB' }, year: 2022 },
      'party.addressClass': 'RESIDENTIAL',
      'order.shipTo': 'RU',
      'order.lines': [{ name: 'bulletproof vest', quantity: 100_000 }],
      'order.value': { amount: '9000000', currency: 'EUR' },
    },
    ['RF-01', 'RF-05', 'RF-06', 'RF-07', 'RF-12'],
  ],
  [
    'a forwarder buys 100,000 helmets',
    {
      'party.country': 'RU',
      'party.activityCodes': ['52.29'],
      'order.shipTo': 'RU',
      'order.consignee': { ultimate: true, kind: 'FORWARDER', activityCodes: ['52.29'] },
      'order.lines': [{ name: 'ballistic helmet', hs6: '650610', quantity: 100_000 }],
    },
    ['RF-19', 'RF-33'],
  ],
  [
    'a partner shows its Russian buyer on its own pages',
    {
      'party.country': 'CN',
      'party.pages': [
        { address: 'https://armour.example.com/news', text: 'Our customers from Russia visited the works.' },
      ],
      'order.shipTo': 'RU',
      'order.lines': [{ name: 'plate carrier', goods: ['body-armour'] }],
    },
    ['RF-54'],
  ],
];

describe('the fixtures of the reference', () => {
  it.each(fixtures)('%s: prohibited for Russia, and high for a transit country', (_what, facts, flags) => {
    const told = evaluated(facts);
    expect(ids(told)).toEqual(expect.arrayContaining([...flags]));
    expect([told.tier, told.knockOuts.map(({ id }) => id)]).toEqual(['PROHIBITED', ['KO-02']]);
    for (const to of ['KZ', 'TR', 'AE', 'AM']) {
      const moved = evaluateCase(movedCase(caseOf(facts), to), model, countryLists);
      expect(ids(moved)).toEqual(expect.arrayContaining([...flags]));
      expect([moved.tier, moved.knockOuts]).toEqual(['HIGH', []]);
    }
  });
});

describe('a moved case', () => {
  const facts = {
    'party.country': 'RU',
    'party.phoneCountry': 'BY',
    'order.shipTo': 'RU',
    'order.legs': [{ country: 'BY', mode: 'ROAD', nearBelarus: true }],
    'party.defenceLinks': ['BY'],
    'ownership.russianLinks': [{ kind: 'OWNER', who: 'I. Petrov' }],
    'screening.outcomes': [
      {
        subject: 'DISTRIBUTOR',
        list: 'OFAC_SDN',
        effect: 'BLOCK',
        action: 'STOP',
        state: 'TRUE_MATCH',
        score: 99,
        sameCountry: true,
      },
    ],
  };
  const moved = movedCase(caseOf(facts), 'KZ').facts;

  it('names another country wherever Russia or Belarus was, and nobody is listed', () => {
    expect(moved).toMatchObject({
      'party.country': { value: 'KZ' },
      'party.phoneCountry': { value: 'KZ' },
      'order.legs': { value: [{ country: 'KZ', mode: 'ROAD' }] },
      'screening.outcomes': { value: [] },
    });
  });

  it('is no longer refused for its country, and elsewhere still is', () => {
    const refused = { 'party.refusedBefore': [{ by: 'TENANT', on: '2022-04-26' }] };
    const from = (country: string) => movedCase(caseOf({ ...refused, 'party.country': country }), 'KZ').facts;
    expect(from('RU')['party.refusedBefore']?.value).toEqual([]);
    expect(from('TR')['party.refusedBefore']?.value).toEqual(refused['party.refusedBefore']);
  });

  it('leaves what else is known, who owns it above all', () => {
    expect(moved['ownership.russianLinks']).toEqual(caseOf(facts).facts['ownership.russianLinks']);
    expect(moved['order.lines']).toBeUndefined();
  });
});

describe('an evaluated case', () => {
  it('says every flag once: raised, not raised, or not evaluated', () => {
    const { flags, notRaised, notEvaluated } = evaluated({ 'party.mailbox': 'FREE_MAIL' });
    const all = [...flags.map(({ id }) => id), ...notRaised, ...notEvaluated.map(({ id }) => id)];
    expect([all.length, new Set(all).size]).toEqual([80, 80]);
  });

  it('takes what people have settled', () => {
    const facts = { 'party.mailbox': 'FREE_MAIL' };
    const { flags } = evaluated(facts, { 'RF-10': 'RESOLVED' });
    expect(flags.find(({ id }) => id === 'RF-10')?.state).toBe('RESOLVED');
    expect(evaluated(facts, { 'RF-10': 'WAIVED' }).score).toBe(evaluated(facts).score);
  });

  it('writes points as people do', () => {
    expect([1875, -400, 5, -50, 0].map(pointsInWords)).toEqual(['+18.75', '-4.00', '+0.05', '-0.50', '+0.00']);
  });
});
