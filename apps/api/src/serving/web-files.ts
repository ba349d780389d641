import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nonceOf } from '@downstream/platform/http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import sirv from 'sirv';

const NONCE = /__CSP_NONCE__/g;
const ours = /^\/(api|livez|readyz|dev|problems)(\/|$)/;

/**
 * Serves the built web application: hashed files for a year and precompressed, and the one page for every address of
 * the three shells, with this response's nonce in it.
 * @param root folder of the browser build; without it the API is served alone
 */
export function webFiles(root: string | undefined): RequestHandler[] {
  if (!root || !existsSync(join(root, 'index.html'))) return [];
  const index = readFileSync(join(root, 'index.html'), 'utf8');
  const files = sirv(root, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: [],
    setHeaders: (response, path) => {
      response.setHeader(
        'Cache-Control',
        /-[\w-]{8}\.(?:js|css|woff2)$/.test(path)
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=0, must-revalidate',
      );
    },
  });
  const page = (request: Request, response: Response, next: NextFunction) => {
    const wanted = request.method === 'GET' && !ours.test(request.path) && request.accepts(['html', 'json']) === 'html';
    if (!wanted) return next();
    // A file that does not exist is not the application: a missing script must not become a page.
    if (/\.[a-z0-9]{1,5}$/i.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(index.replace(NONCE, nonceOf(response)));
  };
  const withoutIndex = (request: Request, response: Response, next: NextFunction) =>
    request.path === '/' || request.path === '/index.html' || ours.test(request.path)
      ? next()
      : files(request, response, next);
  return [withoutIndex, page];
}
