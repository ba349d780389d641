import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@downstream/ui/client';
import { catchError, throwError } from 'rxjs';

/** A session that ended on the server (idle, revoked) leads to signing in, and back to where one was. */
export const sessionLost: HttpInterceptorFn = (request, next) => {
  // Looked up late: the session itself is built on HttpClient.
  const injector = inject(Injector);
  return next(request).pipe(
    catchError((cause: unknown) => {
      const session = injector.get(Session);
      if (cause instanceof HttpErrorResponse && cause.status === 401 && session.signedIn()) {
        const router = injector.get(Router);
        const shell = session.shell();
        session.forget();
        const target = shell === 'portal' ? '/portal/enter' : '/sign-in';
        void router.navigate([target], { queryParams: { next: router.url, ended: 1 } });
      }
      return throwError(() => cause);
    }),
  );
};
