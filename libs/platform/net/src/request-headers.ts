import type { OutgoingHttpHeaders } from 'node:http';
import { acceptedEncodings } from './bounded-body';
import { OutboundError } from './outbound-error';

/**
 * What an answer said of its version, to ask later whether there is a newer one. Kept with the origin it came from:
 * only that origin is shown it again.
 */
export interface Validators {
  /** Scheme, host and port of the answer. */
  readonly origin: string;
  /** The ETag header as it came, quotes included. */
  readonly etag?: string;
  /** The Last-Modified header as it came. */
  readonly lastModified?: string;
}

/** Headers that the connection, the framing or the conditional request own. */
const ownHeaders = new Set([
  ...['accept-encoding', 'connection', 'content-length', 'cookie', 'expect', 'host', 'if-modified-since'],
  ...['if-none-match', 'if-range', 'keep-alive', 'range', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'via'],
]);
const NAME = /^[a-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const VALUE = /^[\x20-\x7e]{0,4000}$/;
const ETAG = /^(?:W\/)?"[\x21\x23-\x7e]{0,500}"$/;
const HTTP_DATE = /^[\x20-\x7e]{1,60}$/;

/** @throws OutboundError HEADER_NOT_ALLOWED for a header that would change the framing, or a text that is none */
export function checkedHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    if (!NAME.test(lower) || ownHeaders.has(lower) || lower.startsWith('proxy-') || !VALUE.test(value)) {
      throw new OutboundError('HEADER_NOT_ALLOWED', { cause: new Error(`the header ${JSON.stringify(lower)}`) });
    }
    checked[lower] = value;
  }
  return checked;
}

/** What goes to one hop: the caller's headers to the origin it asked, the validators to the origin they came from. */
export function headersFor(
  url: URL,
  asked: { readonly origin: string; readonly headers: Readonly<Record<string, string>> },
  validators: Validators | undefined,
): OutgoingHttpHeaders {
  const sameAsked = url.origin === asked.origin;
  const known = validators?.origin === url.origin ? validators : undefined;
  return {
    accept: '*/*',
    'user-agent': 'Downstream',
    ...(sameAsked && asked.headers),
    'accept-encoding': acceptedEncodings,
    ...(known?.etag !== undefined && ETAG.test(known.etag) && { 'if-none-match': known.etag }),
    ...(known?.lastModified !== undefined &&
      HTTP_DATE.test(known.lastModified) && { 'if-modified-since': known.lastModified }),
  };
}

/** The validators of an answer, where it has any that are well formed. */
export function validatorsOf(
  origin: string,
  { etag, 'last-modified': lastModified }: { readonly etag?: string; readonly 'last-modified'?: string },
): Validators | undefined {
  const kept = {
    ...(etag !== undefined && ETAG.test(etag) && { etag }),
    ...(lastModified !== undefined && HTTP_DATE.test(lastModified) && { lastModified }),
  };
  return Object.keys(kept).length === 0 ? undefined : { origin, ...kept };
}
