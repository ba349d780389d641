import { expect } from '@playwright/test';
import { refused, sound } from '../support/pages';
import { laidOut, unzipped, zipped } from '../support/zip';
import { cast } from './cast';
import { reseller } from './distributor';
import { signIn } from './entering';
import { placeOf } from './memory';
import { stay, test } from './stage';
import { byTheBrowser, byTheCommand, byTheDossier } from './verifying';

test.describe.configure({ mode: 'serial' });

test('the auditor signs in with both factors and sees the whole population', async ({ stranger }) => {
  const page = await stranger();
  await signIn(page, 'ute');
  await expect(page.getByRole('heading', { level: 1, name: 'The records of Meridian Optics' })).toBeVisible();
  await expect(page.getByText('Open to you until')).toBeVisible();
  await sound(page, 'dossier-home');
  await page.getByRole('link', { name: 'Population' }).first().click();
  const row = page.getByRole('row').filter({ hasText: reseller.name });
  await expect(row).toContainText('Approved with conditions');
  await expect(row).toContainText('2 signatures');
  await sound(page, 'dossier-population');
  await stay(page, 'ute');
});

test('the auditor changes nothing: the desk is closed to the role', async ({ as }) => {
  const page = await as('ute');
  await page.goto('/desk/distributors');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Distributors');
  await sound(page, 'dossier-no-desk');
  await page.goto('/audit');
  await refused(page, 403, () => page.evaluate(() => fetch('/api/v1/distributors')));
});

test('a dossier of the distributor is exported and downloaded', async ({ as }) => {
  const page = await as('ute');
  await page.goto('/audit/population');
  await page.getByRole('button', { name: `Export the dossier of ${reseller.name}` }).click();
  await page.waitForURL('/audit/dossiers');
  const card = page.locator('ds-job-card').filter({ hasText: reseller.name }).first();
  const link = card.getByRole('link', { name: /^Download/ });
  await expect(link).toBeVisible();
  await expect(card).toContainText(cast.ute.name);
  await sound(page, 'dossier-made');
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  await download.saveAs(placeOf('dossier.zip'));
});

test('it verifies by its own verifier, by the command, and in the browser', async ({ as }, info) => {
  const zip = placeOf('dossier.zip');
  const files = await unzipped(zip);
  expect(files.get('events.jsonl')?.toString()).not.toContain(reseller.contact.email);
  const folder = await laidOut(files, info.outputPath('unpacked'));
  for (const verdict of [
    await byTheDossier(folder, zip),
    await byTheDossier(folder, folder),
    await byTheCommand(zip),
  ]) {
    expect(verdict).toMatchObject({ code: 0, said: expect.stringContaining('INTACT') });
  }
  const page = await as('ute');
  await byTheBrowser(page, zip);
  await expect(page.getByRole('heading', { name: 'Not altered' })).toBeVisible();
  await sound(page, 'dossier-intact');
});

test('one flipped bit in its events is named by all three', async ({ as }, info) => {
  const files = await unzipped(placeOf('dossier.zip'));
  const events = Buffer.from(files.get('events.jsonl') ?? '');
  const before = events.subarray(0, events.indexOf('"type":"distributor.approved"')).toString();
  const line = before.split('\n').length;
  // The last digit of the year until which the approval holds: the line stays well formed, and says something else.
  const member = '"approvedUntil":"';
  const at = events.indexOf(member, before.lastIndexOf('\n') + 1) + member.length + 3;
  expect(events.toString('utf8', at - 3, at + 1)).toMatch(/^20\d\d$/);
  events[at] = (events[at] ?? 0) ^ 1;
  files.set('events.jsonl', events);
  const zip = await zipped(files, info.outputPath('altered.zip'));
  const folder = await laidOut(files, info.outputPath('unpacked'));
  for (const verdict of [await byTheDossier(folder, zip), await byTheCommand(zip)]) {
    expect(verdict).toMatchObject({ code: 1, said: expect.stringContaining('ALTERED') });
    expect(verdict.said).toMatch(new RegExp(`events\\.jsonl[^]*?line"?:? ${line}\\b`));
  }
  const page = await as('ute');
  await byTheBrowser(page, zip);
  await expect(page.getByRole('heading', { name: 'Altered', exact: true })).toBeVisible();
  const bad = page.locator('ds-verify-result');
  await expect(bad).toContainText('events.jsonl');
  await expect(bad.locator('ds-fact').filter({ hasText: 'Line' })).toContainText(String(line));
  await sound(page, 'dossier-altered');
});
