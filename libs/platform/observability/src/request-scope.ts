import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { Metrics } from './metrics';
import { requestContext, type RequestFacts } from './request-context';
import { requestIdOf } from './request-id';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A path for the log: no query, and nothing in it that could be a token. */
export const safePath = (path: string): string =>
  (path.split(/[?#]/, 1)[0] ?? '')
    .slice(0, 512)
    .split('/')
    .map((part) => (part.length > 40 || (part.length > 19 && !UUID.test(part) && /\d/.test(part)) ? '…' : part))
    .join('/');

/** The pattern the request was routed by; undefined when no route took it. */
const patternOf = (request: Request): string | undefined => {
  const route = (request.route as { path?: unknown } | undefined)?.path;
  return typeof route === 'string' ? request.baseUrl + route : undefined;
};

const quiet = new Set(['/livez', '/readyz']);

const levelOf = (status: number, pattern: string | undefined): 'error' | 'warn' | 'info' | 'debug' => {
  if (status >= 500) return 'error';
  if (status === 401 || status === 403 || status === 429) return 'warn';
  if (status >= 400) return 'info';
  return pattern === undefined || quiet.has(pattern) ? 'debug' : 'info';
};

/**
 * The first thing every request meets: gives it its id, opens the context its log lines stand in, and when the answer
 * is out writes one line and measures the time. Bodies, headers, queries and network addresses are never logged.
 */
@Injectable()
export class RequestScope {
  constructor(
    private readonly log: PinoLogger,
    private readonly metrics: Metrics,
  ) {
    log.setContext('Http');
  }

  /** Express handler; mount it before everything else. */
  readonly handle = (request: Request, response: Response, next: NextFunction): void => {
    const requestId = requestIdOf(request.headers['x-request-id']);
    // Whoever reads the header later reads the id that was accepted.
    request.headers['x-request-id'] = requestId;
    Object.assign(request, { requestId });
    response.setHeader('x-request-id', requestId);
    const begun = performance.now();
    requestContext.run({ requestId }, () => {
      response.once('close', () => {
        const facts = requestContext.current() ?? { requestId };
        this.finished(request, response, facts, (performance.now() - begun) / 1000);
      });
      next();
    });
  };

  private finished(request: Request, response: Response, facts: RequestFacts, seconds: number): void {
    const pattern = patternOf(request);
    // 499: the caller went away before the answer was out.
    const status = response.writableFinished ? response.statusCode : 499;
    this.metrics.observeRequest({ method: request.method, route: pattern ?? 'none', status, seconds });
    const where = pattern ?? safePath(request.originalUrl);
    const line = { ...facts, method: request.method, route: where, status, ms: Math.round(seconds * 1000) };
    this.log[levelOf(status, pattern)](line, `${request.method} ${where} ${status}`);
  }
}
