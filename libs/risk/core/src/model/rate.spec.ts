import { describe, expect, it } from '@jest/globals';
import {
  aFlag,
  aLine,
  aRaised,
  anOrdinaryLine,
  aSettlement,
  countryLists,
  diceOf,
  someFacts,
  type SomeValues,
} from '../testing';
import { raise } from '../flags/keep-flags';
import { catalogueOn } from '../flags/flag-outcomes';
import type { RedFlag } from '../flags/red-flag';
import { rate, type RatingQuestion } from './rate';
import type { TierOverride } from './rating';
import type { RiskModel } from './risk-model';
import { modelInForce, shippedModels } from './shipped-models';
import { instant, type Instant } from '@downstream/kernel';

const standard = shippedModels[0] as RiskModel;
const DAY = '2026-11-23';
const at = instant(Date.parse(`${DAY}T09:00:00Z`));
const rated = (values: SomeValues, more: Partial<RatingQuestion> = {}) =>
  rate({
    facts: someFacts(values),
    flags: [],
    model: standard,
    lists: countryLists,
    day: DAY,
    onRecord: false,
    ...more,
  });
const catalogued = (id: string, flag: Partial<RedFlag> = {}): RedFlag => {
  const row = catalogueOn(DAY).rows.find((one) => one.id === id);
  if (!row) throw new Error(id);
  const { severity, weight } = row;
  const raised = aRaised({ rule: row.id, class: row.class, severity, weight, sentence: { key: row.id, params: {} } });
  return { ...raise(raised, at), ...flag };
};
const sum = (rating: ReturnType<typeof rated>) => rating.lines.reduce((total, { hundredths }) => total + hundredths, 0);

/** An old, known company of Germany, with nothing against it. */
const known: SomeValues = {
  'party.country': 'DE',
  'party.parentCountry': 'DE',
  'party.incorporatedOn': '2005-05-01',
  'party.activityCodes': ['46.52'],
  'party.roles': ['STOCKIST'],
  'party.addressClass': 'COMMERCIAL',
  'party.mailbox': 'COMPANY',
  'party.phoneCountry': 'DE',
  'party.website': 'LIVE',
  'party.pep': 'NONE',
  'party.stateShare': 0,
  'party.stateDefence': false,
  'party.adverse': [],
  'party.icpScore': 60,
  'ownership.knownShare': 10_000,
  'ownership.layers': 1,
  'ownership.opaque': [],
  'ownership.verdicts': [{ regime: 'EU', verdict: 'NONE', list: null }],
  'screening.outcomes': [],
  'order.lines': [anOrdinaryLine()],
  'order.shipTo': 'DE',
  'order.endUsers': [{ name: 'Own customers', country: 'DE', kind: 'COMPANY', activityCodes: [] }],
};

/** The trader of domain reference 5.8: AE, tier-1 chips, party 70, trader, programme 20. */
const trader: SomeValues = {
  ...known,
  'party.country': 'AE',
  'party.parentCountry': 'AE',
  'order.shipTo': 'AE',
  'order.endUsers': [{ name: 'unknown customers', country: 'AE', kind: 'COMPANY', activityCodes: [] }],
  'party.incorporatedOn': '2026-03-20',
  'party.roles': ['TRADER'],
  'order.lines': [aLine()],
  'party.icpScore': 20,
};
const three = ['RF-01', 'RF-10', 'RF-22'].map((id) => catalogued(id));

describe('the worked examples', () => {
  it('a trader with behaviour 40 and three flags', () => {
    // The reference gives the group of behaviour as 40, without flags of its own: the same sum by two flags of 20.
    const behaviour = ['RF-25', 'RF-60'].map((id) => catalogued(id, { state: 'UPHELD' }));
    const rating = rated(trader, { flags: behaviour });
    expect(rating.groups).toEqual({ GEOGRAPHY: 75, PRODUCT: 95, PARTY: 70, ROLE: 80, BEHAVIOUR: 40, CAPABILITY: 80 });
    expect(rating.inherent).toBe(75);
    const { flagPoints } = rated(trader, { flags: three });
    expect([flagPoints, rating.inherent + flagPoints]).toEqual([14, 89]);
  });

  it('from end to end, with three flags of party and geography', () => {
    const rating = rated(trader, { flags: three });
    expect(rating).toMatchObject({ inherent: 69, flagPoints: 14, mitigation: 0, score: 83, tier: 'HIGH' });
    expect(rating.floors.map(({ id, tier }) => [id, tier])).toEqual([
      ['OV-01', 'HIGH'],
      ['OV-04', 'HIGH'],
    ]);
    expect(sum(rating)).toBe(8300);
  });

  it('from end to end, with behaviour 40: the end of the scale', () => {
    const flags = [...three, ...['RF-03', 'RF-28', 'RF-29', 'RF-38'].map((id) => catalogued(id))];
    const rating = rated(trader, { flags });
    expect(rating).toMatchObject({ inherent: 75, flagPoints: 34, score: 100, tier: 'HIGH' });
    expect(rating.lines).toContainEqual(expect.objectContaining({ kind: 'SCALE_END', hundredths: -900 }));
    expect(sum(rating)).toBe(10_000);
  });
});

