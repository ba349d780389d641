import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { enterShell } from '../../guards';
import { deskRoutes, portalRoutes } from '../../access.routes';
import { aSession, problemOf, visit, type Visit } from '../../testing/index';

const words = Object.assign(
  {},
  ...['shared', 'maker'].map((shelf): unknown =>
    JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')),
  ),
) as Record<string, string>;
const me = {
  id: '01938f00-0000-7000-8000-000000000010',
  email: 'person10@falkenried.example',
  name: 'Ana Brückner',
  language: 'en',
  roles: ['admin', 'approver'],
  grade: 'manager',
  secondFactor: true,
  recoveryCodesLeft: 10,
  passwordChangedAt: '2026-03-01T10:00:00.000Z',
  version: 4,
};
const session = (n: number, current: boolean) => ({
  id: `01938f00-0000-7000-8000-00000000007${n}`,
  current,
  browser: current ? 'Firefox on Linux' : 'Safari on iPhone',
  means: 'PASSWORD_TOTP',
  createdAt: `2026-11-2${n}T08:00:00.000Z`,
  lastSeenAt: `2026-11-2${n}T09:00:00.000Z`,
  expiresAt: `2026-11-2${n}T20:00:00.000Z`,
});
const sessions = { rows: [session(2, false), session(1, true)] };

async function open(profile: object = me, who = aSession()): Promise<Visit> {
  const shell = who.shell ?? 'desk';
  const children = shell === 'portal' ? portalRoutes : deskRoutes;
  const page = await visit([{ path: shell, canActivate: [enterShell(shell)], children }], `/${shell}/profile`, words);
  await page.answer('GET session', who);
  await page.answer('GET profile', profile);
  await page.answer('GET profile/sessions', sessions);
  return page;
}

describe('one’s own account', () => {
  it('saves a name on the version it was read at, and shows it in the frame', async () => {
    const page = await open();
    expect(page.text()).toContain('Admin, Approver, manager');
    expect(page.button('Save').getAttribute('aria-description')).toBe(words['access.profile.unchanged']);
    await page.type('Name', ' Ana Holt ');
    await page.press('Save');
    const sent = await page.answer('PATCH profile', { ...me, name: 'Ana Holt', version: 5 });
    expect(sent.body).toEqual({ name: 'Ana Holt', language: 'en' });
    expect(sent.headers.get('if-match')).toBe('"4"');
    await page.answer('GET session', aSession());
    await page.type('Name', 'Ana');
    await page.press('Save');
    const again = await page.answer('PATCH profile', { ...me, name: 'Ana', version: 6 });
    expect(again.headers.get('if-match')).toBe('"5"');
  });

  it('refuses an empty name at its field', async () => {
    const page = await open();
    await page.type('Name', '  ');
    await page.press('Save');
    expect(page.errorAt('Name')).toBe('Type a name.');
    expect(page.waiting()).toEqual([]);
  });

  it('shows both versions when somebody else was faster, and keeps what was typed', async () => {
    const page = await open();
    await page.type('Name', 'Ana Holt');
    await page.press('Save');
    await page.answer('PATCH profile', problemOf('VERSION_STALE', 412), { status: 412 });
    await page.answer('GET profile', { ...me, name: 'A. Brückner', version: 5 });
    expect(page.text()).toContain('Somebody changed this in the meantime');
    expect(page.text()).toContain('Ana Holt A. Brückner');
    expect(page.field('Name').value).toBe('Ana Holt');
    await page.press('Save mine over it');
    const sent = await page.answer('PATCH profile', { ...me, name: 'Ana Holt', version: 6 });
    expect(sent.headers.get('if-match')).toBe('"5"');
  });

  it('takes the stored version back', async () => {
    const page = await open();
    await page.type('Name', 'Ana Holt');
    await page.press('Save');
    await page.answer('PATCH profile', problemOf('VERSION_STALE', 412), { status: 412 });
    await page.answer('GET profile', { ...me, name: 'A. Brückner', version: 5 });
    await page.press('Keep what is stored');
    expect(page.field('Name').value).toBe('A. Brückner');
    expect(page.text()).not.toContain('Somebody changed this');
  });
});

