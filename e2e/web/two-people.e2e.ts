import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support/demo';
import { invited } from './support/invited';
import { makeReady } from './support/made-ready';
import { accessible, complaints, fits, picture, sound, worded } from './support/pages';
import { answerPage, saved, wordsIn } from './support/portal-form';

test.describe.configure({ mode: 'serial' });

const mailbox = 'harrowgate';
const name = `${mailbox} trading`;
/** Bears much the same name as somebody on the bundled list, and lives in another country. */
const owner = 'Ostap Drozduk';
const list = 'Warnings of colleagues';
let distributor: string;

const read = async <T>(page: Page, path: string): Promise<T> => {
  const answer = await page.request.get(`/api/v1/${path}`);
  expect(answer.ok(), path).toBe(true);
  return (await answer.json()) as T;
};
const today = (): string => new Date().toISOString().slice(0, 10);
const openTab = (page: Page, tab: string) => page.goto(`/desk/distributors/${distributor}?tab=${tab}`);
const waiting = (page: Page) => page.getByRole('navigation', { name: 'What waits' });
const beside = (page: Page) => page.getByRole('region', { name: 'What is open' });

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
}
const cases = async (page: Page): Promise<Case[]> =>
  (await read<{ rows: Case[] }>(page, `reviews?distributor=${distributor}`)).rows;

/** Opens the row of the queue that says this, by its keys alone. */
async function goTo(page: Page, text: string): Promise<number> {
  const rows = waiting(page).getByRole('link');
  await expect(rows.filter({ hasText: text })).toHaveCount(1);
  const at = (await rows.allTextContents()).findIndex((row) => row.includes(text));
  await expect(rows.first()).toHaveAttribute('aria-current', 'true');
  for (let i = 0; i < at - 1; i += 1) {
    await page.keyboard.press('j');
    await expect(rows.nth(i + 1)).toHaveAttribute('aria-current', 'true');
  }
  return at;
}

test('a distributor answers in the portal and sends it in', async ({ page: desk, browser }) => {
  test.setTimeout(240_000);
  const t = wordsIn('en');
  await signIn(desk, 'ana@halden.example');
  const phone = await invited(browser, desk, mailbox, 'en', { viewport: { width: 390, height: 844 } });
  const found = complaints(phone);
  await sound(phone, 'two-people-portal-start');
  await phone.getByRole('link', { name: t['answers.begin'], exact: true }).click();
  await phone.waitForURL('**/names');
  while (!phone.url().endsWith('/submit')) {
    const at = phone.url();
    await answerPage(phone, t);
    if (at.endsWith('/owners')) {
      const card = phone.locator('ds-party-card').first();
      await card.getByRole('textbox').first().fill(owner);
      await card.locator('input[type="date"]').fill('');
    }
    await saved(phone);
    if (at.endsWith('/owners')) await sound(phone, 'two-people-portal-owners');
    await phone.locator('.bar button[type="submit"]').click();
    await phone.waitForURL((url) => url.href !== at);
  }
  await sound(phone, 'two-people-portal-submit');
  await phone.getByRole('button', { name: t['answers.submit.act'], exact: true }).click();
  await expect(phone.getByRole('heading', { level: 1, name: t['answers.sent.title'], exact: true })).toBeVisible();
  await sound(phone, 'two-people-portal-sent');
  await phone.context().close();
  const { rows } = await read<{ rows: { id: string }[] }>(desk, `distributors?q=${mailbox}`);
  distributor = rows[0]?.id ?? '';
  expect(found).toEqual([]);
});

test('the checks run with progress', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await openTab(page, 'checks');
  const checks = page.getByRole('region', { name: 'Checks of the catalogue' });
  // They are made faster than one can look: the line that tells of them waits until the page was looked at.
  const looked = Promise.withResolvers<void>();
  await page.route('**/api/v1/check-rounds/*/progress', async (route) => {
    await looked.promise;
    await route.continue();
  });
  await checks.getByRole('button', { name: 'Run all checks' }).click();
  await expect(checks.getByRole('progressbar', { name: 'Checks are being made' })).toBeVisible();
  // Not `sound`, which waits until nothing is under way.
  await picture(page, 'two-people-checks-under-way');
  for (const holds of [accessible, worded, fits]) await holds(page);
  looked.resolve();
  await expect(checks.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByText('Possible match: a person has to decide')).toBeVisible();
  await sound(page, 'two-people-checks');
  expect(found).toEqual([]);
});

