import { expect, test } from '@playwright/test';
import { signIn } from './support/demo';
import { invited } from './support/invited';
import { mailsTo } from './support/mailbox';
import { complaints, sound } from './support/pages';

test('those who are marked in the list are asked for one statement, each once, and the campaign says what came of it', async ({
  browser,
  page: desk,
}) => {
  test.setTimeout(180_000);
  await signIn(desk, 'ana@halden.example');
  const phones = [
    await invited(browser, desk, 'campaign-one', 'en'),
    await invited(browser, desk, 'campaign-two', 'en'),
  ];
  for (const phone of phones) await phone.context().close();
  const found = complaints(desk);
  const mails = async () => (await mailsTo(desk.request, 'contact@campaign-one.example')).length;
  const before = await mails();

  await desk.goto('/desk/distributors?q=campaign-');
  const boxes = desk.locator('tbody input[type=checkbox]');
  await expect(boxes).toHaveCount(2);
  for (const n of [0, 1]) await boxes.nth(n).check();
  await desk.getByRole('button', { name: 'Ask for statements' }).click();
  await desk.waitForURL('/desk/statements/campaigns/new');
  await expect(desk.getByText('2 of 2 would be asked.')).toBeVisible();
  // What was handed over is still there after the page was loaded again.
  await desk.reload();
  await expect(desk.getByText('2 of 2 would be asked.')).toBeVisible();
  await sound(desk, 'campaign-marked');
  await desk.getByLabel('Name').fill('Stockists of the year');
  await desk.getByRole('button', { name: 'Ask 2 distributors' }).click();
  await expect(desk.getByText('2 were asked, nobody was left out.')).toBeVisible();
  await expect(desk.locator('tbody tr')).toHaveCount(2);
  await expect(desk.getByText('2 asked')).toBeVisible();
  await sound(desk, 'campaign-done');
  await expect.poll(mails).toBe(before + 1);

  await desk.goto('/desk/statements/campaigns/new');
  await expect(desk.getByText('would be asked.')).toBeVisible();
  await sound(desk, 'campaign-new');
  await desk.goto('/desk/statements/campaigns');
  await expect(desk.getByRole('link', { name: 'Stockists of the year' })).toBeVisible();
  await sound(desk, 'campaigns');
  await desk.setViewportSize({ width: 390, height: 844 });
  await sound(desk, 'campaigns-phone');
  await desk.goto('/desk/statements/campaigns/new');
  await sound(desk, 'campaign-new-phone');
  expect(found).toEqual([]);
});
