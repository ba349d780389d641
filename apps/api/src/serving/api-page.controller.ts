import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { openApi, routes } from '@downstream/contracts';
import { refusal, refusalCodes, RefusalError, refusalKinds, type RefusalCode } from '@downstream/kernel';
import { Allow, ANYONE, nonceOf, statusOf } from '@downstream/platform/http';
import type { Response } from 'express';
import { version } from '../version';

const require = createRequire(import.meta.url);
const assets: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** The OpenAPI document, a page to read it on, and a page for each problem type. */
@Controller()
export class ApiPageController {
  private readonly document = JSON.stringify(openApi(routes, version));
  private readonly folder = dirname(require.resolve('swagger-ui-dist/package.json'));

  @Get('api/openapi.json')
  @Allow(ANYONE)
  @Header('Content-Type', 'application/json; charset=utf-8')
  openapi(): string {
    return this.document;
  }

  @Get('api/docs')
  @Allow(ANYONE)
  docs(@Res() response: Response): void {
    // The reading page sets styles on elements by itself; scripts still run by nonce only.
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'self'; script-src 'self' 'nonce-${nonceOf(response)}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`,
    );
    response.type('html').send(page(nonceOf(response)));
  }

  @Get('api/docs/:file')
  @Allow(ANYONE)
  asset(@Param('file') file: string, @Res() response: Response): void {
    const type = assets[file];
    if (!type) throw new RefusalError(refusal('NOT_FOUND'));
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.send(readFileSync(join(this.folder, file)));
  }

  @Get('problems/:code')
  @Allow(ANYONE)
  @Header('Content-Type', 'text/html; charset=utf-8')
  problem(@Param('code') code: string): string {
    if (!(refusalCodes as string[]).includes(code)) throw new RefusalError(refusal('NOT_FOUND'));
    const kind = refusalKinds[code as RefusalCode];
    return frame(
      code,
      `<h1>${code}</h1><p>HTTP status ${statusOf[kind]}, kind “${kind}”.</p><p>An answer with this code changed nothing unless it says so. Quote its <code>traceId</code> when you ask the operator.</p><p><a href="/api/docs">API reference</a></p>`,
    );
  }
}

const frame = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Downstream API</title></head><body>${body}</body></html>`;

const page = (nonce: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Downstream API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><main id="api"></main><script nonce="${nonce}" src="/api/docs/swagger-ui-bundle.js"></script><script nonce="${nonce}">SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true, docExpansion: 'none', defaultModelsExpandDepth: -1 });</script></body></html>`;
