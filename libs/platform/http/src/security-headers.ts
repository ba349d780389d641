import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** The nonce of this response, for the one page that carries scripts and styles. */
export const nonceOf = (response: Response): string => (response.locals as { nonce: string }).nonce;

/** Headers that a browser heeds on a page only. */
const OF_PAGES = [
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];
/** What is no page may load nothing and be framed nowhere, should a browser be led to show it as one. */
const NO_PAGE = `default-src 'none';frame-ancestors 'none'`;
/** A script started as a worker lives under the policy of its own answer. */
const SCRIPT = `default-src 'self';frame-ancestors 'none'`;

const policyOf = (type: string): string => (type.startsWith('text/javascript') ? SCRIPT : NO_PAGE);

/**
 * Takes off, from an answer that turns out to be no page, what speaks of pages: the long policy with its nonce would
 * weigh more than many an answer. A policy that a route has set itself stays.
 */
function lighten(_: Request, response: Response, next: NextFunction): void {
  const ofPages = response.getHeader('Content-Security-Policy');
  const write = response.writeHead.bind(response) as (...args: unknown[]) => Response;
  response.writeHead = (...args: unknown[]) => {
    const type = String(response.getHeader('Content-Type') ?? '');
    if (!type.startsWith('text/html')) {
      for (const name of OF_PAGES) response.removeHeader(name);
      if (response.getHeader('Content-Security-Policy') === ofPages)
        response.setHeader('Content-Security-Policy', policyOf(type));
    }
    return write(...args);
  };
  next();
}

/**
 * Security headers of every answer. Scripts run by nonce only, nothing is framed, nothing comes from a third origin.
 * Pages carry the whole policy; other answers a short one, and none of the headers that only pages need.
 * @param https whether the public address is https: only then HSTS and upgrade make sense
 */
export function securityHeaders(https: boolean): RequestHandler[] {
  const nonce = (_: Request, response: Response, next: NextFunction) => {
    (response.locals as { nonce: string }).nonce = randomBytes(16).toString('base64');
    next();
  };
  const withNonce = (_: unknown, response: unknown) => `'nonce-${nonceOf(response as Response)}'`;
  return [
    nonce,
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': [`'self'`],
          'script-src': [`'self'`, withNonce],
          'style-src': [`'self'`, withNonce],
          'img-src': [`'self'`, 'data:', 'blob:'],
          'font-src': [`'self'`],
          'connect-src': [`'self'`],
          'worker-src': [`'self'`],
          'object-src': [`'none'`],
          'base-uri': [`'none'`],
          'form-action': [`'self'`],
          'frame-ancestors': [`'none'`],
          'require-trusted-types-for': [`'script'`],
          ...(https && { 'upgrade-insecure-requests': [] }),
        },
      },
      strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'no-referrer' },
      frameguard: { action: 'deny' },
    }) as RequestHandler,
    lighten,
  ];
}
