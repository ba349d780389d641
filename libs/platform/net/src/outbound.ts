import type { IncomingMessage } from 'node:http';
import { lookup as resolve } from 'node:dns/promises';
import { judgeAddress } from './address-ranges';
import { answerHead, type Sending } from './answer-head';
import { boundedBody, declaredLength, type OutboundProgress } from './bounded-body';
import { Deadline } from './deadline';
import { guardedSocket, type Guard, type Lookup } from './guarded-socket';
import { OutboundError, outboundErrorOf } from './outbound-error';
import { judgeUrl, type JudgedUrl, type OutboundPolicy } from './outbound-url';
import { checkedHeaders, headersFor, validatorsOf, type Validators } from './request-headers';

/** Limits of one request, redirects included. Times in milliseconds, sizes in bytes. */
export interface OutboundLimits {
  /** From the call to the last byte of the body, the reader's own time included. */
  readonly totalMs: number;
  /** The longest silence: before the head of an answer, and between two pieces of a body. */
  readonly idleMs: number;
  /** Name, connection and TLS of one hop. */
  readonly connectMs: number;
  /** Headers of one answer. */
  readonly headerBytes: number;
}

/** The limits that hold unless a request sets its own. */
export const usualLimits: OutboundLimits = {
  totalMs: 300_000,
  idleMs: 30_000,
  connectMs: 10_000,
  headerBytes: 16_384,
};

/** Redirects that are followed. */
const MOST_REDIRECTS = 5;

/** What is asked for, and how much of it is taken. */
export interface OutboundRequest {
  /** The largest body taken, in bytes after unpacking. */
  readonly maxBytes: number;
  /** Asks whether there is something newer than this. */
  readonly validators?: Validators | undefined;
  /** Sent to the origin of the first address alone, never to one it redirects to. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent by POST to the first address alone: an answer that redirects is then refused. */
  readonly send?: Sending | undefined;
  /** Whether redirects are followed; they are unless said. */
  readonly redirects?: boolean;
  /** Statuses beside 200 whose body is an answer too, such as 404 of a service that says what it does not know. */
  readonly statuses?: readonly number[];
  readonly limits?: Partial<OutboundLimits>;
  readonly signal?: AbortSignal | undefined;
  /** Called after each piece of the body. */
  readonly onProgress?: ((progress: OutboundProgress) => void) | undefined;
}

/** There is nothing newer (304). */
export interface OutboundUnchanged {
  readonly kind: 'UNCHANGED';
  readonly url: string;
}

/** An answer with a body (200, or a status that was asked for). */
export interface OutboundContent {
  readonly kind: 'CONTENT';
  readonly status: number;
  /** Where it came from in the end. It may hold what is secret in the typed address. */
  readonly url: string;
  /** The Content-Type header as it came. */
  readonly mediaType?: string;
  /** Bytes on the wire, where the other side says so. */
  readonly declared?: number;
  /** To be given with the next request. */
  readonly validators?: Validators;
  /** The unpacked bytes; fails with an {@link OutboundError}. Read it once, to the end, or leave the loop. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends the connection without reading the body. */
  readonly discard: () => void;
}

/** Hears of every request that was refused or failed; `origin` is empty for an address that could not be read. */
export type OutboundLog = (error: OutboundError, origin: string) => void;

/** What stands around {@link Outbound}; each part has a usual one. */
export interface OutboundSurroundings extends Partial<Guard> {
  readonly log?: OutboundLog;
}

const systemLookup: Lookup = async (host) =>
  (await resolve(host, { all: true, order: 'verbatim' })).map(({ address }) => address);

const redirecting = new Set([301, 302, 303, 307, 308]);
/** Statuses that say: later. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * The only way out to an address that a person typed. Every hop is judged as if it were the first: its URL by
 * {@link judgeUrl}, every address its name leads to, and the address really connected to.
 */
export class Outbound {
  private readonly guard: Guard;
  private readonly log: OutboundLog;

  constructor(
    private readonly policy: OutboundPolicy,
    { log = () => undefined, lookup = systemLookup, judge = judgeAddress, ...rest }: OutboundSurroundings = {},
  ) {
    this.guard = { lookup, judge, ...rest };
    this.log = log;
  }

