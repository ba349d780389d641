import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** The nonce of this response, for the one page that carries scripts and styles. */
export const nonceOf = (response: Response): string => (response.locals as { nonce: string }).nonce;

/**
 * Security headers of every answer. Scripts run by nonce only, nothing is framed, nothing comes from a third origin.
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
    }) as RequestHandler,
  ];
}
