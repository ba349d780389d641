import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from '@downstream/ui/client';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { sessionLost } from './session-lost';

describe('sessionLost', () => {
  const signedIn = signal(true);
  const shell = signal('desk');
  const forget = jest.fn();
  const navigate = jest.fn<Router['navigate']>(() => Promise.resolve(true));
  beforeEach(() => {
    signedIn.set(true);
    shell.set('desk');
    forget.mockClear();
    navigate.mockClear();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sessionLost])),
        provideHttpClientTesting(),
        { provide: Session, useValue: { signedIn, shell, forget } },
        { provide: Router, useValue: { url: '/desk/reviews/7?tab=hits', navigate } },
      ],
    });
  });
  const fail = async (status: number, code?: string) => {
    const answer = firstValueFrom(TestBed.inject(HttpClient).get('/api/v1/x'));
    TestBed.inject(HttpTestingController)
      .expectOne('/api/v1/x')
      .flush(code ? { code, status } : null, { status, statusText: 'x' });
    await expect(answer).rejects.toMatchObject({ status });
  };

  it('leads to signing in and back to where one was', async () => {
    await fail(401, 'NOT_SIGNED_IN');
    expect(forget).toHaveBeenCalledTimes(1);
    expect(navigate).toHaveBeenCalledWith(['/sign-in'], {
      queryParams: { next: '/desk/reviews/7?tab=hits', ended: 1 },
    });
  });

  it.each(['SECOND_FACTOR_FAILED', 'CODE_FAILED'])(
    'leaves %s to the page: a wrong code ends no session',
    async (code) => {
      await fail(401, code);
      expect(forget).not.toHaveBeenCalled();
    },
  );

  it('leads people of the portal to their own door', async () => {
    shell.set('portal');
    await fail(401);
    expect(navigate).toHaveBeenCalledWith(['/portal/enter'], expect.anything());
  });

  it.each([
    [403, true],
    [401, false],
  ])('leaves %i alone while signed in is %s', async (status, inside) => {
    signedIn.set(inside);
    await fail(status);
    expect(navigate).not.toHaveBeenCalled();
  });
});
