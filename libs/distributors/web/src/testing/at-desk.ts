import {
  type HttpInterceptorFn,
  HttpResponse,
  provideHttpClient,
  withInterceptors,
  withRequestsMadeViaParent,
} from '@angular/common/http';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { deskOf } from '@downstream/access/web/testing';
import { Api } from '@downstream/ui/client';
import { map } from 'rxjs';
import { deskRoutes } from '../desk';
import { PAUSE } from '../facts/settled';

export { key, me, pick, take, warmUp, whyNot, words } from '@downstream/access/web/testing';

/** A record's version as its ETag, as the server sends it. */
const withTag: HttpInterceptorFn = (request, next) =>
  next(request).pipe(
    map((event) => {
      const version = event instanceof HttpResponse ? (event.body as { version?: number } | null)?.version : undefined;
      if (!(event instanceof HttpResponse) || version === undefined) return event;
      return event.clone({ headers: event.headers.set('etag', `"${version}"`) });
    }),
  );
const asServed: (Provider | EnvironmentProviders)[] = [
  provideHttpClient(withRequestsMadeViaParent(), withInterceptors([withTag])),
  { provide: Api, useClass: Api },
  // Nobody waits for a pause in typing.
  { provide: PAUSE, useValue: 0 },
];

/** Opens an address of the desk as a person of these roles; the room's pages unless other routes are given. */
export const atDesk = deskOf(deskRoutes, asServed);
