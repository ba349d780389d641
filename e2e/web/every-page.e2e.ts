import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support/demo';
import { complaints, fits, settled, sound, worded } from './support/pages';

/** The first id of a list, as the page's own session sees it. */
const firstId = async (page: Page, path: string): Promise<string> => {
  const answer = await page.request.get(`/api/v1/${path}`);
  const { rows } = (await answer.json()) as { rows: { id: string }[] };
  return rows[0]?.id ?? 'none';
};

const tabs = [
  ...['checks', 'ownership', 'contacts', 'risk', 'flags', 'reviews', 'monitoring', 'statements', 'people'],
  'timeline',
];

/** A picture's name for a path: whose page it is does not belong to it. */
const named = (path: string): string => `every${path.replace(/[?].*$/, '').replace(/\/[\da-f-]{36}/g, '/one')}`;

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await sound(page, named(path).replaceAll('/', '-'));
}

test('pages before anybody is signed in', async ({ page }) => {
  for (const path of ['/sign-in', '/password', '/portal/enter', '/verify', '/nowhere']) await visit(page, path);
});

test('every page of the desk, in light and dark', async ({ page }) => {
  // Some eighty pages, one after the other.
  test.setTimeout(300_000);
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  const distributor = await firstId(page, 'distributors');
  const hit = await firstId(page, 'hits');
  const review = await firstId(page, 'reviews');
  const item = await firstId(page, 'items?waiting=DRAFT');
  const both = await firstId(page, 'items?waiting=PENDING_APPROVAL');
  const paths = [
    '/desk',
    '/desk/distributors',
    '/desk/distributors/new',
    '/desk/distributors/import',
    '/desk/distributors/returned-letters',
    `/desk/distributors/${distributor}`,
    '/desk/hits',
    `/desk/hits/${hit}`,
    '/desk/statements',
    '/desk/statements/campaigns',
    '/desk/statements/campaigns/new',
    '/desk/statements/templates',
    '/desk/statements/signers',
    `/desk/statements/coverage?distributor=${distributor}`,
    '/desk/screenings',
    '/desk/lists',
    '/desk/queue',
    '/desk/reviews',
    '/desk/monitoring',
    '/desk/monitoring/parties',
    '/desk/dashboards',
    '/desk/exchange-rates',
    '/desk/search?q=rheinsensorik',
    `/desk/reviews/${review}`,
    '/desk/items',
    '/desk/items/new',
    `/desk/items/${item}`,
    `/desk/items/${item}/classify`,
    `/desk/items/${item}/edit`,
    `/desk/items/${both}`,
    '/desk/item-lists',
    '/desk/item-lists/chpl/1',
    '/desk/notices',
    '/desk/profile',
  ];
  for (const path of paths) await visit(page, path);
  await page.evaluate(() => localStorage.setItem('ds.language', 'de'));
  for (const path of [...paths, ...tabs.map((tab) => `/desk/distributors/${distributor}?tab=${tab}`)]) {
    await page.goto(path);
    await settled(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await worded(page);
    await fits(page);
  }
  expect(found).toEqual([]);
});

test('every page of the settings', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'mara@halden.example');
  for (const path of [
    '/desk',
    '/desk/settings/users',
    '/desk/settings/workspace',
    '/desk/settings/api-keys',
    '/desk/lists',
  ])
    await visit(page, path);
  expect(found).toEqual([]);
});

test('the risk model: its versions, the form of the next one, and a draft that was tried on everybody', async ({
  page,
}) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await page.goto('/desk/settings/risk-model');
  await expect(page.getByRole('heading', { level: 2, name: 'Versions' })).toBeVisible();
  await sound(page, 'risk-model');
  await page.getByRole('button', { name: 'Draft own settings' }).click();
  const form = page.getByRole('form', { name: 'Next version' });
  await expect(form).toBeVisible();
  await sound(page, 'risk-model-form');
  await form.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Draft the strict profile' }).click();
  await page.getByRole('button', { name: 'Try on everybody' }).click();
  await expect(page.getByText(/known cases of diversion are stopped/)).toBeVisible({ timeout: 60_000 });
  await sound(page, 'risk-model-tried');
  await page.setViewportSize({ width: 390, height: 844 });
  await sound(page, 'risk-model-tried-phone');
  await page.getByRole('button', { name: 'Give the draft up' }).click();
  await expect(page.getByRole('button', { name: 'Draft own settings' })).toBeVisible();
  expect(found).toEqual([]);
});

test('every page of the audit room', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'edgar@audit.example');
  for (const path of ['/audit', '/audit/checkpoints', '/audit/population', '/audit/dossiers', '/audit/verify'])
    await visit(page, path);
  expect(found).toEqual([]);
});

test('the desk on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'ana@halden.example');
  for (const path of ['/desk', '/desk/distributors', '/desk/hits', '/desk/reviews', '/desk/items'])
    await visit(page, path);
  const item = await firstId(page, 'items?waiting=DRAFT');
  for (const more of ['', '/classify']) await visit(page, `/desk/items/${item}${more}`);
});
