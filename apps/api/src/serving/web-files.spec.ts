import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { securityHeaders } from '@downstream/platform/http';
import express, { type NextFunction, type Request, type Response } from 'express';
import request from 'supertest';
import { webFiles } from './web-files';

const script = `console.log(${JSON.stringify('river '.repeat(400))})`;
const portal = { files: ['/portal.js'], words: { en: ['/en.js'], ar: ['/ar.js'] }, fonts: [] };
const first = {
  every: ['/main.js'],
  pages: [
    { at: '/', exactly: false, files: [], words: {}, reads: [], fonts: ['/inter.woff2'] },
    { at: '/portal', exactly: false, ...portal, reads: ['/api/v1/session'] },
    { at: '/portal', exactly: true, ...portal, files: ['/start.js'], reads: ['/api/v1/portal/answers'] },
    { at: '/portal/enter', exactly: false, ...portal, files: ['/enter.js'], reads: [] },
  ],
};
const contents = {
  'index.html': '<!doctype html><head></head><ds-root ngCspNonce="__CSP_NONCE__"></ds-root>',
  'first-files.json': JSON.stringify(first),
  'main-ABCD2345.js': script,
  'main-ABCD2345.js.br': brotliCompressSync(script),
  'main-ABCD2345.js.gz': gzipSync(script),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'fonts/inter-5.3.0/latin.woff2': 'wOF2',
  'pdfjs-6.5.438/pdf.worker.min.mjs': script,
  '.env': 'SECRET=1',
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'downstream-web-'));
  mkdirSync(join(root, 'fonts/inter-5.3.0'), { recursive: true });
  mkdirSync(join(root, 'pdfjs-6.5.438'));
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(root, name), content);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const house = (folder: string | undefined = root) => {
  const app = express();
  app.use(...securityHeaders(false), ...webFiles(folder, ({ headers }) => headers.cookie !== undefined));
  app.get('/api/v1/session', (_, response) => void response.json({ from: 'api' }));
  app.use((_: Request, response: Response) => void response.status(404).json({ code: 'NOT_FOUND' }));
  app.use((error: NodeJS.ErrnoException, _: Request, response: Response, next: NextFunction) =>
    response.headersSent ? next(error) : void response.status(500).json({ code: error.code }),
  );
  return app;
};
const get = (path: string, encoding = 'identity') => request(house()).get(path).set('Accept-Encoding', encoding);

describe('files of the build', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', undefined],
  ])('go to a browser that takes %s as %s', async (accepted, expected) => {
    const { headers, text } = await get('/main-ABCD2345.js', accepted);
    expect(headers['content-encoding']).toBe(expected);
    expect(text).toBe(script);
    expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', vary: 'Accept-Encoding' });
  });

  it('are kept for a year when their name changes with them, and asked for again when it does not', async () => {
    const lasting = 'public, max-age=31536000, immutable';
    expect((await get('/main-ABCD2345.js')).headers['cache-control']).toBe(lasting);
    expect((await get('/fonts/inter-5.3.0/latin.woff2')).headers['cache-control']).toBe(lasting);
    expect((await get('/pdfjs-6.5.438/pdf.worker.min.mjs')).headers['cache-control']).toBe(lasting);
    const { headers } = await get('/favicon.svg');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await get('/favicon.svg').set('If-None-Match', headers['etag'] ?? '')).status).toBe(304);
    utimesSync(join(root, 'favicon.svg'), 1, 1);
    expect((await get('/favicon.svg').set('If-None-Match', headers['etag'] ?? '')).status).toBe(200);
  });

  it('carry a short policy, and none of the headers of a page', async () => {
    const { headers } = await get('/favicon.svg');
    expect(headers['content-security-policy']).toBe(`default-src 'none';frame-ancestors 'none'`);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-opener-policy']).toBeUndefined();
  });

  it('may be a worker, which may fetch from us and from nobody else', async () => {
    const { headers } = await get('/pdfjs-6.5.438/pdf.worker.min.mjs');
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-security-policy': `default-src 'self';frame-ancestors 'none'`,
    });
  });

  it.each([
    '/nothing-ABCD2345.js',
    '/.env',
    '/index.html',
    '/first-files.json',
    '/fonts/inter-5.3.0',
    '/..%2f..%2fetc/passwd.js',
  ])('are the only ones: %s is not found, and is no page', async (path) => {
    const { status, body } = await get(path).set('Accept', '*/*;q=0.1, application/json');
    expect([status, body]).toEqual([404, { code: 'NOT_FOUND' }]);
  });

  it('are told without their content to whoever asks for the head alone, and cannot be sent to', async () => {
    const head = await request(house()).head('/main-ABCD2345.js').set('Accept-Encoding', 'identity');
    expect(head.headers['content-length']).toBe(String(script.length));
    expect((await request(house()).post('/main-ABCD2345.js')).status).toBe(404);
  });
});

