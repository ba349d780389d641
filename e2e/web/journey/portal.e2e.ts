import { expect, type Page } from '@playwright/test';
import { codeTo, linkTo } from '../support/mailbox';
import { refused, sound } from '../support/pages';
import { reseller } from './distributor';
import { keep, kept } from './memory';
import { test } from './stage';

test.describe.configure({ mode: 'serial' });

const { name, email } = reseller.contact;

/** Turns the page as it would stand in a language written from right to left; there is no catalogue of one yet. */
const fromRightToLeft = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });

test('an analyst invites the contact of the distributor to the portal', async ({ as }) => {
  const page = await as('nadia');
  await page.goto(`/desk/distributors/${kept<string>('distributor')}`);
  await page.getByRole('button', { name: 'More' }).click();
  await sound(page, 'portal-more');
  await page.getByRole('button', { name: 'Invite to the portal' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Name')).toHaveValue(name);
  await expect(dialog.getByLabel('E-mail address')).toHaveValue(email);
  await sound(page, 'portal-invite');
  await dialog.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByText(`The invitation to ${email} is on its way.`)).toBeVisible();
});

test.describe('on a phone', () => {
  test('the contact comes in by link and code, and reads where the file stands', async ({ stranger }) => {
    const page = await stranger();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(await linkTo(page.request, email));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Meridian Optics asks for details');
    await sound(page, 'portal-code');
    const box = page.getByLabel('Code from the e-mail');
    await box.fill('000000');
    await refused(page, 401, () => page.getByRole('button', { name: 'Go on' }).click());
    await expect(page.getByText('The code is not right. You can try')).toBeVisible();
    await sound(page, 'portal-wrong-code');
    await box.fill('12');
    await page.getByLabel('Language').selectOption({ label: 'Deutsch' });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Meridian Optics bittet um Angaben');
    await expect(page.getByLabel('Code aus der E-Mail')).toHaveValue('12');
    await sound(page, 'portal-code-german');
    await page.getByLabel('Sprache').selectOption({ label: 'English' });
    await box.fill(await codeTo(page.request, email));
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForURL(/\/portal(\/status)?$/);
    await page.goto('/portal/status');
    await expect(page.getByRole('heading', { level: 1, name: reseller.name })).toBeVisible();
    await expect(page.getByText('You are approved as a distributor, with conditions')).toBeVisible();
    await expect(page.getByText('Thermal cameras: at most 60 in a year')).toBeVisible();
    await sound(page, 'portal-status');
    keep('session of the contact', await page.context().storageState());
  });

  test('the portal holds in German and from right to left', async ({ open }) => {
    const page = await open(kept('session of the contact'));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/portal/status');
    await page.getByLabel('Language').selectOption({ label: 'Deutsch' });
    await expect(page.getByText('Sie sind als Vertriebspartner genehmigt, mit Auflagen')).toBeVisible();
    await sound(page, 'portal-german');
    await page.reload();
    await expect(page.getByText('Sie sind als Vertriebspartner genehmigt, mit Auflagen')).toBeVisible();
    await page.getByRole('link', { name }).click();
    await page.waitForURL('/portal/profile');
    await sound(page, 'portal-profile-german');
    await fromRightToLeft(page);
    await sound(page, 'portal-profile-rtl');
    await page.goto('/portal/status');
    await page.getByLabel('Sprache').selectOption({ label: 'English' });
    await expect(page.getByText('You are approved as a distributor')).toBeVisible();
    await fromRightToLeft(page);
    await sound(page, 'portal-rtl');
  });

  test('the contact sees nothing of the checks, and asks for a new link after leaving', async ({ open }) => {
    const page = await open(kept('session of the contact'));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/portal/status');
    await expect(page.getByRole('heading', { level: 1, name: reseller.name })).toBeVisible();
    for (const path of ['hits', `distributors/${kept<string>('distributor')}`, 'lists', 'reviews']) {
      expect((await page.request.get(`/api/v1/${path}`)).status(), path).toBe(403);
    }
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/portal\/enter/);
    await sound(page, 'portal-ask');
    await page.getByLabel('Your e-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Look into your mailbox' })).toBeVisible();
    await sound(page, 'portal-asked');
  });
});