describe('geography', () => {
  const geography = (values: SomeValues) => rated({ ...known, ...values }).groups.GEOGRAPHY;
  const all = (country: string): SomeValues => ({
    'party.country': country,
    'party.parentCountry': country,
    'order.shipTo': country,
    'order.endUsers': [{ name: 'x', country, kind: 'COMPANY', activityCodes: [] }],
  });

  it.each([
    ['US', 0],
    ['JP', 0],
    ['DE', 10],
    ['IS', 10],
    ['CY', 25],
    ['SA', 30],
    ['LI', 30],
    ['MD', 60],
    ['TR', 75],
    ['CN', 90],
    ['RU', 90],
    ['UA-43', 90],
  ])('values %s at %i', (country, value) => {
    expect(geography(all(country))).toBe(value);
  });

  it.each<[SomeValues, number]>([
    [{ 'party.parentCountry': 'TR' }, 70],
    [{ 'order.legs': [{ country: 'TR', mode: 'AIR', nearBelarus: false }] }, 50],
    [{ 'party.siteCountries': ['AE'] }, 75],
    [{ 'order.payer': { isBuyer: true, declared: true, country: 'HK' } }, 75],
  ])('counts every place, and the gravest: %j', (values, value) => {
    expect(geography(values)).toBe(value);
  });

  it('takes the worst that is usual for a place nobody knows', () => {
    const { 'order.endUsers': _, ...without } = known;
    expect(rated(without).groups.GEOGRAPHY).toBe(70);
  });
});

describe('what is unknown', () => {
  it('counts 70 in every group but behaviour, which flags make, and never nothing', () => {
    const { groups, lines } = rated({});
    expect(groups).toEqual({ GEOGRAPHY: 70, PRODUCT: 70, PARTY: 100, ROLE: 70, BEHAVIOUR: 0, CAPABILITY: 70 });
    expect(lines.filter(({ kind }) => kind === 'FACTOR').every(({ unknown }) => unknown)).toBe(true);
  });

  it('never makes a score lower than a known good value does', () => {
    const full = rated(known).score;
    for (const key of Object.keys(known)) {
      const without = Object.fromEntries(Object.entries(known).filter(([one]) => one !== key));
      expect(rated(without).score).toBeGreaterThanOrEqual(full);
    }
  });

  it('of a line counts as the gravest that it cannot be ruled out to be', () => {
    expect(rated({ ...known, 'order.lines': [anOrdinaryLine({ dualUse: null })] }).groups.PRODUCT).toBe(70);
    expect(rated({ ...known, 'order.lines': [aLine({ dualUse: null })] }).groups.PRODUCT).toBe(95);
  });

  it('is no rating where more than a quarter is missing or a required check has no answer', () => {
    expect(rated({})).toMatchObject({
      tier: 'UNRATED',
      reviewMonths: null,
      gaps: [{ code: 'INCOMPLETE', known: 0, of: 12 }, { code: 'NOT_SCREENED' }],
    });
    for (const result of ['ERROR', 'SOURCE_UNAVAILABLE', 'NOT_RUN', 'STALE', 'INCONCLUSIVE'] as const) {
      const results = [{ kind: 'K05', result, required: true }] as const;
      expect(rated({ ...known, 'checks.results': results })).toMatchObject({
        tier: 'UNRATED',
        gaps: [{ check: 'K05' }],
      });
      const ofItsTier = [{ kind: 'K05', result, required: false }] as const;
      expect(rated({ ...known, 'checks.results': ofItsTier }).gaps).toMatchObject([{ check: 'K05' }]);
      const shown = [{ ...ofItsTier[0], byEvidence: true }];
      expect(rated({ ...known, 'checks.results': shown }).tier).toBe('LOW');
      const ofHigherTiers = [{ kind: 'K18', result, required: false }] as const;
      expect(rated({ ...known, 'checks.results': ofHigherTiers }).tier).toBe('LOW');
    }
  });

  it('is no rating where nobody searched the lists, or nobody says which checks were made', () => {
    const { 'screening.outcomes': _, ...unscreened } = known;
    expect(rated(unscreened)).toMatchObject({ tier: 'UNRATED', gaps: [{ code: 'NOT_SCREENED' }] });
    expect(rated(known, { onRecord: true })).toMatchObject({ tier: 'UNRATED', gaps: [{ code: 'CHECKS_UNKNOWN' }] });
    expect(rated({ ...known, 'checks.results': [] }, { onRecord: true }).tier).toBe('LOW');
  });

  it('does not hide what is high by what is known and the worst of the rest', () => {
    const young: SomeValues = { 'party.incorporatedOn': '2026-05-01', 'order.lines': [aLine()] };
    expect(rated(young)).toMatchObject({ tier: 'HIGH', gaps: [{ code: 'INCOMPLETE' }, { code: 'NOT_SCREENED' }] });
    const armour = aLine({ chplTier: 'NONE', goods: ['body-armour'] });
    expect(rated({ 'order.shipTo': 'KZ', 'order.lines': [armour] }).tier).toBe('HIGH');
    expect(rated({ 'order.shipTo': 'KZ', 'order.lines': [anOrdinaryLine()] }).tier).toBe('UNRATED');
    expect(rated({ 'order.shipTo': 'DE', 'order.lines': [armour] }).tier).toBe('UNRATED');
    const onRecord = { 'order.shipTo': 'KZ', 'order.lines': [armour] };
    expect(rated(onRecord, { onRecord: true })).toMatchObject({ tier: 'UNRATED', score: rated(onRecord).score });
    expect(rated({ ...onRecord, 'checks.results': [] }, { onRecord: true }).tier).toBe('HIGH');
    expect(rated(young, { onRecord: true }).tier).toBe('HIGH');
  });
});

