import { expect } from '@playwright/test';
import { linkTo } from '../support/mailbox';
import { refused, sound } from '../support/pages';
import { cast, type Person } from './cast';
import { accept, typePassword, typeRecoveryCode } from './entering';
import { kept } from './memory';
import { test } from './stage';

const invited = ['nadia', 'piet', 'mei', 'dov', 'ute'] as const;

test.describe.configure({ mode: 'serial' });

test('the first admin comes in by her mail, with a second factor', async ({ stranger }) => {
  const page = await stranger();
  const link = await linkTo(page.request, cast.ada.email);
  await accept(page, 'ada', async (stop) => {
    await sound(page, `people-${stop}`);
    if (stop === 'invitation') {
      await page.getByLabel('New password').fill('password');
      await refused(page, 422, () => page.getByRole('button', { name: 'Accept and go on' }).click());
      await expect(page.getByText('This password is easy to guess')).toBeVisible();
      await sound(page, 'people-weak-password');
    }
    if (stop === 'setup') {
      await page.getByLabel('First code').fill('000000');
      await refused(page, 401, () => page.getByRole('button', { name: 'Confirm the app' }).click());
      await expect(page.getByRole('alert')).toContainText('The code is not right');
      await sound(page, 'people-wrong-code');
    }
    if (stop === 'home') await expect(page.getByRole('heading', { name: 'First steps' })).toBeVisible();
  });
  await refused(page, 404, () => page.goto(link));
  await expect(page.getByRole('heading', { level: 1, name: 'This link was used already' })).toBeVisible();
  await sound(page, 'people-link-used');
});

test('she invites those who work here, each with the rights of the role', async ({ as }) => {
  const page = await as('ada');
  await page.goto('/desk/settings/users');
  await sound(page, 'people-users-alone');
  for (const who of invited) {
    const person: Person = cast[who];
    await page.getByRole('button', { name: 'Invite a person' }).click();
    const sheet = page.getByRole('dialog');
    const send = sheet.getByRole('button', { name: 'Send the invitation' });
    if (who === 'nadia') {
      await send.click();
      await expect(sheet.getByText('Choose at least one role')).toBeVisible();
      await sound(page, 'people-invite-empty');
    }
    await sheet.getByLabel('Name').fill(person.name);
    await sheet.getByLabel('E-mail address').fill(person.email);
    if (person.shell === 'audit') {
      await sheet.getByRole('radio', { name: /^Audit room/ }).check();
      await sheet.getByLabel('Access until').fill(inDays(30));
    }
    if (person.role) await sheet.getByLabel(person.role).check();
    if (person.grade) await sheet.getByRole('combobox', { name: 'Grade' }).selectOption({ label: person.grade });
    if (who === 'piet' || who === 'ute') await sound(page, `people-invite-${who}`);
    await send.click();
    await expect(sheet).toBeHidden();
  }
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: cast.dov.name })).toContainText('Director');
  await expect(rows.filter({ hasText: cast.ute.name })).toContainText('Auditor');
  await sound(page, 'people-users-invited');
});

for (const who of invited) {
  test(`${cast[who].name} comes in by mail`, async ({ stranger }) => {
    const page = await stranger();
    await accept(page, who, async (stop) => {
      if (stop === 'home') await sound(page, `people-home-${who}`);
    });
  });
}

test('who has lost the app signs in with a recovery code, once', async ({ stranger }) => {
  const page = await stranger();
  const [code = ''] = kept<string[]>('recovery codes of ada');
  await typePassword(page, 'ada');
  await sound(page, 'people-second-factor');
  await typeRecoveryCode(page, code);
  await page.waitForURL('/desk');
  await page.getByRole('button', { name: cast.ada.name }).click();
  await sound(page, 'people-menu');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('/sign-in');
  await typePassword(page, 'ada');
  await refused(page, 401, () => typeRecoveryCode(page, code));
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page, 'people-recovery-code-again');
});

/** The day so many days from now, as a date field takes it. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
