import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideWords, Session } from '@downstream/ui/client';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readAhead } from './read-ahead';

/** What is asked for at an address before anything is drawn there. */
function askedAt(path: string) {
  history.replaceState(null, '', path);
  const read: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideWords((shelf) => (read.push(shelf), Promise.resolve({}))),
    ],
  });
  TestBed.runInInjectionContext(readAhead);
  const server = TestBed.inject(HttpTestingController);
  return { read: [...new Set(read)].sort(), sessions: server.match('/api/v1/session') };
}

describe('readAhead', () => {
  afterEach(() => history.replaceState(null, '', '/'));

  it.each([
    ['/portal', ['answers', 'portal', 'shared']],
    ['/portal/answers/company/names', ['answers', 'portal', 'shared']],
    ['/portal/status', ['portal', 'shared']],
  ])('asks at %s who is signed in and for words', (path, shelves) => {
    const { read, sessions } = askedAt(path);
    expect([read, sessions.length]).toEqual([shelves, 1]);
  });

  it.each(['/', '/desk', '/portal/enter', '/portals'])('leaves %s alone', (path) => {
    const { read, sessions } = askedAt(path);
    expect([read, sessions.length]).toEqual([['shared'], 0]);
  });

  it('leaves a failure to whoever asks again', async () => {
    const { sessions } = askedAt('/portal');
    sessions[0]?.error(new ProgressEvent('error'), { status: 0 });
    const session = TestBed.inject(Session);
    await expect(session.load()).rejects.toThrow();
    const again = session.load();
    TestBed.inject(HttpTestingController).expectOne('/api/v1/session').error(new ProgressEvent('error'), { status: 0 });
    await expect(again).rejects.toThrow();
  });
});