describe('tiers', () => {
  it('a known company of Germany is low', () => {
    expect(rated(known)).toMatchObject({
      tier: 'LOW',
      reviewMonths: 36,
      knockOuts: [],
      floors: [],
      holds: [],
      gaps: [],
    });
  });

  it('have shorter terms in the strict profile, and the same score', () => {
    const strict = modelInForce('strict', at) as RiskModel;
    expect(
      shippedModels.map(({ tiers }) => [tiers.LOW, tiers.MEDIUM, tiers.HIGH].map((one) => one.reviewMonths)),
    ).toEqual([
      [36, 12, 6],
      [12, 6, 3],
    ]);
    expect(rated(known, { model: strict })).toMatchObject({ reviewMonths: 12, score: rated(known).score });
    expect(modelInForce('standard', '2021-12-31T00:00:00.000Z' as Instant)).toBeUndefined();
  });

  it('weights sum to the whole', () => {
    for (const { weights } of shippedModels) expect(Object.values(weights).reduce((a, b) => a + b)).toBe(100);
  });
});

describe('a person’s word', () => {
  const word = (override: Partial<TierOverride>): TierOverride => ({
    direction: 'LOWER',
    tier: 'MEDIUM',
    reason: 'seen on site',
    expiresOn: '2027-05-01',
    by: ['ana', 'ben'],
    ...override,
  });
  const high: SomeValues = {
    ...known,
    'party.adverse': [{ kind: 'CONVICTION', on: '2025-01-01', what: 'smuggling' }],
    'party.pep': 'FORMER',
    'party.roles': ['TRADER'],
    'order.shipTo': 'CN',
    'order.lines': [anOrdinaryLine({ dualUse: true })],
    'party.icpScore': 0,
  };

  it('raises at once, by one', () => {
    const rating = rated(known, { override: word({ direction: 'RAISE', tier: 'HIGH', by: ['ana'], expiresOn: null }) });
    expect([rating.tier, rating.floors.at(-1)?.id]).toEqual(['HIGH', 'OV-06']);
  });

  it('lowers by one tier, by two, for half a year, and never below a floor', () => {
    expect(rated(high).tier).toBe('HIGH');
    expect(rated(high, { override: word({}) })).toMatchObject({ tier: 'MEDIUM', overrideIgnored: null });
    const pep = { ...high, 'party.pep': 'PEP' } as const;
    expect(rated(pep, { override: word({}) }).tier).toBe('HIGH');
  });

  it.each<[Partial<TierOverride>, string]>([
    [{ by: ['ana', 'ana'] }, 'NEEDS_TWO'],
    [{ expiresOn: null }, 'TOO_LONG'],
    [{ expiresOn: '2027-06-24' }, 'TOO_LONG'],
    [{ expiresOn: '2026-11-22' }, 'EXPIRED'],
    [{ tier: 'LOW' }, 'MORE_THAN_ONE_TIER'],
    [{ reason: ' ' }, 'REASON_MISSING'],
  ])('does not count: %j', (override, why) => {
    expect(rated(high, { override: word(override) })).toMatchObject({ tier: 'HIGH', overrideIgnored: why });
  });
});

