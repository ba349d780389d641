import { HttpClient, HttpErrorResponse, HttpHeaders, HttpParams, type HttpResponse } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { pathOf, type Received, type Route } from '@downstream/contracts/route';
import { uuidV7 } from '@downstream/kernel';
import { firstValueFrom } from 'rxjs';
import type { z } from 'zod';
import { Problem, toProblem } from './problem';

type Nothing = Record<never, never>;
type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
type Part<K extends string, T> = Nothing extends T ? { readonly [P in K]?: T } : { readonly [P in K]: T };

/** What a caller passes for a route: only the parts the contract knows, and those it needs are mandatory. */
export type Input<R extends Route> = Part<'params', Deep<z.input<R['params']>>> &
  Part<'query', Deep<z.input<R['query']>>> &
  Part<'body', Deep<z.input<R['body']>>> & {
    /** The ETag this change rests on; mandatory where the contract says `if-match` (412 when it is stale). */
    readonly ifMatch?: string;
    /** Idempotency key of an earlier attempt, to repeat it safely; a new one is made when absent. */
    readonly key?: string;
    /** File of an upload route; its bytes are the body. */
    readonly file?: Blob;
    readonly signal?: AbortSignal;
  };

type Optional<R extends Route> = Nothing extends Input<R> ? [input?: Input<R>] : [input: Input<R>];

/** A value with the version it was read at. */
export interface Versioned<T> {
  readonly value: T;
  /** The ETag, to be sent back as `ifMatch`; null when the route has none. */
  readonly etag: string | null;
}

/** A new idempotency key. Works without a secure context, where `crypto.randomUUID` is missing. */
export const newKey = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

export const urlOf = (route: Route, params: unknown): string =>
  `/api/v1/${pathOf(route.path, (params ?? {}) as Record<string, unknown>)}`;

/** Query values as the server reads them: lists repeat their name, undefined and null are left out. */
export function queryOf(query: unknown): HttpParams {
  let params = new HttpParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined && item !== null) params = params.append(name, String(item));
  return params;
}

/**
 * Reads an answer by its contract.
 * @throws Problem ANSWER_UNREADABLE when the server sent something else: never shown as if it were data.
 */
export function read<R extends Route>(route: R, raw: unknown): Received<R> {
  const result = route.response.safeParse(raw ?? undefined);
  if (result.success) return result.data as Received<R>;
  const where = result.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message }));
  throw new Problem('ANSWER_UNREADABLE', 200, where);
}

/** Calls routes of the API by their contracts. Every failure is a {@link Problem}. */
@Service()
export class Api {
  private readonly http = inject(HttpClient);

  /**
   * Calls a route and returns its parsed answer.
   * @throws Problem
   */
  async call<R extends Route>(route: R, ...[input]: Optional<R>): Promise<Received<R>> {
    return (await this.versioned(route, ...([input] as unknown as Optional<R>))).value;
  }

  /**
   * As {@link call}, with the ETag of the answer.
   * @throws Problem
   */
  async versioned<R extends Route>(route: R, ...[input]: Optional<R>): Promise<Versioned<Received<R>>> {
    try {
      const answer = await this.send(route, input as Input<Route> | undefined, 'json');
      return { value: read(route, answer.body), etag: answer.headers.get('etag') };
    } catch (cause) {
      throw toProblem(cause);
    }
  }

  /**
   * Fetches a file from a binary route, with the name the server gave it.
   * @throws Problem
   */
  async file<R extends Route>(route: R, ...[input]: Optional<R>): Promise<{ blob: Blob; name: string }> {
    try {
      const answer = await this.send(route, input as Input<Route> | undefined, 'blob');
      const disposition = answer.headers.get('content-disposition') ?? '';
      const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
      const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
      return { blob: answer.body as Blob, name: extended ? decodeURIComponent(extended) : (plain ?? route.id) };
    } catch (cause) {
      throw toProblem(await readableError(cause));
    }
  }

  /**
   * Fetches what lies at an address of ours, as a link or a picture would.
   * @throws Problem
   */
  async at(address: string): Promise<Blob> {
    try {
      return await firstValueFrom(this.http.get(address, { responseType: 'blob' }));
    } catch (cause) {
      throw toProblem(await readableError(cause));
    }
  }

  private send(
    route: Route,
    input: Input<Route> | undefined,
    responseType: 'json' | 'blob',
  ): Promise<HttpResponse<unknown>> {
    let headers = new HttpHeaders({ accept: route.binary ?? 'application/json' });
    if (route.idempotent === 'key-required') headers = headers.set('idempotency-key', input?.key ?? newKey());
    if (input?.ifMatch) headers = headers.set('if-match', input.ifMatch);
    if (route.upload) headers = headers.set('content-type', route.upload);
    const sent = this.http.request<unknown>(route.method, urlOf(route, input?.params), {
      body: route.upload ? input?.file : input?.body,
      params: queryOf(input?.query),
      headers,
      observe: 'response',
      responseType: responseType as 'json',
    });
    return firstValueFrom(sent);
  }
}

/** A failed download carries its problem as a blob: reads it as text first. */
async function readableError(cause: unknown): Promise<unknown> {
  if (!(cause instanceof HttpErrorResponse) || !(cause.error instanceof Blob)) return cause;
  const { headers, status, statusText } = cause;
  return new HttpErrorResponse({ error: await textOf(cause.error), headers, status, statusText });
}

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onloadend = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(blob);
  });
