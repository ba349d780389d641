import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { leiAnswer } from '@downstream/checks/company-registry/testing';
import { OutboundError } from '@downstream/platform/net';
import { silenceOf } from './source-call';
import { farService, type FarService } from './testing/far-service';

const LEI = '529900T8BM49AURSDO55';
const type = { 'content-type': 'application/vnd.api+json' };
const whole = JSON.stringify(leiAnswer(LEI));

let far: FarService;
beforeAll(async () => {
  far = await farService();
});
afterAll(() => far.side.close());
beforeEach(() => {
  far.side.requests.length = 0;
});
const ask = (sources = far.sources()) => sources.ask(far.context, 'LEI', { lei: LEI });

/** Whatever it does, a service that fails is never an answer. */
const troubles: readonly [string, RequestListener, object][] = [
  ['is down', (_, response) => response.writeHead(500).end(), { kind: 'UNAVAILABLE', why: 'DOWN' }],
  ['is under repair', (_, response) => response.writeHead(503).end(), { kind: 'UNAVAILABLE', why: 'DOWN' }],
  ['is asked too often', (_, response) => response.writeHead(429).end(), { kind: 'UNAVAILABLE', why: 'BUSY' }],
  ['refuses the key', (_, response) => response.writeHead(401).end(), { kind: 'UNAVAILABLE', why: 'REFUSED' }],
  ['hangs up', (request) => request.socket.destroy(), { kind: 'UNAVAILABLE', why: 'NO_NETWORK' }],
  [
    'sends elsewhere',
    (_, response) => response.writeHead(302, { location: 'https://files.example.net/' }).end(),
    { kind: 'UNAVAILABLE', why: 'REFUSED' },
  ],
  [
    'sends half an answer',
    (_, response) => {
      response.writeHead(200, { ...type, 'content-length': whole.length }).write(whole.slice(0, 200));
      response.socket?.end();
    },
    { kind: 'UNREADABLE', mediaType: type['content-type'] },
  ],
  [
    'sends half of the text as if it were whole',
    (_, response) => response.writeHead(200, type).end(whole.slice(0, 200)),
    { kind: 'UNREADABLE', raw: Buffer.from(whole.slice(0, 200)) },
  ],
  ['sends garbage', (_, response) => response.writeHead(200, type).end('\u0000\u0001garbage'), { kind: 'UNREADABLE' }],
  [
    'sends what is no UTF-8',
    (_, response) => response.writeHead(200, type).end(Buffer.from([0x22, 0xff, 0xfe, 0x22])),
    { kind: 'UNREADABLE' },
  ],
  [
    'sends a page instead',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(whole),
    { kind: 'UNREADABLE', mediaType: 'text/html' },
  ],
  [
    'sends without end',
    (_, response) => response.writeHead(200, type).end(Buffer.alloc(3 * 1024 * 1024, 32)),
    { kind: 'UNREADABLE' },
  ],
  ['sends nothing', (_, response) => response.writeHead(200, type).end(), { kind: 'UNREADABLE' }],
  [
    'answers about somebody else',
    (_, response) => response.writeHead(200, type).end(JSON.stringify(leiAnswer('5493001KJTIIGC8Y1R12'))),
    { kind: 'UNREADABLE' },
  ],
];

describe('a service that', () => {
  it.each(troubles)('%s says nothing of a company', async (_, answer, reply) => {
    far.answers(answer);
    expect(await ask()).toMatchObject({ source: 'GLEIF', ...reply });
  });

  it('asked for peace is left alone until its time is over', async () => {
    const sources = far.sources();
    far.answers((_, response) => response.writeHead(429, { 'retry-after': '120' }).end());
    expect(await ask(sources)).toMatchObject({ why: 'BUSY' });
    far.answers((_, response) => response.writeHead(200, type).end(whole));
    far.pass(119_000);
    expect(await ask(sources)).toMatchObject({ why: 'BUSY' });
    expect(far.side.requests).toHaveLength(1);
    far.pass(1_000);
    expect(await ask(sources)).toMatchObject({ kind: 'ANSWER' });
  });

  it('is asked no more than it allows', async () => {
    const sources = far.sources();
    far.answers((_, response) => response.writeHead(500).end());
    for (let n = 0; n < 60; n += 1) await ask(sources);
    expect(await ask(sources)).toMatchObject({ why: 'BUSY' });
    expect(far.side.requests).toHaveLength(60);
  });
});

describe('silenceOf', () => {
  it.each([
    ['IDLE_TIMEOUT', 'TIMEOUT'],
    ['TOTAL_TIMEOUT', 'TIMEOUT'],
    ['CONNECT_TIMEOUT', 'TIMEOUT'],
    ['NO_PUBLIC_ADDRESS', 'NO_NETWORK'],
    ['CERTIFICATE_INVALID', 'REFUSED'],
    ['ADDRESS_HOST', 'REFUSED'],
  ] as const)('of %s is %s', (code, why) => expect(silenceOf(new OutboundError(code))).toBe(why));
});
