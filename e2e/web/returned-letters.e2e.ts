import { expect, test } from '@playwright/test';
import { signIn } from './support/demo';
import { send } from './support/invited';
import { mailsTo } from './support/mailbox';
import { complaints, sound } from './support/pages';

const email = 'contact@returned.example';

/** The report of a mail server on a letter, as it comes to the sender (RFC 3464). */
const reportOn = (key: string): string =>
  [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_edge"',
    '',
    '--=_edge',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822;${email}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such mailbox',
    '',
    '--=_edge',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${key}@downstream.example>`,
    '',
    '--=_edge--',
    '',
  ].join('\r\n');

test('letters that came back are handed in at the desk, beside files that are none', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'ana@halden.example');
  const { id } = await send(page, 'distributors', {
    legalName: { native: 'Returned Letters Ltd', latin: null, language: null },
    country: 'GB',
    contact: { name: 'Olive Hart', email, phone: null },
  });
  await send(page, `distributors/${id}/invitation`, { name: 'Olive Hart', email, language: 'en' });
  await expect.poll(async () => (await mailsTo(page.request, email)).length).toBe(1);
  const [letter] = await mailsTo(page.request, email);

  await page.goto(`/desk/distributors/${id}`);
  await page.getByRole('link', { name: 'A letter came back?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Letters that came back' })).toBeVisible();
  await sound(page, 'returned-letters');
  const files = [
    { name: 'Undelivered Mail Returned to Sender.eml', buffer: Buffer.from(reportOn(letter?.key ?? '')) },
    { name: 'once-more.eml', buffer: Buffer.from(reportOn(letter?.key ?? '')) },
    { name: 'somebody-else.eml', buffer: Buffer.from(reportOn('f'.repeat(32))) },
    { name: 'holiday.png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') },
    { name: 'film.eml', buffer: Buffer.alloc(2 * 1024 * 1024 + 1) },
  ].map((file) => ({ mimeType: 'message/rfc822', ...file }));
  await page.getByLabel('Choose mails').and(page.locator('input')).setInputFiles(files);
  const results = page.getByRole('region', { name: 'What became of them' });
  const lines = results.getByRole('listitem');
  await expect(lines).toHaveCount(5);
  await expect(lines.nth(4)).toContainText('recorded with the distributor it was for. Open the distributor');
  await expect(lines.nth(3)).toContainText('that was recorded before');
  await expect(lines.nth(2)).toContainText('names no letter of yours');
  await expect(lines.nth(1)).toContainText('no report of a mail server');
  await expect(lines.nth(0)).toContainText('larger than 2 MB');
  await sound(page, 'returned-letters-done');
  await page.setViewportSize({ width: 390, height: 844 });
  await sound(page, 'returned-letters-done-390');
  await page.setViewportSize({ width: 1440, height: 900 });

  await lines.nth(4).getByRole('link', { name: 'Open the distributor' }).click();
  await expect(page.getByText(`Letters to ${email} come back since`).first()).toBeVisible();
  await sound(page, 'returned-letters-record');
  expect(found).toEqual([]);
});
