import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Reply, readScreening, screenParties } from '@downstream/contracts';
import { systemContext } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import request from 'supertest';
import { Screenings } from './persistence/screenings';
import { openScreeningDesk, type ScreeningDesk } from './testing/screening-desk';
import { ScreenParties } from './use-cases/screen-parties';
import { SearchParties } from './screening/search-parties';

type Answer = Reply<typeof screenParties>;
type View = Reply<typeof readScreening>;

let desk: ScreeningDesk;
beforeAll(async () => {
  desk = await openScreeningDesk();
});
afterAll(() => desk.world.close());

let keys = 0;
const call = (method: 'post' | 'get', path: string, key = `key-${(keys += 1)}`) =>
  request(desk.world.app.getHttpServer())
    [method](`/api/v1/${path}`)
    .set('x-test-principal', 'Ana')
    .set('Sec-Fetch-Site', 'same-origin')
    .set('Idempotency-Key', key);
const screen = (parties: readonly object[], key?: string) => call('post', 'screenings', key).send({ parties });
const answered = async (parties: readonly object[]): Promise<Answer> => {
  const reply = await screen(parties);
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return reply.body as Answer;
};
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => desk.world.tenants.within(desk.ana.context, work);
const sorokhtin = { names: ['Gennady Sorokhtin'], kind: 'PERSON', dateOfBirth: '1979-03-14', countries: ['RU'] };

describe('without a list in force', () => {
  it('nobody is screened, and the answer says why', async () => {
    const reply = await screen([sorokhtin]);
    expect([reply.status, (reply.body as { code: string }).code]).toEqual([409, 'NO_LIST_IN_FORCE']);
  });
});

describe('a request', () => {
  beforeAll(() => desk.bringIn());

  it('is answered for each party with candidates, reasons and what was searched', async () => {
    const { screening, parties } = await answered([
      sorokhtin,
      { names: ['Quiet Harbour Instruments'], reference: 'Q 7' },
    ]);
    expect(screening).toMatchObject({ kind: 'REQUEST', state: 'DONE', parties: 2, done: 2, requestedBy: 'Ana' });
    expect(screening.counts).toMatchObject({ nothingFound: 1, candidatesFound: 1, notRun: 0 });
    expect(screening.listVersions).toMatchObject([{ list: 'ofac-sdn', sha256: expect.any(String) }]);
    expect(parties.map((one) => one.result)).toEqual(['CANDIDATES_FOUND', 'NOTHING_FOUND']);
    expect(parties[0]?.candidates[0]).toMatchObject({ list: 'ofac-sdn', ref: '900001', band: 'HIGH' });
    expect(parties[0]?.candidates[0]?.features.length).toBeGreaterThan(0);
    expect(parties[1]).toMatchObject({ place: 2, asked: { reference: 'Q 7' }, candidates: [], outcome: 'SEARCHED' });
    expect((await call('get', `screenings/${screening.id}`)).body).toEqual(screening);
  });

  it.each([
    ['marks', '…'],
    ['a picture', '🚁'],
  ])('with %s for a name was no search', async (_, name) => {
    const { screening, parties } = await answered([{ names: [name] }]);
    expect(parties).toMatchObject([{ outcome: 'NOT_SEARCHED', result: 'NOT_RUN', candidates: [] }]);
    expect(screening.counts).toMatchObject({ nothingFound: 0, notRun: 1 });
  });

  it.each([
    ['no party', []],
    ['no name', [{ names: [] }]],
    ['an empty name', [{ names: ['  '] }]],
    ['a name of 10,000 letters', [{ names: ['x'.repeat(10_000)] }]],
    ['an unknown field', [{ names: ['A'], color: 'red' }]],
    ['a country in words', [{ names: ['A'], countries: ['Germany'] }]],
  ])('with %s is refused', async (_, parties) => {
    expect((await screen(parties)).status).toBe(422);
  });

  it('sent again under its key is answered as the first time, and searched once', async () => {
    const before = (await call('get', 'screenings')).body as { total: number };
    const [first, second] = [await screen([sorokhtin], 'twice'), await screen([sorokhtin], 'twice')];
    expect(second.body).toEqual(first.body);
    expect((await call('get', 'screenings')).body).toMatchObject({ total: before.total + 1 });
  });

  it('keeps names out of the sealed bytes', async () => {
    const rows: { bytes: string }[] = await within((tx) =>
      tx.query(`select bytes from audit_event where type like 'screening.%'`),
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { bytes } of rows) expect(bytes).not.toMatch(/sorokhtin|gennady|quiet/i);
  });

  it('shows its parties by pages and by result', async () => {
    const { screening } = await answered([...Array(5).keys()].map((n) => ({ names: [`Harmless Lens ${n}`] })));
    const page = `screenings/${screening.id}/parties?limit=3`;
    const first = (await call('get', page)).body as { rows: { place: number }[]; total: number; next: string };
    const second = (await call('get', `${page}&cursor=${encodeURIComponent(first.next)}`)).body as typeof first;
    expect([...first.rows, ...second.rows].map((row) => row.place)).toEqual([1, 2, 3, 4, 5]);
    expect(first.total).toBe(5);
    expect((await call('get', `${page}&result=CANDIDATES_FOUND`)).body).toMatchObject({ total: 0, next: null });
  });
});

