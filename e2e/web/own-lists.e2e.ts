import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support/demo';
import { complaints, sound } from './support/pages';

test.describe.configure({ mode: 'serial' });

const NAME = 'Refused customers';
const file = (...rows: readonly string[]) => ({
  name: 'refused.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['id,name,country,programme', ...rows, ''].join('\n')),
});
/** The name of an approved distributor of the demo workspace, as the page's own session sees it. */
const aDistributor = async (page: Page): Promise<string> => {
  const { rows } = (await (await page.request.get('/api/v1/distributors?state=APPROVED')).json()) as {
    rows: { legalName: { native: string } }[];
  };
  return rows[0]?.legalName.native ?? 'none';
};
const handIn = async (page: Page, ...rows: readonly string[]): Promise<void> => {
  await page
    .getByLabel('Choose a file')
    .first()
    .setInputFiles(file(...rows));
  await page.getByRole('button', { name: 'Import this file' }).click();
};
const inForce = (page: Page) => page.getByRole('region', { name: 'In force' });

test('a list of one’s own is registered by keyboard, and says that nobody is searched yet', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await page.goto('/desk/lists');
  await expect(page.getByText('No list of your own')).toBeVisible();
  await sound(page, 'own-lists-none');
  await page.getByRole('button', { name: 'Register a list' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.type(NAME);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Refuses/ })).toBeChecked();
  await sound(page, 'own-lists-form');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Whom sales turned down');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(page.getByText('No file yet')).toBeVisible();
  await sound(page, 'own-list-empty');
  expect(found).toEqual([]);
});

test('a wrong file changes nothing; a good one comes into force and finds who is on it', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  const name = await aDistributor(page);
  await page.goto(`/desk/lists/${encodeURIComponent(`own:${NAME}`)}`);
  await handIn(page, 'A1,One,,', 'A1,Two,,');
  await expect(page.getByText('The id A1 stands in row 2 too.')).toBeVisible();
  await sound(page, 'own-list-broken');
  await handIn(page, `A1,${name},,unpaid`, 'A2,Zwirnkontor Halbach,DE,unpaid');
  await expect(page.locator('ds-job-card')).toContainText('A new version is in force', { timeout: 60_000 });
  await expect(inForce(page)).toContainText('Entries2');
  await sound(page, 'own-list-in-force');
  await page.getByRole('region', { name: 'Versions' }).getByRole('link', { name: '1' }).click();
  await expect(page.getByText('Zwirnkontor Halbach')).toBeVisible();
  await sound(page, 'own-list-version');
  const hits = async (): Promise<number> => {
    const { rows } = (await (await page.request.get('/api/v1/hits')).json()) as {
      rows: { entry: { list: string }; effects: { id: string }[] }[];
    };
    return rows.filter(({ entry, effects }) => entry.list === `own:${NAME}` && effects[0]?.id === 'OWN_REFUSE').length;
  };
  await expect.poll(hits, { timeout: 60_000 }).toBeGreaterThan(0);
  await page.goto('/desk/hits');
  await expect(page.getByText(`${NAME} (your own)`).first()).toBeVisible();
  await sound(page, 'own-list-hits');
  expect(found).toEqual([]);
});

test('it is retired by two people, and then says since when', async ({ page, browser }) => {
  await signIn(page, 'ana@halden.example');
  await page.goto(`/desk/lists/${encodeURIComponent(`own:${NAME}`)}`);
  await page.getByLabel('Why it is to be searched no longer').fill('It was only a trial');
  await page.getByRole('button', { name: 'Ask for it' }).click();
  await expect(page.getByText('One more person must confirm it')).toBeVisible();
  await sound(page, 'own-list-ending');
  const second = await (await browser.newContext()).newPage();
  await signIn(second, 'jonas@halden.example');
  await second.goto('/desk/lists');
  await expect(second.getByText('It was only a trial')).toBeVisible();
  await sound(second, 'own-lists-held');
  await second.getByRole('button', { name: 'Confirm version' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Confirm version' }).click();
  const retired = async (): Promise<boolean> => {
    const { lists } = (await (await second.request.get('/api/v1/own-lists')).json()) as {
      lists: { retiredAt: string | null }[];
    };
    return lists[0]?.retiredAt !== null;
  };
  await expect.poll(retired, { timeout: 60_000 }).toBe(true);
  await second.getByRole('link', { name: NAME }).click();
  await expect(second.getByText('Nobody is searched for on this list since')).toBeVisible();
  await sound(second, 'own-list-retired');
  await second.context().close();
});
