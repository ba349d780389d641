import { describe, expect, it } from '@jest/globals';
import { checkKinds, parseInstant, riskTiers, type CheckKind, type PersonId } from '@downstream/kernel';
import * as fc from 'fast-check';
import { kindOutcomes, type FindingSeverity } from './judgement';
import { askedOf, bindingOn, requirementsAt } from './requirements';
import { decide, offer, type Settlement } from './settlement';
import { kindStanding, worstFirst, type KindState } from './standing';

const now = parseInstant('2026-11-23T09:00:00.000Z');
const [ana, ben] = ['ana', 'ben'] as unknown as readonly [PersonId, PersonId];
const requirements = requirementsAt(now);

const evidence = (more: Partial<Settlement> = {}): Settlement => ({
  ...{ id: 's', kind: 'K02', inputs: 'same', source: 'Handelsregister', grade: 'A', note: 'Extract' },
  ...{ asOf: '2026-11-20', expiresOn: '2027-11-20', state: 'ACCEPTED' },
  offered: { personId: ana, at: now },
  decided: { personId: ben, at: now, note: null },
  ...more,
});
const state = (more: Partial<KindState> = {}): KindState => ({
  ...{ kind: 'K02', inputs: 'same', method: 'K02/1', tier: 'LOW', settlements: [], requirements, now },
  record: { outcome: 'SOURCE_UNAVAILABLE', severity: null, at: now, inputs: 'same', method: 'K02/1' },
  ...more,
});

