import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registered } from '@downstream/distributors/server/testing';
import { DistributorDirectory, ReviseDistributor } from '@downstream/distributors/server';
import type { DistributorId } from '@downstream/kernel';
import request from 'supertest';
import { RiskDirectory } from '../risk-directory';
import { openRiskDesk, type RiskDesk } from '../testing/risk-desk';

let desk: RiskDesk;
beforeAll(async () => {
  desk = await openRiskDesk();
  await desk.hire('Lars', 'logistics');
});
afterAll(() => desk.world.close());

const server = () => desk.world.app.getHttpServer();
const get = (who: string, path: string) => request(server()).get(`/api/v1/${path}`).set('x-test-principal', who);
const post = (who: string, path: string, body: object = {}, seen?: number) => {
  const call = request(server())
    .post(`/api/v1/${path}`)
    .set('x-test-principal', who)
    .set('idempotency-key', desk.world.ids.next<string>());
  return (seen === undefined ? call : call.set('if-match', `"${seen}"`)).send(body);
};

interface Flag {
  id: string;
  rule: string;
  severity: number;
  state: string;
  revision: number;
  inputs: { key: string; source: string }[];
  may: Record<string, boolean>;
}
const flagsOf = async (id: DistributorId, who = 'Ana'): Promise<Flag[]> =>
  ((await get(who, `distributors/${id}/flags`)).body as { flags: Flag[] }).flags;
const freeMail = { contact: { name: 'Aigerim Bekova', email: 'aigerim.bekova@gmail.com', phone: '+77015550123' } };

interface Line {
  hundredths: number;
}
interface Risk {
  rating: { number: number; rating: { tier: string; score: number; lines: Line[]; gaps: { code: string }[] } } | null;
  history: { number: number; reason: string }[];
  recordTier: string | null;
  overrides: { id: string; state: string; direction: string; maySecond: boolean }[];
}
const riskOf = async (id: DistributorId, who = 'Ana'): Promise<Risk> =>
  (await get(who, `distributors/${id}/risk`)).body as Risk;

describe('the risk of a distributor', () => {
  it('is rated by what is known once it is submitted, line by line up to the score', async () => {
    const { rating } = await riskOf(await desk.submitted());
    const sum = rating?.rating.lines.reduce((total, { hundredths }) => total + hundredths, 0);
    expect(sum).toBe((rating?.rating.score ?? 0) * 100);
    expect(rating?.rating.gaps.map(({ code }) => code)).toContain('INCOMPLETE');
    expect(rating?.rating.tier).toBe('UNRATED');
  });

  it('is not rated before, unless somebody asks; and what is the same is recorded once', async () => {
    const { id } = await registered(desk, desk.ana.context);
    await desk.world.settle();
    expect((await riskOf(id)).rating).toBeNull();
    expect((await post('Ana', `distributors/${id}/ratings`)).status).toBe(201);
    await post('Ana', `distributors/${id}/ratings`);
    expect((await riskOf(id)).history.map(({ number, reason }) => [number, reason])).toEqual([[1, 'ASKED']]);
  });

  it('comes out the same when it is worked out again', async () => {
    const id = await desk.submitted();
    const { body } = await get('Ana', `distributors/${id}/ratings/1`);
    expect(body).toMatchObject({ replay: { outcome: 'SAME' }, rating: { number: 1 } });
    expect((await get('Ana', `distributors/${id}/ratings/99`)).status).toBe(404);
  });

  it('is nothing for those who talk to the distributor', async () => {
    const id = await desk.submitted();
    expect((await get('Lars', `distributors/${id}/risk`)).status).toBe(403);
    expect((await get('Lars', `distributors/${id}/flags`)).status).toBe(403);
  });
});

