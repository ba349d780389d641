import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { route } from '@downstream/contracts/route';
import { isUuid } from '@downstream/kernel';
import { beforeEach, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { Api } from './api';

const read = route({
  id: 'read',
  method: 'GET',
  path: 'things/:id',
  summary: 's',
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({ q: z.string().optional(), tag: z.array(z.string()).optional() }),
  response: z.strictObject({ at: z.string().transform((text) => new Date(text)) }),
});
const write = route({
  id: 'write',
  method: 'PUT',
  path: 'things/:id',
  summary: 's',
  params: z.strictObject({ id: z.string() }),
  body: z.strictObject({ name: z.string() }),
  idempotent: 'key-required',
  concurrency: 'if-match',
});
const pack = route({ id: 'pack', method: 'GET', path: 'pack', summary: 's', binary: 'application/zip' });
const send = route({ id: 'send', method: 'POST', path: 'files', summary: 's', upload: 'text/csv' });

describe('Api', () => {
  let api: Api;
  let http: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    api = TestBed.inject(Api);
    http = TestBed.inject(HttpTestingController);
  });

  it('fills path and query, and parses the answer by the contract', async () => {
    const answer = api.versioned(read, { params: { id: 'a/b' }, query: { q: 'x y', tag: ['1', '2'] } });
    const request = http.expectOne((sent) => sent.url === '/api/v1/things/a%2Fb');
    expect(request.request.params.toString()).toBe('q=x%20y&tag=1&tag=2');
    expect(request.request.headers.has('idempotency-key')).toBe(false);
    request.flush({ at: '2026-11-22T00:00:00.000Z' }, { headers: { etag: '"7"' } });
    expect(await answer).toEqual({ value: { at: new Date('2026-11-22T00:00:00.000Z') }, etag: '"7"' });
  });

  it('does not show an answer that breaks its contract', async () => {
    const answer = api.call(read, { params: { id: 'a' } });
    http.expectOne('/api/v1/things/a').flush({ at: '2026-11-22', more: 1 });
    await expect(answer).rejects.toMatchObject({ code: 'ANSWER_UNREADABLE', errors: [{ pointer: '/' }] });
  });

  it('sends a key of its own, or the one of an earlier attempt, and the version it rests on', async () => {
    const first = api.call(write, { params: { id: '1' }, body: { name: 'n' }, ifMatch: '"7"' });
    const request = http.expectOne('/api/v1/things/1');
    expect(isUuid(request.request.headers.get('idempotency-key') ?? '')).toBe(true);
    expect(request.request.headers.get('if-match')).toBe('"7"');
    request.flush(null, { status: 204, statusText: 'No Content' });
    await expect(first).resolves.toBeUndefined();

    const again = api.call(write, { params: { id: '1' }, body: { name: 'n' }, key: 'same' });
    const repeated = http.expectOne('/api/v1/things/1');
    expect(repeated.request.headers.get('idempotency-key')).toBe('same');
    repeated.flush({ code: 'VERSION_STALE' }, { status: 412, statusText: 'x' });
    await expect(again).rejects.toMatchObject({ code: 'VERSION_STALE', status: 412 });
  });

  it('fetches what lies at an address, and reads its refusal', async () => {
    const answer = api.at('/api/v1/pack?inline=true');
    http.expectOne('/api/v1/pack?inline=true').flush(new Blob(['%PDF']));
    expect((await answer).size).toBe(4);
    const refused = api.at('/api/v1/pack');
    const body = new Blob([JSON.stringify({ code: 'DOCUMENT_INFECTED' })]);
    http.expectOne('/api/v1/pack').flush(body, { status: 422, statusText: 'Unprocessable' });
    await expect(refused).rejects.toMatchObject({ code: 'DOCUMENT_INFECTED', status: 422 });
  });

  it('fetches a file under the name the server gave it', async () => {
    const answer = api.file(pack);
    http.expectOne('/api/v1/pack').flush(new Blob(['zip']), {
      headers: { 'content-disposition': `attachment; filename="d.zip"; filename*=UTF-8''dossier%20%E6%B7%B1.zip` },
    });
    expect((await answer).name).toBe('dossier 深.zip');
  });

  it('reads the problem of a refused download', async () => {
    const answer = api.file(pack);
    http
      .expectOne('/api/v1/pack')
      .flush(new Blob([JSON.stringify({ code: 'LOG_NOT_SEALED' })]), { status: 409, statusText: 'x' });
    await expect(answer).rejects.toMatchObject({ code: 'LOG_NOT_SEALED' });
  });

  it('streams a file as the body, under the media type of the contract', () => {
    const file = new Blob(['a,b']);
    void api.call(send, { file });
    const { request } = http.expectOne('/api/v1/files');
    expect(request.body).toBe(file);
    expect(request.headers.get('content-type')).toBe('text/csv');
  });
});
