import { expect, test, type Page } from '@playwright/test';
import { complaints, sound } from './support/pages';

const password = 'lantern-river-47-quiet';

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForURL(/\/(desk|audit)/);
}

/** The first id of a list, as the page's own session sees it. */
const firstId = async (page: Page, path: string): Promise<string> => {
  const answer = await page.request.get(`/api/v1/${path}`);
  const { rows } = (await answer.json()) as { rows: { id: string }[] };
  return rows[0]?.id ?? 'none';
};

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await sound(page);
}

test('pages before anybody is signed in', async ({ page }) => {
  for (const path of ['/sign-in', '/password', '/portal/enter', '/nowhere']) await visit(page, path);
});

test('every page of the desk, in light and dark', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  const distributor = await firstId(page, 'distributors');
  const hit = await firstId(page, 'hits');
  const review = await firstId(page, 'reviews');
  for (const path of [
    '/desk',
    '/desk/distributors',
    '/desk/distributors/new',
    `/desk/distributors/${distributor}`,
    '/desk/hits',
    `/desk/hits/${hit}`,
    '/desk/lists',
    '/desk/reviews',
    `/desk/reviews/${review}`,
    '/desk/profile',
  ]) {
    await visit(page, path);
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
  for (const path of ['/desk', '/desk/distributors', '/desk/hits', '/desk/reviews']) await visit(page, path);
});
