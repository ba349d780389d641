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
const enrolment = {
  secret: 'JBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP',
  qrSvg: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>',
};
const codes = ['7K3M-9QPX-0ABC-W2ZT', 'M4ND-81TS-QY6E-5RJ0'];

const arrive = async (url = '/second-factor'): Promise<Visit> => {
  const page = await visit(publicRoutes, url, words);
  await page.answer('GET session', aSignedOut({ state: 'ENROL_SECOND_FACTOR' }));
  return page;
};
const confirmed = async (url?: string): Promise<Visit> => {
  const page = await arrive(url);
  await page.answer('POST session/second-factor/enrolment', enrolment);
  await page.type('First code', '123 456');
  await page.press('Confirm the app');
  const { body } = await page.answer('PUT session/second-factor/enrolment', {
    state: 'SIGNED_IN',
    recoveryCodes: codes,
  });
  expect(body).toEqual({ code: '123456' });
  await page.answer('GET session', aSession());
  return page;
};

describe('setting up a second factor at the first sign-in', () => {
  it('begins by itself and shows the key as picture, text and link, none of them as markup', async () => {
    const page = await arrive();
    const { body } = await page.answer('POST session/second-factor/enrolment', enrolment);
    expect(body).toEqual({});
    expect(page.text()).toContain('JBSW Y3DP EHPK 3PXP');
    const picture = document.querySelector('img');
    expect(picture?.src).toMatch(/^data:image\/svg\+xml,/);
    expect(picture?.alt).toBe(words['access.setup.qrAlt']);
    expect(document.querySelector('svg[onload]')).toBeNull();
    expect(page.button('Open the app on this device').getAttribute('href')).toBe(enrolment.uri);
  });

  it('says that a code is wrong and lets one type another', async () => {
    const page = await arrive();
    await page.answer('POST session/second-factor/enrolment', enrolment);
    await page.type('First code', '12');
    await page.press('Confirm the app');
    expect(page.errorAt('First code')).toBe('The code has six digits.');
    await page.type('First code', '123456');
    await page.press('Confirm the app');
    await page.answer('PUT session/second-factor/enrolment', problemOf('SECOND_FACTOR_FAILED', 401), { status: 401 });
    expect(page.text()).toContain(words['problem.SECOND_FACTOR_FAILED']);
    expect(document.activeElement).toBe(page.field('First code'));
  });

  it('shows the recovery codes once and goes on when they were kept', async () => {
    const page = await confirmed('/second-factor?next=%2Fdesk%2Fqueue');
    expect(page.text()).toContain(codes[0]);
    await page.press('Go on');
    expect(page.url()).toBe('/second-factor?next=%2Fdesk%2Fqueue');
    expect(page.button('Go on').getAttribute('aria-description')).toBe(words['access.recovery.keepFirst']);
    await page.tick('I have kept them');
    await page.press('Go on');
    expect(page.url()).toBe('/desk/queue');
  });

  it('holds the browser back while the codes are not kept', async () => {
    const page = await confirmed();
    const leave = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    await page.tick('I have kept them');
    expect(leave()).toBe(false);
  });

  it.each([
    [aSession(), '/desk'],
    [aSignedOut(), '/sign-in'],
    [aSignedOut({ state: 'SECOND_FACTOR' }), '/sign-in'],
  ])('sends whoever is elsewhere on: %#', async (who, to) => {
    const page = await visit(publicRoutes, '/second-factor', words);
    await page.answer('GET session', who);
    if (to === '/sign-in')
      expect(page.heading()).toBe(
        words[who.state === 'SECOND_FACTOR' ? 'access.signIn.secondFactor' : 'access.signIn.title'],
      );
    expect(page.url()).toBe(to);
    expect(page.waiting()).toEqual([]);
  });
});
