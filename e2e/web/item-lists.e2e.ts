import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support/demo';
import { complaints, sound } from './support/pages';

const list = 'garden-furniture';

/** What the lists say of the lens cloth, whose customs code is 6307.10, at an instant. */
const outcome = async (page: Page, at: string): Promise<string> => {
  const items = await page.request.get('/api/v1/items?q=LK-35');
  const { rows } = (await items.json()) as { rows: { id: string }[] };
  const answer = await page.request.get(`/api/v1/items/${rows[0]?.id}/sensitivity?at=${at}`);
  return ((await answer.json()) as { outcome: string }).outcome;
};

async function draft(page: Page, name: string, prefix: string): Promise<void> {
  await page.goto('/desk/item-lists');
  await page.getByRole('button', { name: 'Begin a list of your own' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Where the rows come from').fill('Our choice, after an audit');
  await page.getByLabel('Rows as a table').fill(`goods,description,prefixes,status\ncloths,Cloths,${prefix},policy`);
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${name}, version 1`);
}

async function publish(page: Page, name: string): Promise<void> {
  await page.goto(`/desk/item-lists/${name}/1`);
  await page.getByRole('button', { name: 'Publish version' }).click();
  await expect(page.getByText('The version is published.')).toBeVisible();
}

test('a list is drafted by one, published by another, and lights up items from its day on', async ({
  page,
  browser,
}) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await draft(page, list, '6309');
  await page.getByRole('button', { name: 'Change row 1' }).click();
  await page.getByRole('textbox', { name: 'Codes begin with' }).fill('6307');
  await page.getByRole('button', { name: 'Take' }).click();
  await page.getByRole('button', { name: 'Keep the draft' }).click();
  await expect(page.getByText('The draft is kept.')).toBeVisible();
  await sound(page);
  await page.getByLabel('In force from').fill('2099-03-01T00:00');
  await page.getByRole('button', { name: 'Propose for publication' }).click();
  await expect(page.getByText('You wrote in it, so another person publishes.')).toBeVisible();
  await sound(page);

  const second = await (await browser.newContext()).newPage();
  await signIn(second, 'jonas@halden.example');
  await publish(second, list);
  await expect(second.getByText('Published, in force later').first()).toBeVisible();
  expect(await outcome(page, '2099-02-28T23:59:59.999Z')).toBe('NOT_CHECKED');
  expect(await outcome(page, '2099-03-01T00:00:00.000Z')).toBe('SENSITIVE');

  await draft(page, 'cleaning-cloths', '6307');
  await page.getByRole('button', { name: 'Propose for publication' }).click();
  await expect(page.getByText('Waits for publication').first()).toBeVisible();
  await publish(second, 'cleaning-cloths');
  await second.goto('/desk/items?q=LK-35');
  await second.getByRole('link', { name: /LK-35/ }).click();
  await expect(second.getByText('cleaning-cloths, version 1').first()).toBeVisible();
  await expect(second.getByText('The customs code 6307.10 is on the list.')).toBeVisible();
  await sound(second);
  await second.context().close();
  expect(found).toEqual([]);
});
