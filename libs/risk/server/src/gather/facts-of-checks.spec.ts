import { describe, expect, it } from '@jest/globals';
import type { CheckResult, Instant, PersonId } from '@downstream/kernel';
import type { CheckAnswer } from './check-answer';
import { factsOfExtract, factsOfKinds, factsOfLook, resultsOf } from './facts-of-checks';

type Record = NonNullable<CheckAnswer['record']>;
const at = '2026-11-20T08:00:00.000Z' as Instant;

const check = (
  kind: CheckAnswer['kind'],
  result: CheckResult,
  record: Partial<Record> = {},
  standing: Partial<CheckAnswer['standing']> = {},
): CheckAnswer => ({
  kind,
  record: { at, params: {}, findings: [], lacks: [], raw: [], ...record },
  standing: { result, stale: null, by: null, settled: result === 'CLEAR', until: null, ...standing },
});
const evidence = (kind: CheckAnswer['kind'], record: Partial<Record> = {}): CheckAnswer => {
  const person = { personId: 'p' as PersonId, at };
  const paper = { source: 'Press archive', grade: 'B', asOf: '2026-11-03', expiresOn: '2027-05-03', note: '' } as const;
  const signed = { state: 'ACCEPTED', offered: person, decided: { ...person, note: null } } as const;
  const by = { id: 'e', kind, inputs: 'i', ...paper, ...signed };
  return check(kind, 'INCONCLUSIVE', record, { by, settled: true });
};
const lack = (fact: string) => ({ fact, why: 'ONLY_SAID' as const, source: null, silence: null });
const finding = (code: string, facts: Record['params'] = {}) => ({ code, severity: 2 as const, facts });

