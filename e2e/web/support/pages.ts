import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** axe of the version that @axe-core/playwright brings, run in the page itself: its builder opens a tab per run. */
const { source: axe } = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as { source: string };
/** First words of the catalogues' keys: text that begins with one and goes on with a dot is a key without its words. */
const rooms = [
  'desk',
  'catalogue',
  'distributors',
  'checks',
  'reviews',
  'attestations',
  'monitoring',
  'audit',
  'integrations',
  'portal',
  'portalStatus',
  'public',
];
const keys = [
  ...rooms,
  'access',
  'frame',
  'keys',
  'page',
  'palette',
  'preview',
  'problem',
  'role',
  'statement',
  'ui',
  'verify',
].join('|');
const rawKey = `(?<![\\w@./-])(?:${keys})\\.[a-zA-Z][\\w-]*(?:\\.[\\w-]+)*`;

/** Runs axe on the page as it stands; what it found, a line for each rule. */
async function violations(page: Page, run: object): Promise<string[]> {
  const { violations: found } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ ...run, resultTypes: ['violations'] })})`,
  );
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, any, all }) => `${target.join(' ')} (${any[0]?.message ?? all[0]?.message ?? ''})`).join(' | ')}`,
  );
}

/** Waits until every colour has arrived where it goes: one on its way from theme to theme is nobody's colour. */
const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const moving = () => document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await frame();
    await frame();
    while (moving().length > 0) {
      await Promise.allSettled(moving().map((one) => one.finished));
      await frame();
    }
  });

/** Waits until what was just done is drawn: what hangs on an answer comes a frame after it. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });

/** Lets colours arrive at once: one may set out after the others have come to rest, in the moment in which they are read. */
const arrived = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { dataset } = document.documentElement;
    if (dataset['noTransitions']) return;
    dataset['noTransitions'] = 'yes';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, *::before, *::after { transition: none !important; }');
    document.adoptedStyleSheets.push(sheet);
  });

/** Expects no violation of WCAG 2.2 AA on the page as it stands, in the light and, for colours, in the dark. */
export async function accessible(page: Page): Promise<void> {
  // From its top: what is scrolled half under the bar is small there, and whole as soon as one scrolls on.
  await page.evaluate(() => scrollTo(0, 0));
  await arrived(page);
  await still(page);
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe);
  const light = await violations(page, { runOnly: { type: 'tag', values: tags } });
  expect.soft(light, `${page.url()} in light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await still(page);
  const dark = await violations(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
  expect.soft(dark, `${page.url()} in dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** Expects words wherever words should stand, in the text and in names for screen readers: no key of a catalogue. */
export async function worded(page: Page): Promise<void> {
  const found = await page.evaluate((pattern) => {
    const named = [...document.querySelectorAll('[aria-label],[placeholder],[title]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...named].join('\n').match(new RegExp(pattern, 'g')) ?? [];
  }, rawKey);
  expect.soft(found, `keys without words on ${page.url()}`).toEqual([]);
}

/** Expects nothing beyond the edge: no page scrolls sideways. */
export async function fits(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(beyond, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Keeps a picture of the whole page in the folder E2E_PICTURES, where that is set. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['E2E_PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => scrollTo(0, 0));
  await still(page);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/**
 * Everything a page or a state of it must hold: accessible, worded, and no scrolling sideways.
 * @param name of its picture, kept in the folder E2E_PICTURES where that is set
 */
export async function sound(page: Page, name?: string): Promise<void> {
  await settled(page);
  if (name) await picture(page, name);
  await accessible(page);
  await worded(page);
  await fits(page);
}

const refusals = new WeakMap<Page, number[]>();

/**
 * Does something that the server refuses with this status, and waits for the refusal. Browsers write every refused
 * request into the console; this one is awaited there and no complaint.
 */
export async function refused(page: Page, status: number, act: () => Promise<unknown>): Promise<void> {
  refusals.set(page, [...(refusals.get(page) ?? []), status]);
  await Promise.all([page.waitForResponse((answer) => answer.status() === status), act()]);
}

/** Collects what a page complains of; the journey ends with an empty list. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = message.text();
    const awaited = refusals.get(page) ?? [];
    const place = awaited.findIndex((status) => text.includes(`responded with a status of ${status}`));
    if (place >= 0) awaited.splice(place, 1);
    else found.push(`${page.url()}: ${text}`);
  });
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
  return found;
}

/** Waits until the page has its heading and nothing of it is still being read. */
export async function settled(page: Page): Promise<void> {
  // Not by its role: beneath an open dialog the page is hidden from screen readers, but there.
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('ds-skeleton, [aria-busy="true"]')).toHaveCount(0);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}
