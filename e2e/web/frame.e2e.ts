import { expect, test, type Page } from '@playwright/test';
import { complaints, settled, sound } from './support/pages';
import { signIn } from './support/demo';

/** What the focus is on, as a screen reader would say it; empty while it is on nothing of the page. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
  });

/** Presses Tab until the focus is on what is looked for; the way there must not be endless. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`The focus never came to ${String(name)}`);
}

test('on plain http from elsewhere every way in says that HTTPS is needed', async ({ page, baseURL }) => {
  const plain = (baseURL ?? '').replace('localhost', 'plain.example');
  for (const path of ['/sign-in', '/portal/enter', '/password', '/nowhere']) {
    await page.goto(plain + path);
    await expect(page.getByText('HTTPS is needed')).toBeVisible();
    await sound(page, `frame-plain${path.replaceAll('/', '-')}`);
  }
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('HTTPS is needed')).toBeHidden();
});

test('the palette opens by keys and goes to a page', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await expect(palette).toBeVisible();
  await sound(page, 'frame-palette');
  await page.keyboard.type('hits');
  await expect(palette.getByRole('option').first()).toContainText('Hits');
  await sound(page, 'frame-palette-found');
  await page.keyboard.press('Enter');
  await page.waitForURL('/desk/hits');
  await expect(palette).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(palette).toBeVisible();
  await page.keyboard.type('rheins');
  const record = palette.getByRole('option', { name: 'Rheinsensorik GmbH' }).first();
  await expect(record.locator('mark')).toHaveText('Rheinsensorik');
  await sound(page, 'frame-palette-record');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Rheinsensorik GmbH' })).toBeVisible();
  await page.goto('/desk/hits');
  await settled(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await sound(page, 'frame-keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(found).toEqual([]);
});

test('theme and language hold after the page is loaded again', async ({ page }) => {
  const found = complaints(page);
  const root = page.locator('html');
  await signIn(page, 'ana@halden.example');
  await page.getByRole('button', { name: 'Ana Costa' }).click();
  await page.getByLabel('Dark').check();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Deutsch').check();
  await expect(root).toHaveAttribute('lang', 'de');
  await page.reload();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('link', { name: 'Vertriebspartner' }).first()).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await sound(page, 'frame-dark-german');
  expect(found).toEqual([]);
});

test('no mouse is needed to sign in and to open a distributor', async ({ page }) => {
  const found = complaints(page);
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, /^E-mail address/);
  await page.keyboard.type('ana@halden.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('lantern-river-47-quiet');
  await page.keyboard.press('Enter');
  await page.waitForURL('/desk');
  await tabTo(page, /^Distributors$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('/desk/distributors');
  await expect(page.getByRole('heading', { level: 1, name: 'Distributors' })).toBeVisible();
  await settled(page);
  await page.keyboard.press('/');
  await page.keyboard.type('Nordlys');
  await expect(page.getByRole('row')).toHaveCount(2);
  // The table is one stop; within it the arrows move.
  await tabTo(page, /^Marked$/);
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('Name');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toContain('Nordlys Termografi AS');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nordlys Termografi AS' })).toBeVisible();
  await tabTo(page, /^Overview/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tab', { name: 'Checks' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(/tab=checks/);
  expect(found).toEqual([]);
});
