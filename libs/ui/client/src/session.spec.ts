import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Session } from './session';

const nobody = {
  state: 'SIGNED_OUT',
  user: null,
  tenant: null,
  shell: null,
  permissions: [],
  grants: [],
  party: null,
  engagement: null,
  banners: [],
  emailHint: null,
};
const ana = {
  ...nobody,
  state: 'SIGNED_IN',
  user: {
    id: '0190a000-0000-7000-8000-000000000002',
    personId: '0190a000-0000-7000-8000-000000000003',
    name: 'Ana Petrova',
    email: 'ana@aurora.example',
    language: 'en',
    roles: ['analyst'],
    grade: null,
  },
  shell: 'desk',
  permissions: ['distributor:read'],
};

describe('Session', () => {
  let session: Session;
  let http: HttpTestingController;
  const answer = (body: object, options = {}) => http.expectOne('/api/v1/session').flush(body, options);
  beforeEach(() => {
    sessionStorage.clear();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    session = TestBed.inject(Session);
    http = TestBed.inject(HttpTestingController);
  });

  it('asks once for all who want to know', async () => {
    const both = Promise.all([session.load(), session.load()]);
    answer(ana);
    await both;
    expect([session.signedIn(), session.user()?.name, session.shell(), session.roles()]).toEqual([
      true,
      'Ana Petrova',
      'desk',
      ['analyst'],
    ]);
    expect([session.can('distributor:read'), session.can('user:read')]).toEqual([true, false]);
  });

  it('shows no person while signing in is not complete', async () => {
    const loaded = session.load();
    answer({ ...ana, state: 'SECOND_FACTOR' });
    await loaded;
    expect([session.signedIn(), session.user(), session.who()?.state]).toEqual([false, null, 'SECOND_FACTOR']);
  });

  it('asks again after a failure and after a step', async () => {
    const failed = session.load();
    answer({}, { status: 503, statusText: 'x' });
    await expect(failed).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(session.problem()?.code).toBe('SERVICE_UNAVAILABLE');
    const second = session.load();
    answer(nobody);
    await second;
    const third = session.load(true);
    answer(ana);
    await third;
    expect([session.signedIn(), session.problem()]).toEqual([true, undefined]);
  });

  it('forgets the person when the session ends', async () => {
    const loaded = session.load();
    answer(ana);
    await loaded;
    const ended = session.end();
    await new Promise((resolve) => setTimeout(resolve));
    const request = http.expectOne('/api/v1/session');
    expect(request.request.method).toBe('DELETE');
    request.flush(null, { status: 204, statusText: 'No Content' });
    await ended;
    expect([session.signedIn(), session.who()]).toEqual([false, undefined]);
  });

  it('knows in this tab who was here when the server cannot be asked, until the session ends', async () => {
    const loaded = session.load();
    answer(ana);
    await loaded;
    expect(session.here()).toBe(ana.user.id);
    session.forget();
    expect(session.here()).toBeNull();
    const nobodyThere = session.load();
    answer(nobody);
    await nobodyThere;
    expect(session.here()).toBeNull();
  });

  it('does what is to be done before it signs out, even when that fails, and no more what was taken back', async () => {
    const done: string[] = [];
    session.beforeLeaving(() => Promise.resolve(done.push('sent')));
    session.beforeLeaving(() => Promise.reject(new Error('no connection')));
    session.beforeLeaving(() => Promise.resolve(done.push('taken back')))();
    const ended = session.end();
    await new Promise((resolve) => setTimeout(resolve));
    expect(done).toEqual(['sent']);
    http.expectOne({ method: 'DELETE' }).flush(null, { status: 204, statusText: 'No Content' });
    await ended;
  });
});
