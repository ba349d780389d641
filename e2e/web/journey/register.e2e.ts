import { expect } from '@playwright/test';
import { sound } from '../support/pages';
import { addPerson, fillIn, reseller } from './distributor';
import { keep, kept } from './memory';
import { test } from './stage';

test.describe.configure({ mode: 'serial' });

test('an analyst registers a distributor, helped by what is said beside the form', async ({ as }) => {
  const page = await as('nadia');
  await page.goto('/desk/distributors');
  await sound(page, 'register-no-distributors');
  await page.getByRole('link', { name: 'Register distributor', exact: true }).click();
  await sound(page, 'register-empty');
  await page.getByRole('button', { name: 'Register distributor' }).click();
  await expect(page.getByText('Type the legal name as in the register').first()).toBeVisible();
  await sound(page, 'register-errors');
  await fillIn(page);
  const beside = page.locator('ds-facts-live');
  await expect(beside).toContainText('No distributor here is like it');
  await sound(page, 'register-filled');
  await page.reload();
  await expect(page.getByLabel('Legal name')).toHaveValue(reseller.name);
  await page.getByRole('button', { name: 'Register distributor' }).click();
  await page.waitForURL(/\/desk\/distributors\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1, name: reseller.name })).toBeVisible();
  keep('distributor', new URL(page.url()).pathname.split('/').at(-1));
  await sound(page, 'register-draft');
});

test('whoever would register it once more is told so', async ({ as }) => {
  const page = await as('nadia');
  await page.goto('/desk/distributors/new');
  await page.getByLabel('Legal name').fill(reseller.sloppily);
  const beside = page.locator('ds-facts-live');
  await expect(beside).toContainText('One distributor is like it');
  await sound(page, 'register-double');
  await beside.getByRole('link', { name: reseller.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: reseller.name })).toBeVisible();
});

test('owner and officer are added, and it is submitted on its behalf, recorded as such', async ({ as }) => {
  const page = await as('nadia');
  await page.goto(`/desk/distributors/${kept<string>('distributor')}`);
  await page.getByRole('tab', { name: 'People' }).click();
  await sound(page, 'register-nobody');
  await page.getByRole('button', { name: 'Add owner' }).click();
  const form = page.getByRole('form', { name: 'Add owner' });
  await form.getByRole('button', { name: 'Add owner' }).click();
  await sound(page, 'register-owner-errors');
  await form.getByRole('button', { name: 'Cancel' }).click();
  await addPerson(page, 'owner', reseller.owner);
  await addPerson(page, 'officer', reseller.officer);
  await sound(page, 'register-people');
  await page.getByRole('button', { name: 'Submit on the distributor’s behalf' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('You answer on the distributor’s behalf; this is recorded.');
  await sound(page, 'register-submit');
  await dialog.getByRole('button', { name: 'Submit on its behalf' }).click();
  await expect(dialog).toBeHidden();
  // The machines go on by themselves, and the page follows them.
  await expect(page.locator('ds-page-header')).toContainText('In review');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await expect(page.getByText('Screening done')).toBeVisible();
  await expect(page.getByText('Nadia Roth, Analyst, on the distributor’s behalf').first()).toBeVisible();
  await sound(page, 'register-timeline');
});