  /** Judges an address without calling it, for the moment when a person types it. */
  judge(address: string): JudgedUrl {
    return judgeUrl(address, this.policy, this.guard.judge);
  }

  /**
   * Fetches what lies at an address.
   * @throws OutboundError when the address or one it redirects to may not be called, and when the request fails; a
   *   failure after the head is thrown by the body
   */
  async get(address: string, asked: OutboundRequest): Promise<OutboundContent | OutboundUnchanged> {
    const limits = { ...usualLimits, ...asked.limits };
    const deadline = new Deadline(limits.totalMs, asked.signal);
    let at = '';
    try {
      const headers = checkedHeaders(asked.headers ?? {});
      let url = this.judged(address);
      const first = { origin: url.origin, headers };
      for (let hops = 0; ; hops += 1) {
        at = url.origin;
        deadline.check();
        const answer = await this.hop(url, headersFor(url, first, asked.validators), limits, deadline, asked.send);
        const status = answer.statusCode ?? 0;
        if (!redirecting.has(status)) return this.taken(answer, url, asked, limits, deadline);
        answer.destroy();
        if (asked.send || asked.redirects === false) throw new OutboundError('REDIRECT_REFUSED', { status });
        if (hops === MOST_REDIRECTS) throw new OutboundError('REDIRECTS_TOO_MANY');
        url = this.next(url, answer.headers.location);
      }
    } catch (error) {
      deadline.clear();
      const failure = outboundErrorOf(error);
      this.log(failure, at);
      throw failure;
    }
  }

  private judged(address: string): URL {
    const judged = this.judge(address);
    if (!judged.ok) throw judged.error;
    return judged.url;
  }

  private async hop(
    url: URL,
    headers: ReturnType<typeof headersFor>,
    limits: OutboundLimits,
    deadline: Deadline,
    send?: Sending,
  ): Promise<IncomingMessage> {
    const socket = await guardedSocket(url, this.guard, limits.connectMs, deadline);
    const answer = await answerHead(socket, url, headers, limits, deadline, send).catch((error: unknown) => {
      socket.destroy();
      throw error;
    });
    // A body that is not read may break; that is no surprise.
    answer.on('error', () => undefined);
    return answer;
  }

  private next(from: URL, location: string | undefined): URL {
    if (!location || !URL.canParse(location, from.href)) throw new OutboundError('REDIRECT_BROKEN');
    const to = new URL(location, from.href);
    if (from.protocol === 'https:' && to.protocol === 'http:') throw new OutboundError('REDIRECT_TO_HTTP');
    return this.judged(to.href);
  }

  private taken(
    answer: IncomingMessage,
    url: URL,
    asked: OutboundRequest,
    limits: OutboundLimits,
    deadline: Deadline,
  ): OutboundContent | OutboundUnchanged {
    const discard = () => {
      deadline.clear();
      answer.destroy();
    };
    const status = answer.statusCode ?? 0;
    if (status === 304 && asked.validators?.origin === url.origin) {
      discard();
      return { kind: 'UNCHANGED', url: url.href };
    }
    if (status !== 200 && !asked.statuses?.includes(status)) {
      answer.destroy();
      const retryAfter = answer.headers['retry-after'];
      throw new OutboundError('STATUS_UNEXPECTED', {
        status,
        passing: passing.has(status),
        ...(retryAfter !== undefined && { retryAfter }),
      });
    }
    try {
      const body = this.logged(
        boundedBody(answer, { ...limits, maxBytes: asked.maxBytes }, deadline, asked.onProgress),
        url.origin,
      );
      const mediaType = answer.headers['content-type'];
      const declared = declaredLength(answer);
      const validators = validatorsOf(url.origin, answer.headers);
      return {
        kind: 'CONTENT',
        status,
        url: url.href,
        ...(mediaType !== undefined && { mediaType }),
        ...(declared !== undefined && { declared }),
        ...(validators && { validators }),
        body,
        discard,
      };
    } catch (error) {
      answer.destroy();
      throw error;
    }
  }

  private async *logged(body: AsyncIterable<Uint8Array>, origin: string): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* body;
    } catch (error) {
      if (error instanceof OutboundError) this.log(error, origin);
      throw error;
    }
  }
}