describe('facts of checks', () => {
  it('come from what a source answered, with the day of the source', () => {
    const raw = [{ asOf: '2026-11-18T00:00:00.000Z' }] as unknown as Record['raw'];
    const params = { incorporatedOn: '2009-05-04', changes: ['OWNER 2026-02-01'] };
    expect(factsOfKinds([check('K03', 'CLEAR', { params, raw })], true)).toMatchObject({
      'party.incorporatedOn': { value: '2009-05-04', source: 'K03', asOf: '2026-11-18' },
      'party.changes': { value: [{ what: 'OWNER', on: '2026-02-01' }], source: 'K03' },
    });
    const said = check('K03', 'INCONCLUSIVE', { params, lacks: [lack('register')] });
    expect(factsOfKinds([said], true)['party.incorporatedOn']).toBeUndefined();
    const codes = { codes: ['4652', '26'] };
    expect(factsOfKinds([check('K04', 'ADVERSE', { params: codes })], true)['party.activityCodes']?.value).toEqual([
      '46.52',
      '26',
    ]);
  });

  it('say "none" only where the check is settled, by the evidence and its day', () => {
    expect(factsOfKinds([check('K10', 'INCONCLUSIVE'), check('K11', 'NOT_RUN')], true)['party.pep']).toBeUndefined();
    const facts = factsOfKinds([evidence('K10'), evidence('K11'), evidence('K14'), evidence('K20')], true);
    expect(facts).toMatchObject({
      'party.pep': { value: 'NONE', source: 'K10_EVIDENCE', asOf: '2026-11-03' },
      'party.adverse': { value: [], source: 'K11_EVIDENCE' },
      'history.soldToRussiaSince2022': { value: 'NONE', source: 'K14_EVIDENCE' },
      'after.visitedOn': { value: '2026-11-03', source: 'K20_EVIDENCE' },
    });
    const admitted = evidence('K10', { findings: [finding('PUBLIC_OFFICE'), finding('MILITARY_LINK')] });
    const of = factsOfKinds([admitted], true);
    expect([of['party.pep'], of['party.defenceLinks'], of['party.stateDefence']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are none of a result that is out of date', () => {
    const stale = check('K04', 'STALE', { params: { codes: ['4652'] } }, { stale: 'FACTS_CHANGED' });
    expect(factsOfKinds([stale], true)['party.activityCodes']).toBeUndefined();
  });

  it('tell the place by what was found, and a place of business only when the check is settled', () => {
    const flat = [finding('ADDRESS_CLASS', { class: 'VIRTUAL_OFFICE' }), finding('ADDRESS_CLASS', { class: 'PO_BOX' })];
    const params = { sharers: 7, related: 1 };
    expect(factsOfKinds([check('K07', 'ADVERSE', { findings: flat, params })], true)).toMatchObject({
      'party.addressClass': { value: 'POST_BOX', source: 'K07' },
      'party.othersAtUnit': { value: 6 },
      'party.listedNeighbour': { value: 'NONE' },
    });
    const open = factsOfKinds([check('K07', 'SOURCE_UNAVAILABLE', { lacks: [lack('place.lists')] })], true);
    expect([open['party.addressClass'], open['party.listedNeighbour']]).toEqual([undefined, undefined]);
    expect(factsOfKinds([evidence('K07')], true)['party.addressClass']).toMatchObject({
      ...{ value: 'COMMERCIAL', source: 'K07_EVIDENCE' },
    });
  });

  it('take a website for live when it was seen, or the settled check was about one', () => {
    const seen = check('K08', 'ADVERSE', { params: { web: 'PARKED', registeredOn: '2026-10-01' } });
    expect(factsOfKinds([seen], true)).toMatchObject({
      'party.website': { value: 'PARKED' },
      'party.domainRegisteredOn': { value: '2026-10-01' },
    });
    expect(factsOfKinds([evidence('K08')], true)['party.website']?.value).toBe('LIVE');
    expect(factsOfKinds([evidence('K08')], false)['party.website']).toBeUndefined();
    const look = { found: 'ABSENT', registeredOn: null, at } as const;
    expect(factsOfLook(look)).toMatchObject({ 'party.website': { value: 'NONE', source: 'K08', asOf: '2026-11-20' } });
  });

  it('take accounts from an extract that somebody else than the party wrote', () => {
    const accounts = { filed: true, year: 2025, turnover: { amount: '900000', currency: 'EUR' }, employees: null };
    const extract = (grade: 'A' | 'D') =>
      ({ id: 'x', register: 'PRH', grade, asOf: '2026-10-01', expiresOn: '2027-01-01', facts: { accounts } }) as never;
    expect(factsOfExtract(extract('A'))['party.accounts']).toEqual({
      value: { filed: true, turnover: accounts.turnover, year: 2025 },
      ...{ source: 'EXTRACT', asOf: '2026-10-01' },
    });
    expect([factsOfExtract(extract('D')), factsOfExtract(undefined)]).toEqual([{}, {}]);
  });

  it('take the score a party gives itself against it, and for it only once it is shown', () => {
    const own = (score: number, findings: Record['findings'] = []) =>
      check('K18', 'INCONCLUSIVE', { params: { score }, findings, lacks: [lack('capability')] });
    expect(factsOfKinds([own(85)], true)['party.icpScore']).toBeUndefined();
    expect(factsOfKinds([own(20, [finding('CONTROLS_WEAK')])], true)['party.icpScore']?.value).toBe(20);
    expect(factsOfKinds([evidence('K18', { params: { score: 85 } })], true)['party.icpScore']?.value).toBe(85);
  });

  it('name every check, the screening by the worst result of anybody, and what evidence stands in for', () => {
    const screened = (result: CheckResult) => ({
      check: 'K01',
      partyId: 'a' as never,
      result,
      resolved: false,
      reason: null,
    });
    const kinds = [evidence('K11'), check('K05', 'NOT_RUN')];
    expect(resultsOf(kinds, [screened('CLEAR'), screened('STALE')])).toEqual([
      { kind: 'K01', result: 'STALE', required: true },
      { kind: 'K11', result: 'INCONCLUSIVE', required: false, byEvidence: true },
      { kind: 'K05', result: 'NOT_RUN', required: false },
    ]);
    expect(resultsOf([], [])).toEqual([{ kind: 'K01', result: 'NOT_RUN', required: true }]);
  });
});
