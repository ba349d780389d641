import { expect, type Page } from '@playwright/test';
import { codeAt } from '../support/authenticator';
import { linkTo } from '../support/mailbox';
import { cast, passwordOf, type Who } from './cast';
import { keep, kept } from './memory';
import { stay } from './stage';

/** What is done at each stop of the way in, such as looking at it. */
export type AtStop = (stop: 'invitation' | 'setup' | 'codes' | 'home') => Promise<void>;
const goOn: AtStop = async () => undefined;

/** Takes up an invitation from the mail: password, second factor, recovery codes, and in. */
export async function accept(page: Page, who: Who, at: AtStop = goOn): Promise<void> {
  const { email, shell } = cast[who];
  await page.goto(await linkTo(page.request, email));
  await expect(page.getByRole('heading', { level: 1, name: 'Meridian Optics invites you' })).toBeVisible();
  await at('invitation');
  await page.getByLabel('New password').fill(passwordOf(who));
  await page.getByRole('button', { name: 'Accept and go on' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Set up a second factor' })).toBeVisible();
  const secret = await page.locator('code.secret').innerText();
  keep(`secret of ${who}`, secret);
  await at('setup');
  await page.getByLabel('First code').fill(codeAt(secret, Date.now()));
  await page.getByRole('button', { name: 'Confirm the app' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Keep these recovery codes' })).toBeVisible();
  await at('codes');
  keep(
    `recovery codes of ${who}`,
    await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts(),
  );
  await page.getByLabel('I have kept them').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL(`/${shell}`);
  await at('home');
  await stay(page, who);
}

/** Signs in with password and the code of the authenticator app. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await typePassword(page, who);
  await page.getByLabel('Code from your authenticator app').fill(codeAt(kept(`secret of ${who}`), Date.now()));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForURL(`/${cast[who].shell}`);
}

/** The first half of signing in. */
export async function typePassword(page: Page, who: Who): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(cast[who].email);
  await page.getByLabel('Password', { exact: true }).fill(passwordOf(who));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Second factor' })).toBeVisible();
}

/** The second half, for somebody who has lost the app. */
export async function typeRecoveryCode(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
  await page.getByLabel('Recovery code').fill(code);
  await page.getByRole('button', { name: 'Confirm' }).click();
}
