import { readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Packed forms that may lie beside a file, the smallest first. */
const packings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Names that change with the content: a hash of the bundler's, or the version of a font or of what shows PDFs. */
const LASTING = /-[\w-]{8}\.(?:js|css|woff2)$|^\/(?:fonts\/[a-z]+|pdfjs)-\d[\d.]*\//;

/** Every file below a folder by its path in an URL; hidden files and packed forms have none. */
function filesBelow(root: string): { readonly all: ReadonlySet<string>; readonly served: ReadonlySet<string> } {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'));
  const all = new Set(names);
  const packed = (name: string) => packings.some(([, end]) => name.endsWith(end) && all.has(name.slice(0, -3)));
  return { all, served: new Set(names.filter((name) => !packed(name))) };
}

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Serves the files that lie below a folder when the process starts, each whole or not at all: a file that has vanished
 * since is not found, one that cannot be read is an error of this request alone.
 * @param left paths that somebody else answers
 */
export function staticFiles(root: string, left: readonly string[]): RequestHandler {
  const { all, served } = filesBelow(root);
  const answer = async (request: Request, response: Response): Promise<void> => {
    const { path } = request;
    const packing = packings.find(([coding, end]) => all.has(path + end) && request.acceptsEncodings(coding));
    const file = join(root, path + (packing?.[1] ?? ''));
    const [{ size, mtimeMs }, content] = await Promise.all([stat(file), readFile(file)]);
    response.type(extname(path));
    if (packing) response.setHeader('Content-Encoding', packing[0]);
    if (packings.some(([, end]) => all.has(path + end))) response.vary('Accept-Encoding');
    response.setHeader('ETag', `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`);
    response.setHeader(
      'Cache-Control',
      LASTING.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    );
    if (request.fresh) response.status(304).end();
    else response.setHeader('Content-Length', content.length).end(content);
  };
  return (request: Request, response: Response, next: NextFunction) => {
    const { method, path } = request;
    if (!['GET', 'HEAD'].includes(method) || left.includes(path) || !served.has(path)) return next();
    answer(request, response).catch((error: unknown) => next(isGone(error) ? undefined : error));
  };
}
