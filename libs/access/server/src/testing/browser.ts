import { expect } from '@jest/globals';
import { pathOf, type Call, type Route } from '@downstream/contracts';
import type { INestApplication } from '@nestjs/common';
import supertest, { type Response } from 'supertest';

let visitors = 0;

/** A browser with one cookie jar and an address of its own. Every Set-Cookie it sees must be as strict as ours are. */
export class Browser {
  cookie: string | undefined;
  private readonly address: string;

  constructor(
    private readonly app: INestApplication,
    address?: string,
  ) {
    visitors += 1;
    this.address = address ?? `10.${visitors >> 16}.${(visitors >> 8) & 255}.${visitors & 255}`;
  }

  /** Calls a route as a page of our own origin would. */
  async call<R extends Route>(route: R, input: Call<R> = {}, headers: Record<string, string> = {}): Promise<Response> {
    const path = `/api/v1/${pathOf(route.path, (input.params ?? {}) as Record<string, unknown>)}`;
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const request = supertest(this.app.getHttpServer())
      [method](path)
      .query((input.query ?? {}) as object)
      .set({ 'x-forwarded-for': this.address, 'sec-fetch-site': 'same-origin', 'user-agent': FIREFOX, ...headers });
    if (this.cookie !== undefined) request.set('cookie', this.cookie);
    if (route.idempotent === 'key-required') request.set('idempotency-key', crypto.randomUUID());
    const response = await (input.body === undefined ? request : request.send(input.body as object));
    this.keep(response);
    return response;
  }

  /** As {@link call}, and expects success. */
  async ok<R extends Route>(route: R, input: Call<R> = {}, headers: Record<string, string> = {}): Promise<Body> {
    const response = await this.call(route, input, headers);
    expect([response.status, response.body]).toEqual([route.status, response.body]);
    return response.body as Body;
  }

  /** As {@link call}, and expects this refusal. */
  async refused<R extends Route>(code: string, route: R, input: Call<R> = {}, headers: Record<string, string> = {}) {
    const response = await this.call(route, input, headers);
    expect((response.body as Body)['code']).toBe(code);
    return response;
  }

  private keep(response: Response): void {
    for (const text of [response.headers['set-cookie'] ?? []].flat() as string[]) {
      expect(text).toMatch(/^__Host-sid=([A-Za-z0-9_-]{43})?; Path=\/; HttpOnly; Secure; SameSite=Lax(; Max-Age=0)?$/);
      const [pair = ''] = text.split(';');
      this.cookie = text.endsWith('Max-Age=0') ? undefined : pair;
    }
  }
}

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** What a test looks at in an answer. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
export type Body = Record<string, any>;
