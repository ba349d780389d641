import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { publicRoutes } from '../../access.routes';
import { problemOf, visit } from '../../testing/index';

const words = Object.assign(
  {},
  ...['shared', 'maker'].map((shelf): unknown =>
    JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')),
  ),
) as Record<string, string>;
const token = 'A'.repeat(43);

describe('a forgotten password', () => {
  it('says the same for every address', async () => {
    const page = await visit(publicRoutes, '/password', words);
    await page.type('E-mail address', 'nobody@falkenried.example');
    await page.press('Send me a link');
    const { body } = await page.answer('POST password/forgotten', null, { status: 202 });
    expect(body).toEqual({ email: 'nobody@falkenried.example' });
    expect(page.heading()).toBe('Look into your mailbox');
    expect(page.text()).toContain('If an account has the address nobody@falkenried.example');
    await page.press('Type another address');
    expect(page.field('E-mail address').value).toBe('');
  });

  it('asks for an address that can be one', async () => {
    const page = await visit(publicRoutes, '/password', words);
    await page.type('E-mail address', 'nobody');
    await page.press('Send me a link');
    expect(page.errorAt('E-mail address')).toBe(words['ui.error.email']);
    expect(page.waiting()).toEqual([]);
  });
});

describe('choosing a new password', () => {
  it('sends the token in the body, signs nobody in and leads to the sign-in', async () => {
    const page = await visit(publicRoutes, `/reset#${token}`, words);
    expect(page.url()).toBe('/reset');
    await page.type('New password', 'four words of mine');
    await page.press('Change the password');
    const { body } = await page.answer('POST password/reset');
    expect(body).toEqual({ token, password: 'four words of mine' });
    expect(page.heading()).toBe('Your password is changed');
    expect(page.waiting()).toEqual([]);
    expect(page.button('To sign-in').getAttribute('href')).toBe('/sign-in');
  });

  it('says how long a password must be here', async () => {
    const page = await visit(publicRoutes, `/reset#${token}`, words);
    await page.press('Change the password');
    expect(page.errorAt('New password')).toBe('Type the password.');
    await page.type('New password', 'short');
    await page.press('Change the password');
    const weak = problemOf('PASSWORD_WEAK', 422, { faults: ['TOO_SHORT', 'EASY_TO_GUESS'], minimum: 15, maximum: 128 });
    await page.answer('POST password/reset', weak, { status: 422 });
    expect(page.errorAt('New password')).toBe('Use at least 15 characters.');
  });

  it.each(['LINK_EXPIRED', 'LINK_REPLACED', 'LINK_USED'] as const)('has a page for %s with a way on', async (code) => {
    const page = await visit(publicRoutes, `/reset#${token}`, words);
    await page.type('New password', 'four words of mine');
    await page.press('Change the password');
    await page.answer('POST password/reset', problemOf(code, 404), { status: 404 });
    expect(page.text()).toContain(words[`access.link.reset.${code}`]);
    expect(page.button('Send me a link').getAttribute('href')).toBe('/password');
  });

  it('says at once that a link is missing', async () => {
    const page = await visit(publicRoutes, '/reset', words);
    expect(page.heading()).toBe(words['access.link.LINK_UNKNOWN']);
  });
});
