import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support/demo';
import { complaints, sound } from './support/pages';

/** Saves what is typed by leaving the field, and waits until the server has it. */
async function written(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'What stands in the way' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
}

test('a template is made one’s own by one person, published by another, and read in Arabic', async ({
  browser,
  page: ana,
}) => {
  test.setTimeout(180_000);
  const said = complaints(ana);
  await signIn(ana, 'ana@halden.example');
  await ana.goto('/desk/statements');
  await ana.getByRole('link', { name: 'Templates', exact: true }).click();
  await expect(ana.getByRole('heading', { name: 'General end-use statement' })).toBeVisible();
  await sound(ana, 'templates-list');

  const stockist = ana.getByRole('region', { name: 'Annual undertaking of a stockist or distributor' });
  await stockist.getByRole('button', { name: 'Write your own version' }).click();
  await expect(ana.getByRole('heading', { name: 'How it reads' })).toBeVisible();
  await ana.getByRole('button', { name: 'Add a clause' }).click();
  await ana.getByLabel('Text', { exact: true }).last().fill('We sell no goods at trade fairs.');
  await written(ana);
  await expect(ana.getByText('Clause 11 (German): there is no text yet.')).toBeVisible();
  await sound(ana, 'template-draft');
  await ana.getByRole('button', { name: 'Take out' }).last().click();
  await ana.getByLabel('Title', { exact: true }).fill('Our yearly undertaking');
  await written(ana);
  await expect(ana.getByText('It can be sent to a second person')).toBeVisible();
  await ana.getByLabel('Read it in').selectOption('ar');
  await expect(ana.locator('ds-rendition[dir="rtl"]')).toBeVisible();
  await sound(ana, 'template-arabic');
  await ana.getByRole('button', { name: 'Send to a second person' }).click();
  await expect(ana.getByText('Waits for a second person').first()).toBeVisible();

  const second = await (await browser.newContext()).newPage();
  await signIn(second, 'jonas@halden.example');
  await second.goto(ana.url());
  await second.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(second.getByText('It is published and asked from now on.')).toBeVisible();
  await second.getByRole('button', { name: 'Mark as reviewed' }).first().click();
  await second.getByRole('dialog').getByRole('button', { name: 'Mark as reviewed' }).click();
  await expect(second.getByText('German is marked as reviewed.')).toBeVisible();
  await sound(second, 'template-published');
  // Other journeys ask by the template of the house.
  await second.getByRole('button', { name: 'Retire', exact: true }).click();
  await expect(second.getByText('It is asked no longer.')).toBeVisible();
  await second.goto('/desk/statements/signers');
  await expect(second.getByRole('heading', { name: 'Trust an authority' })).toBeVisible();
  await sound(second, 'signers');
  await second.context().close();
  expect(said).toEqual([]);
});
