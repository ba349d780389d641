import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { route } from '@downstream/contracts/route';
import { beforeEach, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { resourceOf } from './resource';

const readThing = route({
  id: 'readThing',
  method: 'GET',
  path: 'things/:id',
  summary: 's',
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({ asOf: z.string().optional() }),
  response: z.strictObject({ name: z.string() }),
});

describe('resourceOf', () => {
  const id = signal<string | undefined>('1');
  const asOf = signal<string | undefined>(undefined);
  let http: HttpTestingController;
  const make = () =>
    TestBed.runInInjectionContext(() =>
      resourceOf(readThing, () => {
        const one = id();
        return one === undefined ? undefined : { params: { id: one }, query: { asOf: asOf() } };
      }),
    );
  const answer = async (url: string, body: object, options = {}) => {
    TestBed.tick();
    http.expectOne((sent) => sent.urlWithParams === url).flush(body, options);
    await new Promise<void>((resolve) => queueMicrotask(resolve));
    TestBed.tick();
  };

  beforeEach(() => {
    id.set('1');
    asOf.set(undefined);
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
  });

  it('keeps the value of a record while it is fetched again, and forgets it for another record', async () => {
    const thing = make();
    TestBed.tick();
    expect(thing.loading()).toBe(true);
    await answer('/api/v1/things/1', { name: 'one' }, { headers: { etag: '"3"' } });
    expect([thing.value(), thing.etag(), thing.loading()]).toEqual([{ name: 'one' }, '"3"', false]);

    asOf.set('2025');
    TestBed.tick();
    expect([thing.value(), thing.refreshing()]).toEqual([{ name: 'one' }, true]);
    await answer('/api/v1/things/1?asOf=2025', { name: 'before' });
    expect(thing.value()).toEqual({ name: 'before' });

    id.set('2');
    TestBed.tick();
    expect([thing.value(), thing.loading()]).toEqual([undefined, true]);
  });

  it('keeps the value when a later fetch fails, and says why', async () => {
    const thing = make();
    await answer('/api/v1/things/1', { name: 'one' });
    thing.reload();
    await answer('/api/v1/things/1', { code: 'SERVICE_UNAVAILABLE' }, { status: 503, statusText: 'x' });
    expect(thing.problem()?.code).toBe('SERVICE_UNAVAILABLE');
    expect(thing.value()).toEqual({ name: 'one' });
  });

  it('calls an answer that breaks its contract a problem', async () => {
    const thing = make();
    await answer('/api/v1/things/1', { nome: 'one' });
    expect(thing.problem()?.code).toBe('ANSWER_UNREADABLE');
    expect(thing.value()).toBeUndefined();
  });

  it('takes a value known from a change', async () => {
    const thing = make();
    await answer('/api/v1/things/1', { name: 'one' });
    thing.set({ name: 'two' });
    expect(thing.value()).toEqual({ name: 'two' });
  });

  it('sends nothing while there is nothing to ask', () => {
    id.set(undefined);
    const thing = make();
    TestBed.tick();
    http.expectNone(() => true);
    expect([thing.loading(), thing.value()]).toEqual([false, undefined]);
  });
});
