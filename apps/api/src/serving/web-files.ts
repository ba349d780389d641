import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nonceOf } from '@downstream/platform/http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { FIRST_FILES, firstFiles } from './first-files';
import { staticFiles } from './static-files';

const NONCE = /__CSP_NONCE__/g;
const ours = /^\/(api|livez|readyz|dev|problems)(\/|$)/;

/**
 * Serves the built web application: its files precompressed and, where their name changes with them, for a year; and
 * the one page for every address of the three shells, with this response's nonce and what the address loads first in it.
 * @param root folder of the browser build; without it the API is served alone
 * @param signedIn whether a request brings a session
 */
export function webFiles(root: string | undefined, signedIn: (request: Request) => boolean): RequestHandler[] {
  if (!root || !existsSync(join(root, 'index.html'))) return [];
  const index = readFileSync(join(root, 'index.html'), 'utf8');
  const first = firstFiles(root, signedIn);
  const page = (request: Request, response: Response, next: NextFunction) => {
    const read = ['GET', 'HEAD'].includes(request.method);
    const wanted = read && !ours.test(request.path) && request.accepts(['html', 'json']) === 'html';
    if (!wanted) return next();
    // A file that does not exist is not the application: a missing script must not become a page.
    if (/\.[a-z0-9]{1,5}$/i.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-store');
    const html = index.replace(NONCE, nonceOf(response)).replace('</head>', () => `${first(request)}</head>`);
    response.type('html').send(html);
  };
  return [staticFiles(resolve(root), ['/index.html', `/${FIRST_FILES}`]), page];
}
