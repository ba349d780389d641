import { isIP } from 'node:net';
import { judgeAddress, type AddressVerdict } from './address-ranges';
import { OutboundError, type OutboundCode } from './outbound-error';

/** What the operator allows beyond https on port 443. Nothing here opens an address or a name that is not public. */
export interface OutboundPolicy {
  /** Host names, in lower case, that may be called by plain http. */
  readonly httpHosts: readonly string[];
  /** Ports that may be called beside 443 (https) and 80 (http). */
  readonly ports: readonly number[];
}

/** The judge of a text that should be an address to call. */
export type JudgedUrl =
  { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly error: OutboundError };

/**
 * Names that lead nowhere on the public internet: RFC 6761 (localhost, test, invalid, example), RFC 6762 appendix G
 * (local and the names of private networks), RFC 7686 (onion), RFC 8375 (home.arpa), RFC 9476 (alt), ICANN's
 * reservation of internal, and what routers and hosts files use.
 */
const specialNames = [
  ...['localhost', 'localdomain', 'local', 'internal', 'intranet', 'private', 'corp', 'home', 'lan'],
  ...['test', 'invalid', 'example', 'onion', 'alt', 'arpa'],
];

const LONGEST = 2_048;
/** Printable ASCII and letters beyond it; no white space, control, invisible or direction-changing character. */
const UNSEEN = /[\s\p{C}\p{Z}\\]/u;
const SHAPE = /^(https?):\/\/([^/?#]+)(?:[/?#]|$)/i;
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z0-9+.-]*:/i;
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** The host as it was typed, without its port. */
const typedHost = (authority: string): string => authority.replace(/:\d*$/, '').toLowerCase();

function nameIsPublic(hostname: string): boolean {
  const labels = hostname.split('.');
  if (labels.length < 2 || hostname.length > 253 || !labels.every((label) => LABEL.test(label))) return false;
  const last = labels.at(-1) ?? '';
  return !specialNames.includes(last) && !/^\d+$/.test(last);
}

function portIsAllowed(url: URL, policy: OutboundPolicy): boolean {
  const usual = url.protocol === 'https:' ? 443 : 80;
  const port = url.port === '' ? usual : Number(url.port);
  return port === usual || policy.ports.includes(port);
}

/**
 * Judges an address that a person typed or another side redirected to, before anything is looked up: an absolute https
 * URL (http where the operator allows the host) with a public name or a public IP address in its usual notation.
 * What the URL parser would silently repair (white space, backslashes, missing slashes, other notations of numbers) is
 * refused, since a person means something else by it.
 * @param judge says of a literal IP address whether it may be called
 */
export function judgeUrl(
  text: string,
  policy: OutboundPolicy,
  judge: (address: string) => AddressVerdict = judgeAddress,
): JudgedUrl {
  const no = (code: OutboundCode, cause?: string): JudgedUrl => ({
    ok: false,
    error: new OutboundError(code, cause === undefined ? {} : { cause: new Error(cause) }),
  });
  if (text.length > LONGEST || UNSEEN.test(text)) return no('ADDRESS_MALFORMED');
  const [, scheme = '', authority = ''] = SHAPE.exec(text) ?? [];
  if (scheme === '') return no(OTHER_SCHEME.test(text) ? 'ADDRESS_SCHEME' : 'ADDRESS_MALFORMED');
  if (authority.includes('@')) return no('ADDRESS_CREDENTIALS');
  if (authority.includes('%') || !URL.canParse(text)) return no('ADDRESS_MALFORMED');
  const url = new URL(text);
  const host = bare(url.hostname);
  if (isIP(host) !== 0) {
    // 127.1, 0x7f000001 and full-width digits are numbers to the parser and a riddle to the person who reads them.
    if (isIP(host) === 4 && typedHost(authority) !== host)
      return no('ADDRESS_HOST', 'an unusual notation of an IP address');
    const verdict = judge(host);
    if (!verdict.allowed) return no('ADDRESS_HOST', `${host} (${verdict.range})`);
  } else if (!nameIsPublic(host)) {
    return no('ADDRESS_HOST', 'a name that is not public');
  }
  if (url.protocol === 'http:' && !policy.httpHosts.includes(host)) return no('ADDRESS_SCHEME');
  if (!portIsAllowed(url, policy)) return no('ADDRESS_PORT');
  return { ok: true, url };
}
