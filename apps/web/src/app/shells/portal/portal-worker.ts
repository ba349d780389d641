import { DOCUMENT, inject, isDevMode, Service } from '@angular/core';

/** What browsers with trusted types ask for; others take the address as it is. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const SCRIPT = '/portal-worker.js';

/**
 * The worker that lets a page of the portal open without a connection (ADR 44). It stands in the portal alone: the pages
 * of the maker's own people are never kept on a device.
 */
@Service()
export class PortalWorker {
  private readonly window = inject(DOCUMENT).defaultView;
  private asked = false;

  /** Has the worker stand by once the page is at rest; where a browser has none, nothing is different. */
  standBy(): void {
    const { window } = this;
    if (this.asked || isDevMode() || !window || !('serviceWorker' in window.navigator)) return;
    this.asked = true;
    // It fetches what the other pages need: not while this one still does.
    const start = (): void => void setTimeout(() => void this.register(window), 1000);
    if (window.document.readyState === 'complete') start();
    else window.addEventListener('load', start, { once: true });
  }

  private async register(window: Window): Promise<void> {
    const { serviceWorker } = window.navigator;
    try {
      await serviceWorker.register(scriptUrl(window), { scope: '/portal' });
      const { active } = await serviceWorker.ready;
      const loaded = window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      active?.postMessage(loaded.filter((path) => !path.startsWith('/api/')));
    } catch {
      // A browser that keeps nothing for a site: the portal works as long as there is a connection.
    }
  }
}

const scriptUrl = (window: Window): string =>
  (window as { trustedTypes?: TrustedTypes }).trustedTypes
    ?.createPolicy('ds-portal-worker', { createScriptURL: () => SCRIPT })
    .createScriptURL(SCRIPT) ?? SCRIPT;
