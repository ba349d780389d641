import { enterShell } from '@downstream/access/web';
import { aSession, problemOf, visit, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { deskRoutes } from '../../integrations.routes';

const words = Object.assign(
  {},
  ...['shared', 'maker', 'desk'].map((shelf): unknown =>
    JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')),
  ),
) as Record<string, string>;

const key = (n: number, facts: object = {}) => ({
  id: `01938f00-0000-7000-8000-00000000005${n}`,
  name: `Key ${n}`,
  prefix: `dsk_live_abcdefg${n}`,
  scopes: ['distributor:read', 'check:read'],
  state: 'ACTIVE',
  createdBy: { id: '01938f00-0000-7000-8000-000000000010', name: 'Ana Brückner' },
  createdAt: '2026-10-01T08:00:00.000Z',
  expiresAt: '2027-01-01T08:00:00.000Z',
  lastUsedAt: null,
  version: 1,
  ...facts,
});
const scopes = ['distributor:read', 'check:read', 'list:read'];
const secret = `dsk_live_abcdefg1_${'x'.repeat(49)}`;

async function open(rows: object[] = [key(1)], query = '', who = aSession()): Promise<Visit> {
  const routes = [{ path: 'desk', canActivate: [enterShell('desk')], children: deskRoutes }];
  const page = await visit(routes, `/desk/settings/api-keys${query}`, words);
  await page.answer('GET session', who);
  if (who.permissions.includes('key:manage')) await page.answer('GET api-keys', { rows, scopes });
  return page;
}
const make = async (page: Visit): Promise<void> => {
  await page.press('Make a key');
  await page.type('Name', 'ERP order check');
  await page.tick('Read distributors');
  await page.press('Make the key');
};

describe('API keys', () => {
  it('shows prefix, rights in words, state and use, never a secret', async () => {
    const page = await open([key(1), key(2, { state: 'REVOKED' })]);
    expect(page.text()).toContain('dsk_live_abcdefg1…');
    expect(page.text()).toContain('Read distributors, Read checks');
    expect(page.text()).toMatch(/Key 2 .* Revoked .* never/);
  });

  it('explains itself while there is none', async () => {
    const page = await open([]);
    expect(page.text()).toContain(words['integrations.keys.emptyMore']);
    expect(page.has('Make the first key')).toBe(true);
  });

  it('is closed to whoever may not manage keys', async () => {
    const page = await open([], '', aSession(undefined, { permissions: ['user:read'] }));
    expect(page.url()).toBe('/desk/no-permission');
    expect(page.waiting()).toEqual([]);
  });
});

describe('making a key', () => {
  it('asks for a name and a right first', async () => {
    const page = await open();
    await page.press('Make a key');
    await page.press('Make the key');
    expect(page.errorAt('Name')).toBe('Type what it is for.');
    await page.type('Name', 'ERP');
    await page.press('Make the key');
    expect(page.text()).toContain('Choose at least one right.');
    expect(page.waiting()).toEqual([]);
  });

  it('lives 90 days unless another life is chosen, and has the ticked rights only', async () => {
    const page = await open();
    await page.press('Make a key');
    await page.type('Name', ' ERP ');
    await page.tick('Read distributors');
    await page.tick('Read lists');
    await page.tick('Read lists');
    await page.press('Make the key');
    const { body } = await page.answer('POST api-keys', { key: key(1), secret }, { status: 201 });
    const { name, scopes: given, expiresAt } = body as { name: string; scopes: string[]; expiresAt: string };
    expect([name, given]).toEqual(['ERP', ['distributor:read']]);
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(90);
  });

  it('shows the secret once and holds it until it was kept', async () => {
    const page = await open();
    await make(page);
    await page.answer('POST api-keys', { key: key(1), secret }, { status: 201 });
    await page.answer('GET api-keys', { rows: [key(1)], scopes });
    expect(page.text()).toContain(secret);
    await page.press('Close');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    await page.settle();
    expect(page.text()).toContain(secret);
    await page.tick('I have put it where the other system reads it');
    await page.press('Close');
    expect(page.text()).not.toContain(secret);
    await page.press('Make a key');
    expect(page.text()).not.toContain(secret);
  });

  it('says the server’s refusal and keeps what was typed', async () => {
    const page = await open();
    await make(page);
    await page.answer('POST api-keys', problemOf('SCOPE_NOT_ALLOWED', 422), { status: 422 });
    expect(page.text()).toContain(words['problem.SCOPE_NOT_ALLOWED']);
    expect(page.field('Name').value).toBe('ERP order check');
  });
});

describe('one key at the side', () => {
  it('is revoked for good after a question', async () => {
    const page = await open(undefined, `?key=${key(1).id}`);
    expect(page.text()).toContain('As far as Ana Brückner still holds them.');
    await page.press('Revoke…');
    expect(page.text()).toContain('From now on every request with the key Key 1 is refused.');
    await page.press('Revoke the key');
    await page.answer(`DELETE api-keys/${key(1).id}`, key(1, { state: 'REVOKED' }));
    await page.answer('GET api-keys', { rows: [key(1, { state: 'REVOKED' })], scopes });
    expect(page.toasts()).toEqual(['Key Key 1 revoked']);
    expect(page.url()).toBe('/desk/settings/api-keys');
  });

  it('says why a revoked one cannot be revoked', async () => {
    const page = await open([key(1, { state: 'REVOKED' })], `?key=${key(1).id}`);
    expect(page.button('Revoke…').getAttribute('aria-description')).toBe(words['problem.KEY_ALREADY_REVOKED']);
  });
});
