import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { openedEarly } from './opened-early';

const url = '/api/v1/portal/session';
const page = globalThis as { __ds_opened?: { token: string; answer: Promise<Response> } };
const answerOf = (status: number, body: unknown): Response =>
  ({
    ...{ ok: status < 300, status, statusText: '', url },
    headers: new Map([['x-request-id', 'r1']]),
    json: () => Promise.resolve(body),
  }) as unknown as Response;

describe('openedEarly', () => {
  let server: HttpTestingController;
  const open = (token: string) => firstValueFrom(TestBed.inject(HttpClient).post(url, { token }));
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([openedEarly])), provideHttpClientTesting()],
    });
    server = TestBed.inject(HttpTestingController);
  });

  it('takes over the answer that is on its way, once', async () => {
    page.__ds_opened = { token: 'a', answer: Promise.resolve(answerOf(201, { state: 'CODE' })) };
    expect(await open('a')).toEqual({ state: 'CODE' });
    const again = open('a');
    server.expectOne(url).flush({ state: 'AGAIN' });
    expect(await again).toEqual({ state: 'AGAIN' });
  });

  it('hands on a refusal with its status, facts and reference', async () => {
    page.__ds_opened = { token: 'a', answer: Promise.resolve(answerOf(404, { code: 'LINK_EXPIRED' })) };
    const refused = open('a');
    await expect(refused).rejects.toMatchObject({ status: 404, error: { code: 'LINK_EXPIRED' } });
    await refused.catch(({ headers }: { headers: { get(name: string): string } }) =>
      expect(headers.get('x-request-id')).toBe('r1'),
    );
    expect(server.match(() => true)).toEqual([]);
  });

  it('is a dead connection where the answer never came', async () => {
    page.__ds_opened = { token: 'a', answer: Promise.reject(new TypeError('Failed to fetch')) };
    await expect(open('a')).rejects.toMatchObject({ status: 0 });
  });

  it('lets another link, and every other request, go out', async () => {
    page.__ds_opened = { token: 'a', answer: Promise.resolve(answerOf(201, {})) };
    const other = open('b');
    server.expectOne(url).flush({ of: 'b' });
    expect(await other).toEqual({ of: 'b' });
  });
});
