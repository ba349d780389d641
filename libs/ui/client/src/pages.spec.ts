import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { route } from '@downstream/contracts/route';
import { beforeEach, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { pagesOf } from './pages';

const list = route({
  id: 'list',
  method: 'GET',
  path: 'things',
  summary: 's',
  query: z.strictObject({ q: z.string().optional(), cursor: z.string().optional() }),
  response: z.strictObject({ rows: z.array(z.string()), total: z.number(), next: z.string().nullable() }),
});

/** Lets the answers of the testing backend pass through their promises. */
const settled = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

describe('pagesOf', () => {
  const q = signal('a');
  let http: HttpTestingController;
  const make = () =>
    TestBed.runInInjectionContext(() => pagesOf(list, () => (q() ? { query: { q: q() } } : undefined)));
  const expectOne = (query: string) => http.expectOne((sent) => sent.params.toString() === query);

  beforeEach(() => {
    q.set('a');
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
  });

  it('gathers page after page', async () => {
    const pages = make();
    TestBed.tick();
    expect(pages.loading()).toBe(true);
    expectOne('q=a').flush({ rows: ['1', '2'], total: 3, next: 'c' });
    await settled();
    expect([pages.rows(), pages.total(), pages.hasMore(), pages.loading()]).toEqual([['1', '2'], 3, true, false]);
    pages.more();
    pages.more();
    expect(pages.extending()).toBe(true);
    expectOne('q=a&cursor=c').flush({ rows: ['3'], total: 3, next: null });
    await settled();
    expect([pages.rows(), pages.hasMore()]).toEqual([['1', '2', '3'], false]);
    pages.more();
    http.expectNone(() => true);
  });

  it('keeps the old rows while a new question is asked, and drops a late answer to the old one', async () => {
    const pages = make();
    TestBed.tick();
    expectOne('q=a').flush({ rows: ['1'], total: 1, next: null });
    await settled();
    q.set('b');
    TestBed.tick();
    const late = expectOne('q=b');
    q.set('c');
    TestBed.tick();
    expect([pages.rows(), pages.refreshing()]).toEqual([['1'], true]);
    expectOne('q=c').flush({ rows: ['3'], total: 1, next: null });
    late.flush({ rows: ['2'], total: 1, next: null });
    await settled();
    expect(pages.rows()).toEqual(['3']);
  });

  it('says why it failed, and asks nothing while there is nothing to ask', async () => {
    const pages = make();
    TestBed.tick();
    expectOne('q=a').flush({ code: 'SERVICE_UNAVAILABLE' }, { status: 503, statusText: 'x' });
    await settled();
    expect(pages.problem()?.code).toBe('SERVICE_UNAVAILABLE');
    pages.reload();
    TestBed.tick();
    expectOne('q=a').flush({ rows: [], total: 0, next: null });
    await settled();
    expect([pages.problem(), pages.total()]).toEqual([undefined, 0]);
    q.set('');
    TestBed.tick();
    http.expectNone(() => true);
  });
});
