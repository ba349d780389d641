import { expect, test, type Page } from '@playwright/test';
import { send } from './support/invited';
import { signIn } from './support/demo';
import { complaints, sound } from './support/pages';

test.describe.configure({ mode: 'serial' });

const name = 'Fjellsyn Optikk AS';

/** A distributor whose owner is a namesake of somebody listed: another country, another kind of name. */
async function namesake(page: Page): Promise<void> {
  const { id } = await send(page, 'distributors', {
    legalName: { native: name, latin: null, language: 'nb' },
    country: 'NO',
    registryNumber: { scheme: null, value: '923609016' },
    address: { lines: ['Storgata 9'], city: 'Bodø', postalCode: '8006', country: 'NO' },
    contact: { name: 'Kari Lund', email: 'kari@fjellsyn.example', phone: null },
    productLines: ['Thermal cameras'],
    territory: ['NO'],
    expectedAnnualVolume: [{ item: 'Thermal cameras', quantity: 20, unit: 'pieces' }],
  });
  await send(page, `distributors/${id}/parties`, {
    role: 'OWNER',
    kind: 'PERSON',
    name: { native: 'Ingrid Solheim', latin: null, language: null },
    dateOfBirth: '1997-06-21',
    nationality: 'NO',
    country: 'NO',
    share: { kind: 'PERCENT', percent: 100 },
  });
  await send(page, `distributors/${id}/parties`, {
    role: 'OFFICER',
    kind: 'PERSON',
    name: { native: 'Kari Lund', latin: null, language: null },
    nationality: 'NO',
    country: 'NO',
  });
  await send(page, `distributors/${id}/submission`, {});
}

const list = (page: Page) => page.getByRole('navigation', { name: 'What waits' });
const detail = (page: Page) => page.getByRole('region', { name: 'What is open' });
const hits = async (page: Page): Promise<number> => {
  const answer = await page.request.get('/api/v1/queue?kind=HIT');
  return ((await answer.json()) as { total: number }).total;
};

/** Presses a key and counts it. */
function keys(page: Page): { press(key: string): Promise<void>; count(): number } {
  let n = 0;
  return {
    press: async (key) => {
      n += 1;
      await page.keyboard.press(key);
    },
    count: () => n,
  };
}

test('the queue holds reviews, hits and red flags, with what is open beside it', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  const before = await hits(page);
  await namesake(page);
  await expect.poll(() => hits(page)).toBe(before + 1);
  await page.goto('/desk/queue');
  await expect(list(page).getByRole('link').first()).toHaveAttribute('aria-current', 'true');
  await sound(page, 'queue');
  for (const kind of ['Reviews', 'Hits', 'Red flags']) {
    await page
      .getByRole('navigation', { name: 'Kinds of work' })
      .getByRole('link', { name: new RegExp(`^${kind}`) })
      .click();
    await expect(detail(page).getByRole('heading', { level: 2 }).first()).toBeVisible();
    await sound(page, `queue-${kind.toLowerCase().replace(' ', '-')}`);
  }
  expect(found).toEqual([]);
});

test('an obvious false positive is cleared with four keys at most, and the next one opens', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  const before = await hits(page);
  await page.goto('/desk/queue?kind=HIT');
  const rows = list(page).getByRole('link');
  await expect(rows).toHaveCount(before);
  const at = (await rows.allTextContents()).findIndex((text) => text.includes('Ingrid Solheim'));
  // What stands before it is another matter: the keys are counted from its neighbour on.
  for (let i = 0; i < at - 1; i += 1) {
    await page.keyboard.press('j');
    await expect(rows.nth(i + 1)).toHaveAttribute('aria-current', 'true');
  }
  const { press, count } = keys(page);
  if (at > 0) await press('j');
  await expect(detail(page).getByRole('heading', { level: 2 }).first()).toHaveText('Ingrid Solheim');
  await expect(detail(page).getByRole('heading', { name: 'Your vote' })).toBeVisible();
  await press('f');
  await expect(detail(page).locator('ds-fact-list').getByRole('checkbox', { checked: true })).toHaveCount(2);
  await press('1');
  await press('Enter');
  await expect(page.getByText('Ingrid Solheim, False positive.')).toBeVisible();
  expect(count()).toBeLessThanOrEqual(4);
  await expect(rows).toHaveCount(before - 1);
  await expect(list(page)).not.toContainText('Ingrid Solheim');
  expect(await hits(page)).toBe(before - 1);
  expect(found).toEqual([]);
});

test('on a telephone the queue is a list, and a row opens the page of what it names', async ({ page }) => {
  await signIn(page, 'ana@halden.example');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/desk/queue?kind=HIT');
  await expect(detail(page)).toBeHidden();
  await sound(page, 'queue-phone');
  await list(page).getByRole('link').first().click();
  await page.waitForURL(/\/desk\/hits\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
