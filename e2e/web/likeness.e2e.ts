import { expect, test, type Page } from '@playwright/test';
import { choose } from './journey/distributor';
import { signIn } from './support/demo';
import { complaints, sound } from './support/pages';

test.describe.configure({ mode: 'serial' });

interface Known {
  readonly id: string;
  readonly legalName: { readonly native: string };
  readonly contact: { readonly phone: string | null; readonly email: string | null } | null;
}
/** The rejected distributor of the demo workspace, as the page's own session sees it. */
const rejected = async (page: Page): Promise<Known> => {
  const list = (await (await page.request.get('/api/v1/distributors?state=REJECTED')).json()) as { rows: Known[] };
  const { id } = list.rows[0] as Known;
  return (await (await page.request.get(`/api/v1/distributors/${id}`)).json()) as Known;
};

test('whoever comes back with an old telephone is seen while it is typed, and goes on with a reason', async ({
  page,
}) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  const before = await rejected(page);
  await page.goto('/desk/distributors/new');
  await page.getByLabel('Legal name').fill('Silver Crane Supplies');
  await choose(page, 'Country of registration', 'United Arab Emirates');
  await page.getByLabel('Contact person').fill('Omar Haddad');
  await page.locator('details').first().locator('summary').click();
  await page.getByLabel('Telephone').fill(before.contact?.phone ?? '');
  const beside = page.locator('ds-facts-live');
  await expect(beside).toContainText('Same telephone');
  await expect(beside).toContainText('It was stopped before');
  await sound(page, 'likeness-typed');
  await page.getByRole('button', { name: 'Register distributor' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(before.legalName.native);
  await sound(page, 'likeness-reason');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Legal name')).toHaveValue('Silver Crane Supplies');
  await page.getByRole('button', { name: 'Register distributor' }).click();
  await dialog.getByLabel('Why it is another one').fill('They share an office service; the owners are others.');
  await dialog.getByRole('button', { name: 'Register with this reason' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Silver Crane Supplies' })).toBeVisible();
  await page.getByRole('tab', { name: /^Likenesses/ }).click();
  await expect(page.getByRole('table')).toContainText('They share an office service');
  await sound(page, 'likeness-explained');
  expect(found).toEqual([]);
});
