import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Silence } from '@downstream/checks/core';
import { millis, type Clock } from '@downstream/kernel';
import { CLOCK } from '@downstream/platform/database';
import { Outbound, OutboundError, type OutboundLimits, type OutboundRequest } from '@downstream/platform/net';
import { SourcePace, type PaceRule } from './source-pace';

/** A service outside, as it is called. */
export interface SourceService {
  /** Its name, as evidence names it. */
  readonly name: string;
  readonly pace: PaceRule;
  /** Whether it sends elsewhere by its nature; any other redirect is refused. */
  readonly redirects?: boolean;
  /** What its Content-Type must be. */
  readonly mediaType: RegExp;
  readonly accept: string;
}

/** What came of a call: an answer, why there is none, or something that is no answer of such a service. */
export type Called =
  | {
      readonly kind: 'ANSWERED';
      readonly status: number;
      readonly text: string;
      readonly bytes: Uint8Array;
      readonly mediaType: string;
    }
  | { readonly kind: 'SILENT'; readonly why: Silence }
  | { readonly kind: 'BROKEN'; readonly bytes: Uint8Array; readonly mediaType: string };

/** What a call adds to the address. */
export type CallOptions = Pick<OutboundRequest, 'headers' | 'send' | 'statuses'>;

/** Answers are small; a registry that sends more than this sends something else. */
const LARGEST = 2 * 1024 * 1024;
/** A check waits, so a service gets less time than a list that is fetched by night. */
const limits: Partial<OutboundLimits> = { totalMs: 20_000, idleMs: 10_000, connectMs: 5_000 };

/** Something came, but not all of it, or not what HTTP knows. */
const broken = new Set([
  ...['BODY_TOO_LARGE', 'BODY_SWELLS', 'BODY_CUT_SHORT', 'ENCODING_BROKEN', 'ENCODING_UNKNOWN', 'PROTOCOL_BROKEN'],
  ...['HEADERS_TOO_LARGE'],
]);

/** Why a service said nothing, by what happened to the call. */
export function silenceOf({ code, status }: OutboundError): Silence {
  if (/TIMEOUT$|^ABORTED$/.test(code)) return 'TIMEOUT';
  if (code === 'STATUS_UNEXPECTED') return status === 429 ? 'BUSY' : (status ?? 0) >= 500 ? 'DOWN' : 'REFUSED';
  return code === 'CONNECTION_FAILED' || code === 'NO_PUBLIC_ADDRESS' ? 'NO_NETWORK' : 'REFUSED';
}

/** Calls services outside by the one way out, at their pace, and tells what came; it throws for nothing out there. */
@Injectable()
export class SourceCall {
  private readonly paces = new Map<string, SourcePace>();

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    // A process that was given no way out asks nobody.
    @Optional() private readonly outbound?: Outbound,
  ) {}

  /** Asks a service once. */
  async ask(service: SourceService, address: string, options: CallOptions = {}): Promise<Called> {
    if (!this.outbound) return { kind: 'SILENT', why: 'NO_NETWORK' };
    const pace = this.paceOf(service);
    if (!pace.take(this.now())) return { kind: 'SILENT', why: 'BUSY' };
    const pieces: Uint8Array[] = [];
    let mediaType = 'application/octet-stream';
    try {
      const answer = await this.outbound.get(address, {
        ...options,
        headers: { accept: service.accept, ...options.headers },
        maxBytes: LARGEST,
        redirects: service.redirects ?? false,
        limits,
      });
      if (answer.kind === 'UNCHANGED') return { kind: 'SILENT', why: 'REFUSED' };
      mediaType = answer.mediaType ?? mediaType;
      for await (const piece of answer.body) pieces.push(piece);
      const bytes = Buffer.concat(pieces);
      // What says no may come as it likes; what says something has its type.
      const fits = answer.status !== 200 || service.mediaType.test(mediaType);
      const text = fits ? textOf(bytes) : undefined;
      if (text === undefined) return { kind: 'BROKEN', bytes, mediaType };
      return { kind: 'ANSWERED', status: answer.status, text, bytes, mediaType };
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error;
      if (error.status === 429 || error.status === 503) pace.pause(this.now(), error.retryAfter);
      if (broken.has(error.code)) return { kind: 'BROKEN', bytes: Buffer.concat(pieces), mediaType };
      return { kind: 'SILENT', why: silenceOf(error) };
    }
  }

  private now(): number {
    return millis(this.clock.now());
  }

  private paceOf({ name, pace }: SourceService): SourcePace {
    const known = this.paces.get(name) ?? new SourcePace(pace);
    this.paces.set(name, known);
    return known;
  }
}

/** Bytes as UTF-8; undefined where they are not. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
