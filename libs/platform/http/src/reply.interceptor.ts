import { createHash } from 'node:crypto';
import { Injectable, Logger, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Route } from '@downstream/contracts';
import { refusal, RefusalError } from '@downstream/kernel';
import { IdempotencyRows, Tenants } from '@downstream/platform/database';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { deeperThan } from './body-depth';
import { contextOf, ROUTE } from './endpoint';
import type { HouseRequest } from './house-request';
import { refusalOf, toProblem } from './problem';

/** How deep a body may nest (security reference 5); no contract comes near it. */
const DEEPEST = 20;

/**
 * Everything that goes out through a contract: the answer is parsed by it (a field nobody declared cannot leak), gets
 * its ETag, and where the route asks for an `Idempotency-Key`, a repeat answers as the first did.
 */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  private readonly log = new Logger('Http');

  constructor(
    private readonly tenants: Tenants,
    private readonly rows: IdempotencyRows,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route | undefined;
    if (!route) return next.handle();
    const request = context.switchToHttp().getRequest<HouseRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    response.setHeader('Cache-Control', 'no-store');
    if (deeperThan(request.body, DEEPEST)) throw new RefusalError(refusal('BODY_MALFORMED'));
    return from(
      route.idempotent === 'key-required'
        ? this.once(route, request, response, () => this.answer(route, response, next))
        : this.answer(route, response, next),
    );
  }

  private async answer(route: Route, response: Response, next: CallHandler): Promise<unknown> {
    const value: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    if (route.binary) return value;
    return tagged(response, route.response.parse(value));
  }

  private async once(
    route: Route,
    request: HouseRequest,
    response: Response,
    run: () => Promise<unknown>,
  ): Promise<unknown> {
    const { principal } = request;
    const key = request.headers['idempotency-key'];
    if (!principal) throw new RefusalError(refusal('NOT_SIGNED_IN'));
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
      throw new RefusalError(refusal('IDEMPOTENCY_KEY_REQUIRED'));
    }
    const plain = contextOf(principal, request);
    const claim = { key, route: route.id, fingerprint: fingerprint(request) };
    const earlier = await this.tenants.within(plain, (tx) => this.rows.find(tx, claim));
    if (earlier) {
      if (earlier.fingerprint !== claim.fingerprint) throw new RefusalError(refusal('IDEMPOTENCY_KEY_REUSED'));
      if (earlier.status === null)
        throw new RefusalError(refusal(earlier.lost ? 'IDEMPOTENCY_REPLY_LOST' : 'IDEMPOTENCY_IN_FLIGHT'));
      response.status(earlier.status).setHeader('Idempotent-Replayed', 'true');
      return tagged(response, earlier.body ?? undefined);
    }
    request.idempotency = claim;
    try {
      const body = await run();
      // The effect is there: a reply that cannot be kept any more must not make the answer a failure.
      await this.tenants
        .within(plain, (tx) => this.rows.reply(tx, claim, response.statusCode, body))
        .catch((error: unknown) => this.log.warn({ msg: 'A reply could not be kept', err: error }));
      return body;
    } catch (error) {
      // A refused effect was rolled back with its claim; if an earlier part was committed, the repeat must hear this.
      const problem = toProblem(refusalOf(error), request.requestId);
      await this.tenants
        .within(plain, (tx) => this.rows.reply(tx, claim, problem.status, problem))
        .catch(() => undefined);
      throw error;
    }
  }
}

/** The answer with the ETag of its version, where it has one. */
function tagged(response: Response, body: unknown): unknown {
  if (typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number') {
    response.setHeader('ETag', `"${body.version}"`);
  }
  return body;
}

const fingerprint = (request: HouseRequest): string =>
  createHash('sha256')
    .update(`${request.method} ${request.originalUrl}\n`)
    .update(JSON.stringify(request.body ?? null))
    .digest('hex');
