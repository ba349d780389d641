import { type Visit } from '@downstream/access/web/testing';
import { checkPlugins, placeClasses, silences } from '@downstream/checks/core';
import { wellKnown } from '@downstream/checks/core/testing';
import { parseInstant, type Role } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { minute } from '@downstream/distributors/core/testing';
import {
  aKind,
  anEvidence,
  atDesk,
  distributorId,
  someKinds,
  warmUp,
  whyNot,
  words,
  type Kinds,
} from '../testing/index';
import { DistributorKinds } from './distributor-kinds';
import { FOLLOW_ROUND, type RoundLook } from './follow-round';

const read = `GET distributors/${distributorId}/check-kinds`;
let tell: (look: RoundLook) => void = () => undefined;

async function open(kinds: Kinds, roles: Role[] = ['analyst']): Promise<Visit> {
  const follow = (_id: string, told: typeof tell) => {
    tell = told;
    return () => undefined;
  };
  const page = await atDesk(`/desk/tab/${distributorId}`, {
    roles,
    routes: [{ path: 'tab/:distributorId', component: DistributorKinds }],
    providers: [{ provide: FOLLOW_ROUND, useValue: follow }],
  });
  await page.answer(read, kinds);
  return page;
}
const cards = (): string[] => [...document.querySelectorAll('.grid h3')].map((one) => one.textContent?.trim() ?? '');
const accept = `${words['checks.evidence.accept']}: ${words['checks.kind.K02']}`;
warmUp(() => open(someKinds([aKind()])));

describe('the cards of checks', () => {
  it('stand in the order they come, and say what is not checked as loudly as what is', async () => {
    const page = await open(
      someKinds([
        aKind({
          ...{ kind: 'K08', result: 'ADVERSE', severity: 2, takesEvidence: true },
          sentence: { key: 'FREE_MAIL', params: { domain: 'gmail.com' } },
          findings: [
            { code: 'FREE_MAIL', severity: 2, facts: { domain: 'gmail.com' } },
            { code: 'PHONE_ABROAD', severity: 2, facts: { phone: 'RU', expected: ['DE'] } },
          ],
          lacks: [],
        }),
        aKind(),
        aKind({ ...{ kind: 'K03', result: 'NOT_RUN', sentence: null, outcomeId: null, asOf: null, lacks: [] } }),
      ]),
    );
    expect(cards()).toEqual([words['checks.kind.K08'], words['checks.kind.K02'], words['checks.kind.K03']]);
    expect(page.text()).toContain('3 of 3 required checks are open');
    expect(page.text()).toContain('A company writes from a mailbox anybody can have (gmail.com).');
    expect(page.text()).toContain('The telephone is of Russia (RU); expected: Germany (DE).');
    expect(page.text()).toContain('A key is missing for the company register.');
    expect(document.querySelectorAll('ds-not-checked').length).toBe(2);
    expect(page.text()).toContain('Nobody has made this check yet.');
  });

  it('say that an unrated party is asked for everything', async () => {
    const page = await open(someKinds([aKind()], { rated: false, tier: 'HIGH' }));
    expect(page.text()).toContain('Nobody has rated this distributor yet');
  });

  it('show accepted evidence as such, beside what could not be found out', async () => {
    const evidence = anEvidence({ state: 'ACCEPTED', decided: { name: 'Ana', at: minute(), note: null } });
    const page = await open(someKinds([aKind({ settled: true, by: evidence.id, evidence: [evidence] })]));
    expect(page.text()).toContain('Settled by evidence');
    expect(page.text()).toContain('Commercial register Hamburg, grade A');
    expect(page.text()).toContain('All required checks are settled');
    expect(document.querySelector('ds-not-checked')).toBeNull();
  });

  it('let a second person accept evidence, and never who brought it', async () => {
    const page = await open(someKinds([aKind({ evidence: [anEvidence()] })]));
    await page.press(accept);
    await page.answer(`POST check-evidence/${anEvidence().id}/decision`, someKinds([aKind({ settled: true })]));
    expect(page.text()).toContain('All required checks are settled');
  });

  it('tell who brought evidence that somebody else accepts it', async () => {
    const page = await open(someKinds([aKind({ evidence: [anEvidence({ mine: true })] })]));
    expect(whyNot(page, accept)).toBe(words['checks.evidence.mine']);
  });

  it('tell how far a round is, and read the cards as they are made', async () => {
    const page = await open(someKinds([aKind()]));
    await page.press('Run all checks');
    const round = { id: distributorId as string, state: 'QUEUED', reason: 'ASKED', done: 0, total: 19 } as const;
    await page.answer(`POST distributors/${distributorId}/check-rounds`, { ...round, at: minute(), endedAt: null });
    expect(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuemax')).toBe('19');
    tell({ ...round, state: 'RUNNING', done: 7, at: minute(), endedAt: null });
    await page.answer(read, someKinds([aKind()]));
    expect(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('7');
    tell({ ...round, state: 'DONE', done: 19, at: minute(), endedAt: minute(1) });
    await page.answer(read, someKinds([aKind()]));
    expect(document.querySelector('[role=progressbar]')).toBeNull();
  });

  it('say to others who runs checks', async () => {
    const page = await open(someKinds([aKind()]), ['approver']);
    expect(whyNot(page, 'Run all checks')).toBe(words['checks.kinds.notYours']);
  });
});

describe('the words of checks', () => {
  it('there are for every check, silence and class of address', () => {
    for (const { kind } of checkPlugins) expect(words).toHaveProperty([`checks.kind.${kind}`]);
    for (const silence of silences) expect(words).toHaveProperty([`checks.silence.${silence}`]);
    for (const place of placeClasses) expect(words).toHaveProperty([`checks.placeClass.${place}`]);
  });

  it('there are for every fact that a check reads', () => {
    const facts = Object.keys(wellKnown()).map((name) => `checks.fact.${name}`);
    for (const key of facts) expect(words).toHaveProperty([key]);
    const now = parseInstant('2026-11-23T09:00:00.000Z');
    for (const { judge } of checkPlugins) {
      const { lacks } = judge(wellKnown({ register: { known: false, why: 'NOT_GIVEN' } }), now);
      for (const { fact } of lacks) expect(words).toHaveProperty([`checks.fact.${fact}`]);
    }
  });
});
