import { randomBytes } from 'node:crypto';
import { getEventListeners } from 'node:events';
import http from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { OutboundContent, OutboundRequest } from './outbound';
import { OutboundError } from './outbound-error';
import { farSide, INSIDE, nearSide, PUBLIC, type FarSide } from './testing/far-side';

type Listener = http.RequestListener;
const open: FarSide[] = [];
const serve = async (answer: Listener, scheme: 'http' | 'https' = 'https') => {
  const side = await farSide(answer, scheme);
  open.push(side);
  return side;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((side) => side.close()));
});

const asked: OutboundRequest = { maxBytes: 1 << 20, limits: { connectMs: 2_000, idleMs: 2_000, totalMs: 5_000 } };
const limited = (limits: OutboundRequest['limits'], more: Partial<OutboundRequest> = {}): OutboundRequest => ({
  ...asked,
  ...more,
  limits: { ...asked.limits, ...limits },
});

/** The failure that a promise ends in; another outcome fails the test. */
async function failureOf(promise: Promise<unknown>): Promise<OutboundError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof OutboundError)) throw new Error('no OutboundError', { cause: error });
  return error;
}
const content = (answer: { kind: string }): OutboundContent => {
  if (answer.kind !== 'CONTENT') throw new Error(answer.kind);
  return answer as OutboundContent;
};
const textOf = async (answer: { kind: string }) => (await buffer(content(answer).body)).toString();

/** A side that sends a byte every few milliseconds and never ends. */
async function dripping() {
  const side = await serve((_, response) => {
    const drip = setInterval(() => response.write('.'), 10);
    response.on('close', () => clearInterval(drip));
  });
  return { outbound: nearSide([side]).outbound, origin: side.origin };
}