describe('controls', () => {
  const controlled: SomeValues = {
    'attestation.active': ['T2', 'T4'],
    'after.verifiedPercent': 95,
    'after.icpAuditedOn': '2026-01-01',
    'after.visitedOn': '2026-06-01',
    'after.serialTracking': true,
  };

  it('take off fifteen points at most', () => {
    const medium = { ...known, 'order.shipTo': 'TR', 'order.lines': [aLine({ chplTier: '3A' })] };
    const [before, after] = [rated(medium), rated({ ...medium, ...controlled })];
    expect([before.tier, before.score - after.score, after.mitigation]).toEqual(['MEDIUM', 15, 15]);
    expect(sum(after)).toBe(100 * after.score);
  });

  it('never take the tier below a floor', () => {
    const flags = ['RF-33', 'RF-43', 'RF-45'].map((id) => catalogued(id));
    const rating = rated({ ...known, ...controlled }, { flags });
    expect([rating.tier, rating.floors.map(({ id }) => id)]).toEqual(['HIGH', ['OV-05']]);
  });

  it('count only where they are known and recent', () => {
    expect(rated({ ...known, 'after.visitedOn': '2025-11-22' }).mitigation).toBe(0);
    expect(rated({ ...known, 'attestation.active': ['T2'] }).mitigation).toBe(0);
  });
});

describe('replay', () => {
  it('gives the same rating to the byte', () => {
    const [one, other] = [
      rated(trader, { flags: three }),
      rated(structuredClone(trader), { flags: structuredClone(three) }),
    ];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });
});

describe('over many random parties and flags', () => {
  const rows = catalogueOn(DAY).rows;
  const states = ['RAISED', 'UNDER_INQUIRY', 'RESOLVED', 'ACCEPTED_WITH_CONDITION', 'UPHELD'] as const;
  const made = (seed: number) => {
    const dice = diceOf(seed);
    const base = dice.chance(0.5) ? known : trader;
    const facts = Object.fromEntries(Object.entries(base).filter(() => dice.chance(0.85))) as SomeValues;
    const controls: SomeValues = dice.chance(0.5)
      ? { 'attestation.active': ['T2', 'T4'], 'after.verifiedPercent': 99, 'after.serialTracking': true }
      : {};
    const flags = Array.from({ length: dice.between(0, 12) }, () => {
      const state = dice.one(states);
      const settled = { settlement: aSettlement({ waived: dice.chance(0.3) }), by: [] };
      return catalogued(dice.one(rows).id, { state, settled, endedAt: dice.chance(0.1) ? at : null });
    });
    return { dice, facts: { ...facts, ...controls }, flags };
  };
  const seeds = Array.from({ length: 120 }, (_, seed) => seed);

  it('the lines sum to the score, in whole hundredths', () => {
    for (const seed of seeds) {
      const { facts, flags } = made(seed);
      const rating = rated(facts, { flags });
      expect(sum(rating)).toBe(100 * rating.score);
      expect(rating.lines.every(({ hundredths }) => Number.isInteger(hundredths))).toBe(true);
      expect(rating.score).toBeGreaterThanOrEqual(0);
      expect(rating.score).toBeLessThanOrEqual(100);
    }
  });

  it('one more open flag never lowers the score or tier, and settling one never raises it', () => {
    const ranks = ['LOW', 'MEDIUM', 'UNRATED', 'HIGH', 'PROHIBITED'];
    for (const seed of seeds) {
      const { dice, facts, flags } = made(seed);
      const before = rated(facts, { flags });
      const more = rated(facts, { flags: [...flags, catalogued(dice.one(rows).id)] });
      expect(more.score).toBeGreaterThanOrEqual(before.score);
      expect(ranks.indexOf(more.tier)).toBeGreaterThanOrEqual(ranks.indexOf(before.tier));
      flags.forEach((flag, index) => {
        const settled = flags.with(index, {
          ...flag,
          state: 'RESOLVED',
          settled: { settlement: aSettlement(), by: [] },
        });
        const after = rated(facts, { flags: settled });
        expect(after.score).toBeLessThanOrEqual(before.score);
        expect(ranks.indexOf(after.tier)).toBeLessThanOrEqual(ranks.indexOf(before.tier));
      });
    }
  });
});

describe('flags', () => {
  it('that have ended count nothing', () => {
    expect(rated(known, { flags: [aFlag({ endedAt: at })] }).score).toBe(rated(known).score);
  });
});
