// What Chromium receives over the wire: the bytes of every answer as they came, headers and encoding included.
import { chromium as browserType } from '@playwright/test';
import { PlainError } from '../../setup/plain-error.mjs';
import { chromium } from '../../setup/system-packages.mjs';

/** A page is there when nothing was under way for so long; what loads by itself a little later belongs to it. */
const QUIET_MS = 1000;
const PATIENCE_MS = 20_000;

/** Starts Chromium for the time of a benchmark. */
export async function openBrowser({ atEnd }) {
  const executablePath = chromium();
  if (!executablePath) throw new PlainError('There is no Chromium on this system; CHROMIUM_PATH may name one.');
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'];
  const browser = await browserType.launch({ executablePath, args: [...args, '--disable-component-update'] });
  atEnd(() => browser.close());
  return browser;
}

/** A hash in a file's name says which build it is of, not what it is. */
const nameOf = (url) => {
  const { pathname } = new URL(url);
  return pathname === '/' ? '/' : pathname;
};

/**
 * A first visit: a browser that knows nothing, with a meter at its network.
 * @param options.accept what the browser is to say it can decode; without it, what it says by itself
 * @returns `{ page, taken(), close() }`; `taken` gives what came since the last call as `{ bytes, files }`, the files by
 *   size (`{ file, kind, encoding, bytes }`)
 */
export async function firstVisit(browser, { accept, viewport }) {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport,
    ...(accept && { extraHTTPHeaders: { 'Accept-Encoding': accept } }),
  });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const open = new Map();
  let files = [];
  let lastAt = performance.now();
  const done = (id, bytes) => {
    const request = open.get(id);
    open.delete(id);
    lastAt = performance.now();
    if (request && bytes > 0) files.push({ ...request, bytes });
  };
  network.on('Network.requestWillBeSent', ({ requestId, request, type, redirectResponse }) => {
    if (redirectResponse) done(requestId, redirectResponse.encodedDataLength);
    if (/^https?:/.test(request.url)) open.set(requestId, { file: nameOf(request.url), kind: type, encoding: 'none' });
  });
  network.on('Network.responseReceived', ({ requestId, response }) => {
    const request = open.get(requestId);
    const header = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-encoding');
    if (request && header) request.encoding = header[1];
  });
  network.on('Network.loadingFailed', ({ requestId }) => done(requestId, 0));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => done(requestId, encodedDataLength));
  await network.send('Network.enable');
  return {
    page,
    async taken() {
      while (open.size > 0 || performance.now() - lastAt < QUIET_MS) {
        if (performance.now() - lastAt > PATIENCE_MS)
          throw new Error(`Unanswered: ${[...open.values()].map(({ file }) => file)}`);
        await page.waitForTimeout(50);
      }
      const bySize = files.sort((a, b) => b.bytes - a.bytes);
      files = [];
      return { bytes: bySize.reduce((sum, one) => sum + one.bytes, 0), files: bySize };
    },
    close: () => context.close(),
  };
}