describe('a plain answer', () => {
  it('comes with its body, its type and its validators', async () => {
    const side = await serve((_, response) => {
      response.writeHead(200, {
        'content-type': 'text/csv',
        etag: '"a1"',
        'last-modified': 'Fri, 23 Feb 2024 00:00:00 GMT',
      });
      response.end('name\n');
    });
    const { outbound, log } = nearSide([side]);
    const seen: number[] = [];
    const answer = await outbound.get(`${side.origin}/sdn.csv?x=1#part`, {
      ...asked,
      headers: { 'X-Api-Key': 'k' },
      onProgress: ({ received }) => seen.push(received),
    });
    expect(answer).toMatchObject({
      kind: 'CONTENT',
      url: `${side.origin}/sdn.csv?x=1#part`,
      mediaType: 'text/csv',
      validators: { origin: side.origin, etag: '"a1"', lastModified: 'Fri, 23 Feb 2024 00:00:00 GMT' },
    });
    expect(await textOf(answer)).toBe('name\n');
    expect(seen.at(-1)).toBe(5);
    const [request] = side.requests;
    expect(request?.url).toBe('/sdn.csv?x=1');
    expect(request?.headers).toEqual({
      accept: '*/*',
      'accept-encoding': 'gzip, br',
      connection: 'close',
      host: new URL(side.origin).host,
      'user-agent': 'Downstream',
      'x-api-key': 'k',
    });
    expect(side.reached).toEqual([PUBLIC]);
    expect(log).toEqual([]);
  });

  it('is asked for by http only where the operator allows the host', async () => {
    const side = await serve((_, response) => response.end('plain'), 'http');
    const { outbound } = nearSide([side]);
    expect(await textOf(await outbound.get(side.origin, asked))).toBe('plain');
    const other = side.origin.replace('lists.example.org', 'other.example.org');
    expect((await failureOf(outbound.get(other, asked))).code).toBe('ADDRESS_SCHEME');
  });

  it('is not there when it has not changed, and the question carries the validators', async () => {
    const side = await serve((request, response) => {
      response.statusCode = request.headers['if-none-match'] === 'W/"a1"' ? 304 : 200;
      response.end();
    });
    const { outbound } = nearSide([side]);
    const validators = { origin: side.origin, etag: 'W/"a1"', lastModified: 'Fri, 23 Feb 2024 00:00:00 GMT' };
    expect(await outbound.get(side.origin, { ...asked, validators })).toEqual({
      kind: 'UNCHANGED',
      url: `${side.origin}/`,
    });
    expect(side.requests[0]?.headers['if-modified-since']).toBe('Fri, 23 Feb 2024 00:00:00 GMT');
    // Another origin is not told what this one said, nor is a validator sent that is none.
    for (const strange of [
      { ...validators, origin: 'https://files.example.net' },
      { origin: side.origin, etag: 'a"\r\nb' },
    ]) {
      expect(await textOf(await outbound.get(side.origin, { ...asked, validators: strange }))).toBe('');
      expect(side.requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
    }
  });

  it('of 304 that nobody asked for is a failure', async () => {
    const side = await serve((_, response) => response.writeHead(304).end());
    const failure = await failureOf(nearSide([side]).outbound.get(side.origin, asked));
    expect(failure).toMatchObject({ code: 'STATUS_UNEXPECTED', status: 304, passing: false });
  });

  it.each([
    [204, false],
    [206, false],
    [401, false],
    [404, false],
    [410, false],
    [429, true],
    [500, true],
    [503, true],
  ])('of status %i is a failure with the status; worth another try: %s', async (status, passing) => {
    const side = await serve((_, response) =>
      response.writeHead(status, { 'retry-after': '7' }).end('secret of the page'),
    );
    const failure = await failureOf(nearSide([side]).outbound.get(side.origin, asked));
    expect(failure).toMatchObject({ code: 'STATUS_UNEXPECTED', status, passing, retryAfter: '7' });
    expect(failure.message).not.toContain('secret');
  });

  it('is refused when the certificate is for another name, or of an unknown authority', async () => {
    const side = await serve((_, response) => response.end());
    const { outbound } = nearSide([side]);
    const other = side.origin.replace('lists.', 'other.');
    expect((await failureOf(outbound.get(other, asked))).code).toBe('CERTIFICATE_INVALID');
    const strict = nearSide([side], { authorities: undefined }).outbound;
    expect((await failureOf(strict.get(side.origin, asked))).code).toBe('CERTIFICATE_INVALID');
    expect(side.requests).toEqual([]);
  });
});

describe('addresses inside', () => {
  const inside = async (addresses: readonly string[]) => {
    const side = await serve((_, response) => response.end('inside'));
    const { outbound, log } = nearSide([side], { lookup: async () => addresses });
    const failure = await failureOf(outbound.get(side.origin, asked));
    return { side, failure, log };
  };

  it.each([
    [[INSIDE]],
    [['169.254.169.254']],
    [[PUBLIC, INSIDE]],
    [[INSIDE, PUBLIC]],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['64:ff9b::7f00:1']],
    [['10.0.0.1', '8.8.8.8']],
    [['127.1']],
    [[]],
  ])('are never called when a name leads to %j', async (addresses) => {
    const { side, failure, log } = await inside(addresses);
    expect(failure.code).toBe('NO_PUBLIC_ADDRESS');
    expect(side.connections()).toBe(0);
    for (const address of addresses.slice(-1)) expect(failure.message).not.toContain(address);
    expect(log).toHaveLength(1);
  });

  it('look to the person like a name that does not exist; the log knows the address', async () => {
    const there = await inside(['10.1.2.3']);
    const side = await serve((_, response) => response.end());
    const missing = nearSide([side], {
      lookup: () => Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })),
    });
    const failure = await failureOf(missing.outbound.get(side.origin, asked));
    expect(JSON.stringify(failure)).toBe(JSON.stringify(there.failure));
    expect(failure.message).toBe(there.failure.message);
    expect(there.log[0]).toContain('lists.example.org leads to 10.1.2.3 (private)');
    expect(JSON.stringify(there.failure) + there.failure.message).not.toContain('10.1.2.3');
  });

  it('are not reached by a name that changes its answer from one request to the next', async () => {
    const side = await serve((_, response) => response.end('public'));
    const answers = [[PUBLIC], [INSIDE]];
    const { outbound } = nearSide([side], { lookup: async () => answers.shift() ?? [] });
    expect(await textOf(await outbound.get(side.origin, asked))).toBe('public');
    expect((await failureOf(outbound.get(side.origin, asked))).code).toBe('NO_PUBLIC_ADDRESS');
    expect(side.connections()).toBe(1);
  });

  it('are not reached by a name that changes its answer between two hops', async () => {
    const side = await serve((_, response) => response.writeHead(302, { location: '/again' }).end());
    const answers = [[PUBLIC], [INSIDE]];
    const { outbound } = nearSide([side], { lookup: async () => answers.shift() ?? [] });
    expect((await failureOf(outbound.get(side.origin, asked))).code).toBe('NO_PUBLIC_ADDRESS');
    expect(side.requests).toHaveLength(1);
  });

  it('are asked for once per connection: what was judged is what is connected to', async () => {
    const side = await serve((_, response) => response.end('once'));
    let looks = 0;
    const { outbound } = nearSide([side], { lookup: async () => ((looks += 1), [PUBLIC]) });
    await textOf(await outbound.get(side.origin, asked));
    expect(looks).toBe(1);
  });

  it.each(['http', 'https'] as const)(
    'get no byte by %s when the connection ends there all the same',
    async (scheme) => {
      const side = await serve((_, response) => response.end('inside'), scheme);
      // The rebinding itself: the name was public when it was judged, and the socket goes to 127.0.0.1.
      const dial = ({ port }: { port: number }) => connect({ host: INSIDE, port });
      const { outbound, log } = nearSide([side], { dial });
      expect((await failureOf(outbound.get(side.origin, asked))).code).toBe('NO_PUBLIC_ADDRESS');
      expect(log[0]).toContain('was connected to 127.0.0.1 (loopback)');
      await side.close();
      expect([side.requests.length, side.bytes()]).toEqual([0, 0]);
    },
  );

  it('are not called as literals, nor in redirects', async () => {
    const side = await serve((request, response) => response.writeHead(302, { location: request.url?.slice(1) }).end());
    const { outbound } = nearSide([side]);
    for (const target of [
      `https://${INSIDE}:${side.port}/`,
      'https://[::1]/',
      'https://169.254.169.254/',
      'https://2130706433/',
    ]) {
      expect((await failureOf(outbound.get(target, asked))).code).toBe('ADDRESS_HOST');
      expect((await failureOf(outbound.get(`${side.origin}/${target}`, asked))).code).toBe('ADDRESS_HOST');
    }
  });
});

