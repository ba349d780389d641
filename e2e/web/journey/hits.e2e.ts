import { expect, type Page } from '@playwright/test';
import { settled, sound } from '../support/pages';
import { reseller } from './distributor';
import { keep, kept } from './memory';
import { ask, refusalOf, send } from './over-http';
import { updatedFiles } from './source-list';
import { test } from './stage';

test.describe.configure({ mode: 'serial' });

/** Chooses an answer of the vote. The same words may stand elsewhere on the page, in a vote that was given before. */
const choose = (page: Page, answer: RegExp): Promise<void> =>
  page.locator('ds-vote-form').getByRole('radio', { name: answer }).check();

/** Fills in a fact of one's own that tells the two apart. */
async function addFact(page: Page, field: string, ours: string, theirs: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a fact' }).click();
  const fact = page.locator('ds-vote-form .fact').last();
  await fact.getByRole('combobox').selectOption({ label: field });
  await fact.getByLabel('Ours').fill(ours);
  await fact.getByLabel('On the list').fill(theirs);
}

test('the screening has found two namesakes, shown where work begins', async ({ as }) => {
  const page = await as('nadia');
  await page.goto('/desk');
  await expect(page.getByText('2 hits wait for a decision')).toBeVisible();
  await sound(page, 'hits-home');
  await page.goto(`/desk/distributors/${kept<string>('distributor')}?tab=checks`);
  await expect(page.getByText('Possible match: a person has to decide')).toBeVisible();
  await sound(page, 'hits-checks');
  await page.getByRole('link', { name: 'Review 2 open hits' }).click();
  await expect(page.getByRole('row')).toHaveCount(3);
  await sound(page, 'hits-list');
});

test('a hit in the high band is compared side by side and takes a second person', async ({ as }) => {
  const page = await as('nadia');
  await page.goto('/desk/hits');
  await page.getByRole('row').filter({ hasText: reseller.owner.listed }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: reseller.owner.name })).toBeVisible();
  keep('hit', new URL(page.url()).pathname.split('/').at(-1));
  await expect(page.getByRole('region', { name: 'Side by side' })).toContainText('Country');
  await sound(page, 'hits-compared');
  await choose(page, /^False positive/);
  await choose(page, /^Another date of birth/);
  const record = page.getByRole('button', { name: 'Propose False positive' });
  await expect(page.getByText('2 facts that differ are needed').last()).toBeVisible();
  await expect(record).toHaveAttribute('aria-disabled', 'true');
  await sound(page, 'hits-lacks-facts');
  await addFact(page, 'Date of birth', '17 Feb 1991', '5 Oct 1974');
  await page
    .getByLabel('Note')
    .fill('Passport seen in the original; born seventeen years later, and never lived there.');
  await sound(page, 'hits-filled');
  await record.click();
  // The next one that waits opens by itself, and says what was recorded on this one.
  await expect(page.getByRole('heading', { level: 1, name: reseller.officer.name })).toBeVisible();
  await expect(page.getByText('It waits for a second person')).toBeVisible();
  await sound(page, 'hits-proposed');
});

test('whoever proposed gives no second vote: the page says why, and the server refuses', async ({ as }) => {
  const page = await as('nadia');
  const hit = `hits/${kept<string>('hit')}`;
  await page.goto(`/desk/${hit}`);
  await expect(page.getByText('Another analyst or approver has to give the second vote')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Agree: False positive' })).toBeHidden();
  await sound(page, 'hits-own-proposal');
  const etag = (await ask(page, hit)).headers()['etag'];
  const again = { disposition: 'FALSE_POSITIVE', reason: 'FP-DOB', note: 'Seen.' };
  expect(await refusalOf(await send(page, `${hit}/votes`, again, etag))).toBe('409 HIT_NEEDS_ANOTHER_PERSON');
});

test('a weaker hit is settled by one person with four keys', async ({ as }) => {
  const page = await as('nadia');
  await page.goto(`/desk/hits/${kept<string>('hit')}`);
  await expect(page.getByRole('navigation', { name: 'Hits that wait' })).toContainText(reseller.officer.listed);
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1, name: reseller.officer.name })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.locator('ds-fact-list').getByRole('checkbox', { checked: true })).toHaveCount(2);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not the same party')).toBeVisible();
  await sound(page, 'hits-settled');
});

test('a newer list that changes the entry opens the settled hit again, and says why', async ({ as }) => {
  const operator = await as('ada');
  await operator.goto('/desk/lists/ofac-sdn');
  await operator.getByLabel('Choose files').first().setInputFiles(updatedFiles());
  await operator.getByRole('button', { name: 'Import for this deployment' }).click();
  await expect(operator.locator('ds-job-card')).toContainText('A new version is in force', { timeout: 60_000 });
  const page = await as('nadia');
  const again = async (): Promise<string[]> => {
    const { rows } = (await (await ask(page, 'hits?state=REOPENED')).json()) as { rows: { id: string }[] };
    return rows.map(({ id }) => id);
  };
  await expect.poll(again, { timeout: 60_000 }).toHaveLength(1);
  await page.goto(`/desk/hits/${(await again())[0]}`);
  await expect(page.getByRole('heading', { level: 1, name: reseller.officer.name })).toBeVisible();
  await expect(page.getByText('The list entry changed in substance.')).toBeVisible();
  await sound(page, 'hits-again');
  await page.keyboard.press('c');
  // The page brings the facts into sight once it is drawn; only then it stays where it is put.
  await expect(page.locator('ds-fact-list').getByRole('checkbox', { checked: true })).not.toHaveCount(0);
  // Whole from its top: what lies half under the bar of a page that was scrolled is nobody's target.
  await page.evaluate(() => scrollTo(0, 0));
  await sound(page, 'hits-quick');
  await page.keyboard.press('c');
  await expect(page.locator('ds-fact-list')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not the same party')).toBeVisible();
});

test('a second person agrees, and nothing is open any more', async ({ as }) => {
  const page = await as('piet');
  await page.goto('/desk/hits');
  await settled(page);
  await page.getByRole('row').filter({ hasText: reseller.owner.listed }).getByRole('link').first().click();
  await expect(page.getByText('Nadia Roth proposed: False positive')).toBeVisible();
  await choose(page, /^False positive/);
  await choose(page, /^Another date of birth/);
  await sound(page, 'hits-second');
  await page.getByRole('button', { name: 'Agree: False positive' }).click();
  await expect(page.getByText('Not the same party')).toBeVisible();
  await sound(page, 'hits-agreed');
  await page.getByRole('link', { name: `To the checks of ${reseller.name}` }).click();
  await expect(page.getByText('No open hits as of')).toBeVisible();
  await sound(page, 'hits-none-open');
});
