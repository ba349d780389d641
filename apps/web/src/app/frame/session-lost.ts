import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { Session, toProblem } from '@downstream/ui/client';
import { catchError, throwError } from 'rxjs';

/**
 * Whether the answer says that nobody is signed in any more. A wrong code or password of somebody who is signed in has
 * the same status and its own refusal; an answer without one (a file's) counts as the session's end.
 */
const ended = (cause: HttpErrorResponse): boolean =>
  cause.status === 401 && ['NOT_SIGNED_IN', 'UNEXPECTED'].includes(toProblem(cause).code);

/** A session that ended on the server (idle, revoked) leads to signing in, and back to where one was. */
export const sessionLost: HttpInterceptorFn = (request, next) => {
  // Looked up late: the session itself is built on HttpClient.
  const injector = inject(Injector);
  return next(request).pipe(
    catchError((cause: unknown) => {
      const session = injector.get(Session);
      if (cause instanceof HttpErrorResponse && ended(cause) && session.signedIn()) {
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
