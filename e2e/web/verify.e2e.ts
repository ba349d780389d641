import { expect, test, type Page } from '@playwright/test';
import { complaints, sound } from './support/pages';

/** The first catalogue words of the page, by language. */
const headings = { en: 'Is this statement unchanged?', ar: 'هل هذا الإقرار دون تغيير؟', zh: '这份声明是否未被改动？' };
type Spoken = keyof typeof headings;

const statement = {
  ...{ id: '019cad8f-0000-7a7c-84a8-9a397e7d0000', number: 1, kind: 'T2', from: '2026-11-23', to: '2027-11-22' },
  ...{ supplier: 'Halden Optics', distributor: 'Harbour Lane Optical Instruments (Hong Kong) Company Limited' },
  signatures: [{ role: 'ISSUER', at: '2026-11-23T09:14:00.000Z' }],
};

async function open(page: Page, language: Spoken): Promise<void> {
  await page.addInitScript((spoken) => localStorage.setItem('ds.language', spoken), language);
  await page.goto('/verify');
  await expect(page.getByRole('heading', { name: headings[language] })).toBeVisible();
}
const hand = (page: Page, name: string, text: string): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(text) });

test('anybody hears from the server what it knows of a file, by keyboard and without an account', async ({ page }) => {
  const found = complaints(page);
  await open(page, 'en');
  const chosen = page.waitForEvent('filechooser');
  await page.locator('button', { hasText: 'Choose a file' }).focus();
  await page.keyboard.press('Enter');
  const file = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };
  await (await chosen).setFiles(file);
  await expect(page.getByRole('heading', { name: 'Not known here' })).toBeFocused();
  await expect(page.getByText('nothing for it and nothing against it')).toBeVisible();
  await sound(page, 'verify-unknown-desk');
  await hand(page, 'notes.txt', 'some notes');
  await expect(page.getByText('This is neither a PDF nor a signed statement as JSON.')).toBeVisible();
  expect(found).toEqual([]);
});

// How each answer looks; that the server gives it is shown where documents are sealed.
for (const [language, width] of [
  ['en', 1440],
  ['en', 390],
  ['zh', 390],
  ['ar', 390],
  ['ar', 360],
] as const) {
  test(`each answer can be read: ${language} at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, language);
    const name = (what: string) => `verify-${what}-${language}-${width}`;
    await sound(page, name('open'));
    const answers = [
      ['counts', { verdict: 'VERIFIED', form: 'PDF', statement: { ...statement, standing: 'ACTIVE' } }],
      ['ended', { verdict: 'VERIFIED', form: 'JSON', statement: { ...statement, standing: 'ENDED' } }],
      ['altered', { verdict: 'ALTERED', why: 'BYTES_CHANGED' }],
    ] as const;
    for (const [what, answer] of answers) {
      await page.route('**/api/v1/verification', (request) => request.fulfill({ json: answer }), { times: 1 });
      await hand(page, 'statement-019cad8f-0000-7a7c-84a8-9a397e7d0000-1.pdf', '%PDF-');
      await expect(page.locator('.box')).toHaveAttribute('data-tone', what === 'counts' ? 'good' : 'stop');
      await sound(page, name(what));
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await sound(page, name('dark'));
  });
}
