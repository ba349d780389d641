import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support/demo';
import { codeTo, linkTo, mailsTo } from './support/mailbox';
import { complaints, sound } from './support/pages';
import { aBrokenPdf, aLockedPdf, aPhoto, aReport, aScan, withoutItsFont } from './support/papers';
import { wordsIn } from './support/portal-form';

test.describe.configure({ mode: 'serial' });

const headers = { 'sec-fetch-site': 'same-origin' };
const post = async (page: Page, path: string, data: object): Promise<{ id: string }> => {
  const answer = await page.request.post(`/api/v1/${path}`, {
    data,
    headers: { ...headers, 'idempotency-key': randomUUID() },
  });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as { id: string };
};
async function upload(page: Page, id: string, name: string, data: Buffer): Promise<void> {
  const answer = await page.request.post(`/api/v1/distributors/${id}/documents`, {
    data,
    params: { kind: 'OTHER', name },
    headers: { ...headers, 'content-type': 'application/octet-stream' },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}
const newDistributor = (page: Page, name: string, country: string): Promise<{ id: string }> =>
  post(page, 'distributors', {
    legalName: { native: name, latin: null, language: null },
    country,
    registryNumber: { scheme: null, value: String(Date.now()) },
    address: { lines: [`${name} 1`], city: 'Port', postalCode: null, country },
    contact: { name: 'Ida Berg', email: `ida.${country.toLowerCase()}@preview.example`, phone: '+47 22 12 34 56' },
    productLines: ['Thermal cameras'],
    territory: [country],
    expectedAnnualVolume: [{ item: 'Thermal cameras', quantity: 4, unit: 'pieces' }],
  });

/** How much ink the first painted page holds: dots that are far from white. */
const ink = (page: Page): Promise<number> =>
  page
    .locator('ds-pdf-sheet canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let dots = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dots++;
      return dots;
    });

/** Takes the picture of the open sheet in the dark and on a phone. */
async function alsoDark(page: Page, name: string): Promise<void> {
  const folder = process.env['E2E_PICTURES'];
  if (!folder) return;
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.screenshot({ path: join(folder, `${name}-dark.png`) });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

let distributor = '';
const openFile = async (page: Page, name: string): Promise<void> => {
  await page.goto(`/desk/distributors/${distributor}?tab=documents`);
  await page.locator('ds-document-card', { hasText: name }).getByRole('button', { name: 'Look', exact: true }).click();
};

test('a PDF is read beside the list: it says first that nobody has scanned it', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  distributor = (await newDistributor(page, 'Fjordlys Handel', 'NO')).id;
  await upload(page, distributor, 'report.pdf', await aReport(page));
  await openFile(page, 'report.pdf');
  await expect(page.getByText('Not scanned: no virus scanner has looked at this file.')).toBeVisible();
  await expect(page.locator('ds-pdf-sheet')).toHaveCount(0);
  await sound(page, 'preview-not-scanned');
  await page.getByRole('button', { name: 'Show it all the same' }).click();

  await expect(page.getByText('Page 1 of 3', { exact: true })).toBeVisible();
  await expect(page.locator('ds-pdf-sheet canvas').first()).toBeVisible();
  expect(await ink(page)).toBeGreaterThan(300);
  // Words stand in every page before one has been there: browsers find them, readers read them.
  await expect(page.getByText('Number 120340009870')).toHaveCount(1);
  await expect(page.getByText('The last page of the report')).toHaveCount(1);
  await expect(page.getByText('仓库在杭州')).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Page 3 of 3' })).toBeAttached();
  await sound(page, 'preview-pdf');
  await alsoDark(page, 'preview-pdf');

  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('Page 2 of 3', { exact: true })).toBeVisible();
  const stage = page.getByRole('region', { name: 'View of report.pdf' });
  await stage.focus();
  await page.keyboard.press('n');
  await expect(page.getByText('Page 3 of 3', { exact: true })).toBeVisible();
  await page.keyboard.press('+');
  await expect(page.getByText('125%')).toBeVisible();
  await expect(page.getByText('Page 3 of 3', { exact: true })).toBeVisible();
  await page.keyboard.press('0');
  await page.keyboard.press('p');
  await page.keyboard.press('r');
  const sheet = page.locator('ds-pdf-sheet').first();
  await expect.poll(async () => sheet.evaluate((one) => one.clientWidth > one.clientHeight)).toBe(true);
  await sound(page, 'preview-pdf-turned');
  expect(found).toEqual([]);
});

