import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { signIn } from './support/demo';
import { invited } from './support/invited';
import { sound } from './support/pages';
import { answerPage, wordsIn } from './support/portal-form';

const t = wordsIn('en');
const { outputs } = JSON.parse(readFileSync('dist/apps/web/browser-stats.json', 'utf8')) as {
  outputs: Record<string, { entryPoint?: string }>;
};
const others =
  /shells\/(desk|audit-room)\/|locales\/(desk|maker|audit)\/|^libs\/(checks|reviews|audit|catalogue)\/web\//;
/** What the bundler knows as pages and words of the desk and the audit room. */
const ofOthers = Object.entries(outputs).flatMap(([file, { entryPoint }]) =>
  others.test(entryPoint ?? '') ? [`/${file}`] : [],
);

test('a page of the portal opens again without a connection, shows what was not sent, and keeps nothing else', async ({
  browser,
  page: desk,
}) => {
  test.setTimeout(180_000);
  await signIn(desk, 'ana@halden.example');
  const phone = await invited(browser, desk, 'offline', 'en');
  await expect(phone.getByRole('link', { name: t['answers.begin'], exact: true })).toBeVisible();
  await phone.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated') await new Promise((done) => active?.addEventListener('statechange', done));
  });
  // Its words come to the worker after it has begun.
  await expect
    .poll(() => phone.evaluate(async () => (await (await caches.open((await caches.keys())[0] ?? '')).keys()).length))
    .toBeGreaterThan(20);
  await phone.getByRole('link', { name: t['answers.begin'], exact: true }).click();
  await phone.waitForURL('**/names');
  await phone.context().setOffline(true);
  await answerPage(phone, t);
  await expect(phone.getByText(t['answers.save.KEPT_HERE'] ?? '').first()).toBeVisible();

  await phone.reload();
  await expect(phone.getByRole('heading', { name: t['answers.unsent.title'] ?? '' })).toBeVisible();
  await expect(phone.locator('dt')).not.toHaveCount(0);
  await sound(phone, 'offline-unsent');

  const kept = await phone.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return stores.flat().map(({ url }) => new URL(url).pathname);
  });
  const allowed =
    /^\/(portal|first\.js|favicon\.svg|fonts\/[\w.-]+\/[\w.-]+|media\/[\w.-]+|[\w-]+-[\w-]{8}\.(js|css))$/;
  expect(kept.filter((path) => !allowed.test(path))).toEqual([]);
  expect(ofOthers.length).toBeGreaterThan(20);
  expect(kept.filter((path) => ofOthers.includes(path))).toEqual([]);

  await phone.context().setOffline(false);
  await phone.getByRole('button', { name: t['ui.retry'], exact: true }).click();
  await expect(phone.getByRole('heading', { level: 1 })).not.toHaveText(t['page.unavailable.title'] ?? '');
  await expect(phone.getByText(t['answers.save.SAVED'] ?? '').first()).toBeVisible();

  expect(await desk.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await phone.goto('/sign-in');
  expect(await phone.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await phone.goto('/portal');
  await phone.getByRole('button', { name: t['frame.signOut'], exact: true }).click();
  await phone.waitForURL('**/portal/enter');
  expect(await phone.evaluate(async () => (await caches.keys()).length)).toBe(0);
  expect(await phone.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await phone.context().close();
});
