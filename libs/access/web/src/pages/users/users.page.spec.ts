import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { deskRoutes } from '../../access.routes';
import { enterShell } from '../../guards';
import { aSession, aUser, problemOf, visit, type Visit } from '../../testing/index';

const words = Object.assign(
  {},
  ...['shared', 'maker', 'desk'].map((shelf): unknown =>
    JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')),
  ),
) as Record<string, string>;

const ana = aUser(10, { name: 'Ana Brückner', roles: ['admin', 'analyst'] });
const jonas = aUser(11, { name: 'Jonas Weber', roles: ['approver'], grade: 'manager' });
const ole = aUser(12, { name: 'Ole Sørensen', roles: ['admin'] });
const tomasz = aUser(13, { name: 'Tomasz Zieliński', state: 'INVITED', secondFactor: false });
const marie = aUser(14, { name: 'Marie Dubois', roles: ['sponsor'], state: 'SUSPENDED' });
const lin = aUser(15, { name: 'Lin Mei', roles: ['contact'], secondFactor: false });

async function open(rows = [ana, jonas, ole, tomasz, marie, lin], query = '', who = aSession(ana)): Promise<Visit> {
  const routes = [{ path: 'desk', canActivate: [enterShell('desk')], children: deskRoutes }];
  const page = await visit(routes, `/desk/settings/users${query}`, words);
  await page.answer('GET session', who);
  const { params } = await page.answer('GET users', { rows, total: rows.length, next: null });
  expect(params.get('limit')).toBe('200');
  await page.settle();
  return page;
}
const reason = (page: Visit, name: string): string | null => page.button(name).getAttribute('aria-description');

describe('the users of a workspace', () => {
  it('shows who works here, with what and since when not', async () => {
    const page = await open();
    const row = (name: string): string =>
      [...document.querySelectorAll('tbody tr')]
        .map((one) => one.textContent?.replace(/\s+/g, ' ') ?? '')
        .find((text) => text.includes(name)) ?? '';
    expect(row('Jonas Weber')).toContain('person11@falkenried.example');
    expect(row('Jonas Weber')).toContain('Manager');
    expect(row('Tomasz')).toMatch(/Not set up.*Invited.*never/);
    expect(row('Lin Mei')).toContain('Mailed code');
    expect(row('Marie')).toContain('Suspended');
    expect(page.text()).toContain('All 6');
  });

  it('fetches page after page until all are here', async () => {
    const routes = [{ path: 'desk', canActivate: [enterShell('desk')], children: deskRoutes }];
    const page = await visit(routes, '/desk/settings/users', words);
    await page.answer('GET session', aSession(ana));
    await page.answer('GET users', { rows: [ana], total: 2, next: 'two' });
    const { params } = await page.answer('GET users', { rows: [jonas], total: 2, next: null });
    expect(params.get('cursor')).toBe('two');
    expect(page.text()).toContain('All 2');
  });

  it('says that the list could not be read, and reads it again', async () => {
    const routes = [{ path: 'desk', canActivate: [enterShell('desk')], children: deskRoutes }];
    const page = await visit(routes, '/desk/settings/users', words);
    await page.answer('GET session', aSession(ana));
    await page.answer('GET users', problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(page.text()).toContain('Users could not be read.');
    await page.press('Try again');
    await page.answer('GET users', { rows: [ana], total: 1, next: null });
    expect(page.text()).toContain('Ana Brückner');
  });
});

describe('inviting', () => {
  it('asks for what is missing, then sends name, address, roles and grade', async () => {
    const page = await open();
    await page.press('Invite a person');
    await page.press('Send the invitation');
    expect(page.errorAt('Name')).toBe('Type a name.');
    await page.type('Name', 'Max Muster');
    await page.type('E-mail address', 'max');
    await page.press('Send the invitation');
    expect(page.errorAt('E-mail address')).toBe(words['ui.error.email']);
    await page.type('E-mail address', 'max@falkenried.example');
    await page.press('Send the invitation');
    expect(page.text()).toContain('Choose at least one role.');
    await page.tick('Approver');
    await page.press('Send the invitation');
    expect(page.errorAt('Grade')).toBe('An approver needs a grade.');
    expect(page.waiting()).toEqual([]);
    await page.choose('Grade', 'director');
    await page.press('Send the invitation');
    const { body, headers } = await page.answer('POST users', aUser(20), { status: 201 });
    expect(body).toEqual({
      name: 'Max Muster',
      email: 'max@falkenried.example',
      roles: ['approver'],
      grade: 'director',
    });
    expect(headers.get('idempotency-key')).toBeTruthy();
    await page.answer('GET users', { rows: [ana, aUser(20)], total: 2, next: null });
    expect(page.has('Send the invitation')).toBe(false);
  });

  it('says at the address that somebody has it', async () => {
    const page = await open();
    await page.press('Invite a person');
    await page.type('Name', 'Jonas');
    await page.type('E-mail address', 'person11@falkenried.example');
    await page.tick('Analyst');
    await page.press('Send the invitation');
    await page.answer('POST users', problemOf('EMAIL_IN_USE', 409), { status: 409 });
    expect(page.errorAt('E-mail address')).toBe(words['problem.EMAIL_IN_USE']);
  });

  it('gives an auditor a seat that ends', async () => {
    const page = await open();
    await page.press('Invite a person');
    await page.type('Name', 'Helene');
    await page.type('E-mail address', 'helene@pruef.example');
    await page.tick('Audit room');
    await page.press('Send the invitation');
    expect(page.errorAt('Access until')).toBe('An auditor needs a last day.');
    await page.type('Access until', '2099-12-31');
    await page.press('Send the invitation');
    const { body } = await page.answer('POST users', aUser(20), { status: 201 });
    expect(body).toMatchObject({ roles: ['auditor'], expiresAt: new Date('2099-12-31T23:59:59.999').toISOString() });
  });

  it('takes a day that is typed before the page has drawn where the seat is', async () => {
    const page = await open();
    await page.press('Invite a person');
    await page.type('Name', 'Helene');
    await page.type('E-mail address', 'helene@pruef.example');
    const day = document.querySelector<HTMLInputElement>('input[type="date"]');
    document.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1]?.click();
    if (day) day.value = '2099-12-31';
    day?.dispatchEvent(new Event('input'));
    await page.press('Send the invitation');
    const { body } = await page.answer('POST users', aUser(20), { status: 201 });
    expect(body).toMatchObject({ roles: ['auditor'], expiresAt: new Date('2099-12-31T23:59:59.999').toISOString() });
  });
});