describe('redirects', () => {
  it('are followed five times, and not a sixth', async () => {
    const side = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('there');
      else response.writeHead(302, { location: `/${left - 1}` }).end('a body that nobody reads');
    });
    const { outbound } = nearSide([side]);
    const answer = content(await outbound.get(`${side.origin}/5`, asked));
    expect(answer.url).toBe(`${side.origin}/0`);
    expect(await textOf(answer)).toBe('there');
    expect((await failureOf(outbound.get(`${side.origin}/6`, asked))).code).toBe('REDIRECTS_TOO_MANY');
    expect(side.requests).toHaveLength(12);
  });

  it('carry headers within an origin, and nothing to another', async () => {
    const far = await serve((_, response) => response.end('far'));
    const home = await serve((request, response) => {
      const location =
        request.url === '/' ? '/second' : `${far.origin.replace('lists.example.org', 'files.example.net')}/x`;
      response.writeHead(307, { location, 'set-cookie': 'a=b' }).end();
    });
    const { outbound } = nearSide([far, home]);
    const validators = { origin: home.origin, etag: '"1"' };
    const headers = { authorization: 'Bearer hush', 'x-api-key': 'hush' };
    expect(await textOf(await outbound.get(home.origin, { ...asked, headers, validators }))).toBe('far');
    for (const request of home.requests) expect(request.headers).toMatchObject({ ...headers, 'if-none-match': '"1"' });
    expect(Object.keys(far.requests[0]?.headers ?? {}).sort()).toEqual([
      ...['accept', 'accept-encoding', 'connection', 'host', 'user-agent'],
    ]);
  });

  it.each([
    ['http://lists.example.org/', 'REDIRECT_TO_HTTP'],
    ['file:///etc/passwd', 'ADDRESS_SCHEME'],
    ['https://user:pw@lists.example.org/', 'ADDRESS_CREDENTIALS'],
    ['https://lists.example.org:22/', 'ADDRESS_PORT'],
    ['https://localhost/', 'ADDRESS_HOST'],
    ['//127.0.0.1/', 'ADDRESS_HOST'],
    ['\\\\127.0.0.1\\', 'ADDRESS_HOST'],
    ['https://[::ffff:7f00:1]/', 'ADDRESS_HOST'],
    ['https://', 'REDIRECT_BROKEN'],
    ['', 'REDIRECT_BROKEN'],
  ])('to %j end as %s', async (location, code) => {
    const side = await serve((_, response) => response.writeHead(301, { location }).end());
    expect((await failureOf(nearSide([side]).outbound.get(side.origin, asked))).code).toBe(code);
  });
});

