import { describe, expect, it } from '@jest/globals';
import { checkKinds, parseInstant } from '@downstream/kernel';
import * as fc from 'fast-check';
import { wellKnown } from '../testing';
import { checkPlugins, pluginOf, type JudgedKind } from './catalogue';
import type { CheckInputs, InputName } from './inputs';
import type { Judgement } from './judgement';
import { known, said, unknown, type Known } from './known';
import { naceOf } from './activity-map';

const now = parseInstant('2026-11-23T09:00:00.000Z');
const judge = (kind: JudgedKind, more: Partial<CheckInputs> = {}): Judgement =>
  pluginOf(kind).judge(wellKnown(more), now);
/** A known fact of the good case with something else in it. */
const but = <N extends InputName>(name: N, more: object): Partial<CheckInputs> => {
  const fact = wellKnown()[name] as Known<object>;
  if (!fact.known) throw new Error(`${name} is not known`);
  return { [name]: known({ ...fact.value, ...more }) };
};
const line = (more: object) => ({
  goods: known([
    {
      ...{
        text: 'Chip',
        classified: true,
        hs6: true,
        controlNumber: true,
        chplTier: null,
        sensitive: true,
        groups: [],
      },
      ...more,
    },
  ]),
});

/** Checks that no source of ours can ever answer: somebody brings evidence. */
const byEvidenceAlone: readonly JudgedKind[] = ['K10', 'K11', 'K14', 'K20'];

