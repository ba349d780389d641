import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutboundSurroundings } from './outbound';
import { OutboundError } from './outbound-error';
import { farSide, INSIDE, nearSide, PUBLIC, type FarSide } from './testing/far-side';

const asked = { maxBytes: 1_000, limits: { connectMs: 800, idleMs: 800, totalMs: 900 } };
const tunnels: IncomingMessage[] = [];
const sockets = new Set<Socket>();
let far: FarSide;
let proxy: Server;
let url: URL;

/** A proxy that answers by the user name it is given: by a tunnel, by a refusal, by bytes of its own, or not at all. */
function tunnelFor(request: IncomingMessage, socket: Socket): void {
  tunnels.push(request);
  const pair = Buffer.from(request.headers['proxy-authorization']?.slice(6) ?? '', 'base64').toString();
  if (pair === 'silent:x') return;
  if (pair === 'refused:x') socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
  else if (pair === 'early:x') socket.end('HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\nof the proxy');
  else {
    const [host = '', port] = (request.url ?? '').split(':');
    const onward = connect({ host, port: Number(port) }, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  }
}

beforeAll(async () => {
  far = await farSide((_, response) => response.end('far'));
  proxy = createServer();
  proxy.on('connection', (socket: Socket) => sockets.add(socket));
  proxy.on('connect', tunnelFor);
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  url = new URL(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((done) => proxy.close(done));
  await far.close();
});
beforeEach(() => {
  tunnels.length = 0;
  far.requests.length = 0;
});

const as = (user: string): URL => Object.assign(new URL(url), { username: user, password: 'x' });
async function failing(surroundings: OutboundSurroundings, address = far.origin) {
  const { outbound, log } = nearSide([far], surroundings);
  const failure: unknown = await outbound.get(address, asked).catch((error: unknown) => error);
  return { code: failure instanceof OutboundError ? failure.code : 'no failure', log: log.join() };
}

describe('the operator’s proxy', () => {
  it('is told the judged address and no name, and sees nothing of the request', async () => {
    const answer = await nearSide([far], { proxy: as('someone') }).outbound.get(far.origin, asked);
    if (answer.kind !== 'CONTENT') throw new Error(answer.kind);
    expect((await buffer(answer.body)).toString()).toBe('far');
    expect(tunnels.map((request) => request.url)).toEqual([`${PUBLIC}:${far.port}`]);
    expect(tunnels[0]?.headers).not.toHaveProperty('user-agent');
    expect(far.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
    expect(far.requests[0]?.headers['host']).toBe(`lists.example.org:${far.port}`);
  });

  it('is not asked for an address inside', async () => {
    for (const addresses of [[INSIDE], [PUBLIC, '10.0.0.1'], ['::1']]) {
      const { code } = await failing({ proxy: url, lookup: async () => addresses });
      expect(code).toBe('NO_PUBLIC_ADDRESS');
    }
    expect((await failing({ proxy: url }, `https://${INSIDE}:${far.port}/`)).code).toBe('ADDRESS_HOST');
    expect(tunnels).toEqual([]);
  });

  it.each([
    ['refused', 'CONNECTION_FAILED', 'the proxy answered 407'],
    ['early', 'CONNECTION_FAILED', 'the proxy answered 200'],
    ['silent', 'CONNECT_TIMEOUT', ''],
  ])('that is %s ends as %s', async (user, expected, why) => {
    const { code, log } = await failing({ proxy: as(user) });
    expect([code, log]).toEqual([expected, expect.stringContaining(why)]);
    expect(far.requests).toEqual([]);
  });

  it('that is not there is a failed connection, and no way round is tried', async () => {
    const gone = await farSide(() => undefined, 'http');
    await gone.close();
    const { code } = await failing({ proxy: new URL(`http://127.0.0.1:${gone.port}`) });
    expect(code).toBe('CONNECTION_FAILED');
    expect(far.requests).toEqual([]);
  });
});
