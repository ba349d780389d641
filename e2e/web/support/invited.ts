import { randomUUID } from 'node:crypto';
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { codeTo, linkTo, mailsTo } from './mailbox';
import { wordsIn } from './portal-form';

/** Sends something as the person at the desk. */
export async function send(desk: Page, path: string, data: object): Promise<{ id: string }> {
  const headers = { 'idempotency-key': randomUUID(), 'sec-fetch-site': 'same-origin' };
  const answer = await desk.request.post(`/api/v1/${path}`, { data, headers });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as { id: string };
}

/** Distributors of {@link invited}, by their names. */
const ids = new Map<string, string>();

/**
 * A new distributor that was registered and invited, on its telephone, at the page its answers begin on.
 * @param desk a page of somebody who may invite
 * @param name in its mailbox and its company's name
 */
export async function invited(
  browser: Browser,
  desk: Page,
  name: string,
  language: string,
  more: BrowserContextOptions = {},
): Promise<Page> {
  const email = `contact@${name}.example`;
  const { id } = await send(desk, 'distributors', {
    legalName: { native: `${name} trading`, latin: null, language: null },
    country: 'GB',
    registryNumber: { scheme: null, value: '87654321' },
    address: { lines: ['9 Quay Street'], city: 'Port', postalCode: null, country: 'GB' },
    contact: { name: 'Olive Hart', email, phone: '+44 20 7946 0018' },
    productLines: ['Thermal cameras'],
    territory: ['GB'],
    expectedAnnualVolume: [{ item: 'Thermal cameras', quantity: 40, unit: 'pieces' }],
  });
  ids.set(name, id);
  await send(desk, `distributors/${id}/invitation`, { name: 'Olive Hart', email, language });
  return entered(browser, email, language, more);
}

/** The same person on another telephone, by a link of its own. */
export async function invitedAgain(browser: Browser, desk: Page, name: string, language: string): Promise<Page> {
  const email = `contact@${name}.example`;
  const links = async () => (await mailsTo(desk.request, email)).filter(({ text }) => /#[\w-]{43}/.test(text)).length;
  const before = await links();
  await send(desk, `distributors/${ids.get(name) ?? ''}/invitation`, { name: 'Olive Hart', email, language });
  await expect.poll(links).toBe(before + 1);
  return entered(browser, email, language);
}

/** The start page on a telephone of its own, come in by the newest link and code that were mailed. */
export async function entered(
  browser: Browser,
  email: string,
  language: string,
  more: BrowserContextOptions = {},
): Promise<Page> {
  const t = wordsIn(language);
  const locale = language === 'en' ? 'en-GB' : language;
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale, ...more });
  const page = await context.newPage();
  const codes = async () => (await mailsTo(page.request, email)).filter(({ text }) => /\b\d{6}\b/.test(text)).length;
  const before = await codes();
  await page.goto(await linkTo(page.request, email));
  await expect.poll(codes).toBe(before + 1);
  await page.getByLabel(t['access.enter.code'] ?? '').fill(await codeTo(page.request, email));
  await page.getByRole('button', { name: t['access.enter.goOn'] }).click();
  await page.waitForURL('/portal');
  return page;
}
