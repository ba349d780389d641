import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import type { Colleague } from '@downstream/distributors/server/testing';
import { HOUR, millis, MINUTE, type RefusalError } from '@downstream/kernel';
import { judgeAddress, Outbound } from '@downstream/platform/net';
import { openListDesk, type ListDesk } from '../testing/list-desk';
import { FetchRuns, type FetchRun } from '../persistence/fetch-runs';
import { ImportRuns } from '../persistence/import-runs';
import { RequestListFetch } from '../use-cases/request-list-fetch';
import { FetchClock } from './fetch-clock';

// A server of the test at 127.0.0.2 plays one on the internet; 127.0.0.1 stays what it is, a place inside.
const PUBLIC = '127.0.0.2';
const FILE = 'targets.simple.csv';
const LIST = 'opensanctions';

let answer: RequestListener = () => undefined;
let server: Server;
let origin = '';
const requests: IncomingMessage[] = [];
let at: ListDesk;
let ana: Colleague;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
  const { port } = server.address() as AddressInfo;
  origin = `http://lists.example.org:${port}`;
  const outbound = new Outbound(
    { httpHosts: ['lists.example.org', '127.0.0.1'], ports: [port] },
    {
      lookup: (host) => Promise.resolve([host === 'lists.example.org' ? PUBLIC : '127.0.0.1']),
      judge: (address) => (address === PUBLIC ? { allowed: true } : judgeAddress(address)),
    },
  );
  @Global()
  @Module({ providers: [{ provide: Outbound, useValue: outbound }], exports: [Outbound] })
  class WayOut {}
  at = await openListDesk({ imports: [WayOut] });
  ana = await at.desk.hire('Ana', 'analyst');
});
afterAll(async () => {
  await at.desk.world.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
beforeEach(() => {
  requests.length = 0;
});

/** A list of 200 invented companies; `word` stands in the name of the first. */
const listOf = (word: string, entries = 200): string =>
  [
    'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change',
    ...Array.from(
      { length: entries },
      (_, n) => `x-${n},Company,"Nordlys ${n === 0 ? word : n}",,,no,,,,,,test,2026-01-01,2026-11-01,2026-11-01`,
    ),
  ].join('\n');
const body =
  (text: string, headers: Record<string, string> = {}): RequestListener =>
  (request, response) => {
    const same = headers['etag'] !== undefined && request.headers['if-none-match'] === headers['etag'];
    response.writeHead(same ? 304 : 200, headers).end(same ? undefined : text);
  };

const requester = () => at.desk.world.get(RequestListFetch);
const set = (address: string, on = true) =>
  requester().set(ana.context, LIST, {
    ...{ on, format: 'opensanctions-simple', everyHours: 6 },
    files: [{ name: FILE, address }],
  });
/** Fetches the list and delivers everything that follows. */
async function fetching(): Promise<FetchRun> {
  await requester().now(ana.context, LIST);
  await at.desk.world.settle();
  return last();
}
async function last(): Promise<FetchRun> {
  const [run] = await at.inDeployment((tx) => at.desk.world.get(FetchRuns).latest(tx, LIST, 1));
  if (!run) throw new Error('Nothing was fetched');
  return run;
}
const look = async (): Promise<void> => {
  await at.desk.world.get(FetchClock).look();
  await at.desk.world.settle();
};
const inForce = () => at.inForce(LIST);

describe('an address', () => {
  it.each([
    ['http://127.0.0.1/targets.simple.csv', 'ADDRESS_HOST'],
    ['ftp://lists.example.org/x', 'ADDRESS_SCHEME'],
    ['http://other.example.org/x', 'ADDRESS_SCHEME'],
  ])('that leads nowhere public is refused when it is typed: %s', async (address) => {
    const refused = await set(address).catch((error: RefusalError) => error);
    expect(refused).toMatchObject({
      refusal: { code: 'LIST_ADDRESS_REFUSED', details: { file: FILE, why: expect.stringMatching(/\w+\.$/) } },
    });
  });

  it('must be known before anything is fetched', async () => {
    await expect(requester().now(ana.context, LIST)).rejects.toThrow('LIST_NOT_SCHEDULED');
    await look();
    expect(requests).toHaveLength(0);
  });
});

describe('a fetch', () => {
  it('brings the list into force', async () => {
    answer = body(listOf('Handel'), { etag: '"one"' });
    await set(`${origin}/${FILE}`, false);
    expect(await fetching()).toMatchObject({ state: 'DONE', outcome: 'CHANGED', bytes: listOf('Handel').length });
    expect(await inForce()).toBe(1);
  });

  it('asks only for something newer, and confirms what is in force when there is nothing', async () => {
    at.desk.world.clock.advance(HOUR);
    const run = await fetching();
    expect(run).toMatchObject({ state: 'DONE', outcome: 'UNCHANGED', importId: null });
    expect(requests[0]?.headers['if-none-match']).toBe('"one"');
    const [version] = await at.versions(LIST);
    expect(version?.retrievedAt).toBe(run.endedAt);
  });

  it('that brings the same bytes without saying so confirms as well, and imports nothing', async () => {
    answer = body(listOf('Handel'));
    expect(await fetching()).toMatchObject({ outcome: 'UNCHANGED', importId: null });
    expect(await at.versions(LIST)).toHaveLength(1);
  });

  it('of an error page under the right name changes nothing, and the next one asks for the whole list', async () => {
    answer = body('<!doctype html><html><body>Be right back</body></html>', { etag: '"page"' });
    const run = await fetching();
    expect(run).toMatchObject({ state: 'DONE', outcome: 'CHANGED' });
    const imported = await at.inDeployment((tx) => at.desk.world.get(ImportRuns).find(tx, run.importId ?? ''));
    expect(imported).toMatchObject({ state: 'FAILED', errors: [{ file: FILE }] });
    expect(await inForce()).toBe(1);
    await fetching();
    expect(requests.at(-1)?.headers['if-none-match']).toBeUndefined();
  });

  it('of a list cut in half is held back once, and no clock hands it in again', async () => {
    answer = body(listOf('Handel', 110));
    const run = await fetching();
    expect(run.outcome).toBe('CHANGED');
    expect((await at.versions(LIST))[0]).toMatchObject({ version: 2, status: 'HELD' });
    await at.voting(ana, (await at.versions(LIST))[0]?.id ?? null, 'REJECT', LIST);
    expect(await fetching()).toMatchObject({ outcome: 'UNCHANGED', importId: null });
    expect(await at.versions(LIST)).toHaveLength(2);
    expect(await inForce()).toBe(1);
  });

  it.each<[string, RequestListener, string, boolean]>([
    ['an answer with an error', (_, response) => void response.writeHead(503).end(), 'STATUS_UNEXPECTED', true],
    ['a list that is gone', (_, response) => void response.writeHead(404).end(), 'STATUS_UNEXPECTED', false],
    [
      'a way inside',
      (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1/secret' }).end(),
      'ADDRESS_HOST',
      false,
    ],
    [
      'an answer that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('id,schema');
        response.socket?.destroySoon();
      },
      'BODY_CUT_SHORT',
      true,
    ],
  ])('that meets %s fails with a sentence, and takes nothing away', async (_, reply, code, again) => {
    answer = reply;
    const run = await fetching();
    expect(run).toMatchObject({ state: 'FAILED', outcome: 'FAILED', failure: { code, what: expect.any(String) } });
    expect(run.nextTryAt !== null).toBe(again);
    expect(await inForce()).toBe(1);
  });
});

describe('the clock', () => {
  it('fetches at once after the list was switched on, and then every six hours', async () => {
    answer = body(listOf('Eksport'));
    await set(`${origin}/${FILE}`);
    await look();
    expect(await last()).toMatchObject({ outcome: 'CHANGED', asked: false, attempt: 1 });
    expect(await inForce()).toBe(3);
    await look();
    at.desk.world.clock.advance(6 * HOUR - MINUTE);
    await look();
    expect(requests).toHaveLength(1);
    at.desk.world.clock.advance(MINUTE);
    await look();
    expect(requests).toHaveLength(2);
  });

  it('tries again soon after a failure that may pass, waits longer each time, and gives up until the next hour', async () => {
    answer = (_, response) => void response.writeHead(503).end();
    at.desk.world.clock.advance(6 * HOUR);
    const waits: number[] = [];
    for (let tries = 1; tries < 9; tries++) {
      await look();
      const run = await last();
      expect(run.attempt).toBe(tries);
      if (run.nextTryAt === null) break;
      const wait = millis(run.nextTryAt) - millis(at.desk.world.clock.now());
      waits.push(wait);
      at.desk.world.clock.advance(wait);
    }
    expect(waits).toHaveLength(4);
    expect(waits.at(-1)).toBeGreaterThan(waits[0] ?? 0);
    await look();
    expect(requests).toHaveLength(5);
  });

  it('does not begin a second fetch while one waits, and neither may a person', async () => {
    at.desk.world.clock.advance(6 * HOUR);
    await at.desk.world.get(FetchClock).look();
    await at.desk.world.get(FetchClock).look();
    await expect(requester().now(ana.context, LIST)).rejects.toThrow('LIST_FETCH_RUNNING');
    answer = body(listOf('Eksport'));
    await at.desk.world.settle();
    expect(requests).toHaveLength(1);
    expect(await last()).toMatchObject({ outcome: 'UNCHANGED' });
  });

  it('leaves a list alone that was switched off', async () => {
    await set(`${origin}/${FILE}`, false);
    at.desk.world.clock.advance(24 * HOUR);
    await look();
    expect(requests).toHaveLength(0);
  });
});