describe('a red flag', () => {
  it('is raised with the facts it rests on, and told apart from what could not be evaluated', async () => {
    const id = await desk.submitted(freeMail);
    const { body } = await get('Ana', `distributors/${id}/flags`);
    const { notEvaluated } = body as { notEvaluated: { rule: string; lacks: string[] }[] };
    expect(await flagsOf(id)).toContainEqual(
      expect.objectContaining({
        rule: 'RF-10',
        state: 'RAISED',
        inputs: [expect.objectContaining({ key: 'party.mailbox', source: 'RECORD' })],
      }),
    );
    expect(notEvaluated.length).toBeGreaterThan(20);
    expect(notEvaluated.every(({ lacks }) => lacks.length > 0)).toBe(true);
  });

  const found = async (id: DistributorId, rule: string): Promise<Flag> => {
    const flag = (await flagsOf(id)).find((one) => one.rule === rule);
    if (!flag) throw new Error(`${rule} is not raised`);
    return flag;
  };
  const evidence = {
    ...{ fromCustomer: false, grade: 'A', source: 'Company register', says: 'The address is the registered one.' },
    ...{ document: null, obtainedOn: '2026-03-01' },
  };
  const resolved = {
    ...{ to: 'RESOLVED', reason: 'Called back by the register number.', evidence: [evidence] },
    ...{ condition: null, waived: false, expiresOn: null },
  };

  it('is looked into and explained by what others say, never by the party alone', async () => {
    const id = await desk.submitted(freeMail);
    const flag = await found(id, 'RF-10');
    expect(flag.may).toEqual({ inquire: true, settle: false, second: false });
    expect((await post('Ana', `flags/${flag.id}/inquiry`, {}, 7)).body).toMatchObject({ code: 'VERSION_STALE' });
    await post('Ana', `flags/${flag.id}/inquiry`, {}, flag.revision);
    const own = { ...resolved, evidence: [{ ...evidence, fromCustomer: true }] };
    const refused = await post('Ana', `flags/${flag.id}/settlement`, own, 2);
    expect(refused.body).toMatchObject({ code: 'FLAG_NEEDS_EVIDENCE' });
    const settled = await post('Ana', `flags/${flag.id}/settlement`, resolved, 2);
    expect(settled.body).toMatchObject({ state: 'RESOLVED', countsPercent: 25, settled: { by: [expect.anything()] } });
    expect((await riskOf(id)).history[0]).toMatchObject({ reason: 'FLAG_SETTLED' });
  });

  const abroad = (phone: string) => ({ contact: { name: 'Aigerim Bekova', email: 'a@baikal-optika.example', phone } });

  it('lapses and is open again when its facts are others, and stays settled while they are the same', async () => {
    const { id } = await registered(desk, desk.ana.context, abroad('+971501234567'));
    await desk.world.settle();
    await post('Ana', `distributors/${id}/ratings`);
    const flag = (await flagsOf(id)).find(({ inputs }) => inputs.some(({ key }) => key === 'party.phoneCountry'));
    if (!flag) throw new Error('No flag rests on the telephone');
    await post('Ana', `flags/${flag.id}/inquiry`, {}, flag.revision);
    const settled = await post('Ana', `flags/${flag.id}/settlement`, resolved, flag.revision + 1);
    expect(settled.body).toMatchObject({ state: 'RESOLVED' });
    const stateOf = async () => (await flagsOf(id)).find((one) => one.id === flag.id);
    await post('Ana', `distributors/${id}/ratings`);
    expect(await stateOf()).toMatchObject({ state: 'RESOLVED', revision: flag.revision + 2 });
    const { version } = await desk.world.tenants.within(desk.ana.context, (tx) =>
      desk.world.get(DistributorDirectory).lock(tx, id),
    );
    await desk.world.get(ReviseDistributor).run(desk.ana.context, {
      ...{ id, seen: version },
      details: abroad('+905321234567'),
    });
    await desk.world.settle();
    await post('Ana', `distributors/${id}/ratings`);
    expect(await stateOf()).toMatchObject({ state: 'RAISED', settled: null, lapsed: expect.anything() });
    expect((await riskOf(id)).rating?.number).toBeGreaterThan(1);
  });

  it('says who acted, for whoever may not sign afterwards', async () => {
    const id = await desk.submitted(freeMail);
    const flag = await found(id, 'RF-10');
    await post('Cleo', `flags/${flag.id}/inquiry`, {}, flag.revision);
    const acted = await desk.world.tenants.within(desk.ana.context, (tx) =>
      desk.world.get(RiskDirectory).contributions(tx, id),
    );
    expect(acted.map(({ personId }) => personId)).toEqual([desk.cleo.context.actor.personId]);
  });
});

describe('a tier', () => {
  it('is raised by one person at once, and lowered by two', async () => {
    const id = await desk.submitted({}, 'MEDIUM');
    const word = { direction: 'RAISE', tier: 'HIGH', reason: 'NEW_INFORMATION', grounds: 'A tip from a carrier.' };
    const raised = await post('Ana', `distributors/${id}/tier-overrides`, word);
    expect(raised.status).toBe(201);
    expect(raised.body).toMatchObject({ overrides: [{ direction: 'RAISE', state: 'IN_FORCE' }] });
    const lower = { ...word, direction: 'LOWER', tier: 'LOW', expiresOn: '2026-06-01' };
    const far = await post('Ana', `distributors/${id}/tier-overrides`, { ...lower, expiresOn: '2027-06-01' });
    expect(['OVERRIDE_NEEDS_EXPIRY', 'OVERRIDE_TOO_FAR']).toContain((far.body as { code: string }).code);
  });

  it('needs a second person and never the same one', async () => {
    const id = await desk.submitted({}, 'MEDIUM');
    const today = desk.world.clock.now().slice(0, 10);
    const lower = {
      direction: 'LOWER',
      tier: 'LOW',
      reason: 'CONTROLS_IN_PLACE',
      grounds: 'Visited.',
      expiresOn: today,
    };
    const proposed = await post('Ana', `distributors/${id}/tier-overrides`, lower);
    expect(proposed.body).toMatchObject({ overrides: [{ state: 'PROPOSED', maySecond: false }] });
    const [{ id: word } = { id: '' }] = (proposed.body as Risk).overrides;
    const own = await post('Ana', `tier-overrides/${word}/second`, { agree: true });
    expect(own.body).toMatchObject({ code: 'OVERRIDE_NEEDS_ANOTHER_PERSON' });
    const again = await post('Ben', `distributors/${id}/tier-overrides`, lower);
    expect(again.body).toMatchObject({ code: 'OVERRIDE_WAITS' });
    const agreed = await post('Cleo', `tier-overrides/${word}/second`, { agree: true });
    expect(agreed.body).toMatchObject({ overrides: [{ state: 'IN_FORCE' }] });
  });
});
