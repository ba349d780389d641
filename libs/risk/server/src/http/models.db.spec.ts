import type { listRiskModels, readModelMoves, Reply } from '@downstream/contracts';
import { MINUTE, systemContext } from '@downstream/kernel';
import { settingsOf, shippedModels, type ModelSettings, type RiskModel } from '@downstream/risk/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { ModelsComingInForce } from '../models-coming-in-force';
import type { ModelRunId } from '../persistence/model-runs';
import { openRiskDesk, type RiskDesk } from '../testing/risk-desk';
import { RescoreEverybody } from '../use-cases/rescore-everybody';

type List = Reply<typeof listRiskModels>;
type Model = List['models'][number];

let desk: RiskDesk;
beforeAll(async () => {
  desk = await openRiskDesk();
});
afterAll(() => desk.world.close());

const server = () => desk.world.app.getHttpServer();
const get = async <T>(who: string, path: string): Promise<T> =>
  (await request(server()).get(`/api/v1/${path}`).set('x-test-principal', who)).body as T;
const post = async (who: string, path: string, body: object = {}) => {
  const reply = await request(server())
    .post(`/api/v1/${path}`)
    .set('x-test-principal', who)
    .set('idempotency-key', desk.world.ids.next<string>())
    .send(body);
  return { status: reply.status, body: reply.body as Model & { code?: string; details?: Record<string, unknown> } };
};

const shipped = settingsOf(shippedModels[0] as RiskModel);
const stricter: ModelSettings = { ...shipped, thresholds: { MEDIUM: 1, HIGH: 2 } };
const laxer: ModelSettings = {
  ...shipped,
  ...{ thresholds: { MEDIUM: 99, HIGH: 100 }, floorsOff: ['OV-01', 'OV-02', 'OV-03', 'OV-04', 'OV-05'] },
};
const draft = (settings: ModelSettings, source = 'Board of 4 May', who = 'Ana') =>
  post(who, 'risk-models', { source, settings });
const tried = async ({ id }: Pick<Model, 'id'>): Promise<Model> => {
  expect((await post('Ana', `risk-models/${id}/shadow-runs`)).status).toBe(202);
  await desk.world.settle();
  return (await get<List>('Ben', 'risk-models')).models.find((one) => one.id === id) as Model;
};
const publish = (who: string, { id }: Pick<Model, 'id'>, effectiveFrom: string | null = null) =>
  post(who, `risk-models/${id}/publication`, { effectiveFrom });
const models = async () => (await get<List>('Ben', 'risk-models')).models;
interface Risk {
  rating: { number: number; reason: string; rating: { tier: string; model: { version: number } } };
  history: { number: number; reason: string }[];
}

describe('versions of the risk model', () => {
  it('begin with the one that is shipped, in force, whoever looks first', async () => {
    const list = await get<List>('Ana', 'risk-models');
    expect(list.models).toMatchObject([{ version: 1, name: 'standard', state: 'PUBLISHED', inForce: true }]);
    expect(list.shipped.map(({ name, settings }) => [name, settings.reviewMonths.LOW])).toEqual([
      ['standard', 36],
      ['strict', 12],
    ]);
    expect(list.flags.find(({ flag }) => flag === 'RF-07.variant')).toMatchObject({ weight: 5 });
  });

  it('are refused with every fault and its place', async () => {
    const { status, body } = await draft({ ...shipped, weights: { ...shipped.weights, PARTY: 30 } });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'RISK_MODEL_INVALID' });
    expect(JSON.stringify(body)).toContain('SUM_NOT_100');
  });

  it('give up the draft there was, and say what is different', async () => {
    const first = (await draft(stricter)).body;
    const second = (await draft({ ...shipped, reviewMonths: { LOW: 12, MEDIUM: 6, HIGH: 3 } })).body;
    expect(second).toMatchObject({ name: 'strict', version: first.version + 1, state: 'DRAFT', differentFrom: 1 });
    expect(second.differences.map(({ of }) => of)).toEqual(['LOW', 'MEDIUM', 'HIGH']);
    expect((await models()).find(({ id }) => id === first.id)).toMatchObject({ state: 'RETIRED' });
    expect((await post('Ana', `risk-models/${second.id}/withdrawal`)).body).toMatchObject({ state: 'RETIRED' });
    expect((await post('Ana', `risk-models/${second.id}/withdrawal`)).body.code).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('are not published untried, nor where a case of diversion passes, nor by whoever wrote them', async () => {
    const { body: untried } = await draft(stricter);
    expect((await publish('Ben', untried)).body).toMatchObject({ code: 'RISK_MODEL_NOT_TRIED' });

    const lax = await tried((await draft(laxer)).body);
    expect(lax.hindrances).toEqual(['CASES_PASS']);
    expect(lax.shadowRun?.outcome?.shadow?.recall.passed.length).toBeGreaterThan(0);
    expect((await publish('Ben', lax)).body).toMatchObject({ code: 'RISK_MODEL_MISSES_CASES' });

    const good = await tried((await draft(stricter)).body);
    expect(good.shadowRun?.outcome?.shadow?.recall).toMatchObject({ cases: 10, stopped: 10, passed: [] });
    expect((await publish('Ana', good)).body).toMatchObject({ code: 'RISK_MODEL_NEEDS_ANOTHER_PERSON' });
    expect((await publish('Ben', good, '2020-01-01T00:00:00.000Z')).body).toMatchObject({
      code: 'RISK_MODEL_DATE_PASSED',
    });
    await post('Ana', `risk-models/${good.id}/withdrawal`);
  });
});

