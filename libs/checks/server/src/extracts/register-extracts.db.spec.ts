import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractFacts } from '@downstream/checks/core/testing';
import { aPdf } from '@downstream/distributors/core/testing';
import { DAY, later, type DistributorId } from '@downstream/kernel';
import { EvidenceSources } from '@downstream/platform/evidence';
import type { Tx } from '@downstream/platform/database';
import request from 'supertest';
import { CheckDirectory } from '../check-directory';
import { DueChecks } from '../runs/due-checks';
import { KindDirectory, type StandingKind } from '../runs/kind-directory';
import { openScreeningDesk, type ScreeningDesk } from '../testing/screening-desk';
import { ExtractDirectory } from './extract-directory';

let desk: ScreeningDesk;
beforeAll(async () => {
  desk = await openScreeningDesk();
  await desk.hire('Ben', 'analyst');
  await desk.bringIn();
});
afterAll(() => desk.world.close());

const file = Buffer.from(aPdf('Extract of the register'));
const today = (days = 0): string => later(desk.world.clock.now(), days * DAY).slice(0, 10);
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => desk.world.tenants.within(desk.ana.context, work);
const kinds = async (id: DistributorId): Promise<ReadonlyMap<string, StandingKind>> =>
  new Map((await within((tx) => desk.world.get(KindDirectory).of(tx, id)))?.kinds.map((one) => [one.kind, one]));
const knock = (who: string, method: 'get' | 'post', path: string) =>
  request(desk.world.app.getHttpServer())[method](`/api/v1/${path}`).set('x-test-principal', who);
let wishes = 0;
const post = (who: string, path: string, body: object = {}) =>
  knock(who, 'post', path).set('idempotency-key', `extract-${++wishes}-0123456789`).send(body);
const submit = async (name: string): Promise<DistributorId> => {
  const id = await desk.submit(name, 'DE');
  await desk.world.settle();
  return id;
};
const upload = async (id: DistributorId): Promise<string> => {
  const { body } = await knock('Ana', 'post', `distributors/${id}/documents`)
    .query({ kind: 'OTHER', name: 'extract.pdf', note: `for ${id}` })
    .set('content-type', 'application/octet-stream')
    .send(file)
    .expect(201);
  return String(body.id);
};
const brought = (id: DistributorId, document: string, name: string, more: object = {}) =>
  post('Ana', `distributors/${id}/register-extracts`, {
    ...{ document: { id: document, number: 1 }, register: 'Handelsregister Hamburg', grade: 'A' },
    ...{ asOf: today(-3), expiresOn: today(30), facts: extractFacts({ name, changes: [] }) },
    ...more,
  });

