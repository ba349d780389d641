import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { OutboundContent, OutboundRequest } from './outbound';
import { farSide, nearSide, type FarSide } from './testing/far-side';

const open: FarSide[] = [];
const serve = async (answer: Parameters<typeof farSide>[0]) => {
  const side = await farSide(answer);
  open.push(side);
  return { side, outbound: nearSide([side]).outbound };
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((side) => side.close()));
});
const asked: OutboundRequest = { maxBytes: 1000 };
const send = { mediaType: 'application/json', bytes: Buffer.from('{"a":"ü"}') };

describe('a request that sends something', () => {
  it('goes by POST with its type and its length', async () => {
    const { side, outbound } = await serve((request, response) => {
      void text(request).then((body) => response.end(`${request.method} ${request.headers['content-length']} ${body}`));
    });
    const answer = (await outbound.get(`${side.origin}/check`, { ...asked, send })) as OutboundContent;
    expect(await text(answer.body)).toBe('POST 10 {"a":"ü"}');
    expect(side.requests[0]?.headers['content-type']).toBe('application/json');
  });

  it('is never sent on to where the answer redirects', async () => {
    const { side, outbound } = await serve((_, response) => response.writeHead(307, { location: '/other' }).end());
    await expect(outbound.get(`${side.origin}/check`, { ...asked, send })).rejects.toMatchObject({
      code: 'REDIRECT_REFUSED',
      status: 307,
    });
    expect(side.requests).toHaveLength(1);
  });
});

describe('a request that expects no redirect', () => {
  it('refuses one', async () => {
    const { side, outbound } = await serve((_, response) => response.writeHead(302, { location: '/other' }).end());
    await expect(outbound.get(`${side.origin}/x`, { ...asked, redirects: false })).rejects.toMatchObject({
      code: 'REDIRECT_REFUSED',
    });
  });
});

describe('a status that is an answer too', () => {
  it('comes with its body, and no other does', async () => {
    const { side, outbound } = await serve((request, response) =>
      response.writeHead(request.url === '/gone' ? 404 : 410).end('nobody of that name'),
    );
    const answer = (await outbound.get(`${side.origin}/gone`, { ...asked, statuses: [404] })) as OutboundContent;
    expect([answer.status, await text(answer.body)]).toEqual([404, 'nobody of that name']);
    await expect(outbound.get(`${side.origin}/x`, { ...asked, statuses: [404] })).rejects.toMatchObject({
      status: 410,
    });
  });
});
