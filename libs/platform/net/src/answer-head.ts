import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import type { Deadline } from './deadline';
import { OutboundError, outboundErrorOf } from './outbound-error';

/** Limits of the head of an answer. */
export interface HeadLimits {
  /** From the request to the whole head, in milliseconds. */
  readonly idleMs: number;
  /** Bytes of all headers together. */
  readonly headerBytes: number;
}

/** What goes out with a request that is more than a question. */
export interface Sending {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Sends GET, or POST where something is sent, over an open socket and waits for the head of the answer. One request per connection, and no agent: agents
 * may keep connections and heed the proxies of the environment.
 * @throws OutboundError
 */
export function answerHead(
  socket: Socket,
  url: URL,
  headers: OutgoingHttpHeaders,
  limits: HeadLimits,
  deadline: Deadline,
  sending?: Sending,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request({
      createConnection: () => socket,
      method: sending ? 'POST' : 'GET',
      path: `${url.pathname}${url.search}`,
      headers: {
        ...headers,
        host: url.host,
        connection: 'close',
        ...(sending && { 'content-type': sending.mediaType, 'content-length': sending.bytes.length }),
      },
      setHost: false,
      maxHeaderSize: limits.headerBytes,
    });
    const end = () => {
      clearTimeout(timer);
      takeBack();
    };
    const fail = (error: unknown) => {
      end();
      reject(outboundErrorOf(error));
    };
    const timer = setTimeout(() => fail(new OutboundError('IDLE_TIMEOUT', { passing: true })), limits.idleMs);
    const takeBack = deadline.whenOver(fail);
    // Stays for good: a socket that breaks after the head is the body's affair, and no surprise.
    sent.on('error', fail);
    sent.once('response', (answer) => {
      end();
      resolve(answer);
    });
    sent.once('upgrade', () =>
      fail(new OutboundError('PROTOCOL_BROKEN', { cause: new Error('an upgrade nobody asked for') })),
    );
    sent.end(sending?.bytes);
  });
}
