import { Component } from '@angular/core';
import { describe, expect, it } from '@jest/globals';
import { noticeKinds } from '@downstream/kernel';
import { readFileSync } from 'node:fs';
import { deskRoutes } from '../access.routes';
import { enterShell } from '../guards';
import { aSession, aUser, problemOf, visit, type Visit } from '../testing/index';
import { NoticeBell } from './notice-bell';

const words = Object.assign(
  {},
  ...['shared', 'maker', 'desk'].map((shelf): unknown =>
    JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')),
  ),
) as Record<string, string>;
const notice = (n: number, more: object = {}) => ({
  id: `01938f00-0000-7000-8000-00000000009${n}`,
  kind: 'HOLD_PLACED',
  about: 'Baikal Optika',
  link: '/desk/profile',
  times: 1,
  at: '2026-11-22T08:00:00.000Z',
  readAt: null,
  ...more,
});
const list = (rows: object[], unread: number, next: string | null = null) => ({ rows, unread, next });
const settings = {
  timeZone: 'Europe/Berlin',
  quiet: null,
  kinds: noticeKinds.map((kind) =>
    kind === 'HOLD_PLACED'
      ? { kind, mode: 'INSTANT', modes: ['INSTANT'] }
      : { kind, mode: 'DIGEST', modes: ['DIGEST', 'INSTANT', 'OFF'] },
  ),
};
const own = aSession(aUser(10), { permissions: ['notice:own', 'profile:own'] });

@Component({ selector: 'ds-bell-alone', imports: [NoticeBell], template: '<ds-notice-bell />' })
class BellAlone {}

async function open(at: string): Promise<Visit> {
  const bell = { path: 'bell', component: BellAlone };
  const page = await visit(
    [{ path: 'desk', canActivate: [enterShell('desk')], children: [bell, ...deskRoutes] }],
    at,
    words,
  );
  await page.answer('GET session', own);
  return page;
}

async function openPage(rows: object[], unread: number, next: string | null = null): Promise<Visit> {
  const page = await open('/desk/notices');
  await page.answer('GET notices', list(rows, unread, next));
  await page.answer('GET notices/settings', settings);
  return page;
}

describe('the page of notices', () => {
  it('says what happened, how often and what is unread, and marks all as read', async () => {
    const page = await openPage([notice(1, { times: 3 }), notice(2, { readAt: '2026-11-22T09:00:00.000Z' })], 1);
    expect(page.text()).toContain('Put on hold: Baikal Optika');
    expect(page.text()).toContain('3 times · unread');
    expect(page.text()).toContain('One is unread.');
    await page.press('Mark all as read');
    expect((await page.answer('POST notices/read', { unread: 0 })).body).toEqual({ ids: null });
    await page.answer('GET notices', list([], 0));
    expect(page.text()).toContain('You have read everything.');
    expect(page.button('Mark all as read').getAttribute('aria-description')).toBe('Everything is read.');
  });

  it('filters by kind and by what is unread', async () => {
    const page = await openPage([notice(1)], 1);
    await page.choose('About', words['access.notices.what.HIT_RAISED'] ?? '');
    await page.answer('GET notices', list([], 1));
    await page.choose('Show', 'Unread only');
    await page.answer('GET notices', list([], 1));
    expect(page.text()).toContain('Nothing new');
  });

  it('goes on to older ones', async () => {
    const page = await openPage([notice(1)], 1, 'further');
    await page.press('Show older ones');
    await page.answer('GET notices', list([notice(2, { about: 'Taiga Trading' })], 1));
    expect(page.text()).toContain('Baikal Optika');
    expect(page.text()).toContain('Taiga Trading');
    expect(page.has('Show older ones')).toBe(false);
  });

  it('saves when e-mail comes, and offers no choice where there is none', async () => {
    const page = await openPage([], 0);
    expect(page.field('Put on hold').disabled).toBe(true);
    await page.choose('Answers have come in', 'OFF');
    await page.tick('Quiet hours');
    await page.type('From', '21:30');
    await page.press('Save');
    const { body } = await page.answer('PUT notices/settings', {
      ...settings,
      quiet: { from: '21:30', until: '07:00' },
    });
    expect(body).toMatchObject({
      timeZone: 'Europe/Berlin',
      quiet: { from: '21:30', until: '07:00' },
      modes: { DISTRIBUTOR_SUBMITTED: 'OFF', HOLD_PLACED: 'INSTANT' },
    });
    expect(page.toasts()).toEqual(['Saved. It holds from now on.']);
  });

  it('keeps what was chosen when it cannot be saved', async () => {
    const page = await openPage([], 0);
    await page.choose('Answers have come in', 'OFF');
    await page.press('Save');
    await page.answer('PUT notices/settings', problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(page.field('Answers have come in').value).toBe('OFF');
    expect(page.toasts()).toEqual([]);
  });
});

describe('the bell', () => {
  it('counts what is unread, shows the newest, and marks what is followed', async () => {
    const page = await open('/desk/bell');
    await page.answer('GET notices/unread', { unread: 2 });
    await page.press('Notices, 2 unread');
    await page.answer('GET notices', list([notice(1), notice(2, { about: 'Taiga Trading' })], 2));
    expect(page.text()).toContain('Taiga Trading');
    document.querySelector<HTMLElement>('ds-notice-line a')?.click();
    await page.settle();
    expect((await page.answer('POST notices/read', { unread: 1 })).body).toEqual({ ids: [notice(1).id] });
    expect(page.url()).toBe('/desk/profile');
  });

  it('marks everything from its panel', async () => {
    const page = await open('/desk/bell');
    await page.answer('GET notices/unread', { unread: 1 });
    await page.press('Notices, one unread');
    await page.answer('GET notices', list([notice(1)], 1));
    await page.press('Mark all as read');
    await page.answer('POST notices/read', { unread: 0 });
    await page.answer('GET notices', list([], 0));
    expect(page.button('Notices')).toBeTruthy();
    expect(page.text()).toContain('Nothing new');
  });
});
