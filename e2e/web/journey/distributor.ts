import { expect, type Locator, type Page } from '@playwright/test';
import { sourceList } from './source-list';

/** Somebody beside the distributor. */
export interface Beside {
  readonly name: string;
  readonly nationality: string;
  readonly born?: string;
  readonly position?: string;
}

/** The reseller of the journey: honest, and led by people who bear the names of listed ones. */
export const reseller = {
  name: 'Visión Térmica Ibérica S.L.',
  /** As somebody in a hurry would type it. */
  sloppily: 'Vision Termica Iberica',
  country: 'Spain',
  number: 'B85412967',
  contact: { name: 'Rosa Vidal', email: 'rosa@vision-termica.example' },
  owner: { ...sourceList.owner, nationality: 'Spain' },
  officer: { ...sourceList.officer, nationality: 'Spain', position: 'Administrador' },
} as const;

/** Chooses an entry of a searchable list. */
export async function choose(scope: Locator | Page, label: string, text: string): Promise<void> {
  const box = scope.getByRole('combobox', { name: new RegExp(`^${label}( \\(optional\\))?$`) });
  await box.fill(text);
  await scope
    .getByRole('option', { name: new RegExp(`^${text}`) })
    .first()
    .click();
}

/** Fills in everything a submission needs; the form's sections are unfolded. */
export async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Legal name').fill(reseller.name);
  await choose(page, 'Country of registration', reseller.country);
  await page.getByLabel('Registry number').fill(reseller.number);
  await page.getByRole('combobox', { name: 'Register (optional)' }).fill('NIF');
  await page.getByLabel('Contact person').fill(reseller.contact.name);
  await page.getByLabel('E-mail address').fill(reseller.contact.email);
  const lines = page.getByLabel('Product lines').first();
  await lines.fill('Thermal cameras');
  await lines.press('Enter');
  await page.getByLabel('Street, building, floor').fill('Calle de la Óptica 7');
  await page.getByLabel('City').fill('Zaragoza');
  await page.getByLabel('Postal code').fill('50015');
  await choose(page, 'Country of this address', reseller.country);
  await choose(page, 'Territory', 'Portugal');
  await page.getByRole('button', { name: 'Add an item' }).click();
  await page.getByRole('textbox', { name: 'Item' }).fill('TC-640 thermal camera');
  await page.getByLabel('Quantity').fill('60');
  await page.getByLabel('Unit').fill('pcs');
  await page.getByLabel('Risk tier').selectOption({ label: 'High' });
}

/** Adds an owner of all shares, or an officer, on the distributor's page. */
export async function addPerson(page: Page, role: 'owner' | 'officer', person: Beside): Promise<void> {
  await page.getByRole('button', { name: `Add ${role}` }).click();
  const form = page.getByRole('form', { name: `Add ${role}` });
  await form.getByRole('radio', { name: /^Person/ }).check();
  await form.getByLabel('Full name').fill(person.name);
  if (person.born) await form.getByLabel('Date of birth').fill(person.born);
  await choose(form, 'Nationality', person.nationality);
  await choose(form, 'Lives in', reseller.country);
  if (person.position) await form.getByLabel('Position').fill(person.position);
  if (role === 'owner') {
    await form.getByRole('radio', { name: /^Exact/ }).check();
    await form.getByLabel('Share in percent').fill('100');
  }
  await form.getByRole('button', { name: `Add ${role}` }).click();
  await expect(form).toBeHidden();
}
