// What is painted when, on a telephone with a slow connection.

/** Slow 4G as the common laboratory tool for pages emulates it, and a processor of a telephone of the middle price. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 };
const CPU = 4;
/**
 * So long the page is left alone after it has loaded, milliseconds: whoever looks into it meanwhile takes time from the
 * slowed processor that draws it.
 */
const REST_MS = 3000;

/** Runs in the page: keeps what the browser tells of its paints. */
function watch() {
  const kept = { lcp: 0, text: '', fcp: 0, shift: 0 };
  globalThis.__paints = kept;
  const on = (type, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  on('largest-contentful-paint', ({ startTime, element }) => {
    kept.lcp = startTime;
    kept.text = (element?.textContent ?? '').trim().slice(0, 80);
  });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') kept.fcp = startTime;
  });
  on('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) kept.shift += value;
  });
}

/** A telephone that was never here, on slow 4G. @returns `{ page, network, close() }` */
export async function slowPhone(browser, storageState) {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 360, height: 780 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    storageState,
  });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await page.addInitScript(watch);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', NETWORK);
  await network.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  return { page, network, close: () => context.close() };
}

/**
 * Opens an address, leaves it alone until it is at rest, and makes sure that it is there.
 * @returns `{ lcp, fcp, shift, text, bytes, files }`: milliseconds since the address was opened, the words that were
 *   painted largest, the bytes received until then, and the files with when they were asked for and came
 * @throws when what is read in the end is not there after the rest
 */
export async function paintOn({ page, network }, url, there) {
  const files = new Map();
  let begun;
  network.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    begun ??= timestamp;
    const since = Math.round((timestamp - begun) * 1000);
    if (/^https?:/.test(request.url))
      files.set(requestId, { file: new URL(request.url).pathname, at: since, until: Infinity, bytes: 0 });
  });
  network.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const file = files.get(requestId);
    if (file) Object.assign(file, { until: Math.round((timestamp - begun) * 1000), bytes: encodedDataLength });
  });
  await page.goto(url);
  await page.waitForTimeout(REST_MS);
  const paints = await page.evaluate(() => globalThis.__paints);
  if (!(await there(page))) throw new Error(`${url} is not there ${REST_MS} ms after it has loaded`);
  const received = [...files.values()];
  const bytes = received.filter(({ until }) => until <= paints.lcp).reduce((sum, one) => sum + one.bytes, 0);
  return { ...paints, bytes, files: received };
}
