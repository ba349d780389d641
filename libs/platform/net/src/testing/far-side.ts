import { createServer as createHttp, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { judgeAddress, type AddressVerdict } from '../address-ranges';
import { Outbound, type OutboundSurroundings } from '../outbound';
import type { OutboundError } from '../outbound-error';
import { selfSigned } from './self-signed';

/** The names that the far side has a certificate for. */
const names = ['lists.example.org', 'files.example.net'];
const certificate = selfSigned(...names);

/**
 * The loopback address that plays a public one. 127.0.0.1 stays what it is, so that a way round the judge ends at a
 * server that must not be reached.
 */
export const PUBLIC = '127.0.0.2';
export const INSIDE = '127.0.0.1';

const judge = (address: string): AddressVerdict => (address === PUBLIC ? { allowed: true } : judgeAddress(address));

/** A server of a test, with what it saw. */
export interface FarSide {
  readonly port: number;
  /** `https://<first name>:<port>` or the same with http. */
  readonly origin: string;
  readonly requests: IncomingMessage[];
  /** The addresses at which the requests arrived. */
  readonly reached: (string | undefined)[];
  /** Bytes received on all connections. */
  readonly bytes: () => number;
  readonly connections: () => number;
  /** Until every connection so far has ended. */
  readonly quiet: () => Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a server on all of 127/8, so that it answers at {@link PUBLIC} and at {@link INSIDE}. */
export async function farSide(answer: RequestListener, scheme: 'http' | 'https' = 'https'): Promise<FarSide> {
  const requests: IncomingMessage[] = [];
  const reached: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  const ends: Promise<void>[] = [];
  let bytes = 0;
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    reached.push(request.socket.localAddress);
    answer(request, response);
  };
  const server: Server = scheme === 'https' ? createHttps({ ...certificate }, listener) : createHttp(listener);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => (bytes += socket.bytesRead));
    ends.push(new Promise((done) => socket.on('close', () => done())));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `${scheme}://${names[0]}:${port}`,
    requests,
    reached,
    bytes: () => bytes,
    connections: () => sockets.size,
    quiet: () => Promise.all(ends),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** An {@link Outbound} that takes {@link PUBLIC} for public and asks nobody for names. */
export function nearSide(
  sides: readonly { readonly port: number }[],
  surroundings: OutboundSurroundings = {},
): { outbound: Outbound; log: string[] } {
  const log: string[] = [];
  const outbound = new Outbound(
    { httpHosts: names, ports: sides.map(({ port }) => port) },
    {
      lookup: async () => [PUBLIC],
      judge,
      authorities: certificate.cert,
      log: (error: OutboundError, origin) => log.push(`${error.code} ${origin} ${String(error.cause ?? '')}`),
      ...surroundings,
    },
  );
  return { outbound, log };
}
