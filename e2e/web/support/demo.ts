import { expect, type Page } from '@playwright/test';

const password = 'lantern-river-47-quiet';

/** Signs in somebody of the demo workspace, which has no second factor. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/(desk|audit)/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