describe('one user at the side', () => {
  it('opens by address and changes rights on the version that was read', async () => {
    const page = await open(undefined, `?user=${jonas.id}`);
    expect(reason(page, 'Save the rights')).toBe('Nothing is changed yet.');
    await page.tick('Analyst');
    await page.tick('Export control officer');
    await page.press('Save the rights');
    const offices = ['EXPORT_CONTROL_OFFICER' as const];
    const roles = ['analyst' as const, 'approver' as const];
    const sent = await page.answer(`PATCH users/${jonas.id}`, { ...jonas, roles, offices, version: 4 });
    expect(sent.body).toEqual({ roles, grade: 'manager', offices, expiresAt: null });
    expect(sent.headers.get('if-match')).toBe('"3"');
    expect(page.toasts()).toEqual(['Rights of Jonas Weber saved']);
    expect(reason(page, 'Save the rights')).toBe('Nothing is changed yet.');
  });

  it('shows both versions when another admin was faster', async () => {
    const page = await open(undefined, `?user=${jonas.id}`);
    await page.tick('Analyst');
    await page.press('Save the rights');
    await page.answer(`PATCH users/${jonas.id}`, problemOf('VERSION_STALE', 412), { status: 412 });
    const rows = [ana, { ...jonas, roles: ['approver', 'sponsor'], version: 4 }];
    await page.answer('GET users', { rows, total: 2, next: null });
    expect(page.text()).toContain('Analyst, Approver, manager Approver, manager, Sponsor');
    await page.press('Save mine over it');
    const sent = await page.answer(`PATCH users/${jonas.id}`, { ...jonas, version: 5 });
    expect(sent.headers.get('if-match')).toBe('"4"');
  });

  it('says who can when it is one’s own account', async () => {
    const page = await open(undefined, `?user=${ana.id}`);
    const refused = 'Nobody changes the rights of their own account. Ole Sørensen can.';
    expect(reason(page, 'Save the rights')).toBe(refused);
    expect(reason(page, 'Suspend…')).toBe(refused);
    expect(page.field('Analyst').disabled).toBe(true);
    expect(reason(page, 'Reset second factor…')).toBe(words['access.user.ownFactor']);
  });

  it('keeps the last admin, before the server must refuse it', async () => {
    const page = await open([aUser(10, { roles: ['analyst'] }), ole], `?user=${ole.id}`, aSession(aUser(10)));
    expect(reason(page, 'Suspend…')).toBe(words['problem.LAST_ADMIN']);
    await page.tick('Admin');
    await page.tick('Analyst');
    expect(reason(page, 'Save the rights')).toBe(words['problem.LAST_ADMIN']);
  });

  it('says the server’s refusal in words', async () => {
    const page = await open(undefined, `?user=${jonas.id}`);
    await page.tick('Analyst');
    await page.press('Save the rights');
    await page.answer(`PATCH users/${jonas.id}`, problemOf('LAST_ADMIN', 409), { status: 409 });
    expect(page.text()).toContain(words['problem.LAST_ADMIN']);
    expect(page.field('Analyst').checked).toBe(true);
  });

  it('suspends after a question, with a reason that may be left out', async () => {
    const page = await open(undefined, `?user=${jonas.id}`);
    await page.press('Suspend…');
    expect(page.text()).toContain('Every session of Jonas Weber ends at once');
    await page.press('Cancel');
    await page.press('Suspend…');
    await page.press('Suspend Jonas Weber');
    const { body } = await page.answer(`POST users/${jonas.id}/suspension`, {
      ...jonas,
      state: 'SUSPENDED',
      version: 4,
    });
    expect(body).toEqual({});
    expect(page.has('Reinstate')).toBe(true);
    await page.press('Reinstate');
    await page.answer(`DELETE users/${jonas.id}/suspension`, { ...jonas, version: 5 });
    expect(page.has('Suspend…')).toBe(true);
  });

  it('sends an invitation again', async () => {
    const page = await open(undefined, `?user=${tomasz.id}`);
    await page.press('Send the invitation again');
    await page.answer(`POST users/${tomasz.id}/invitation`, null, { status: 202 });
    expect(page.toasts()).toEqual(['Invitation sent to person13@falkenried.example']);
    expect(page.has('Reset second factor…')).toBe(false);
  });

  it('resets a lost second factor after a question', async () => {
    const page = await open(undefined, `?user=${jonas.id}`);
    await page.press('Reset second factor…');
    expect(page.text()).toContain('Make sure that it is really them who asks.');
    await page.press('Reset second factor');
    await page.answer(`DELETE users/${jonas.id}/second-factor`, { ...jonas, secondFactor: false, version: 4 });
    expect(reason(page, 'Reset second factor…')).toBe('No second factor is set up.');
  });

  it('leaves the address when it is closed', async () => {
    const page = await open(undefined, `?user=${jonas.id}`);
    await page.press('Close');
    expect(page.url()).toBe('/desk/settings/users');
  });
});
