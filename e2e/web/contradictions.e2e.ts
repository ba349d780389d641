import { expect, test } from '@playwright/test';
import { signIn } from './support/demo';
import { invited, send } from './support/invited';
import { complaints, picture, sound } from './support/pages';
import { wordsIn } from './support/portal-form';
import { chosen, fillIn, honest, sign, written } from './support/signing';

test('what contradicts a statement lies side by side at the desk, and is settled by keyboard', async ({
  browser,
  page: desk,
}) => {
  test.setTimeout(300_000);
  const t = wordsIn('en');
  const email = 'contact@freight.example';
  await signIn(desk, 'ana@halden.example');
  const phone = await invited(browser, desk, 'freight', 'en', { viewport: { width: 390, height: 844 } });
  const atDesk = complaints(desk);
  const { rows } = (await (await desk.request.get('/api/v1/distributors?q=freight')).json()) as {
    rows: { id: string }[];
  };
  const distributor = rows[0]?.id ?? '';
  const record = (await (await desk.request.get(`/api/v1/distributors/${distributor}`)).json()) as { version: number };
  const address = { lines: ['Flat 4', '12 Rose Street'], city: 'Port', postalCode: null, country: 'GB' };
  const revised = await desk.request.patch(`/api/v1/distributors/${distributor}`, {
    data: { address },
    headers: { 'if-match': `"${record.version}"`, 'sec-fetch-site': 'same-origin' },
  });
  expect(revised.ok(), await revised.text()).toBe(true);
  const { asked } = (await send(desk, 'statements', {
    distributors: [distributor],
    kinds: ['T1'],
  })) as unknown as { asked: { id: string }[] };
  const id = asked[0]?.id ?? '';
  await phone.goto('/portal/statements');
  await fillIn(
    phone,
    id,
    t,
    {
      ...honest(email),
      issuerRole: chosen(5),
      endUse: written('For commercial use of our customers on the market, in general projects and for resale'),
    },
    'contradicted',
  );
  await sign(phone, email, t, 'contradicted');
  await phone.context().close();

  await desk.goto('/desk/statements?findings=CONTRADICTED');
  await expect(desk.getByText('freight trading')).toBeVisible();
  await sound(desk, 'contradictions-list');
  await desk.goto(`/desk/statements/${id}`);
  const panel = desk.locator('ds-statement-contradictions');
  await expect(panel.locator('article')).toHaveCount(3);
  await expect(panel.getByRole('heading', { level: 3 }).first()).toContainText('Somebody whose trade is moving goods');
  await sound(desk, 'contradictions-desk');
  await desk.emulateMedia({ colorScheme: 'dark' });
  await picture(desk, 'contradictions-dark');
  await desk.emulateMedia({ colorScheme: 'light' });
  await desk.setViewportSize({ width: 390, height: 844 });
  await sound(desk, 'contradictions-390');
  await desk.setViewportSize({ width: 1440, height: 900 });

  await panel
    .getByRole('button', { name: /Settle with a reason/ })
    .first()
    .focus();
  await desk.keyboard.press('Enter');
  await desk.getByRole('dialog').getByLabel('Reason').fill('It keeps the camera for its own warehouse.');
  await sound(desk, 'contradictions-settle');
  await desk.keyboard.press('Tab');
  await desk.getByRole('dialog').getByRole('button', { name: 'Settle', exact: true }).press('Enter');
  await expect(desk.getByText('The contradiction is settled.')).toBeVisible();
  await expect(panel.getByText('It keeps the camera for its own warehouse.')).toBeVisible();
  await sound(desk, 'contradictions-settled');
  expect(atDesk).toEqual([]);
});
