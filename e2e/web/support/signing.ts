import { expect, type Locator, type Page } from '@playwright/test';
import { codeTo, mailsTo } from './mailbox';
import { sound } from './pages';
import { answerPage, saved, type OwnAnswers } from './portal-form';

type Words = Readonly<Record<string, string>>;

const signatory = 'Olive Hart';
const endUse = 'Finding heat losses on the roofs of apartment houses in Port, by our own two inspectors';
const scan = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Writes words into the box of a question. */
export const written = (words: string) => (block: Locator) => block.getByRole('textbox').fill(words);
/** Chooses one of the cards of a question by its place. */
export const chosen = (n: number) => (block: Locator) => block.locator('ds-radio-cards input').nth(n).check();

/** What an honest signatory says where the simplest answer would not be true. */
export const honest = (email: string): OwnAnswers => ({
  signatoryName: written(signatory),
  signatoryTitle: written('Director'),
  signatoryEmail: written(email),
  issuerMailDomain: written(email.split('@')[1] ?? ''),
  endUse: written(endUse),
  monitoring: written(
    'Our own staff look at every order and every address, call the buyer back, and search for the goods on offer online',
  ),
  payerIsIssuer: chosen(0),
  authority: chosen(1),
  authorityDocument: async (block) => {
    await block
      .locator('input[type=file]')
      .setInputFiles({ name: 'power.pdf', mimeType: 'application/pdf', buffer: scan });
    await expect(block.locator('.file')).toHaveCount(1);
  },
  validFrom: (block) => block.locator('input[type=date]').fill(new Date().toISOString().slice(0, 10)),
  reservations: () => Promise.resolve(),
});

/** Begins a statement from the list, and answers everything on its pages up to the one that is signed. */
export async function fillIn(phone: Page, id: string, t: Words, own: OwnAnswers, name: string): Promise<void> {
  await phone.locator(`a[href$="${id}"]`).click();
  await phone.getByRole('link', { name: t['answers.begin'], exact: true }).click();
  await phone.waitForURL(`**/${id}/answers/**`);
  while (!phone.url().endsWith('/sign')) {
    const at = phone.url();
    await answerPage(phone, t, own);
    await saved(phone);
    await sound(phone, `${name}-${at.split('/').at(-1)}`);
    await phone.locator('.bar button[type="submit"]').click();
    await phone.waitForURL((url) => url.href !== at);
  }
}

/** Reads to the end, agrees, types the name and the code that comes by mail. */
export async function sign(phone: Page, email: string, t: Words, name: string): Promise<void> {
  const codes = async () => (await mailsTo(phone.request, email)).filter(({ text }) => /\b\d{6}\b/.test(text)).length;
  await expect(phone.locator('ds-rendition')).toBeVisible();
  await sound(phone, `${name}-read`);
  await phone.locator('.signing input[type=checkbox]').check();
  await phone.getByLabel(t['statement.sign.name'] ?? '').fill(signatory);
  const before = await codes();
  await phone.getByRole('button', { name: t['statement.sign.sendCode'], exact: true }).click();
  await expect.poll(codes).toBe(before + 1);
  await phone.getByLabel(t['access.enter.code'] ?? '').fill(await codeTo(phone.request, email));
  await sound(phone, `${name}-code`);
  await phone.getByRole('button', { name: t['statement.sign.act'], exact: true }).click();
  await expect(phone.getByText(t['statement.became.SIGNED'] ?? '')).toBeVisible();
  await sound(phone, `${name}-signed`);
}
