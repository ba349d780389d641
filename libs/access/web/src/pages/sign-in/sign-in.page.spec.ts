import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { publicRoutes } from '../../access.routes';
import { aSession, aSignedOut, problemOf, visit, type Visit } from '../../testing/index';

const words = Object.assign(
  {},
  ...['shared', 'maker'].map((shelf): unknown =>
    JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')),
  ),
) as Record<string, string>;

const arrive = async (url = '/sign-in', who = aSignedOut()): Promise<Visit> => {
  const page = await visit(publicRoutes, url, words);
  await page.answer('GET session', who);
  return page;
};
const credentials = async (page: Visit): Promise<void> => {
  await page.type('E-mail address', ' ana@falkenried.example ');
  await page.type('Password', ' pass word ');
  await page.press('Sign in');
};

describe('signing in', () => {
  it('sends address and password, the password untouched, and goes home', async () => {
    const page = await arrive();
    await credentials(page);
    const { body } = await page.answer('POST session', { state: 'SIGNED_IN' });
    expect(body).toEqual({ email: 'ana@falkenried.example', password: ' pass word ' });
    await page.answer('GET session', aSession());
    expect(page.url()).toBe('/desk');
  });

  it.each([
    ['/desk/distributors?state=DRAFT', '/desk/distributors?state=DRAFT'],
    ['//evil.example', '/desk'],
    ['/audit', '/desk'],
    ['/deskx', '/desk'],
  ])('leads somebody signed in who wanted %s to %s', async (next, to) => {
    const page = await arrive(`/sign-in?next=${encodeURIComponent(next)}`, aSession());
    expect(page.url()).toBe(to);
  });

  it('asks for what is missing without asking the server', async () => {
    const page = await arrive();
    await page.press('Sign in');
    expect(page.errorAt('E-mail address')).toBe('An e-mail address looks like name@company.com.');
    expect(document.activeElement).toBe(page.field('E-mail address'));
    await page.type('E-mail address', 'ana@falkenried.example');
    await page.press('Sign in');
    expect(page.errorAt('Password')).toBe('Type the password.');
    expect(page.waiting()).toEqual([]);
  });

  it('says one thing for every refusal, keeps the address and marks the password', async () => {
    const page = await arrive();
    await credentials(page);
    await page.answer('POST session', problemOf('SIGN_IN_FAILED', 401), { status: 401 });
    expect(page.text()).toContain(words['problem.SIGN_IN_FAILED']);
    expect(page.field('E-mail address').value).toContain('ana@falkenried.example');
    expect(document.activeElement).toBe(page.field('Password'));
  });

  it('lets one choose the workspace when the password fits several', async () => {
    const page = await arrive();
    await credentials(page);
    const workspaces = [
      { slug: 'falkenried', name: 'Falkenried Thermal GmbH' },
      { slug: 'nordlicht', name: 'Nordlicht Avionics AS' },
    ];
    await page.answer('POST session', { state: 'CHOOSE_WORKSPACE', workspaces });
    expect(page.heading()).toBe('Which workspace?');
    expect(document.activeElement?.textContent).toContain('Which workspace?');
    await page.press('Nordlicht Avionics AS');
    const { body } = await page.answer('POST session', { state: 'SIGNED_IN' });
    expect(body).toMatchObject({ workspace: 'nordlicht', email: 'ana@falkenried.example' });
  });

  it('asks for the second factor with the focus in its box', async () => {
    const page = await arrive();
    await credentials(page);
    await page.answer('POST session', { state: 'SECOND_FACTOR' });
    await page.answer('GET session', aSignedOut({ state: 'SECOND_FACTOR' }));
    expect(page.heading()).toBe('Second factor');
    expect(document.activeElement).toBe(page.field('Code from your authenticator app'));
    await page.type('Code from your authenticator app', '12345');
    await page.press('Confirm');
    expect(page.errorAt('Code from your authenticator app')).toBe('The code has six digits.');
    await page.type('Code from your authenticator app', '123 456');
    await page.press('Confirm');
    const { body } = await page.answer('POST session/second-factor', { state: 'SIGNED_IN', recoveryCodesLeft: 10 });
    expect(body).toEqual({ code: '123 456' });
  });

  it('takes a recovery code instead', async () => {
    const page = await arrive('/sign-in', aSignedOut({ state: 'SECOND_FACTOR' }));
    await page.press('Use a recovery code instead');
    await page.type('Recovery code', '7k3m-9qpx-0abc-w2zt');
    await page.press('Confirm');
    const { body } = await page.answer('POST session/second-factor', { state: 'SIGNED_IN', recoveryCodesLeft: 9 });
    expect(body).toEqual({ recoveryCode: '7k3m-9qpx-0abc-w2zt' });
  });

  it('begins again when signing in took too long', async () => {
    const page = await arrive('/sign-in', aSignedOut({ state: 'SECOND_FACTOR' }));
    await page.type('Code from your authenticator app', '123456');
    await page.press('Confirm');
    await page.answer('POST session/second-factor', problemOf('NOT_SIGNED_IN', 401), { status: 401 });
    expect(page.heading()).toBe('Sign in');
    expect(page.text()).toContain(words['problem.NOT_SIGNED_IN']);
  });

  it('leads on to the set-up of a second factor, and remembers the way back', async () => {
    const page = await arrive('/sign-in?next=%2Fdesk%2Fqueue', aSignedOut({ state: 'ENROL_SECOND_FACTOR' }));
    expect(page.url()).toBe('/second-factor?next=%2Fdesk%2Fqueue');
  });
});