describe('a published version', () => {
  it('rates everybody anew, once, with the reason, and old ratings still come out the same', async () => {
    const ids = [await desk.submitted(), await desk.submitted()];
    const good = await tried((await draft(stricter)).body);
    const { outcome } = good.shadowRun ?? {};
    expect(outcome?.moves.UNRATED?.HIGH).toBe(outcome?.rated);
    const { moves, total } = await get<Reply<typeof readModelMoves>>(
      'Ben',
      `risk-models/${good.id}/moves?direction=UP&limit=5`,
    );
    expect(total).toBe(outcome?.rated);
    expect(moves[0]).toMatchObject({ from: 'UNRATED', to: 'HIGH' });

    expect((await publish('Ben', good)).body).toMatchObject({ state: 'PUBLISHED', inForce: true });
    await desk.world.settle();
    const [latest] = await models();
    expect(latest?.rescoring).toMatchObject({ state: 'DONE', outcome: { rated: outcome?.rated } });
    for (const id of ids) {
      const { rating, history } = await get<Risk>('Ana', `distributors/${id}/risk`);
      expect(rating).toMatchObject({
        reason: 'MODEL_CHANGE',
        rating: { tier: 'HIGH', model: { version: good.version } },
      });
      expect(history.filter(({ reason }) => reason === 'MODEL_CHANGE')).toHaveLength(1);
      for (const { number } of history) {
        const { replay } = await get<{ replay: object }>('Ana', `distributors/${id}/ratings/${number}`);
        expect(replay).toEqual({ outcome: 'SAME' });
      }
      expect(await get('Ana', `distributors/${id}`)).toMatchObject({ tier: 'HIGH' });
    }
  });

  it('rates nobody twice: who was rated by it meanwhile, or before a crash, is done', async () => {
    const [early, late] = [await desk.submitted(), await desk.submitted()];
    const good = await tried((await draft({ ...shipped, thresholds: { MEDIUM: 1, HIGH: 3 } })).body);
    await publish('Ben', good);
    await post('Ana', `distributors/${early}/ratings`);
    await desk.world.settle();
    const reasons = async (id: string) =>
      (await get<Risk>('Ana', `distributors/${id}/risk`)).history.map(({ reason }) => reason);
    expect((await reasons(early))[0]).toBe('ASKED');
    expect((await reasons(late))[0]).toBe('MODEL_CHANGE');

    // As a worker that comes back finds it: under way, and everybody rated.
    const { id: run } = (await models())[0]?.rescoring ?? { id: '' };
    const { tenantId } = desk.ana.context;
    const context = systemContext('relay', tenantId, 'again');
    await desk.world.tenants.within(context, (tx) =>
      tx.query(`update job_run set state = 'RUNNING', ended_at = null where id = $1`, [run]),
    );
    await desk.world.get(RescoreEverybody).run(context, run as ModelRunId);
    expect((await models())[0]?.rescoring).toMatchObject({ state: 'DONE' });
    expect((await reasons(late)).filter((reason) => reason === 'MODEL_CHANGE')).toHaveLength(1);
  });

  it('that is to count later does so from its minute on, and may be called back before', async () => {
    const at = new Date(Date.parse(desk.world.clock.now()) + 5 * MINUTE).toISOString();
    const strict = { ...shipped, reviewMonths: { LOW: 12, MEDIUM: 6, HIGH: 3 } };
    const called = await tried((await draft(strict)).body);
    expect((await publish('Ben', called, at)).body).toMatchObject({ inForce: false, mayWithdraw: true });
    expect((await post('Ben', `risk-models/${called.id}/withdrawal`)).body).toMatchObject({ state: 'RETIRED' });

    const kept = await tried((await draft(strict)).body);
    await publish('Ben', kept, at);
    const clock = desk.world.get(ModelsComingInForce);
    await clock.look();
    expect((await models())[0]).toMatchObject({ inForce: false, rescoring: null });
    desk.world.clock.advance(5 * MINUTE);
    await clock.look();
    await clock.look();
    await desk.world.settle();
    expect((await models())[0]).toMatchObject({ inForce: true, mayWithdraw: false, rescoring: { state: 'DONE' } });
  });
});