describe('a table', () => {
  const table = (rows: number): string =>
    ['name,type,dob,ref', ...Array.from({ length: rows }, (_, n) => `Harmless Lens ${n},,,R${n}`)].join('\n');
  const send = (text: string) =>
    call('post', 'screenings/tables').attach('file', Buffer.from(text), { filename: 'parties.csv' });

  it('is screened by a worker in parts, and its record is whole at the end', async () => {
    const sent = await send(`${table(600)}\nGennady Sorokhtin,person,1979-03-14,X`);
    expect(sent.status).toBe(202);
    const asked = sent.body as View;
    expect(asked).toMatchObject({ kind: 'TABLE', state: 'QUEUED', title: 'parties.csv', parties: 601, done: 0 });
    await desk.world.settle();
    const done = (await call('get', `screenings/${asked.id}`)).body as View;
    expect(done).toMatchObject({ state: 'DONE', done: 601, counts: { candidatesFound: 1, nothingFound: 600 } });
    const record = await within((tx) => desk.world.get(Screenings).find(tx, asked.id));
    expect(record?.record.parts.map((part) => part.parties)).toEqual([250, 250, 101]);
  });

  it('goes on where a killed worker stopped, and searches for nobody twice', async () => {
    const { id } = (await send(table(600))).body as View;
    const search = desk.world.get(SearchParties);
    const whole = search.run.bind(search);
    const searched: number[] = [];
    let part = 0;
    const killed = jest.spyOn(search, 'run').mockImplementation(async (tx, parties, versions) => {
      part += 1;
      if (part === 2) throw new Error('Killed');
      searched.push(...parties.map(({ place }) => place));
      return whole(tx, parties, versions);
    });
    const machine = systemContext('screener', desk.tenantId, 'test');
    const goOn = () => desk.world.tenants.within(machine, (tx) => desk.world.get(ScreenParties).goOn(tx, id));
    expect(await goOn()).toBe(true);
    await expect(goOn()).rejects.toThrow('Killed');
    await desk.world.settle();
    killed.mockRestore();
    expect(searched).toEqual([...Array(600).keys()].map((n) => n + 1));
    expect((await call('get', `screenings/${id}`)).body).toMatchObject({ state: 'DONE', done: 600 });
  });

  it('can be stopped; what was found by then stays', async () => {
    const { id } = (await send(table(600))).body as View;
    const machine = systemContext('screener', desk.tenantId, 'test');
    await desk.world.tenants.within(machine, (tx) => desk.world.get(ScreenParties).goOn(tx, id));
    expect((await call('get', `screenings/${id}`)).body).toMatchObject({ state: 'RUNNING', done: 250 });
    expect((await call('post', `screenings/${id}/cancellation`)).body).toMatchObject({ state: 'CANCELLED', done: 250 });
    await desk.world.settle();
    expect((await call('get', `screenings/${id}`)).body).toMatchObject({ state: 'CANCELLED', done: 250 });
    expect((await call('post', `screenings/${id}/cancellation`)).status).toBe(409);
  });

  it('that cannot be read is refused with every fault', async () => {
    const reply = await send('name,country\nA,Germany\n');
    expect(reply.status).toBe(422);
    expect(JSON.stringify(reply.body)).toContain('ISO 3166-1');
  });
});
