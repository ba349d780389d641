import {
  applyDecorators,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { Body, Params, Query, Route } from '@downstream/contracts';
import { refusal, RefusalError, type Context } from '@downstream/kernel';
import { parsePart } from './parse-part';
import type { HouseRequest } from './house-request';
import { actorOf, type Principal } from './principal';

/** Metadata key of the contract behind a handler. */
export const ROUTE = Symbol('ROUTE');
export const API_PREFIX = '/api/v1/';

/** Mounts a handler on its contract: method, path and status come from there and nowhere else. */
export const Endpoint = (route: Route): MethodDecorator =>
  applyDecorators(
    RequestMapping({ path: API_PREFIX + route.path, method: RequestMethod[route.method] }),
    HttpCode(route.status),
    SetMetadata(ROUTE, route),
  );

/** What `@Input()` hands to a handler: parsed, strict, typed by the contract. */
export interface InputOf<R extends Route> {
  readonly params: Params<R>;
  readonly query: Query<R>;
  readonly body: Body<R>;
}

const requestOf = (context: ExecutionContext): HouseRequest => context.switchToHttp().getRequest<HouseRequest>();

/** The request's parameters, query and body, parsed by the contract; all problems are reported at once. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext): InputOf<Route> => {
  const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route;
  const request = requestOf(context);
  const parts = [
    parsePart(route.params, request.params, 'params'),
    parsePart(route.query, request.query, 'query'),
    parsePart(route.body, route.upload ? {} : (request.body ?? {}), 'body'),
  ] as const;
  const errors = parts.flatMap((part) => part.errors);
  if (errors.length > 0) throw new RefusalError(refusal('INPUT_INVALID', { errors }));
  const [params, query, body] = parts.map((part) => part.value);
  return { params, query, body };
});

/** The principal; only on routes that need one. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = requestOf(context);
  if (!principal) throw new RefusalError(refusal('NOT_SIGNED_IN'));
  return principal;
});

/** The use case's context: tenant, actor, party and request id of the principal. */
export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext): Context => {
  const request = requestOf(context);
  const { principal } = request;
  if (!principal) throw new RefusalError(refusal('NOT_SIGNED_IN'));
  return contextOf(principal, request);
});

/** Builds the context of a principal's request. */
export const contextOf = (principal: Principal, request: HouseRequest): Context => ({
  tenantId: principal.tenantId,
  actor: actorOf(principal),
  ...(principal.partyId && { partyId: principal.partyId }),
  requestId: request.requestId,
  ...(request.idempotency && { idempotency: request.idempotency }),
});

/**
 * The version the caller has seen, from `If-Match: "7"`.
 * Refuses with IF_MATCH_REQUIRED (428) when missing and VERSION_STALE (412) when it is no version of ours.
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = requestOf(context).headers['if-match'];
  if (!header) throw new RefusalError(refusal('IF_MATCH_REQUIRED'));
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new RefusalError(refusal('VERSION_STALE', { ifMatch: header }));
  return Number(version);
});
