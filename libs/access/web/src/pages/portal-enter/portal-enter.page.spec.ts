import { type Routes } from '@angular/router';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { portalEnterRoutes } from '../../access.routes';
import { aSession, aSignedOut, problemOf, visit, type Visit } from '../../testing/index';

const words = JSON.parse(readFileSync('apps/web/src/locales/shared/en.json', 'utf8')) as Record<string, string>;
const routes: Routes = [{ path: 'portal/enter', children: portalEnterRoutes }];
const token = 'A'.repeat(43);
const opened = { state: 'CODE', makerName: 'Falkenried Thermal GmbH', emailHint: 'l…@hengtai.example' };
const code = 'Code from the e-mail';

const open = async (url = `/portal/enter#${token}`): Promise<Visit> => {
  const page = await visit(routes, url, words);
  await page.answer('POST portal/session', opened);
  return page;
};
const sendCode = async (page: Visit): Promise<void> => {
  await page.type(code, '123 456');
  await page.press('Go on');
};

describe('entering the portal', () => {
  it('says who asks and why, and where the code went', async () => {
    const page = await visit(routes, `/portal/enter#${token}`, words);
    expect(page.url()).toBe('/portal/enter');
    const { body } = await page.answer('POST portal/session', opened);
    expect(body).toEqual({ token });
    expect(page.heading()).toBe('Falkenried Thermal GmbH asks for details of your company');
    expect(page.text()).toContain('makes goods under export control and must know who sells them');
    expect(page.text().replace(/[\u2060\u2068\u2069]/g, '')).toContain('on its way to l…@hengtai.example');
  });

  it('signs in with the code and goes where one wanted to go', async () => {
    const page = await open(`/portal/enter?next=%2Fportal%2Fprofile#${token}`);
    await sendCode(page);
    const { body } = await page.answer('POST portal/session/code', { state: 'SIGNED_IN' });
    expect(body).toEqual({ code: '123 456' });
    await page.answer('GET session', aSession(undefined, { shell: 'portal' }));
    expect(page.url()).toBe('/portal/profile');
  });

  it('says at the box how often one may try again', async () => {
    const page = await open();
    await page.type(code, '12');
    await page.press('Go on');
    expect(page.errorAt(code)).toBe('The code has six digits.');
    await sendCode(page);
    await page.answer('POST portal/session/code', problemOf('CODE_FAILED', 401, { triesLeft: 1 }), { status: 401 });
    expect(page.errorAt(code)).toBe('The code is not right. You can try once more.');
    expect(document.activeElement).toBe(page.field(code));
  });

  it('sends a new code by the same link', async () => {
    const page = await open();
    await sendCode(page);
    await page.answer('POST portal/session/code', problemOf('CODE_EXPIRED', 401), { status: 401 });
    expect(page.text()).toContain(words['problem.CODE_EXPIRED']);
    await page.press('Send a new code');
    const { body } = await page.answer('POST portal/session', opened);
    expect(body).toEqual({ token });
    expect(page.text()).toContain('A new code is on its way');
  });

  it.each(['LINK_EXPIRED', 'LINK_REPLACED', 'LINK_USED', 'LINK_UNKNOWN'] as const)(
    'has a page for %s, and the same answer for every address',
    async (closing) => {
      const page = await visit(routes, `/portal/enter#${token}`, words);
      await page.answer('POST portal/session', problemOf(closing, 404), { status: 404 });
      expect(page.heading()).toBe(words[`access.link.${closing}`]);
      expect(page.text()).toContain(words[`access.link.portal.${closing}`]);
      expect(document.querySelector('[role="alert"]')).toBeNull();
      await page.type('Your e-mail address', 'lin@hengtai.example');
      await page.press('Send me a link');
      const { body } = await page.answer('POST portal/link', null, { status: 202 });
      expect(body).toEqual({ email: 'lin@hengtai.example' });
      expect(page.heading()).toBe('Look into your mailbox');
    },
  );

  it('goes on with a code that waits, after the page was loaded again', async () => {
    const page = await visit(routes, '/portal/enter', words);
    const tenant = aSession().tenant;
    await page.answer('GET session', aSignedOut({ state: 'CODE', tenant, emailHint: 'l…@hengtai.example' }));
    expect(page.heading()).toBe('Falkenried Thermal GmbH asks for details of your company');
    await sendCode(page);
    await page.answer('POST portal/session/code', problemOf('NOT_SIGNED_IN', 401), { status: 401 });
    expect(page.heading()).toBe('Enter the portal');
  });

  it('offers a link to whoever comes without one, and leads in whoever is signed in', async () => {
    const page = await visit(routes, '/portal/enter', words);
    await page.answer('GET session', aSignedOut());
    expect(page.text()).toContain(words['access.enter.lead']);
    await page.press('Send me a link');
    expect(page.errorAt('Your e-mail address')).toBe(words['ui.error.email']);
  });

  it('leads in whoever is signed in', async () => {
    const page = await visit(routes, '/portal/enter', words);
    await page.answer('GET session', aSession(undefined, { shell: 'portal' }));
    expect(page.url()).toBe('/portal');
  });

  it('opens a link that comes while the page still asks who is here', async () => {
    const page = await visit(routes, '/portal/enter', words);
    await page.go(`/portal/enter#${token}`);
    await page.answer('GET session', aSignedOut());
    await page.answer('POST portal/session', opened);
    expect(page.heading()).toBe('Falkenried Thermal GmbH asks for details of your company');
  });

  it('tries again when the server was away', async () => {
    const page = await visit(routes, `/portal/enter#${token}`, words);
    await page.answer('POST portal/session', problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    await page.press('Try again');
    await page.answer('POST portal/session', opened);
    expect(page.heading()).toBe('Falkenried Thermal GmbH asks for details of your company');
  });
});
