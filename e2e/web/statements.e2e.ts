import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support/demo';
import { invited, send } from './support/invited';
import { complaints, sound } from './support/pages';
import { wordsIn } from './support/portal-form';
import { fillIn, honest, sign } from './support/signing';

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
      await fillIn(phone, id, t, own, name);
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
