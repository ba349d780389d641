import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anAct, minute, person, systemAct } from '@downstream/distributors/core/testing';
import { binding, caseDeeds, contributors, fourEyes, type CaseContribution } from './four-eyes';
import { aContribution } from './testing/index';

const names = ['ana', 'ben', 'cem', 'dora'] as const;
const anyContribution = fc.record({
  personId: fc.constantFrom(...names).map(person),
  deed: fc.constantFrom(...caseDeeds),
  at: fc.integer({ min: 0, max: 6 }).map(minute),
});

describe('fourEyes', () => {
  it.each(caseDeeds)('keeps whoever did %s from signing', (deed) => {
    expect(fourEyes([aContribution('ana', deed)], anAct({ person: 'ana' }).actor)).toEqual({
      ok: false,
      refusal: { code: 'FOUR_EYES', kind: 'conflict', details: { deeds: [deed] } },
    });
  });

  it('lets a person sign who had no share', () => {
    expect(fourEyes([aContribution('ana', 'RECOMMENDED')], anAct({ person: 'ben' }).actor)).toEqual({
      ok: true,
      value: person('ben'),
    });
  });

  it.each([
    ['a second account', anAct({ person: 'ana', account: 'ana-private' })],
    ['an API key', anAct({ person: 'ana', account: 'erp', kind: 'key' })],
  ])('knows the same person behind %s', (_, { actor }) => {
    expect(fourEyes([aContribution('ana', 'HIT_VOTED')], actor).ok).toBe(false);
  });

  it('never forgets who decided what is objected to, however often the distributor submits meanwhile', () => {
    const submissions = [2, 4, 6].map((at) => ({ ...aContribution('ben', 'SUBMITTED'), at: minute(at) }));
    const refused = { ...aContribution('ana', 'DECIDED_BEFORE'), at: minute(1) };
    expect(fourEyes([refused, ...submissions], anAct({ person: 'ana' }).actor).ok).toBe(false);
    const worked = { ...aContribution('ana', 'REVIEW_WORKED'), at: minute(1) };
    expect(fourEyes([worked, ...submissions], anAct({ person: 'ana' }).actor).ok).toBe(true);
  });

  it('trusts no machine to check', () => {
    expect(fourEyes([], systemAct().actor)).toMatchObject({ refusal: { code: 'FOUR_EYES' } });
  });

  it('never lets a maker be the checker, whoever did what, when and through which account', () => {
    const checker = fc.record({
      person: fc.constantFrom(...names),
      account: fc.constantFrom('desk', 'private'),
      kind: fc.constantFrom<'user' | 'key'>('user', 'key'),
    });
    fc.assert(
      fc.property(fc.array(anyContribution), checker, (contributions, who) => {
        const checked = fourEyes(contributions, anAct(who).actor);
        expect(checked.ok).toBe(!contributors(contributions).has(person(who.person)));
        if (!checked.ok) return;
        expect(contributors(contributions).has(checked.value)).toBe(false);
        // Whatever came at or after the last submission binds in any case.
        const last =
          contributions
            .filter((c) => c.deed === 'SUBMITTED')
            .map((c) => c.at)
            .sort()
            .at(-1) ?? minute();
        expect(contributions.some((c) => c.personId === checked.value && c.at >= last)).toBe(false);
      }),
    );
  });
});

describe('binding', () => {
  const rounds: readonly CaseContribution[] = [
    aContribution('ana', 'REGISTERED', 1),
    aContribution('ben', 'SUBMITTED', 2),
    aContribution('cem', 'REVISED', 3),
    aContribution('dora', 'SUBMITTED', 4),
    aContribution('ana', 'HIT_VOTED', 5),
  ];

  it('is everything before a second submission', () => {
    expect(binding(rounds.slice(0, 3))).toEqual(rounds.slice(0, 3));
  });

  it('is what went into the last submission and what came since', () => {
    expect(binding(rounds)).toEqual(rounds.slice(2));
  });

  it('counts everything of an instant that two submissions share', () => {
    const sameInstant = rounds.map((one) => ({ ...one, at: minute(1) }));
    expect(binding(sameInstant)).toEqual(sameInstant);
  });

  it('does not depend on the order in which the rooms are asked', () => {
    fc.assert(
      fc.property(fc.array(anyContribution), fc.integer({ min: 0, max: 20 }), (list, turn) => {
        const distinct = list.map((one, i) => ({ ...one, at: `${one.at}${i}` as typeof one.at }));
        const turned = [...distinct.slice(turn), ...distinct.slice(0, turn)];
        expect(contributors(turned)).toEqual(contributors(distinct));
      }),
    );
  });
});
