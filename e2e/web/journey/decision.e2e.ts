import { expect, type Page } from '@playwright/test';
import { makeReady } from '../support/made-ready';
import { refused, sound } from '../support/pages';
import { passwordOf, type Who } from './cast';
import { reseller } from './distributor';
import { keep, kept } from './memory';
import { ask, refusalOf, send } from './over-http';
import { test } from './stage';

test.describe.configure({ mode: 'serial' });

const told = 'Your stock and your buyers fit what you sell.\nPlease tell us before either grows.';
const conditions = ['Thermal cameras: at most 60 in a year.', 'Sale and delivery in these countries only: Portugal.'];

/** Opens the review from the queue, as somebody at work would. */
async function openReview(page: Page): Promise<void> {
  await page.goto('/desk/reviews');
  await page.getByRole('row').filter({ hasText: reseller.name }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: reseller.name })).toBeVisible();
}

/** What the server says to a signature that the page does not offer. */
async function signPastThePage(page: Page, who: Who): Promise<string> {
  const review = `reviews/${kept<string>('review')}`;
  const answer = await ask(page, review);
  const { snapshot } = (await answer.json()) as { snapshot: { hash: string } };
  const body = { decision: 'APPROVE', snapshotHash: snapshot.hash, password: passwordOf(who) };
  return refusalOf(await send(page, `${review}/signatures`, body, answer.headers()['etag']));
}

test('an analyst takes the review and recommends an approval with a condition', async ({ as }) => {
  const page = await as('nadia');
  await page.goto('/desk/reviews');
  await sound(page, 'decision-queue');
  await openReview(page);
  keep('review', new URL(page.url()).pathname.split('/').at(-1));
  await sound(page, 'decision-untaken');
  await page.getByRole('button', { name: 'Take this review' }).click();
  await makeReady(page, await as('piet'), kept<string>('distributor'));
  await page.reload();
  const recommend = page.getByRole('button', { name: 'Recommend', exact: true });
  await recommend.click();
  await expect(page.getByText('Choose what you recommend')).toBeVisible();
  await sound(page, 'decision-recommend-errors');
  await page.getByRole('radio', { name: /^Approve with conditions/ }).check();
  await page.getByLabel('What is counted').fill('Thermal cameras');
  await page.getByLabel('At most').fill('60');
  await page.getByRole('button', { name: 'Add condition' }).click();
  await page.getByLabel('Condition 2', { exact: true }).selectOption('TERRITORY');
  await page.getByRole('combobox', { name: 'Countries of sale and delivery' }).fill('Portugal');
  await page.getByRole('option', { name: /^Portugal/ }).click();
  await page
    .getByLabel('Why', { exact: true })
    .fill('Namesakes told apart by passports; volume fits the building surveyors it serves.');
  await page.getByLabel('What the distributor is told as the reason').fill(told);
  await sound(page, 'decision-recommend');
  await recommend.click();
  await expect(page.getByText('The recommendation lies with the approvers')).toBeVisible();
  await sound(page, 'decision-recommended');
});

test('who recommended cannot approve: the page says why, and the server refuses', async ({ as }) => {
  const page = await as('nadia');
  await page.goto(`/desk/reviews/${kept<string>('review')}`);
  await expect(page.getByText('Your role does not do this').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign and approve' })).toHaveAttribute('aria-disabled', 'true');
  await sound(page, 'decision-own');
  expect(await signPastThePage(page, 'nadia')).toBe('403 NOT_ALLOWED');
});

test('an approver who gave a vote took part and cannot sign either', async ({ as }) => {
  const page = await as('piet');
  await openReview(page);
  await expect(page.getByText('You took part in this round: voted on a hit. Another person must sign.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign and approve' })).toHaveAttribute('aria-disabled', 'true');
  await sound(page, 'decision-took-part');
  expect(await signPastThePage(page, 'piet')).toBe('409 FOUR_EYES');
});

test('the first of two approvers signs, with the password once more', async ({ as }) => {
  const page = await as('mei');
  await openReview(page);
  await expect(page.getByText('The distributor reads')).toBeVisible();
  await expect(page.getByText(told)).toBeVisible();
  await page.getByRole('radio', { name: /^The recommended approval with its conditions/ }).check();
  await sound(page, 'decision-sign');
  const sign = page.getByRole('button', { name: 'Sign and approve' });
  await page.getByLabel('Your password').fill('not-the-password-of-mei');
  await refused(page, 422, () => sign.click());
  await expect(page.getByText('This is not your password. Nothing was signed.')).toBeVisible();
  await sound(page, 'decision-wrong-password');
  await page.getByLabel('Your password').fill(passwordOf('mei'));
  await sign.click();
  await expect(page.getByText('Your signature is recorded. More signatures are needed.')).toBeVisible();
  await sound(page, 'decision-first-signature');
});

test('the second decides, and the standing of the distributor changes with it', async ({ as }) => {
  const page = await as('dov');
  await openReview(page);
  await page.getByRole('radio', { name: /^The recommended approval with its conditions/ }).check();
  await page.getByLabel('Your password').fill(passwordOf('dov'));
  await page.getByRole('button', { name: 'Sign and approve' }).click();
  await expect(page.getByText('Decided: this was the last signature needed.')).toBeVisible();
  await sound(page, 'decision-decided');
  await page.getByRole('link', { name: /Distributor’s page/ }).click();
  await page.waitForURL(`**/desk/distributors/${kept<string>('distributor')}`);
  await expect(page.locator('ds-page-header')).toContainText('Approved with conditions');
  for (const condition of conditions) await expect(page.getByText(condition, { exact: true })).toBeVisible();
  await sound(page, 'decision-approved');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await expect(page.getByText('Decided by the last signature')).toBeVisible();
  for (const who of ['Nadia Roth, Analyst', 'Mei Tanaka, Approver', 'Dov Keller, Approver']) {
    await expect(page.getByText(who).first()).toBeVisible();
  }
  await sound(page, 'decision-timeline');
});