test('the hit is cleared by keyboard alone, in four keys at most', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await page.goto('/desk/queue?kind=HIT');
  // What stands before it is another matter: the keys are counted from its neighbour on.
  const at = await goTo(page, owner);
  const keys = [...(at > 0 ? ['j'] : []), 'f', '1', 'Enter'];
  for (const key of keys) {
    await page.keyboard.press(key);
    if (key === 'j' || key === 'f')
      await expect(beside(page).getByRole('heading', { level: 2 }).first()).toHaveText(owner);
    if (key === 'j') await expect(beside(page).getByRole('heading', { name: 'Your vote' })).toBeVisible();
    if (key === 'f')
      await expect(beside(page).locator('ds-fact-list').getByRole('checkbox', { checked: true })).toHaveCount(2);
  }
  expect(keys.length).toBeLessThanOrEqual(4);
  await expect(page.getByText(`${owner}, False positive.`)).toBeVisible();
  await expect(waiting(page)).not.toContainText(owner);
  await sound(page, 'two-people-cleared');
  expect(found).toEqual([]);
});

test('a red flag is looked into and resolved with evidence', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await openTab(page, 'flags');
  await sound(page, 'two-people-flags');
  const begin = page.getByRole('button', { name: 'Begin the inquiry' });
  const heading = page.locator('ds-flag-card').filter({ has: begin }).last().getByRole('heading', { level: 3 });
  const flag = page.getByRole('article', { name: await heading.innerText() });
  await flag.getByText('Facts that raised it').click();
  await flag.getByRole('button', { name: 'Begin the inquiry' }).click();
  const form = flag.getByRole('form', { name: 'End the inquiry' });
  await expect(flag).toContainText('Under inquiry');
  await form.getByRole('radio', { name: /^Explained/ }).check();
  await form.getByRole('button', { name: /^(Settle|Propose)$/ }).click();
  await expect(form.getByText('Name evidence from somebody else than the customer.')).toBeVisible();
  await sound(page, 'two-people-flag-errors');
  await form.getByLabel('Reason').fill('The chamber of commerce knows the firm and its trade.');
  await form.getByLabel('Where it comes from').fill('Chamber of commerce, by telephone');
  await form.getByLabel('What it says').fill('A member for years, with the people its record names.');
  await form.getByLabel('Obtained on').fill(today());
  await sound(page, 'two-people-flag-evidence');
  await form.getByRole('button', { name: /^(Settle|Propose)$/ }).click();
  await expect(flag).toContainText('by Ana Costa');
  await expect(flag).toContainText('Explained');
  const { flags } = await read<{ flags: { state: string }[] }>(page, `distributors/${distributor}/flags`);
  const open = flags.filter(({ state }) => state === 'RAISED' || state === 'UNDER_INQUIRY').length;
  await expect(page.getByRole('tab', { name: open ? `Flags ${open}` : 'Flags', exact: true })).toBeVisible();
  await sound(page, 'two-people-flag-resolved');

  const second = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signIn(second, 'priya@halden.example');
  await makeReady(page, second, distributor);
  await second.context().close();
  await page.reload();
  await expect(begin).toHaveCount(0);
  await sound(page, 'two-people-flags-settled');
  expect(found).toEqual([]);
});

test('the approval is recommended on the page of the case', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  const [review] = await cases(page);
  await page.goto(`/desk/reviews/${review?.id}`);
  await page.getByRole('button', { name: 'Take this review' }).click();
  await page
    .getByRole('radio', { name: /^Approve / })
    .first()
    .check();
  await page.getByLabel('Why', { exact: true }).fill('The namesake is another person; the chamber knows the firm.');
  await sound(page, 'two-people-recommend');
  await page.getByRole('button', { name: 'Recommend', exact: true }).click();
  await expect(page.getByText('The recommendation lies with the approvers')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign and approve' })).toHaveAttribute('aria-disabled', 'true');
  await sound(page, 'two-people-recommended');
  expect(found).toEqual([]);
});