describe('limits', () => {
  it('end a body that is larger than allowed, declared or not', async () => {
    const side = await serve((request, response) => {
      if (request.url === '/declared') response.setHeader('content-length', 1_001);
      response.end(randomBytes(1_001));
    });
    const { outbound } = nearSide([side]);
    const small = { ...asked, maxBytes: 1_000 };
    expect((await failureOf(outbound.get(`${side.origin}/declared`, small))).code).toBe('BODY_TOO_LARGE');
    side.requests.length = 0;
    expect((await failureOf(outbound.get(side.origin, small).then(textOf))).code).toBe('BODY_TOO_LARGE');
    const exact = { ...asked, maxBytes: 1_001 };
    expect((await textOf(await outbound.get(side.origin, exact))).length).toBeGreaterThan(0);
  });

  it('end an endless body', async () => {
    let sent = 0;
    const side = await serve((_, response) => {
      const more = () => {
        while (response.write(randomBytes(65_536))) sent += 65_536;
      };
      response.on('drain', more);
      more();
    });
    const { outbound, log } = nearSide([side]);
    expect((await failureOf(outbound.get(side.origin, asked).then(textOf))).code).toBe('BODY_TOO_LARGE');
    expect(sent).toBeLessThan(64 << 20);
    expect(log).toEqual([`BODY_TOO_LARGE ${side.origin} `]);
  });

  it.each([
    ['gzip', (bytes: string | Buffer) => gzipSync(bytes)],
    ['br', (bytes: string | Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ])('unpack %s, count what comes out, and stop what swells', async (encoding, pack) => {
    const list = Array.from({ length: 5_000 }, (_, i) => `${i},NAME ${i * 7919}\n`).join('');
    const bodies: Record<string, Buffer> = {
      '/list': pack(list),
      '/large': pack(randomBytes(70_000)),
      '/bomb': pack(Buffer.alloc(2 << 20)),
      '/cut': pack(list).subarray(0, 2_000),
      '/wrong': Buffer.alloc(1_000, 0xff),
    };
    const side = await serve((request, response) => {
      response.setHeader('content-encoding', encoding);
      response.end(bodies[request.url ?? '']);
    });
    const { outbound } = nearSide([side]);
    const get = (path: string, maxBytes: number) =>
      outbound.get(side.origin + path, { ...asked, maxBytes }).then(textOf);
    expect(await get('/list', list.length)).toBe(list);
    expect((await failureOf(get('/list', list.length - 1))).code).toBe('BODY_TOO_LARGE');
    expect((await failureOf(get('/large', 69_000))).code).toBe('BODY_TOO_LARGE');
    expect((await failureOf(get('/bomb', 1 << 30))).code).toBe('BODY_SWELLS');
    expect((await failureOf(get('/cut', 1 << 20))).code).toBe('BODY_CUT_SHORT');
    expect((await failureOf(get('/wrong', 1 << 20))).code).toBe('ENCODING_BROKEN');
  });

  it('end a body that is long on the wire and nothing once it is unpacked', async () => {
    const empty = gzipSync('');
    const side = await serve((_, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.write(empty);
      response.end(Buffer.concat(Array.from({ length: 500 }, () => empty)));
    });
    const { outbound } = nearSide([side]);
    const get = (maxBytes: number) => outbound.get(side.origin, { ...asked, maxBytes }).then(textOf);
    expect(await get(501 * empty.length)).toBe('');
    expect((await failureOf(get(500 * empty.length))).code).toBe('BODY_TOO_LARGE');
  });

  it.each(['deflate', 'zstd', 'gzip, gzip', 'nonsense'])('refuse the packing %s', async (encoding) => {
    const side = await serve((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end('x'));
    expect((await failureOf(nearSide([side]).outbound.get(side.origin, asked))).code).toBe('ENCODING_UNKNOWN');
  });

  it('end a head that is too large, and one that is no HTTP', async () => {
    const side = await serve((request, response) => {
      if (request.url === '/large') response.writeHead(200, { 'x-large': 'a'.repeat(20_000) }).end();
      else request.socket.end('SSH-2.0-OpenSSH_9.6\r\n');
    });
    const { outbound } = nearSide([side]);
    expect((await failureOf(outbound.get(`${side.origin}/large`, asked))).code).toBe('HEADERS_TOO_LARGE');
    expect((await failureOf(outbound.get(`${side.origin}/ssh`, asked))).code).toBe('PROTOCOL_BROKEN');
  });

  it('end silence before the head and within the body', async () => {
    const side = await serve((request, response) => {
      if (request.url === '/body') response.writeHead(200).write('a beginning');
    });
    const { outbound } = nearSide([side]);
    const short = limited({ idleMs: 60 });
    expect(await failureOf(outbound.get(side.origin, short))).toMatchObject({ code: 'IDLE_TIMEOUT', passing: true });
    const answer = await outbound.get(`${side.origin}/body`, short);
    expect(await failureOf(textOf(answer))).toMatchObject({ code: 'IDLE_TIMEOUT', passing: true });
  });

  it('end a body that drips for ever', async () => {
    const { outbound, origin } = await dripping();
    const answer = await outbound.get(origin, limited({ totalMs: 150, idleMs: 100 }));
    expect(await failureOf(textOf(answer))).toMatchObject({ code: 'TOTAL_TIMEOUT', passing: true });
  });

  it('count no silence while the reader is at work', async () => {
    const drip = await dripping();
    const body = randomBytes(400_000);
    const side = await serve((_, response) => response.end(body));
    const answer = content(await nearSide([side]).outbound.get(side.origin, limited({ idleMs: 40 })));
    const pieces: Uint8Array[] = [];
    for await (const piece of answer.body) {
      // The work takes longer than the silence allowed: another request that runs into its end.
      if (pieces.length === 0) await failureOf(drip.outbound.get(drip.origin, limited({ totalMs: 120 })).then(textOf));
      pieces.push(piece);
    }
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.concat(pieces).equals(body)).toBe(true);
  });

  it('end a body that nobody reads', async () => {
    const closed = new Promise<void>((done) => {
      void serve((_, response) => {
        response.on('close', done);
        response.write('never read');
      }).then((side) => nearSide([side]).outbound.get(side.origin, limited({ totalMs: 80 })));
    });
    await expect(closed).resolves.toBeUndefined();
  });

  it('end a name and a connection that take too long', async () => {
    const side = await serve((_, response) => response.end());
    const silent = nearSide([side], { lookup: () => new Promise<never>(() => undefined) }).outbound;
    expect((await failureOf(silent.get(side.origin, limited({ connectMs: 60 })))).code).toBe('CONNECT_TIMEOUT');
    expect((await failureOf(silent.get(side.origin, limited({ totalMs: 60 })))).code).toBe('TOTAL_TIMEOUT');
  });

  it('tell a body that broke off from one that ended', async () => {
    const side = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half', () => response.destroy());
    });
    const answer = await nearSide([side]).outbound.get(side.origin, asked);
    expect(await failureOf(textOf(answer))).toMatchObject({ code: 'BODY_CUT_SHORT', passing: true });
  });

  it('let nobody answer where nobody listens', async () => {
    const side = await farSide((_, response) => response.end());
    await side.close();
    const failure = await failureOf(nearSide([side]).outbound.get(side.origin, asked));
    expect(failure).toMatchObject({ code: 'CONNECTION_FAILED', passing: true });
    expect(failure.message).not.toContain('ECONNREFUSED');
  });
});

