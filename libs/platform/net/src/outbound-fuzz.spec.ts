import { createServer, type AddressInfo, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OutboundError } from './outbound-error';
import { nearSide } from './testing/far-side';

let reply: Uint8Array = new Uint8Array();
const sockets = new Set<Socket>();
const server = createServer((socket) => {
  sockets.add(socket);
  socket.on('error', () => undefined);
  socket.once('data', () => socket.end(reply));
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((done) => server.close(done));
});

const body = gzipSync('name\n'.repeat(200));
const seeds = [
  Buffer.from('HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\ncontent-length: 5\r\netag: "a"\r\n\r\nname\n'),
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`),
    body,
  ]),
  Buffer.from('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nname\n\r\n0\r\n\r\n'),
  Buffer.from('HTTP/1.1 302 Found\r\nlocation: https://127.0.0.1/\r\ncontent-length: 0\r\n\r\n'),
  Buffer.from('HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
];

/** A reply with a few bytes changed, taken out or doubled. */
const spoilt = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('set', 'cut', 'double', 'end'), fc.nat({ max: 255 })), {
      maxLength: 6,
    }),
  )
  .map(([seed, changes]) => {
    let bytes: Buffer = Buffer.from(seed);
    for (const [where, how, value] of changes) {
      const at = bytes.length === 0 ? 0 : where % bytes.length;
      if (how === 'set') bytes[at] = value;
      else if (how === 'end') bytes = bytes.subarray(0, at);
      else if (how === 'cut') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + (value % 20))]);
      else bytes = Buffer.concat([bytes.subarray(0, at), bytes]);
    }
    return bytes;
  });

it('gives a body or a failure with a code for any reply, and never hangs', async () => {
  const { outbound } = nearSide([{ port }]);
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(spoilt, async (bytes) => {
      reply = bytes;
      try {
        const limits = { connectMs: 500, idleMs: 500, totalMs: 900 };
        const answer = await outbound.get(`http://lists.example.org:${port}/`, { maxBytes: 10_000, limits });
        if (answer.kind === 'CONTENT') await buffer(answer.body);
        outcomes.add(answer.kind);
      } catch (error) {
        if (!(error instanceof OutboundError)) throw error;
        outcomes.add(error.code);
      }
    }),
    { numRuns: 200 },
  );
  expect([...outcomes]).toEqual(expect.arrayContaining(['CONTENT', 'PROTOCOL_BROKEN', 'ADDRESS_HOST']));
});
