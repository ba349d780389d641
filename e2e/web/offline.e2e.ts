import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { signIn } from './support/demo';
import { invited, invitedAgain } from './support/invited';
import { sound } from './support/pages';
import { answerPage, wordsIn } from './support/portal-form';

const t = wordsIn('en');
const { outputs } = JSON.parse(readFileSync('dist/apps/web/browser-stats.json', 'utf8')) as {
  outputs: Record<string, { entryPoint?: string }>;
};
const others =
  /shells\/(desk|audit-room)\/|locales\/(desk|maker|audit)\/|^libs\/(checks|risk|reviews|monitoring|audit|catalogue)\/web\/(?!src\/portal\/)/;
/** What the bundler knows as pages and words of the desk and the audit room. */
const ofOthers = Object.entries(outputs).flatMap(([file, { entryPoint }]) =>
  others.test(entryPoint ?? '') ? [`/${file}`] : [],
);

const WRITTEN = 'Written on without a connection';

/** Runs in the page: how many drafts and sheets lie on the device. */
async function left(): Promise<number[]> {
  const rows = (database: string, store: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = indexedDB.open(database);
      asked.onerror = () => reject(asked.error ?? new Error(database));
      asked.onsuccess = () => {
        const count = asked.result.transaction(store).objectStore(store).count();
        count.onerror = () => reject(count.error ?? new Error(store));
        count.onsuccess = () => {
          asked.result.close();
          resolve(count.result);
        };
      };
    });
  return Promise.all([rows('ds.answers', 'drafts'), rows('ds.sheets', 'sheets')]);
}

interface Losing {
  taken: number;
}

/**
 * Runs in the page, until it is loaded again: what the server has taken is never acknowledged. In the page and not on the
 * way, for a browser that wakes the worker up may send a request past whoever listens there.
 */
function loseReceipts(): void {
  const losing = globalThis as unknown as Losing;
  const fetched = globalThis.fetch;
  losing.taken = 0;
  globalThis.fetch = async (...args) => {
    const answer = await fetched(...args);
    if (args[1]?.method !== 'PATCH' || !answer.ok) return answer;
    losing.taken += 1;
    throw new TypeError('The connection was reset');
  };
}

test('a page of the portal opens again without a connection, lets what was not sent be written on, and keeps nothing else', async ({
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
  // The server takes the first answer, and the telephone never hears of it.
  const name = phone.locator('#q-legalName').getByRole('textbox').first();
  await phone.evaluate(loseReceipts);
  await name.fill('Begun with a connection');
  await expect.poll(() => phone.evaluate(() => (globalThis as unknown as Losing).taken)).toBe(1);
  await phone.context().setOffline(true);
  await answerPage(phone, t);
  await expect(phone.getByText(t['answers.save.KEPT_HERE'] ?? '').first()).toBeVisible();

  await phone.reload();
  await expect(phone.getByRole('heading', { name: t['answers.unsent.title'] ?? '' })).toBeVisible();
  await name.fill(WRITTEN);
  await expect(phone.getByText(t['answers.save.KEPT_HERE'] ?? '').first()).toBeVisible();
  await sound(phone, 'offline-unsent');
  await phone.getByRole('button', { name: t['answers.goOn'], exact: true }).click();
  await expect(phone.getByRole('heading', { name: t['questionnaire.group.registration.title'] ?? '' })).toBeFocused();
  await answerPage(phone, t);
  await phone.reload();
  await expect(name).toHaveValue(WRITTEN);

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
  await expect(name).toHaveValue(WRITTEN);
  // The server has it, and the device nothing any more.
  await expect.poll(() => phone.evaluate(left)).toEqual([0, 0]);
  const elsewhere = await invitedAgain(browser, desk, 'offline', 'en');
  await elsewhere.goto(new URL(phone.url()).pathname);
  await expect(elsewhere.locator('#q-legalName').getByRole('textbox').first()).toHaveValue(WRITTEN);
  await elsewhere.getByRole('button', { name: t['answers.goOn'], exact: true }).click();
  await expect(elsewhere.locator('#q-registryNumber').getByRole('textbox').last()).not.toHaveValue('');
  await elsewhere.context().close();

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
