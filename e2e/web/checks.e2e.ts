import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support/demo';
import { complaints, picture, sound } from './support/pages';
import { anExtract } from './support/papers';

test.describe.configure({ mode: 'serial' });

let distributor: string;
const register = 'Register entry and standing';
const card = (page: Page) => page.getByRole('article', { name: register });
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const open = (page: Page) => page.goto(`/desk/distributors/${distributor}?tab=checks`);

test('the checks of a distributor are run with progress, and evidence is brought for one', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  const answer = await page.request.get('/api/v1/distributors');
  const { rows } = (await answer.json()) as { rows: { id: string; state: string }[] };
  distributor = rows.find(({ state }) => state === 'IN_REVIEW' || state === 'APPROVED')?.id ?? '';
  await open(page);
  await page.getByRole('button', { name: 'Run all checks' }).click();
  await expect(page.getByText('The checks are being made')).toBeVisible();
  await expect(card(page)).toContainText('Not checked: the source is unavailable');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await sound(page, 'checks-cards');
  await page.setViewportSize({ width: 390, height: 844 });
  await sound(page, 'checks-cards-phone');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'checks-cards-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await page.getByRole('button', { name: `Bring evidence: ${register}` }).click();
  const form = page.getByRole('form', { name: `Bring evidence: ${register}` });
  await form.getByRole('button', { name: 'Bring it' }).click();
  await expect(form.getByText('This is needed.').first()).toBeVisible();
  await form
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'extract.pdf', mimeType: 'application/pdf', buffer: await anExtract(page) });
  await form.getByLabel('Where it comes from').fill('Commercial register Hamburg');
  await form.getByLabel('As of').fill(day(-3));
  await form.getByLabel('Counts until').fill(day(300));
  await form.getByLabel('What it shows').fill('Active, managing director as on record.');
  await sound(page, 'checks-evidence-form');
  await form.getByRole('button', { name: 'Bring it' }).click();
  await expect(card(page)).toContainText('Waits for a second person');
  // Who brought it does not accept it.
  await expect(card(page).getByRole('button', { name: `Accept: ${register}` })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(found).toEqual([]);
});

test('a second person accepts the evidence, and the card says by what it is settled', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'jonas@halden.example');
  await open(page);
  await card(page)
    .getByRole('button', { name: `Accept: ${register}` })
    .click();
  await expect(card(page)).toContainText('Settled by evidence');
  await expect(card(page)).toContainText('Commercial register Hamburg, grade A');
  // Who just decided still sees on what.
  await expect(card(page)).toBeInViewport();
  await sound(page, 'checks-settled');
  expect(found).toEqual([]);
});

test('an extract of a register is written down', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  const answer = await page.request.get(`/api/v1/distributors/${distributor}`);
  const { legalName } = (await answer.json()) as { legalName: { latin: string | null; native: string } };
  await open(page);
  await page.getByRole('button', { name: 'Upload an extract' }).click();
  const form = page.getByRole('form', { name: 'Upload an extract' });
  await form.getByLabel('Document', { exact: true }).selectOption('A new file');
  await form
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'register.pdf', mimeType: 'application/pdf', buffer: await anExtract(page) });
  await form.getByLabel('Register', { exact: true }).fill('Trade register Oslo');
  await form.getByLabel('As of').fill(day(-3));
  await form.getByLabel('Counts until').fill(day(300));
  await form.getByLabel('Legal name').fill(legalName.latin ?? legalName.native);
  await form.getByLabel('Standing').selectOption('Active');
  await form.getByLabel('Incorporated on').fill('2009-05-04');
  await form.getByLabel('Activity codes').fill('46.52');
  await form.getByLabel('Officers').fill('Ada Lund');
  await form.getByLabel('Owners').fill('Ada Lund; 100');
  await form.getByLabel('Accounts', { exact: true }).selectOption('Accounts were filed');
  await form.getByLabel('Year of the accounts').fill('2025');
  await form.getByLabel(/^Turnover/).fill('4000000');
  await form.getByLabel('Changes').selectOption('It tells of changes, or that there were none');
  await sound(page, 'checks-extract-form');
  await page.setViewportSize({ width: 390, height: 844 });
  await sound(page, 'checks-extract-form-phone');
  await page.setViewportSize({ width: 1440, height: 900 });
  await form.getByRole('button', { name: 'Bring it' }).click();
  const accept = page.getByRole('button', { name: 'Accept: Trade register Oslo' });
  await expect(accept).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('It does not say:')).toBeVisible();
  expect(found).toEqual([]);
});

test('a second person accepts the extract, and the checks rest on it', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'jonas@halden.example');
  await open(page);
  await sound(page, 'checks-extract-waits');
  await page.getByRole('button', { name: 'Accept: Trade register Oslo' }).click();
  await expect(card(page)).toContainText('Trade register Oslo, grade A');
  await expect(card(page)).toContainText('Nothing found as of');
  await page.emulateMedia({ colorScheme: 'dark' });
  await sound(page, 'checks-extract-counts-dark');
  await page.setViewportSize({ width: 390, height: 844 });
  await sound(page, 'checks-extract-counts-phone-dark');
  expect(found).toEqual([]);
});