describe('a file that is gone or broken since the start', () => {
  it('is not found, and the next request is served', async () => {
    const app = house();
    rmSync(join(root, 'main-ABCD2345.js.br'));
    const gone = await request(app).get('/main-ABCD2345.js').set('Accept-Encoding', 'br');
    expect([gone.status, gone.headers['content-encoding']]).toEqual([404, undefined]);
    expect((await request(app).get('/main-ABCD2345.js').set('Accept-Encoding', 'gzip')).text).toBe(script);
  });

  it('is an error of that request alone when it cannot be read', async () => {
    const app = house();
    rmSync(join(root, 'favicon.svg'));
    mkdirSync(join(root, 'favicon.svg'));
    const broken = await request(app).get('/favicon.svg');
    expect([broken.status, broken.body]).toEqual([500, { code: 'EISDIR' }]);
    expect(broken.headers['cache-control']).toBeUndefined();
    expect((await request(app).get('/main-ABCD2345.js')).status).toBe(200);
  });
});

describe('the page', () => {
  it.each(['/', '/desk/distributors', '/portal/enter'])('answers %s, with the nonce of its policy', async (path) => {
    const { headers, text } = await get(path).set('Accept', 'text/html,*/*;q=0.8');
    const nonce = /ngCspNonce="([^"]+)"/.exec(text)?.[1];
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['/desk', '', 'en', ['/main.js', '/inter.woff2']],
    ['/portalx', '', 'en', ['/main.js', '/inter.woff2']],
    ['/portal/enter', '', 'de, ar-EG;q=0.5', ['/main.js', '/ar.js', '/enter.js']],
    ['/portal/enter', '', 'ja', ['/main.js', '/en.js', '/enter.js']],
    ['/portal', '', 'en', ['/main.js', '/en.js', '/start.js']],
    ['/portal', 'sid=1', 'en', ['/main.js', '/api/v1/portal/answers', '/en.js', '/start.js']],
    ['/portal/status', 'sid=1', 'en', ['/main.js', '/api/v1/session', '/en.js', '/portal.js']],
  ])('names what the first screen of %s needs (cookie "%s", language %s)', async (path, cookie, language, files) => {
    const { text } = await get(path).set({
      Accept: 'text/html',
      'Accept-Language': language,
      ...(cookie && { Cookie: cookie }),
    });
    expect([...text.matchAll(/<link rel="(?:modulepreload|preload)" href="([^"]+)"/g)].map(([, file]) => file)).toEqual(
      files,
    );
  });

  it('leaves the API, health and problems to the server', async () => {
    const asBrowser = (path: string) => get(path).set('Accept', 'text/html');
    expect((await asBrowser('/api/v1/session')).body).toEqual({ from: 'api' });
    for (const path of ['/readyz', '/problems/NOPE', '/dev/mail', '/api'])
      expect((await asBrowser(path)).status).toBe(404);
  });

  it('is not served where no pages were built', async () => {
    const app = house(join(root, 'fonts'));
    expect((await request(app).get('/').set('Accept', 'text/html')).status).toBe(404);
  });
});
