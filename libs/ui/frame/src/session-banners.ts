import { Component, computed, DOCUMENT, inject, InjectionToken } from '@angular/core';
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

/** What every screen says on top: HTTPS is needed, the second factor is off, these are demonstration data. One line where it can be one. */
@Component({
  selector: 'ds-session-banners',
  imports: [Banner],
  template: `@if (httpsMissing) {
      <ds-banner tone="stop"
        ><strong>{{ t('ui.banner.https') }}</strong> {{ t('ui.banner.httpsHow') }}</ds-banner
      >
    }
    @if (secondFactorOff()) {
      <ds-banner tone="hold">{{ t('ui.banner.secondFactorOff') }} {{ demo() ? t('ui.banner.demo') : '' }}</ds-banner>
    } @else if (demo()) {
      <ds-banner>{{ t('ui.banner.demo') }}</ds-banner>
    }`,
})
export class SessionBanners {
  protected readonly httpsMissing = inject(HTTPS_MISSING);
  protected readonly session = inject(Session);
  protected readonly t = injectWords();
  /** Portal users have no second factor of this kind and cannot switch it on. */
  protected readonly secondFactorOff = computed(
    () => this.session.shell() !== 'portal' && this.session.banners().includes('SECOND_FACTOR_OFF'),
  );
  protected readonly demo = computed(() => this.session.banners().includes('DEMO'));
}