describe('what remains', () => {
  it('is no connection, whichever way a request ends', async () => {
    const side = await serve((request, response) => {
      if (request.url === '/redirect') response.writeHead(302, { location: '/silent' }).write('more to come');
      if (request.url === '/status') response.writeHead(500).write('more to come');
      if (request.url === '/declared') response.writeHead(200, { 'content-length': 9e9 }).write('more to come');
      if (request.url === '/unchanged') response.writeHead(304).end();
    });
    // TLS is never answered here: the connection stands, and nothing comes.
    const deaf = createServer((socket) => void socket.on('error', () => undefined));
    const ended = new Promise((done) => deaf.on('connection', (socket) => socket.resume().on('close', done)));
    await new Promise<void>((done) => deaf.listen(0, PUBLIC, done));
    const { port } = deaf.address() as AddressInfo;
    const { outbound } = nearSide([side, { port }]);
    const short = limited({ idleMs: 50, connectMs: 80 });
    const codes: string[] = [];
    for (const path of ['/redirect', '/status', '/declared', '/silent']) {
      codes.push((await failureOf(outbound.get(side.origin + path, short))).code);
    }
    codes.push((await failureOf(outbound.get(`https://lists.example.org:${port}/`, short))).code);
    expect(codes).toEqual(['IDLE_TIMEOUT', 'STATUS_UNEXPECTED', 'BODY_TOO_LARGE', 'IDLE_TIMEOUT', 'CONNECT_TIMEOUT']);
    const validators = { origin: side.origin, etag: '"a"' };
    expect((await outbound.get(`${side.origin}/unchanged`, { ...short, validators })).kind).toBe('UNCHANGED');
    await Promise.all([side.quiet(), ended]);
    await new Promise((done) => deaf.close(done));
  });

  it('is no timer and no listener on the signal of the caller', async () => {
    const side = await serve((request, response) => response.writeHead(request.url === '/' ? 200 : 404).end('x'));
    const { outbound } = nearSide([side]);
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const { signal } = new AbortController();
    const before = timers();
    await textOf(await outbound.get(side.origin, { ...asked, signal }));
    content(await outbound.get(side.origin, { ...asked, signal })).discard();
    await failureOf(outbound.get(`${side.origin}/missing`, { ...asked, signal }));
    await side.quiet();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    expect(timers()).toBeLessThanOrEqual(before);
  });
});

