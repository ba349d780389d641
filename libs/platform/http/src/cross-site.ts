import type { IncomingHttpHeaders } from 'node:http';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Asked {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Whether a request that changes something comes from another site (OWASP CSRF cheat sheet, Fetch Metadata): unsafe
 * methods need `Sec-Fetch-Site: same-origin` or `none`; browsers that send none must send an Origin equal to the host.
 * A request with an API key and no cookie is no browser's and is not judged; one with a cookie and neither header is refused.
 */
export function crossSite({ method, headers }: Asked): boolean {
  if (safe.has(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (headers.origin !== undefined) return originHost(headers.origin) !== headers.host;
  return headers.cookie !== undefined;
}

function originHost(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