describe('how a check stands', () => {
  it('is settled by nothing but CLEAR, a reason, or accepted evidence of these facts that has not expired', () => {
    const anyState = fc.record({
      outcome: fc.option(fc.constantFrom(...kindOutcomes), { nil: null }),
      severity: fc.constantFrom<FindingSeverity>(2, 3, 4),
      changed: fc.boolean(),
      otherMethod: fc.boolean(),
      age: fc.constantFrom('2026-11-23', '2026-05-24', '2026-05-22', '2023-11-23', '2023-11-22'),
      tier: fc.constantFrom(null, ...riskTiers),
      evidence: fc.array(
        fc.record({
          state: fc.constantFrom('OFFERED' as const, 'ACCEPTED' as const, 'DECLINED' as const),
          by: fc.constantFrom(ana, ben, null),
          inputs: fc.constantFrom('same', 'other'),
          expiresOn: fc.constantFrom('2026-11-22', '2026-11-23', '2027-01-01'),
          kind: fc.constantFrom<CheckKind>('K02', 'K03'),
        }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(anyState, (one) => {
        const settlements = one.evidence.map(({ by, ...more }) =>
          evidence({ ...more, decided: by && { personId: by, at: now, note: null } }),
        );
        const at = parseInstant(one.age);
        const record =
          one.outcome === null
            ? null
            : {
                ...{ outcome: one.outcome, at, severity: one.outcome === 'ADVERSE' ? one.severity : null },
                ...{ inputs: one.changed ? 'before' : 'same', method: one.otherMethod ? 'K02/0' : 'K02/1' },
              };
        const stands = kindStanding(state({ tier: one.tier, record, settlements }));
        const good = settlements.some(
          (s) =>
            s.kind === 'K02' &&
            s.state === 'ACCEPTED' &&
            s.inputs === 'same' &&
            s.expiresOn >= '2026-11-23' &&
            s.decided !== null &&
            s.decided.personId !== s.offered.personId,
        );
        const months = one.tier === 'LOW' ? 36 : one.tier === 'MEDIUM' ? 12 : 6;
        const limit = new Date('2026-11-23T09:00:00Z');
        limit.setUTCMonth(limit.getUTCMonth() - months);
        const fresh = record !== null && !one.changed && !one.otherMethod && new Date(at) > limit;
        if (!fresh) {
          expect(stands.settled).toBe(false);
          expect(stands.result).toBe(record === null ? 'NOT_RUN' : 'STALE');
          return;
        }
        expect(stands.result).toBe(record.outcome);
        const clear = record.outcome === 'CLEAR' || record.outcome === 'NOT_APPLICABLE';
        const open = record.outcome !== 'ADVERSE' || one.severity !== 4;
        expect(stands.settled).toBe(clear || (open && good));
        expect(stands.by !== null).toBe(!clear && open && good);
      }),
      { numRuns: 5000 },
    );
  });

  it('is out of date as soon as the facts are others', () => {
    expect(kindStanding(state({ inputs: 'new' }))).toMatchObject({ result: 'STALE', stale: 'FACTS_CHANGED' });
    expect(kindStanding(state({ method: 'K02/2' }))).toMatchObject({ result: 'STALE', stale: 'METHOD_CHANGED' });
  });

  it('puts required before optional, unsettled before settled, the worst first', () => {
    const card = (kind: string, required: boolean, result: 'CLEAR' | 'ADVERSE' | 'STALE', settled: boolean) => ({
      ...{ kind, required, result, settled },
    });
    const cards = [
      card('K02', true, 'CLEAR', true),
      card('K14', false, 'ADVERSE', false),
      card('K03', true, 'STALE', false),
      card('K08', true, 'ADVERSE', false),
      card('K07', true, 'ADVERSE', true),
    ];
    expect(worstFirst(cards).map(({ kind }) => kind)).toEqual(['K08', 'K03', 'K07', 'K02', 'K14']);
  });
});

describe('what is asked of a tier', () => {
  it('grows with the tier, and an unrated party is asked for as much as one of the high tier', () => {
    expect(askedOf('LOW', requirements)).toEqual(checkKinds.slice(0, 8));
    expect(askedOf('MEDIUM', requirements)).toEqual(checkKinds.slice(0, 13));
    expect(askedOf('HIGH', requirements)).toEqual([...checkKinds.slice(0, 15), 'K17', 'K18', 'K20']);
    expect(askedOf(null, requirements)).toEqual(askedOf('HIGH', requirements));
    expect(bindingOn('HIGH', requirements)).toEqual(['K01']);
    const next = requirementsAt(parseInstant('2026-12-01T00:00:00.000Z'));
    for (const tier of riskTiers) expect(bindingOn(tier, next)).toEqual(askedOf(tier, next));
    expect(next.binding).not.toContain('K16');
    expect(next.binding).not.toContain('K19');
  });
});

describe('evidence for a check', () => {
  const given = { ...evidence(), state: undefined, decided: undefined };
  const { state: _state, decided: _decided, ...made } = given;
  const offered = () => {
    const result = offer(made, '2029-11-23');
    if (!result.ok) throw new Error('refused');
    return result.value;
  };

  it('is accepted by another person, and counts from then on', () => {
    const one = offered();
    expect(kindStanding(state({ settlements: [one] })).settled).toBe(false);
    expect(decide(one, 'ACCEPTED', { personId: ana, at: now, note: null })).toMatchObject({
      refusal: { code: 'EVIDENCE_NEEDS_ANOTHER_PERSON' },
    });
    expect(decide(one, 'ACCEPTED', { personId: undefined, at: now, note: null }).ok).toBe(false);
    const accepted = decide(one, 'ACCEPTED', { personId: ben, at: now, note: null });
    if (!accepted.ok) throw new Error('refused');
    expect(kindStanding(state({ settlements: [accepted.value] }))).toMatchObject({
      ...{ result: 'SOURCE_UNAVAILABLE', settled: true },
      by: { id: 's' },
    });
    expect(decide(accepted.value, 'DECLINED', { personId: ben, at: now, note: null })).toMatchObject({
      refusal: { code: 'EVIDENCE_ALREADY_DECIDED' },
    });
  });

  it.each([
    ['of tomorrow', { asOf: '2026-11-24' }],
    ['that has expired', { expiresOn: '2026-11-22' }],
    ['that lasts too long', { expiresOn: '2029-11-24' }],
  ])('%s is not taken', (_what, more) => {
    expect(offer({ ...made, ...more }, '2029-11-23')).toMatchObject({ refusal: { code: 'EVIDENCE_DATES_INVALID' } });
  });
});
