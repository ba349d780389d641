import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support/demo';
import { complaints, sound } from './support/pages';
import { anExtract, aPhoto } from './support/papers';

test.describe.configure({ mode: 'serial' });

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Choose a file').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
/** The documents of an approved distributor of the demo workspace. */
async function openDocuments(page: Page): Promise<void> {
  const { rows } = (await (await page.request.get('/api/v1/distributors')).json()) as {
    rows: { id: string; state: string }[];
  };
  await page.goto(`/desk/distributors/${rows.find(({ state }) => state === 'APPROVED')?.id}?tab=documents`);
}
const today = (): string => new Date().toISOString().slice(0, 10);

test('a document is filed: what is wrong is said at its field, and what is not a document is refused', async ({
  page,
}) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await openDocuments(page);
  await expect(page.getByText('No document is on file')).toBeVisible();
  await expect(page.getByText('No virus scanner is connected')).toBeVisible();
  await sound(page, 'documents-none');
  await page.getByRole('button', { name: 'File a document' }).click();
  await page.getByRole('button', { name: 'File document' }).click();
  await expect(page.getByText('Choose a file.', { exact: true })).toBeVisible();
  await page.getByLabel('What it is').selectOption('REGISTER_EXTRACT');
  await choose(page, 'extract.pdf', Buffer.from('PK\x03\x04[Content_Types].xml', 'latin1'));
  await page.getByLabel('Issued on').fill(today());
  await sound(page, 'documents-form');
  // The browser itself notes the refusal in its console.
  const before = found.length;
  await page.getByRole('button', { name: 'File document' }).click();
  await expect(page.getByText('This is an Office file. Save it as PDF.')).toBeVisible();
  await sound(page, 'documents-refused');
  found.splice(before);
  await choose(page, 'extract.pdf', await anExtract(page));
  await page.getByLabel('Note').fill('Number 120340009870');
  await page.getByRole('button', { name: 'File document' }).click();
  await expect(page.getByRole('button', { name: 'Register extract' })).toBeVisible();
  await expect(page.getByText('Not scanned', { exact: true })).toBeVisible();
  await expect(page.getByText(/^valid until/)).toBeVisible();
  expect(found).toEqual([]);
});

test('a photo is kept without its place, looked at beside the list, and follows by versions', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await openDocuments(page);
  await page.getByRole('button', { name: 'File a document' }).click();
  await page.getByLabel('What it is').selectOption('PHOTO');
  await choose(page, 'IMG_0001.JPG', await aPhoto(page, 'Warehouse 1'));
  await page.getByRole('button', { name: 'File document' }).click();
  await page.getByRole('button', { name: 'Photo', exact: true }).click();
  const picture = page.getByRole('img', { name: 'Picture of IMG_0001.jpg' });
  await expect(picture).toBeVisible();
  // The camera lay on its side: 600 by 400 pixels stand upright.
  await expect
    .poll(() => picture.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight]))
    .toEqual([400, 600]);
  await expect(page.getByText('Place, camera and other side notes were left out.')).toBeVisible();
  await sound(page, 'documents-photo');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'File a newer version of IMG_0001.jpg' }).click();
  await choose(page, 'IMG_0002.JPG', await aPhoto(page, 'Warehouse 2'));
  await page.getByRole('button', { name: 'File newer version' }).click();
  await expect(page.getByText('Version 2')).toBeVisible();
  await sound(page, 'documents-list');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save IMG_0002.jpg' }).click();
  expect((await saved).suggestedFilename()).toBe('IMG_0002.jpg');
  expect(found).toEqual([]);
});

test('a document is taken out of use with a reason, and stays on record', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await openDocuments(page);
  await page.getByRole('button', { name: 'Take IMG_0002.jpg out of use' }).click();
  await page.getByLabel('Why it is not used any more').fill('It shows another warehouse');
  await page.getByRole('dialog').getByRole('button', { name: 'Take out of use' }).click();
  await page.getByText('1 document not in use any more').click();
  await expect(page.getByText('Not in use any more: It shows another warehouse')).toBeVisible();
  await sound(page, 'documents-removed');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await expect(page.getByText('Document taken out of use').first()).toBeVisible();
  await sound(page, 'documents-timeline');
  expect(found).toEqual([]);
});