describe('changing the password', () => {
  const fill = async (page: Visit, current: string, next: string): Promise<void> => {
    await page.type('Present password', current);
    await page.type('New password', next);
    await page.press('Change the password');
  };

  it('says at each field what is wrong there', async () => {
    const page = await open();
    await page.press('Change the password');
    await fill(page, '', 'short');
    expect(page.errorAt('Present password')).toBe('Type the password.');
    expect(page.errorAt('New password')).toBe('Use at least 8 characters.');
    await fill(page, 'wrong', 'four words of mine');
    await page.answer('PUT profile/password', problemOf('PASSWORD_WRONG', 422), { status: 422 });
    expect(page.errorAt('Present password')).toBe('The present password is not right.');
    expect(document.activeElement).toBe(page.field('Present password'));
  });

  it('asks for fifteen characters where no second factor stands beside it', async () => {
    const tenant = { ...aSession().tenant!, secondFactorRequired: false };
    const page = await open({ ...me, secondFactor: false }, aSession(undefined, { tenant }));
    await page.press('Change the password');
    await fill(page, 'old', 'four words');
    expect(page.errorAt('New password')).toBe('Use at least 15 characters.');
  });

  it('reads the sessions again, for the others have ended', async () => {
    const page = await open();
    await page.press('Change the password');
    await fill(page, 'old', 'four words of mine');
    const { body } = await page.answer('PUT profile/password');
    expect(body).toEqual({ current: 'old', next: 'four words of mine' });
    await page.answer('GET profile', me);
    await page.answer('GET profile/sessions', { rows: [session(1, true)] });
    expect(page.text()).not.toContain('Safari on iPhone');
    expect(page.has('Change the password')).toBe(true);
  });
});

describe('sessions', () => {
  it('shows this browser first and ends another', async () => {
    const page = await open();
    expect(page.text().indexOf('Firefox')).toBeLessThan(page.text().indexOf('Safari'));
    expect(page.has('End the session in Firefox on Linux')).toBe(false);
    await page.press('End the session in Safari on iPhone');
    await page.answer('DELETE profile/sessions/01938f00-0000-7000-8000-000000000072');
    await page.answer('GET profile/sessions', { rows: [session(1, true)] });
    expect(page.text()).not.toContain('Safari on iPhone ');
  });

  it('signs out everywhere only after a question that says the count', async () => {
    const page = await open();
    await page.press('Sign out everywhere');
    expect(page.text()).toContain('All 2 of your sessions end, this one too.');
    await page.press('Cancel');
    expect(page.waiting()).toEqual([]);
    await page.press('Sign out everywhere');
    await page.press('Sign out everywhere');
    await page.answer('DELETE profile/sessions');
    expect(page.url()).toBe('/sign-in');
  });
});

describe('the second factor in the profile', () => {
  it('asks for new codes when few are left', async () => {
    const page = await open({ ...me, recoveryCodesLeft: 1 });
    expect(page.text()).toContain('One recovery code is left.');
    expect(page.text()).toContain(words['access.factor.few']);
    expect(page.button('Set it up again').getAttribute('href')).toBe('/desk/profile/second-factor');
  });

  it('is set up again after the password, and comes back to the profile', async () => {
    const page = await open();
    await page.go('/desk/profile/second-factor');
    await page.press('Go on');
    expect(page.errorAt('Password')).toBe('Type the password.');
    await page.type('Password', 'wrong');
    await page.press('Go on');
    await page.answer('POST session/second-factor/enrolment', problemOf('PASSWORD_WRONG', 422), { status: 422 });
    expect(page.errorAt('Password')).toBe('The present password is not right.');
    await page.type('Password', 'right');
    await page.press('Go on');
    const enrolment = {
      secret: 'JBSWY3DP',
      uri: 'otpauth://totp/x',
      qrSvg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    };
    const { body } = await page.answer('POST session/second-factor/enrolment', enrolment);
    expect(body).toEqual({ password: 'right' });
    await page.type('First code', '123456');
    await page.press('Confirm the app');
    await page.answer('PUT session/second-factor/enrolment', {
      state: 'SIGNED_IN',
      recoveryCodes: ['7K3M-9QPX-0ABC-W2ZT'],
    });
    await page.answer('GET session', aSession());
    await page.tick('I have kept them');
    await page.press('Back to the profile');
    expect(page.url()).toBe('/desk/profile');
  });
});

describe('in the portal', () => {
  it('knows neither password nor second factor', async () => {
    const page = await open(
      { ...me, roles: ['contact'], grade: null, passwordChangedAt: null },
      aSession(undefined, { shell: 'portal' }),
    );
    expect(page.text()).not.toContain('Second factor');
    expect(page.has('Change the password')).toBe(false);
    expect(page.text()).toContain('Address and role are set by Falkenried Thermal GmbH.');
  });
});
