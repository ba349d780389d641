import { expect, test, type Page } from '@playwright/test';
import { messyTable } from './import-table';
import { signIn } from './support/demo';
import { complaints, drawn, fits, settled, sound, worded } from './support/pages';

test.describe.configure({ mode: 'serial' });

/** What somebody knows who reads the words of this table. */
const meanings: Readonly<Record<string, string>> = { Rusland: 'Russia', Germny: 'Germany', Congo: 'CG' };
const ACTIONS = 40;
const TIME = 180_000;

/** Somebody who does what the page says, and nothing else; each click, choice and entry is an action. */
class Reader {
  actions = 0;

  constructor(private readonly page: Page) {}

  async does(act: () => Promise<unknown>): Promise<void> {
    this.actions++;
    await act();
  }

  private guidance(): Promise<string> {
    return this.page.locator('.next p').innerText();
  }

  /** Waits until no step is under way and the page says what is next, or that nothing is. */
  private async rested(): Promise<void> {
    await drawn(this.page);
    await expect(this.page.locator('ds-job-card, .next [aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
  }

  private async decideWords(): Promise<void> {
    const words = this.page.getByRole('region', { name: 'Words to decide about' });
    for (const box of await words.getByRole('combobox').all()) {
      if ((await box.inputValue()) !== '') continue;
      const [word] = ((await box.getAttribute('aria-label')) ?? '').split(' means');
      await this.does(() => box.fill(meanings[word ?? ''] ?? ''));
      await this.does(() => box.press('Enter'));
    }
  }

  private async decideRepairs(): Promise<void> {
    const wrong = this.page.getByRole('region', { name: 'What is wrong' });
    for (const choice of await wrong.getByLabel('What to do').all()) {
      if ((await choice.inputValue()) !== '') continue;
      const offered = await choice.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
      const [best] = ['KEEP', 'LEAVE_OUT', 'SKIP'].filter((one) => offered.includes(one));
      await this.does(() => choice.selectOption(best ?? ''));
    }
  }

  private click(name: string | RegExp): Promise<void> {
    return this.does(() => this.page.getByRole('button', { name }).click());
  }

  /** Follows the page until the rows are in. */
  async follow(): Promise<void> {
    for (;;) {
      await this.rested();
      if (await this.page.getByRole('heading', { name: 'What came of it' }).isVisible()) return;
      const said = await this.guidance();
      if (/check the rows$|check the rows\.$/.test(said)) await this.click('Check the rows');
      else if (/check the rows again/.test(said)) await this.click('Check again');
      else if (/words? means?/.test(said)) await this.decideWords();
      else if (/kinds? of faults?/.test(said)) await this.decideRepairs();
      else if (/bring the rows in/.test(said)) await this.click(/^Bring [\d,]+ rows in/);
      else throw new Error(`The page says nothing that can be done: ${said}`);
      if (this.actions > ACTIONS) throw new Error(`${this.actions} actions, and it is not done: ${said}`);
    }
  }
}

test('1,000 messy rows come in by doing what the page says, within 40 actions and three minutes', async ({ page }) => {
  test.setTimeout(TIME + 60_000);
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  const began = Date.now();
  const reader = new Reader(page);
  await reader.does(() => page.getByRole('link', { name: 'Distributors', exact: true }).first().click());
  await reader.does(() => page.getByRole('link', { name: 'Import distributors' }).click());
  await expect(page.getByRole('heading', { level: 1, name: 'Import distributors' })).toBeVisible();
  const file = { name: 'Дилеры.csv', mimeType: 'text/csv', buffer: messyTable() };
  await reader.does(() => page.getByLabel('Choose a file', { exact: true }).setInputFiles(file));
  await expect(page.getByRole('heading', { level: 1, name: 'Дилеры.csv' })).toBeVisible();
  await reader.follow();
  const took = Date.now() - began;
  console.log(`${reader.actions} actions, ${(took / 1000).toFixed(1)} s`);
  expect(reader.actions).toBeLessThanOrEqual(ACTIONS);
  expect(took).toBeLessThanOrEqual(TIME);
  await expect(page.getByText(/9\d\d distributors were registered/)).toBeVisible();
  await sound(page, 'import-done');
  expect(found).toEqual([]);
});

test('every step of an import reads well, and it is taken back', async ({ page }) => {
  test.setTimeout(180_000);
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await page.goto('/desk/distributors/import');
  await expect(page.getByRole('link', { name: 'Дилеры.csv' })).toBeVisible();
  await sound(page, 'import-begin');
  const text = 'Company;Country;Reg. No.;E-mail;Contact\nFjordlys Optikk;Norge;923609016;post@fjordlys.example;Kari\n';
  const bad = 'Steppe Thermal;Kasachstann;120340009871;info@;Dana\n;Germany;;;\nFjordlys Optikk;Norge;923609016;;\n';
  await page.getByLabel('Table', { exact: true }).fill(text + bad);
  await page.getByRole('button', { name: 'Read this table' }).click();
  await expect(page.getByRole('heading', { name: 'What the columns hold' })).toBeVisible();
  await sound(page, 'import-columns');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByRole('heading', { name: 'What will happen' })).toBeVisible();
  await sound(page, 'import-checked');
  const word = page.getByRole('combobox', { name: 'Kasachstann means' });
  await word.fill('Kazakhstan');
  await word.press('Enter');
  await page.getByLabel(/^Row 4, Legal name/).fill('Nordstern Präzision');
  await page.getByLabel(/^Row 4, Legal name/).press('Tab');
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('button', { name: 'Bring 2 rows in' })).toBeVisible();
  await sound(page, 'import-repaired');
  const [held] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Rows held back, CSV' }).click(),
  ]);
  expect(held.suggestedFilename()).toBe('held-back.csv');
  await page.getByRole('button', { name: 'Bring 2 rows in' }).click();
  await expect(page.getByText('2 distributors were registered')).toBeVisible();
  await page.evaluate(() => localStorage.setItem('ds.language', 'de'));
  await page.reload();
  await settled(page);
  await worded(page);
  await fits(page);
  await sound(page, 'import-german');
  await page.getByRole('button', { name: 'Import zurücknehmen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Import zurücknehmen' }).click();
  await expect(page.getByText('2 Zeilen wurden zurückgenommen.')).toBeVisible();
  expect(found).toEqual([]);
});

test('a file that is no table is refused in plain words, with a way on', async ({ page }) => {
  await signIn(page, 'ana@halden.example');
  await page.goto('/desk/distributors/import');
  const file = { name: 'dealers.xlsx', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and so on') };
  await page.getByLabel('Choose a file', { exact: true }).setInputFiles(file);
  await expect(page.getByText('This is another kind of file. Save the table as XLSX or CSV.')).toBeVisible();
  await sound(page, 'import-refused');
  await page.getByRole('link', { name: 'Choose another file' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import distributors' })).toBeVisible();
});