const sign = (page: Page) => page.getByRole('button', { name: 'Sign and approve' });

/** Opens the document of the case and chooses the approval; what proves who signs is yet to come. */
async function readAndAgree(page: Page): Promise<void> {
  const [review] = await cases(page);
  await page.goto(`/desk/reviews/${review?.id}`);
  await page.getByRole('radio', { name: /^The recommended approval/ }).check();
}

test('a second person, who had no share in it, approves with the password once more', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'jonas@halden.example');
  await readAndAgree(page);
  await sign(page).click();
  await expect(page.getByText('Type your password.')).toBeVisible();
  await sound(page, 'two-people-step-up');
  await page.getByLabel('Your password').fill('lantern-river-47-quiet');
  await sign(page).click();
  await expect(page.getByText('Your signature is recorded. More signatures are needed.')).toBeVisible();
  expect((await cases(page))[0]?.state).not.toBe('APPROVED');
  await sound(page, 'two-people-signed');
  expect(found).toEqual([]);
});

test('whom nobody has rated takes a director as well: by that signature it is approved', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ingrid@halden.example');
  await readAndAgree(page);
  await page.getByLabel('Your password').fill('lantern-river-47-quiet');
  await sign(page).click();
  await expect(page.getByText('Decided: this was the last signature needed.')).toBeVisible();
  await sound(page, 'two-people-decided');
  expect((await cases(page))[0]).toMatchObject({ state: 'APPROVED' });
  await page.getByRole('link', { name: /Distributor’s page/ }).click();
  await expect(page.locator('ds-page-header')).toContainText('Approved');
  await sound(page, 'two-people-approved');
  expect(found).toEqual([]);
});

/** Hands in a version of the list as a file, and waits until it is in force. */
async function handIn(page: Page, ...rows: readonly string[]): Promise<void> {
  const buffer = Buffer.from(['id,name,country,programme', ...rows, ''].join('\n'));
  await page.getByLabel('Choose a file').first().setInputFiles({ name: 'warnings.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Import this file' }).click();
  await expect(page.locator('ds-job-card').last()).toContainText('A new version is in force', { timeout: 60_000 });
}

test('an update of a list names the distributor, and a review after the event waits in the queue', async ({ page }) => {
  test.setTimeout(240_000);
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await page.goto('/desk/lists');
  await page.getByRole('button', { name: 'Register a list' }).click();
  await page.getByLabel('Name', { exact: true }).fill(list);
  await page.getByRole('radio', { name: /^Refuses/ }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: list })).toBeVisible();
  await handIn(page, 'W1,Zwirnkontor Halbach,DE,unpaid');
  await page.reload();
  expect(await cases(page)).toHaveLength(1);
  await handIn(page, 'W1,Zwirnkontor Halbach,DE,unpaid', `W2,${name},GB,diverted`);
  await expect(page.getByRole('region', { name: 'In force' })).toContainText('Entries2');
  await sound(page, 'two-people-list-update');
  const reopened = async () => (await cases(page)).find(({ kind }) => kind === 'EVENT_DRIVEN');
  await expect.poll(async () => (await reopened())?.state, { timeout: 90_000 }).toBe('OPEN');

  await page.goto('/desk/queue?kind=REVIEW');
  const at = await goTo(page, name);
  if (at > 0) await page.keyboard.press('j');
  await expect(beside(page)).toContainText(name);
  await expect(beside(page)).toContainText('After an event');
  await sound(page, 'two-people-queue-again');
  await page.goto('/desk/queue?kind=HIT');
  await expect(waiting(page)).toContainText(name);

  await openTab(page, 'reviews');
  await expect(page.getByText('After an event').first()).toBeVisible();
  await sound(page, 'two-people-reviews-again');
  await page.goto(`/desk/reviews/${(await reopened())?.id}`);
  await expect(page.getByText('A change of a list found somebody of this distributor')).toBeVisible();
  await sound(page, 'two-people-case-again');
  expect(found).toEqual([]);
});
