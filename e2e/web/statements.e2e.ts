import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { signIn } from './support/demo';
import { invited, send } from './support/invited';
import { codeTo, mailsTo } from './support/mailbox';
import { complaints, sound } from './support/pages';
import { answerPage, saved, wordsIn, type OwnAnswers } from './support/portal-form';

const signatory = 'Olive Hart';
const endUse = 'Finding heat losses on the roofs of apartment houses in Port, by our own two inspectors';
const scan = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

const written = (words: string) => (block: Locator) => block.getByRole('textbox').fill(words);
const chosen = (n: number) => (block: Locator) => block.locator('ds-radio-cards input').nth(n).check();

/** What an honest signatory says where the simplest answer would not be true. */
const honest = (email: string): OwnAnswers => ({
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

/** Reads to the end, agrees, types the name and the code that comes by mail. */
async function sign(phone: Page, email: string, t: Readonly<Record<string, string>>, name: string): Promise<void> {
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

for (const language of ['ar', 'zh'] as const) {
  test(`statements are asked for, signed on a phone, accepted, and prove themselves: ${language}`, async ({
    browser,
    page: desk,
  }) => {
    test.setTimeout(400_000);
    const t = wordsIn(language);
    const company = `signing-${language}`;
    const email = `contact@${company}.example`;
    const own = honest(email);
    await signIn(desk, 'ana@halden.example');
    const phone = await invited(browser, desk, company, language, { viewport: { width: 390, height: 844 } });
    const [atDesk, onPhone] = [complaints(desk), complaints(phone)];
    const { rows } = (await (await desk.request.get(`/api/v1/distributors?q=${company}`)).json()) as {
      rows: { id: string }[];
    };
    const distributor = rows[0]?.id ?? '';
    const { asked } = (await send(desk, 'statements', {
      distributors: [distributor],
      kinds: ['T1', 'T2'],
    })) as unknown as {
      asked: { id: string; kind: string }[];
    };
    expect(asked.map(({ kind }) => kind)).toEqual(['T1', 'T2']);

    const begun = performance.now();
    for (const { id, kind } of asked) {
      const name = `statement-${language}-${kind}`;
      await phone.goto('/portal/statements');
      await expect(phone.locator('main li')).toHaveCount(2);
      if (kind === 'T1') await sound(phone, `statement-${language}-list`);
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
      await sign(phone, email, t, name);
    }
    const seconds = (performance.now() - begun) / 1000;
    console.info(`${language}: two statements filled in and signed in ${seconds.toFixed(0)} s of scripted time`);
    expect(seconds).toBeLessThan(180);

    const folder = mkdtempSync(join(tmpdir(), 'downstream-signed-'));
    for (const { id, kind } of asked) {
      await desk.goto(`/desk/statements/${id}`);
      await expect(desk.locator('ds-rendition')).toBeVisible();
      await sound(desk, `statement-${language}-${kind}-desk`);
      await desk.getByRole('button', { name: 'Accept', exact: true }).click();
      await desk.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click();
      await expect(desk.getByText('The statement is accepted.')).toBeVisible();
      const answer = await phone.request.get(
        `/api/v1/portal/statements/${id}/signed/1/statement.pdf?language=${language}`,
      );
      expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
      const pdf = await answer.body();
      await proves(desk, pdf, join(folder, `${kind}.pdf`));
    }
    rmSync(folder, { recursive: true, force: true });
    await phone.context().close();
    // The power of attorney lies there from the first statement: it is refused as a copy, and named again.
    const copy = /answers\/signing\/signatory: .* 409 /;
    expect([...atDesk, ...onPhone].filter((line) => !copy.test(line))).toEqual([]);
  });
}

/** The page for everybody and poppler's own tool both tell the sealed paper from one with a letter changed. */
async function proves(page: Page, pdf: Buffer, file: string): Promise<void> {
  const altered = Buffer.from(pdf);
  const at = altered.indexOf('stream') + 40;
  altered[at] = (altered[at] ?? 0) ^ 1;
  await page.goto('/verify');
  for (const [name, buffer, words] of [
    ['sealed.pdf', pdf, 'Verified: unchanged'],
    ['altered.pdf', altered, 'Altered'],
  ] as const) {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await expect(page.getByRole('heading', { name: words, exact: true })).toBeVisible();
    writeFileSync(file, buffer);
    const told = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
    expect(told.includes('Signature is Valid')).toBe(name === 'sealed.pdf');
  }
}