test('the words stand where they are seen, at every size and every way up', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await openFile(page, 'report.pdf');
  await page.getByRole('button', { name: 'Show it all the same' }).click();
  const mark = page.getByText('Number 120340009870');
  await expect(mark).toHaveCount(1);
  for (const key of ['0', '+', 'r', 'r', 'r']) {
    await page.getByRole('region').focus();
    await page.keyboard.press(key);
    // In its place: there is ink beneath the words, and none of it a line's height further.
    await expect
      .poll(() =>
        mark.evaluate((words) => {
          const canvas = words.closest('ds-pdf-sheet')?.querySelector('canvas');
          const paper = canvas?.getBoundingClientRect();
          const box = words.getBoundingClientRect();
          const look = canvas?.getContext('2d');
          if (!canvas || !paper || !look) return 'no page';
          const [x, y] = [canvas.width / paper.width, canvas.height / paper.height];
          const place = [(box.x - paper.x) * x, (box.y - paper.y) * y, box.width * x, box.height * y] as const;
          if (place[0] < 0 || place[1] < 0 || place[2] < 1 || place[3] < 1) return 'beside the page';
          const { data } = look.getImageData(...place);
          let dots = 0;
          for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dots++;
          return dots > place[2] * place[3] * 0.04 ? 'ink' : `${dots} dots of ${place[2] * place[3]}`;
        }),
      )
      .toBe('ink');
  }
  expect(found).toEqual([]);
});

test('a PDF that brings no letters, one that is a picture, a locked one and a broken one', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await upload(page, distributor, 'bare.pdf', withoutItsFont('杭州澜光光电有限公司', 'Hangzhou 7 Helvetica'));
  await upload(page, distributor, 'scan.pdf', await aScan(page));
  await upload(page, distributor, 'locked.pdf', await aLockedPdf());
  await upload(page, distributor, 'broken.pdf', aBrokenPdf());
  const show = async (name: string): Promise<void> => {
    await openFile(page, name);
    await page.getByRole('button', { name: 'Show it all the same' }).click();
  };
  await show('bare.pdf');
  await expect(page.getByText('杭州澜光光电有限公司')).toHaveCount(1);
  await expect(page.locator('ds-pdf-sheet canvas').first()).toBeVisible();
  expect(await ink(page)).toBeGreaterThan(300);
  await sound(page, 'preview-no-letters');
  await show('scan.pdf');
  await expect(page.getByRole('img', { name: 'Page 1: a picture of paper' })).toBeVisible();
  expect(await ink(page)).toBeGreaterThan(300);
  await show('locked.pdf');
  await expect(page.getByText('This PDF is locked with a password.')).toBeVisible();
  await sound(page, 'preview-locked');
  await show('broken.pdf');
  await expect(page.getByText('This PDF is damaged.')).toBeVisible();
  expect(found).toEqual([]);
});

test('on a phone the papers stand above what is known of them; a picture is looked at from near', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  await upload(page, distributor, 'door.jpg', await aPhoto(page, 'Warehouse 3'));
  await page.setViewportSize({ width: 390, height: 844 });
  await openFile(page, 'door.jpg');
  const picture = page.getByRole('img', { name: 'Picture of door.jpg' });
  await expect(picture).toBeVisible();
  const before = await picture.evaluate((one) => one.clientWidth);
  await sound(page, 'preview-picture-390');
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(() => picture.evaluate((one) => one.clientWidth)).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Turn to the right' }).click();
  await expect(picture).toHaveCSS('rotate', '90deg');
  await openFile(page, 'report.pdf');
  await page.getByRole('button', { name: 'Show it all the same' }).click();
  await expect(page.locator('ds-pdf-sheet canvas').first()).toBeVisible();
  await sound(page, 'preview-pdf-390');
  expect(found).toEqual([]);
});

test('a distributor looks again at what it has handed in, in Arabic', async ({ browser, page: desk }) => {
  const t = { ...wordsIn('ar'), ...preview('ar') };
  await signIn(desk, 'ana@halden.example');
  const { id } = await newDistributor(desk, 'Wahat Preview LLC', 'AE');
  const email = 'ida.ae@preview.example';
  await post(desk, `distributors/${id}/invitation`, { name: 'Ida Berg', email, language: 'ar' });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ar' });
  const page = await context.newPage();
  const found = complaints(page);
  await page.goto(await linkTo(desk.request, email));
  await expect
    .poll(async () => (await mailsTo(desk.request, email)).some(({ text }) => /\b\d{6}\b/.test(text)))
    .toBe(true);
  await page.getByLabel(t['access.enter.code'] ?? '').fill(await codeTo(desk.request, email));
  await page.getByRole('button', { name: t['access.enter.goOn'] }).click();
  await page.waitForURL('/portal');
  await page.goto('/portal/answers/company/registration');
  const report = await aReport(desk);
  await page
    .locator('#q-registerExtract input[type="file"]')
    .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: report });
  // Names in a sentence from right to left stand in marks of their own.
  const look = new RegExp(`^${t['answers.files.look']?.split('{')[0]}.*report\\.pdf`);
  await page.getByRole('button', { name: look }).click();
  await page.getByRole('button', { name: t['preview.showAnyway'] ?? '', exact: true }).click();
  await expect(page.locator('ds-pdf-sheet canvas').first()).toBeVisible();
  await expect(page.getByText('Number 120340009870')).toHaveCount(1);
  await sound(page, 'preview-portal-ar');
  expect(found).toEqual([]);
  await context.close();
});

function preview(language: string): Record<string, string> {
  return JSON.parse(readFileSync(`apps/web/src/locales/preview/${language}.json`, 'utf8')) as Record<string, string>;
}
