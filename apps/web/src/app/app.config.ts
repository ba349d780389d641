import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withRouterConfig,
} from '@angular/router';
import { provideWords } from '@downstream/ui/client';
import { routes } from './app.routes';
import { openedEarly } from './frame/opened-early';
import { PageTitles } from './frame/page-titles';
import { readAhead } from './frame/read-ahead';
import { sessionLost } from './frame/session-lost';
import { catalogues } from './words/catalogues';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([sessionLost, openedEarly])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    provideWords(catalogues),
    provideAppInitializer(readAhead),
    { provide: TitleStrategy, useExisting: PageTitles },
    // No <base> element: the content security policy forbids it.
    { provide: APP_BASE_HREF, useValue: '/' },
  ],
};
