import type { RefusalCode } from '@downstream/kernel';
import * as z from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One route, said once: the server validates with it, the browser calls by it, OpenAPI is generated from it. */
export interface Route {
  readonly id: string;
  readonly method: Method;
  /** Below `/api/v1/`, without a leading slash; parameters as `:name`. */
  readonly path: string;
  /** One sentence for the API page. */
  readonly summary: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  readonly response: z.ZodType;
  /** Status of success; 200 unless said, 201 for what creates, 202 for long work, 204 for nothing to say. */
  readonly status: number;
  /** Refusals a caller must expect beside the shared ones. */
  readonly refusals: readonly RefusalCode[];
  /** `key-required`: an `Idempotency-Key` header must be sent, and a repeat answers as the first did. */
  readonly idempotent: 'key-required' | 'by-nature';
  /** `if-match`: the caller must send the ETag it has seen. */
  readonly concurrency: 'if-match' | 'none';
  /** Media type of the answer when it is no JSON. */
  readonly binary?: string;
  /** Media type of the request when it is no JSON; such a body is streamed, never parsed here. */
  readonly upload?: string;
}

interface Draft {
  id: string;
  method: Method;
  path: string;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response?: z.ZodType;
  status?: number;
  refusals?: readonly RefusalCode[];
  idempotent?: 'key-required';
  concurrency?: 'if-match';
  binary?: string;
  upload?: string;
}

const nothing = z.strictObject({});
/** A route without an answer. */
export const empty = z.undefined();

type Or<D extends Draft, K extends keyof Draft, Fallback> = D[K] extends z.ZodType ? D[K] : Fallback;

/** The type of a declared route: what was given, with the defaults filled in. */
export type RouteOf<D extends Draft> = Omit<Route, 'params' | 'query' | 'body' | 'response'> & {
  readonly params: Or<D, 'params', typeof nothing>;
  readonly query: Or<D, 'query', typeof nothing>;
  readonly body: Or<D, 'body', typeof nothing>;
  readonly response: Or<D, 'response', typeof empty>;
};

/**
 * Declares a route. `params`, `query` and `body` default to "nothing allowed"; `response` to no content (204).
 * Objects must be strict (`z.strictObject`), so that an unknown field is an error, not a surprise.
 */
export function route<const D extends Draft>(draft: D): RouteOf<D> {
  return {
    params: nothing,
    query: nothing,
    body: nothing,
    response: empty,
    status: draft.response ? 200 : draft.binary ? 200 : 204,
    refusals: [],
    idempotent: 'by-nature',
    concurrency: 'none',
    ...draft,
  } as unknown as RouteOf<D>;
}

export type Params<R extends Route> = z.output<R['params']>;
export type Query<R extends Route> = z.output<R['query']>;
export type Body<R extends Route> = z.output<R['body']>;
/** What the server hands to the contract (before parsing). */
export type Reply<R extends Route> = z.input<R['response']>;
/** What the browser receives (after parsing). */
export type Received<R extends Route> = z.output<R['response']>;
/** What a caller passes. */
export type Call<R extends Route> = {
  params?: z.input<R['params']>;
  query?: z.input<R['query']>;
  body?: z.input<R['body']>;
};

/**
 * Fills `:name` parts of the path; every value is percent-encoded.
 * @throws RangeError when a part has no value: the call would hit another route.
 */
export const pathOf = (path: string, params: Record<string, unknown> = {}): string =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === null || value === '') throw new RangeError(`No ${name} for ${path}`);
    return encodeURIComponent(String(value));
  });
