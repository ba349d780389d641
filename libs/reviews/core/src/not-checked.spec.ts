import { describe, expect, it } from '@jest/globals';
import {
  bindingOn,
  checkPlugins,
  kindOutcomes,
  kindStanding,
  requirementsAt,
  type FindingSeverity,
  type JudgedKind,
  type KindRecord,
  type Settlement,
} from '@downstream/checks/core';
import { parseInstant, riskTiers, type PartyId, type PersonId } from '@downstream/kernel';
import { idOf } from '@downstream/distributors/core/testing';
import { kindOutcome } from './kind-outcome';
import { readiness, type CheckOutcome } from './readiness';
import { anOutcome, aReadyCase } from './testing/index';

const now = parseInstant('2026-12-02T09:00:00.000Z');
const party = idOf<PartyId>('distributor');
const requirements = requirementsAt(now);
const [ana, ben] = ['ana', 'ben'] as unknown as readonly [PersonId, PersonId];

/** What a check may rest on: no run, a run of these facts, of others, by another method, or too long ago. */
const runs = ['NONE', 'FRESH', 'OTHER_FACTS', 'OTHER_METHOD', 'OLD'] as const;
/** What evidence may be there. */
const papers = ['NONE', 'OFFERED', 'DECLINED', 'BY_ONE', 'OTHER_FACTS', 'OTHER_CHECK', 'EXPIRED', 'GOOD'] as const;

const evidence = (kind: JudgedKind, paper: (typeof papers)[number]): Settlement[] => {
  if (paper === 'NONE') return [];
  const state = paper === 'OFFERED' || paper === 'DECLINED' ? paper : 'ACCEPTED';
  const other = kind === 'K02' ? 'K03' : 'K02';
  return [
    {
      ...{ id: 'paper', source: 'Register', grade: 'A', note: '', asOf: '2026-11-20', state },
      kind: paper === 'OTHER_CHECK' ? other : kind,
      inputs: paper === 'OTHER_FACTS' ? 'before' : 'same',
      expiresOn: paper === 'EXPIRED' ? '2026-12-01' : '2026-12-02',
      offered: { personId: ana, at: now },
      decided: paper === 'OFFERED' ? null : { personId: paper === 'BY_ONE' ? ana : ben, at: now, note: null },
    },
  ];
};

const record = (run: (typeof runs)[number], outcome: KindRecord['outcome'], severity: FindingSeverity | null) =>
  run === 'NONE'
    ? null
    : {
        ...{ outcome, severity, at: run === 'OLD' ? parseInstant('2020-01-01T00:00:00.000Z') : now },
        inputs: run === 'OTHER_FACTS' ? 'before' : 'same',
        method: run === 'OTHER_METHOD' ? 'before' : 'same',
      };

/** Every way in which one check may stand, with whether it is good by the words of the rule. */
function* everyWay(kind: JudgedKind, tier: (typeof riskTiers)[number] | null) {
  for (const run of runs)
    for (const outcome of kindOutcomes)
      for (const severity of outcome === 'ADVERSE' ? ([2, 3, 4] as const) : [null])
        for (const paper of papers) {
          const settlements = evidence(kind, paper);
          const state = { kind, inputs: 'same', method: 'same', tier, settlements, requirements, now };
          const stands = kindStanding({ ...state, record: record(run, outcome, severity) });
          const sentence = run === 'NONE' ? null : 'NO_ORDER_YET';
          // Read aloud: it was checked, of these facts, lately; and nothing was found, or it does not apply, or two
          // people settled it by a paper of today, which cannot undo what stops.
          const byCalendar = requirements.occasions[kind].includes('P');
          const checked = run === 'FRESH' || (run === 'OLD' && !byCalendar);
          const settled = paper === 'GOOD' && severity !== 4;
          const good = checked && (outcome === 'CLEAR' || outcome === 'NOT_APPLICABLE' || settled);
          yield { judged: kindOutcome(kind, party, stands, sentence), good };
        }
}

const kinds = checkPlugins.map(({ kind }) => kind);
const screening = anOutcome('CLEAR');
const codes = (required: readonly CheckOutcome[], checks: readonly CheckOutcome[]) =>
  readiness(aReadyCase({ required: [screening, ...required], checks: [screening, ...checks] })).map(({ code }) => code);

describe('what was not checked', () => {
  it.each(kinds)('never counts as good: %s, in every way it may stand, for every tier', (kind) => {
    let ways = 0;
    for (const tier of [null, ...riskTiers])
      for (const { judged, good } of everyWay(kind, tier)) {
        ways += 1;
        expect([judged, codes([judged], [judged])]).toEqual([judged, good ? [] : ['CHECK_NOT_SETTLED']]);
      }
    expect(ways).toBe(4 * runs.length * (kindOutcomes.length + 2) * papers.length);
  });

  it.each([...riskTiers])('is missed one by one and two by two among all that %s asks for', (tier) => {
    const bound = bindingOn(tier, requirements).filter((kind) => kind !== 'K01');
    const clear = bound.map((check) => anOutcome('CLEAR', { check, partyId: party }));
    expect(codes(clear, clear)).toEqual([]);
    for (const one of clear)
      for (const other of clear) {
        const left = clear.filter((check) => check !== one && check !== other);
        expect(codes(clear, left)).toHaveLength(one === other ? 1 : 2);
        const stale = clear.map((check) =>
          check === one || check === other ? { ...check, result: 'STALE' as const } : check,
        );
        expect(codes(clear, stale)).toHaveLength(one === other ? 1 : 2);
      }
  });

  it('is everything that a tier asks for, and nothing that only an order asks for', () => {
    expect(bindingOn(null, requirements)).toEqual(bindingOn('HIGH', requirements));
    expect(bindingOn('LOW', requirements)).toEqual(['K01', 'K02', 'K03', 'K04', 'K05', 'K06', 'K07', 'K08']);
    expect([...bindingOn('HIGH', requirements)].filter((kind) => kind === 'K16' || kind === 'K19')).toEqual([]);
  });
});
