import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { signIn } from './support/demo';
import { complaints, settled, sound } from './support/pages';

test('a list is narrowed, kept as a view for the workspace, and taken as a file', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await page.goto('/desk/distributors?state=APPROVED&sort=name');
  await settled(page);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByLabel('Save this view as').fill('Approved ones by name');
  await page.getByLabel('For everybody in the workspace').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Approved ones by name Shared with the workspace' })).toBeVisible();
  await sound(page, 'finding-views');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  await sound(page, 'finding-export');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Text table (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^distributors-\d{4}-\d\d-\d\d\.csv$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('Exported by,Ana Costa');
  expect(text).toContain('Filter,State: Approved');

  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ['Views', 'Export']) {
    await page.getByRole('button', { name, exact: true }).click();
    const panel = page.getByRole('group', { name, exact: true });
    await expect(panel).toBeVisible();
    await sound(page, `finding-${name.toLowerCase()}-390`);
    const box = await panel.boundingBox();
    expect(box?.x, `${name} begins in the window`).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 391), `${name} ends in the window`).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
  }
  expect(found).toEqual([]);
});

test('several distributors are marked by keys and get a sponsor, after it was shown who may not', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await page.goto('/desk/distributors?sort=name');
  await settled(page);
  for (const key of ['j', 'x', 'j', 'j', 'j', 'X']) await page.keyboard.press(key);
  await expect(page.getByText('4 are marked')).toBeVisible();
  await sound(page, 'finding-marked');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Sponsor' }).fill('Ana');
  await expect(dialog).toContainText('Ana Costa');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(/gets? the sponsor/);
  await sound(page, 'finding-assign');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(found).toEqual([]);
});

test('whatever is looked for stands on one page, through a slip of a letter, and nothing says what was searched', async ({
  page,
}) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('rheinsxnsorik');
  await page.getByRole('dialog').getByRole('option', { name: 'Show everything found for' }).click();
  await page.waitForURL('/desk/search?q=rheinsxnsorik');
  await expect(page.getByRole('region', { name: 'Distributors' })).toContainText('Nobody has “rheinsxnsorik”');
  await expect(page.getByRole('link', { name: /^Rheinsensorik GmbH/ }).first()).toBeVisible();
  await sound(page, 'finding-search');
  await page.getByRole('searchbox').fill('nobody is called so');
  await expect(page.getByText('Nothing found for “nobody is called so”')).toBeVisible();
  await sound(page, 'finding-nothing');
  expect(found).toEqual([]);
});
