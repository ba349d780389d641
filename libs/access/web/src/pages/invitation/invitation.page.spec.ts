import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { publicRoutes } from '../../access.routes';
import { aSignedOut, problemOf, visit, type Visit } from '../../testing/index';

const words = Object.assign(
  {},
  ...['shared', 'maker'].map((shelf): unknown =>
    JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')),
  ),
) as Record<string, string>;
const token = 'A'.repeat(43);
const invitation = {
  makerName: 'Falkenried Thermal GmbH',
  email: 'tomasz@falkenried.example',
  name: 'Tomasz',
  roles: ['analyst', 'approver'],
  secondFactorRequired: true,
  passwordMinimum: 8,
};
const open = async (): Promise<Visit> => {
  const page = await visit(publicRoutes, `/invitation#${token}`, words);
  await page.answer('POST invitations/reading', invitation);
  return page;
};

describe('an invitation', () => {
  it('takes the token out of the address at once and sends it in the body', async () => {
    const page = await visit(publicRoutes, `/invitation#${token}`, words);
    expect(page.url()).toBe('/invitation');
    const { body } = await page.answer('POST invitations/reading', invitation);
    expect(body).toEqual({ token });
    expect(page.heading()).toBe('Falkenried Thermal GmbH invites you');
    expect(page.text()).toContain('Analyst, Approver');
    expect(page.field('E-mail address').readOnly).toBe(true);
  });

  it('is accepted with a name and a password, and leads to the second factor', async () => {
    const page = await open();
    await page.type('Name', ' Tomasz Zieliński ');
    await page.type('New password', 'four words of mine');
    await page.press('Accept and go on');
    const { body } = await page.answer('POST invitations/acceptance', { state: 'ENROL_SECOND_FACTOR' });
    expect(body).toEqual({ token, name: 'Tomasz Zieliński', password: 'four words of mine' });
    await page.answer('GET session', aSignedOut({ state: 'ENROL_SECOND_FACTOR' }));
    expect(page.url()).toBe('/second-factor');
  });

  it('counts characters as the server does, and says what a right password looks like', async () => {
    const page = await open();
    await page.type('New password', '🔑🔑🔑🔑🔑🔑🔑');
    await page.press('Accept and go on');
    expect(page.errorAt('New password')).toBe('Use at least 8 characters.');
    expect(page.waiting()).toEqual([]);
    await page.type('New password', 'password1');
    await page.press('Accept and go on');
    const weak = problemOf('PASSWORD_WEAK', 422, { faults: ['EASY_TO_GUESS'], minimum: 8, maximum: 128 });
    await page.answer('POST invitations/acceptance', weak, { status: 422 });
    expect(page.errorAt('New password')).toBe(words['access.password.EASY_TO_GUESS']);
    expect(document.querySelector('[role="alert"]')).toBeNull();
  });

  it.each(['LINK_EXPIRED', 'LINK_REPLACED', 'LINK_USED', 'LINK_UNKNOWN'] as const)(
    'has a page for %s',
    async (code) => {
      const page = await visit(publicRoutes, `/invitation#${token}`, words);
      await page.answer('POST invitations/reading', problemOf(code, 404), { status: 404 });
      expect(page.heading()).toBe(words[`access.link.${code}`]);
      expect(page.text()).toContain(words[`access.link.invitation.${code}`]);
      expect(page.button('To sign-in').getAttribute('href')).toBe('/sign-in');
    },
  );

  it('says that half a link is no link, without asking the server', async () => {
    const page = await visit(publicRoutes, '/invitation#short', words);
    expect(page.heading()).toBe(words['access.link.LINK_UNKNOWN']);
    expect(page.waiting()).toEqual([]);
  });

  it('reads again when the server was away', async () => {
    const page = await visit(publicRoutes, `/invitation#${token}`, words);
    await page.answer('POST invitations/reading', problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    await page.press('Try again');
    await page.answer('POST invitations/reading', invitation);
    expect(page.heading()).toBe('Falkenried Thermal GmbH invites you');
  });

  it('opens another link that is put into the same tab', async () => {
    const page = await visit(publicRoutes, `/invitation#${token}`, words);
    await page.answer('POST invitations/reading', problemOf('LINK_REPLACED', 404), { status: 404 });
    await page.go(`/invitation#${'B'.repeat(43)}`);
    const { body } = await page.answer('POST invitations/reading', invitation);
    expect(body).toEqual({ token: 'B'.repeat(43) });
    expect(page.url()).toBe('/invitation');
  });
});
