import { expect, type Page } from '@playwright/test';
import { settled, sound } from '../support/pages';
import { brokenFiles, sourceList, type ListFile } from './source-list';
import { test } from './stage';

test.describe.configure({ mode: 'serial' });

const inForce = (page: Page) => page.getByRole('region', { name: 'In force' });
const entries = new Intl.NumberFormat('en').format(sourceList.entries);

async function importThem(page: Page, files: ListFile[]): Promise<void> {
  await page.getByLabel('Choose files').first().setInputFiles(files);
  await page.getByRole('button', { name: 'Import for this deployment' }).click();
}

test('an operator imports a list, watches it, and it comes into force', async ({ as }) => {
  console.info(`imports ${sourceList.folder}${sourceList.isReal ? '' : ', for ../shared/data/ofac is not there'}`);
  const page = await as('ada');
  await page.goto('/desk');
  await page.getByRole('link', { name: 'Import a public list' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lists' })).toBeVisible();
  await sound(page, 'lists');
  await page.getByRole('link', { name: 'OFAC SDN' }).click();
  await expect(page.getByText('This is the bundled sample of invented names')).toBeVisible();
  await sound(page, 'list-sample');
  await importThem(page, sourceList.files());
  const job = page.locator('ds-job-card');
  await expect(job.getByRole('progressbar')).toBeVisible();
  await sound(page, 'list-under-way');
  await expect(job).toContainText('A new version is in force', { timeout: 60_000 });
  await expect(inForce(page)).toContainText(entries);
  await expect(page.getByText('This is the bundled sample')).toBeHidden();
  await sound(page, 'list-in-force');
});

test('a broken file is refused with its row and column, and the good list stays in force', async ({ as }) => {
  const page = await as('ada');
  await page.goto('/desk/lists/ofac-sdn');
  await expect(inForce(page)).toContainText(entries);
  await settled(page);
  const before = await page.getByRole('rowheader').count();
  await importThem(page, brokenFiles());
  const errors = page.getByRole('group', { name: 'What is wrong in the files' });
  await expect(errors.getByRole('row').nth(1)).toHaveText(/sdn\.csv\s*3\s*ent_num/);
  await expect(page.getByText('the last good version stays in force').last()).toBeVisible();
  await sound(page, 'list-broken');
  await page.reload();
  await expect(inForce(page)).toContainText(entries);
  await expect(page.getByRole('rowheader')).toHaveCount(before);
});

test('who is no operator reads the lists and imports none', async ({ as }) => {
  const page = await as('nadia');
  await page.goto('/desk/lists/ofac-sdn');
  await expect(inForce(page)).toContainText(entries);
  await expect(page.getByRole('button', { name: 'Import for this deployment' })).toBeHidden();
  await sound(page, 'list-analyst');
});
