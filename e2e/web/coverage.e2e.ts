import { expect, test } from '@playwright/test';
import { signIn } from './support/demo';
import { invited, send } from './support/invited';
import { complaints, sound } from './support/pages';

test('a distributor’s page says which statements are required, what is covered where, and whether an order line stands', async ({
  browser,
  page: desk,
}) => {
  test.setTimeout(180_000);
  await signIn(desk, 'ana@halden.example');
  const phone = await invited(browser, desk, 'coverage', 'en');
  await phone.context().close();
  const found = complaints(desk);
  const answer = await desk.request.get('/api/v1/distributors?q=coverage');
  const { rows } = (await answer.json()) as { rows: { id: string }[] };
  const id = rows[0]?.id ?? '';
  await send(desk, 'statements', { distributors: [id], kinds: ['T1'] });

  await desk.goto(`/desk/distributors/${id}?tab=statements`);
  const required = desk.locator('ds-distributor-required');
  await expect(required.getByText('missing').first()).toBeVisible();
  await expect(required.getByText('on its way: Sent')).toBeVisible();
  await sound(desk, 'required');
  await desk.getByRole('link', { name: 'What is covered where' }).click();
  await expect(desk.locator('ds-coverage-table tbody tr').first()).toBeVisible();
  await desk.getByLabel('Item').fill('Thermal cameras');
  await desk.getByLabel('Customs code').fill('8525.89');
  await desk.getByRole('combobox', { name: 'Destination' }).fill('United Kingdom');
  await desk.getByRole('combobox', { name: 'Destination' }).press('Enter');
  await desk.locator('ds-order-line').getByRole('button', { name: 'Ask' }).click();
  await expect(desk.getByText('The line does not stand')).toBeVisible();
  await sound(desk, 'coverage');
  await desk.setViewportSize({ width: 390, height: 844 });
  await sound(desk, 'coverage-phone');
  await desk.goto(`/desk/distributors/${id}?tab=statements`);
  await expect(required.getByText('missing').first()).toBeVisible();
  await sound(desk, 'required-phone');
  expect(found).toEqual([]);
});