describe('the catalogue of checks', () => {
  it('has one plug-in for each kind but the screening, in order', () => {
    expect(['K01', ...checkPlugins.map(({ kind }) => kind)]).toEqual([...checkKinds]);
    expect(checkPlugins.every(({ kind, method }) => method.startsWith(`${kind}/`))).toBe(true);
  });

  it.each(checkPlugins.map(({ kind }) => kind))('%s says nothing bad of a company of which all is known', (kind) => {
    const outcome = byEvidenceAlone.includes(kind) ? 'INCONCLUSIVE' : kind === 'K19' ? 'NOT_APPLICABLE' : 'CLEAR';
    expect(judge(kind).outcome).toBe(outcome);
  });

  it('reads nothing that it does not declare', () => {
    for (const { kind, reads, judge: judgeOf } of checkPlugins) {
      const declared: ReadonlySet<string> = new Set(reads);
      const guarded = new Proxy(wellKnown(), {
        get: (facts, name) => {
          if (!declared.has(String(name))) throw new Error(`${kind} reads ${String(name)}`);
          return facts[name as InputName];
        },
      });
      expect(() => judgeOf(guarded, now)).not.toThrow();
    }
  });

  // Facts that a check merely weighs if they are there; without them it rests on what is asked of others.
  const optional: Partial<Record<JudgedKind, readonly InputName[]>> = {
    K03: ['saidHistory', 'goods', 'markets'],
    K07: ['goods'],
  };
  const missing: readonly Known<never>[] = [
    unknown(),
    unknown('NOT_EVALUATED'),
    { known: false, why: 'UNAVAILABLE', silence: 'NO_KEY', source: 'REGISTER' },
    { known: false, why: 'UNREADABLE', source: 'REGISTER' },
  ];

  it('never says CLEAR of what is not known, whatever else is known', () => {
    const anyCase = fc.record({
      kind: fc.constantFrom(...checkPlugins.map(({ kind }) => kind)),
      hidden: fc.array(fc.record({ at: fc.nat(), how: fc.constantFrom(...missing) }), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(anyCase, ({ kind, hidden }) => {
        const { reads } = pluginOf(kind);
        const needed = reads.filter((name) => !optional[kind]?.includes(name));
        const gone = Object.fromEntries(hidden.map(({ at, how }) => [needed[at % needed.length], how]));
        const { outcome, lacks } = judge(kind, gone);
        expect(outcome).not.toBe('CLEAR');
        expect(outcome).not.toBe('NOT_APPLICABLE');
        expect(lacks.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('never says CLEAR of what the party alone says of itself, where somebody else must say it', () => {
    const independent: readonly (readonly [JudgedKind, InputName])[] = [
      ...([
        ['K02', 'register'],
        ['K03', 'register'],
        ['K04', 'register'],
        ['K05', 'leiRecord'],
      ] as const),
      ...([
        ['K06', 'taxRecord'],
        ['K07', 'register'],
        ['K09', 'ownership'],
        ['K12', 'routes'],
      ] as const),
      ...([
        ['K13', 'capacity'],
        ['K18', 'capability'],
        ['K15', 'licences'],
      ] as const),
    ];
    for (const [kind, name] of independent) {
      const fact = wellKnown()[name];
      expect(judge(kind, { [name]: fact.known ? said(fact.value) : fact }).outcome).toBe('INCONCLUSIVE');
    }
  });
});

describe('what each check finds', () => {
  const cases: readonly (readonly [string, JudgedKind, Partial<CheckInputs>, string, number])[] = [
    ['not in a public register', 'K02', but('register', { found: false }), 'NOT_REGISTERED', 4],
    [
      'not in a closed register',
      'K02',
      but('register', { found: false, registerIsPublic: false }),
      'NOT_REGISTERED',
      2,
    ],
    ['dissolved', 'K02', but('register', { status: 'DISSOLVED' }), 'COMPANY_ENDED', 4],
    ['dormant', 'K02', but('register', { status: 'DORMANT' }), 'COMPANY_STANDING', 2],
    ['another name', 'K02', but('register', { name: 'Blue Rock Catering Ltd' }), 'NAME_DIFFERS', 2],
    ['a wrong number', 'K02', but('company', { numberFits: false }), 'NUMBER_WRONG', 2],
    ['eleven months old', 'K03', but('register', { incorporatedOn: '2025-12-24' }), 'COMPANY_YOUNG', 2],
    [
      'owners and address new',
      'K03',
      but('register', {
        changes: [
          { what: 'OWNER', on: '2026-02-01' },
          { what: 'ADDRESS', on: '2026-03-01' },
        ],
      }),
      'MANY_CHANGES',
      2,
    ],
    [
      'new, with listed goods, for markets outside',
      'K03',
      {
        ...but('register', { incorporatedOn: '2022-02-24' }),
        ...line({ chplTier: '1' }),
        ...but('markets', { outside: ['KG'] }),
      },
      'NEW_AND_SENSITIVE',
      3,
    ],
    [
      'a bakery buys chips',
      'K04',
      { ...but('register', { activities: [{ table: 'NACE', code: '10.71' }] }), ...line({}) },
      'ACTIVITY_UNFIT',
      2,
    ],
    [
      'a shell buys chips',
      'K04',
      { ...but('register', { activities: [{ table: 'UKSIC', code: '82990' }] }), ...line({}) },
      'SHELL_ACTIVITY',
      3,
    ],
    ['an LEI with a slip', 'K05', { lei: known({ value: '5493001KJTIIGC8Y1R13', fits: false }) }, 'LEI_WRONG', 2],
    ['a lapsed LEI', 'K05', but('leiRecord', { registrationStatus: 'LAPSED' }), 'LEI_REGISTRATION', 2],
    ['a merged LEI', 'K05', but('leiRecord', { registrationStatus: 'MERGED' }), 'LEI_REGISTRATION', 4],
    ['an inactive entity', 'K05', but('leiRecord', { entityStatus: 'INACTIVE' }), 'LEI_ENTITY_ENDED', 4],
    [
      'an LEI of somebody else',
      'K05',
      but('leiRecord', { legalName: 'Blue Rock Catering Ltd' }),
      'LEI_NAME_DIFFERS',
      2,
    ],
    ['a VAT number that is none, in the Union', 'K06', but('taxRecord', { valid: false }), 'TAX_NUMBER_UNKNOWN', 4],
    ['a wrong tax number elsewhere', 'K06', but('taxNumber', { fits: false, inUnion: false }), 'TAX_NUMBER_WRONG', 2],
    ['a listed unit', 'K07', but('place', { listedUnit: 1, listedBuilding: 3 }), 'LISTED_UNIT', 4],
    ['a listed building', 'K07', but('place', { listedBuilding: 3 }), 'LISTED_BUILDING', 3],
    ['five strangers in one room', 'K07', but('place', { sharers: 6, related: 1 }), 'MASS_REGISTRATION', 2],
    ['a refused neighbour', 'K07', but('place', { sharers: 1, ended: 1 }), 'SHARED_WITH_ENDED', 3],
    [
      'a post office box for controlled goods',
      'K07',
      { ...but('place', { classes: ['PO_BOX'] }), ...line({}) },
      'ADDRESS_CLASS',
      3,
    ],
    ['an address abroad', 'K07', but('place', { country: 'AE' }), 'ADDRESS_ABROAD', 2],
    ['free mail', 'K08', but('contact', { freeMail: true }), 'FREE_MAIL', 2],
    ['a telephone from elsewhere', 'K08', but('contact', { phoneCountry: 'RU' }), 'PHONE_ABROAD', 2],
    ['a telephone of another party', 'K08', but('contact', { sharers: ['Other Ltd'] }), 'CONTACT_SHARED', 3],
    ['a domain of last month', 'K08', but('domain', { registeredOn: '2026-10-20' }), 'DOMAIN_YOUNG', 2],
    ['no mail server', 'K08', but('domain', { mx: false }), 'MAIL_IMPOSSIBLE', 2],
    ['a parked page', 'K08', but('domain', { web: 'PARKED' }), 'WEB_EMPTY', 2],
    ['mail came back', 'K08', but('reach', { mailReturnedOn: '2026-11-22' }), 'MAIL_RETURNED', 2],
    ['74.99 % known', 'K09', but('ownership', { knownAtLeast: 7499 }), 'OWNERS_UNKNOWN', 2],
    ['an owner not told', 'K09', but('ownership', { refused: true }), 'OWNER_REFUSED', 4],
    ['owned by somebody listed', 'K09', but('ownership', { verdict: 'BLOCKED_BY_OWNERSHIP' }), 'OWNERSHIP_TEST', 4],
    ['a minister', 'K10', but('links', { political: true }), 'PUBLIC_OFFICE', 2],
    [
      'a bank abroad',
      'K12',
      { routes: known([{ bank: 'X', country: 'AE', account: null, code: null }]) },
      'BANK_ABROAD',
      2,
    ],
    [
      'an account that is none',
      'K12',
      { routes: known([{ bank: 'X', country: 'DE', account: { value: 'DE00', fits: false }, code: null }]) },
      'ACCOUNT_WRONG',
      2,
    ],
    ['a licence that ended', 'K15', { licences: known([{ name: 'L', expiresOn: '2026-11-22' }]) }, 'LICENCE_ENDED', 4],
    [
      'a licence that ends',
      'K15',
      { licences: known([{ name: 'L', expiresOn: '2027-01-21' }]) },
      'LICENCE_ENDS_SOON',
      2,
    ],
    ['a destination without statement', 'K16', but('coverage', { covered: 1, missing: ['FR'] }), 'NOT_COVERED', 4],
    ['unclassified goods', 'K17', line({ classified: false }), 'NOT_CLASSIFIED', 2],
    [
      'a listed chip without control number',
      'K17',
      line({ chplTier: '1', controlNumber: false }),
      'NO_CONTROL_NUMBER',
      3,
    ],
    ['weak controls', 'K18', but('capability', { score: 39 }), 'CONTROLS_WEAK', 2],
  ];

  it.each(cases)('%s', (_what, kind, more, code, severity) => {
    const { outcome, findings } = judge(kind, more);
    expect(outcome).toBe('ADVERSE');
    expect(findings.find((one) => one.code === code)?.severity).toBe(severity);
  });

  it.each([
    ['1000000', 'CLEAR', null],
    ['1000000.01', 'ADVERSE', 2],
    ['4000000', 'ADVERSE', 2],
    ['4000000.01', 'ADVERSE', 3],
  ])('an order of %s beside a turnover of 4,000,000 is %s', (amount, outcome, severity) => {
    const order = { amount, currency: 'EUR' };
    expect(judge('K13', but('capacity', { order }))).toMatchObject({ outcome, severity });
  });

  it('compares no amounts of two currencies', () => {
    const order = { amount: '1', currency: 'USD' };
    expect(judge('K13', but('capacity', { order }))).toMatchObject({
      outcome: 'INCONCLUSIVE',
      sentence: 'NOT_EVALUATED',
    });
  });

  it('says which source was silent, and that it is asked again', () => {
    const register: Known<never> = { known: false, why: 'UNAVAILABLE', silence: 'TIMEOUT', source: 'COMPANY' };
    expect(judge('K02', { register })).toMatchObject({
      ...{ outcome: 'SOURCE_UNAVAILABLE', sentence: 'SOURCE_SILENT' },
      params: { source: 'COMPANY', silence: 'TIMEOUT' },
    });
    expect(judge('K02', { register: { known: false, why: 'UNREADABLE', source: 'COMPANY' } }).outcome).toBe('ERROR');
  });

  it('reads the codes of national tables like those of NACE, and no others', () => {
    expect(naceOf({ table: 'UK SIC', code: '46.520' })).toBe('46520');
    expect(naceOf({ table: 'HS', code: '8542.31' })).toBeUndefined();
  });
});