describe('the caller', () => {
  it('may stop before, at the head and in the body', async () => {
    const side = await serve((request, response) => {
      if (request.url === '/body') response.writeHead(200).write('a beginning');
    });
    let looks = 0;
    const { outbound } = nearSide([side], { lookup: async () => ((looks += 1), [PUBLIC]) });
    const stopped = { ...asked, signal: AbortSignal.abort('no longer') };
    expect((await failureOf(outbound.get(side.origin, stopped))).code).toBe('ABORTED');
    expect([looks, side.connections()]).toEqual([0, 0]);

    const head = new AbortController();
    const waiting = failureOf(outbound.get(side.origin, { ...asked, signal: head.signal }));
    while (side.requests.length === 0) await new Promise((done) => setImmediate(done));
    head.abort();
    expect((await waiting).code).toBe('ABORTED');

    const body = new AbortController();
    const answer = content(await outbound.get(`${side.origin}/body`, { ...asked, signal: body.signal }));
    const pieces: string[] = [];
    const reading = failureOf(
      (async () => {
        for await (const piece of answer.body) {
          pieces.push(Buffer.from(piece).toString());
          body.abort();
        }
      })(),
    );
    expect((await reading).code).toBe('ABORTED');
    expect(pieces).toEqual(['a beginning']);
  });

  it('may leave a body, or not begin it, and the connection ends', async () => {
    let closed = 0;
    const gone: Promise<void>[] = [];
    const side = await serve((_, response) => {
      gone.push(new Promise((done) => response.on('close', () => done(void (closed += 1)))));
      response.writeHead(200).write('a beginning');
    });
    const { outbound } = nearSide([side]);
    content(await outbound.get(side.origin, asked)).discard();
    for await (const _piece of content(await outbound.get(side.origin, asked)).body) break;
    await Promise.all(gone);
    expect(closed).toBe(2);
  });

  it.each<Record<string, string>>([
    { host: 'x.org' },
    { 'Content-Length': '5' },
    { 'proxy-authorization': 'x' },
    { 'x-a': 'b\r\nc: d' },
    { 'a b': 'c' },
    { cookie: 'a' },
  ])('may not send %j', async (headers) => {
    const side = await serve((_, response) => response.end());
    const { outbound } = nearSide([side]);
    expect((await failureOf(outbound.get(side.origin, { ...asked, headers }))).code).toBe('HEADER_NOT_ALLOWED');
    expect(side.connections()).toBe(0);
  });

  it('goes by no proxy of the environment', async () => {
    const proxy = await serve((_, response) => response.end('by proxy'), 'http');
    proxy.requests.length = 0;
    const side = await serve((_, response) => response.end('direct'), 'http');
    const before = http.globalAgent;
    // What Node itself sets up for NODE_USE_ENV_PROXY=1.
    http.globalAgent = new http.Agent({ proxyEnv: { HTTP_PROXY: `http://127.0.0.1:${proxy.port}` } });
    try {
      expect(await textOf(await nearSide([side]).outbound.get(side.origin, asked))).toBe('direct');
      expect(proxy.connections()).toBe(0);
    } finally {
      http.globalAgent = before;
    }
  });
});
