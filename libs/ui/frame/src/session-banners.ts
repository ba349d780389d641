import { Component, DOCUMENT, inject, InjectionToken } from '@angular/core';
import { injectWords, Session } from '@downstream/ui/client';
import { Banner } from './banner';

/** Whether this page was reached in a way in which the session cookie cannot be kept: plain http, not localhost. */
export const HTTPS_MISSING = new InjectionToken<boolean>('HTTPS_MISSING', {
  factory: () => {
    const { protocol, hostname } = inject(DOCUMENT).location;
    return (
      protocol === 'http:' &&
      !['localhost', '127.0.0.1', '[::1]'].includes(hostname) &&
      !hostname.endsWith('.localhost')
    );
  },
});

/** What every screen says on top: HTTPS is needed, the demo's second factor is off. */
@Component({
  selector: 'ds-session-banners',
  imports: [Banner],
  template: `@if (httpsMissing) {
      <ds-banner tone="stop"
        ><strong>{{ t('ui.banner.https') }}</strong> {{ t('ui.banner.httpsHow') }}</ds-banner
      >
    }
    @if (session.shell() !== 'portal' && session.banners().includes('SECOND_FACTOR_OFF')) {
      <ds-banner tone="hold">{{ t('ui.banner.secondFactorOff') }}</ds-banner>
    }
    @if (session.banners().includes('DEMO')) {
      <ds-banner>{{ t('ui.banner.demo') }}</ds-banner>
    }`,
})
export class SessionBanners {
  protected readonly httpsMissing = inject(HTTPS_MISSING);
  protected readonly session = inject(Session);
  protected readonly t = injectWords();
}