describe('an extract of a register', () => {
  it('feeds the checks of the register once a second person has accepted it, until it expires', async () => {
    const name = 'Norden Optik Eins GmbH';
    const id = await submit(name);
    expect((await kinds(id)).get('K02')?.standing.result).toBe('SOURCE_UNAVAILABLE');
    const { body } = await brought(id, await upload(id), name).expect(201);
    const [offered] = body.extracts;
    expect(offered).toMatchObject({ number: 1, state: 'OFFERED', mine: true, document: { name: 'extract.pdf' } });
    // Not accepted, it feeds nothing.
    expect((await kinds(id)).get('K02')?.standing.stale).toBeNull();
    const accept = (who: string) => post(who, `register-extracts/${offered.id}/acceptance`);
    expect((await accept('Ana')).body.code).toBe('EVIDENCE_NEEDS_ANOTHER_PERSON');
    const accepted = await accept('Ben').expect(201);
    expect(accepted.body).toMatchObject({ inForce: offered.id, extracts: [{ state: 'ACCEPTED', mine: false }] });
    expect((await kinds(id)).get('K02')?.standing).toMatchObject({ result: 'STALE', stale: 'FACTS_CHANGED' });
    await desk.world.settle();
    const after = await kinds(id);
    expect(after.get('K02')?.standing).toMatchObject({ result: 'CLEAR', settled: true });
    expect(after.get('K02')?.record?.raw).toMatchObject([
      { source: 'Handelsregister Hamburg', grade: 'A', bytes: file.length, extract: { id: offered.id } },
    ]);
    expect(after.get('K03')?.standing.result).toBe('CLEAR');
    expect(after.get('K04')?.record?.params).toMatchObject({ codes: ['4652'] });
    // The answer behind the card is the file itself.
    const [raw] = after.get('K02')?.record?.raw ?? [];
    const answer = await knock('Ana', 'get', `check-outcomes/${after.get('K02')?.record?.id}/answers/${raw?.sha256}`)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    expect(Buffer.compare(answer.body as Buffer, file)).toBe(0);
    expect(answer.headers['content-disposition']).toContain('.pdf');

    const until = after.get('K02')?.standing.until;
    expect(until).toBe(`${today(31)}T00:00:00.000Z`);
    expect(after.get('K02')?.due?.dueAt).toBe(until);
    desk.world.clock.advance(31 * DAY);
    expect((await kinds(id)).get('K02')?.standing).toMatchObject({ result: 'STALE', stale: 'SOURCE_EXPIRED' });
    expect(await within((tx) => desk.world.get(ExtractDirectory).accepted(tx, id, today()))).toBeUndefined();
    await desk.world.get(DueChecks).look();
    await desk.world.settle();
    expect((await kinds(id)).get('K02')?.standing).toMatchObject({ result: 'SOURCE_UNAVAILABLE', settled: false });
  });

  it('measures an order by the accounts it tells of', async () => {
    const name = 'Norden Optik Zwei GmbH';
    const id = await submit(name);
    const order = { amount: '5000000', currency: 'EUR' };
    await post('Ana', `distributors/${id}/check-rounds`, { kinds: ['K13'], order }).expect(202);
    await desk.world.settle();
    const document = await upload(id);
    const accepted = async (accounts: object | null) => {
      const facts = extractFacts({ name, accounts: accounts as never });
      const { body } = await brought(id, document, name, { facts }).expect(201);
      await post('Ben', `register-extracts/${body.extracts[0].id}/acceptance`).expect(201);
      await desk.world.settle();
      return (await kinds(id)).get('K13')?.record;
    };
    const turnover = { amount: '6000000', currency: 'EUR' };
    expect((await accepted({ filed: true, year: 2025, turnover, employees: 9 }))?.findings).toMatchObject([
      { code: 'ORDER_LARGE', severity: 2, facts: { percent: 83.33 } },
    ]);
    expect((await accepted({ filed: false, year: 2025, turnover: null, employees: null }))?.findings).toMatchObject([
      { code: 'NO_ACCOUNTS', severity: 3 },
    ]);
  });

  it('is returned with a reason, counted once, and stands in the dossier as it was written', async () => {
    const name = 'Norden Optik Drei GmbH';
    const id = await submit(name);
    const { body } = await brought(id, await upload(id), name).expect(201);
    const { id: extract } = body.extracts[0];
    const back = (reason: unknown) => post('Ben', `register-extracts/${extract}/return`, { reason });
    expect((await back('')).status).toBe(422);
    const returned = await back('The page with the owners is missing').expect(201);
    expect(returned.body).toMatchObject({ inForce: null, extracts: [{ state: 'RETURNED' }] });
    expect((await back('Again')).body.code).toBe('EVIDENCE_ALREADY_DECIDED');
    const deeds = await within((tx) => desk.world.get(CheckDirectory).contributions(tx, id));
    expect(deeds.filter(({ deed }) => deed === 'EVIDENCE_GIVEN')).toHaveLength(2);
    const states = await within(async (tx) => {
      const found: unknown[] = [];
      const source = desk.world
        .get(EvidenceSources)
        .all()
        .find(({ name: one }) => one === 'register-extracts');
      for await (const { state } of source?.collect(tx, { kind: 'party', party: id as never }) ?? []) found.push(state);
      return found;
    });
    expect(states).toMatchObject([{ id: extract, state: 'RETURNED', facts: { name, officers: ['Ada Lund'] } }]);
  });

  it('is refused for a file of somebody else, and by the database from who brought it', async () => {
    const [id, other] = [await submit('Norden Optik Vier GmbH'), await submit('Norden Optik Sechs GmbH')];
    expect((await brought(id, await upload(other), 'A')).body.code).toBe('EVIDENCE_FILE_MISSING');
    await brought(id, await upload(id), 'A').expect(201);
    const write = (set: string) =>
      within((tx) => tx.query(`update register_extract set ${set} where distributor_id = $1`, [id]));
    const by = JSON.stringify({ personId: desk.ana.principal.personId });
    await expect(write(`state = 'ACCEPTED', decided = '${by}'::jsonb`)).rejects.toThrow('register_extract_four_eyes');
    await expect(write(`record = '{}'`)).rejects.toThrow('permission denied');
  });
});
