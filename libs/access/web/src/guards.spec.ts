import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Routes } from '@angular/router';
import { Session } from '@downstream/ui/client';
import { describe, expect, it } from '@jest/globals';
import { enterShell, needs, toOwnHome, wayBack } from './guards';
import { aSession, aSignedOut, visit } from './testing/index';

@Component({ selector: 'ds-probe', template: 'inside' })
class Probe {}

const routes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toOwnHome], children: [] },
  {
    path: 'desk',
    canActivate: [enterShell('desk')],
    children: [
      { path: 'no-permission', component: Probe },
      { path: 'users', canActivate: [needs('user:read')], component: Probe },
      { path: '**', component: Probe },
    ],
  },
  { path: 'portal/enter', component: Probe },
  { path: 'portal', canActivate: [enterShell('portal')], children: [{ path: '**', component: Probe }] },
  { path: 'audit', canActivate: [enterShell('audit')], children: [{ path: '**', component: Probe }] },
];
const inPortal = aSession(undefined, { shell: 'portal' });

const people = {
  'somebody at the desk': aSession(),
  'somebody of the portal': inPortal,
  'an auditor': aSession(undefined, { shell: 'audit' }),
  nobody: aSignedOut(),
  'somebody before the second factor': aSignedOut({ state: 'SECOND_FACTOR' }),
  'somebody without a second factor': aSignedOut({ state: 'ENROL_SECOND_FACTOR' }),
  'somebody with a code under way': aSignedOut({ state: 'CODE' }),
};

describe('entering a shell', () => {
  it.each<[string, keyof typeof people, string]>([
    ['/desk/queue', 'somebody at the desk', '/desk/queue'],
    ['/desk/queue', 'nobody', '/sign-in?next=%2Fdesk%2Fqueue'],
    ['/desk', 'nobody', '/sign-in'],
    ['/audit/verify', 'nobody', '/sign-in?next=%2Faudit%2Fverify'],
    ['/portal/x', 'nobody', '/portal/enter?next=%2Fportal%2Fx'],
    ['/desk/queue', 'somebody before the second factor', '/sign-in?next=%2Fdesk%2Fqueue'],
    ['/desk/queue', 'somebody without a second factor', '/second-factor?next=%2Fdesk%2Fqueue'],
    ['/portal/x', 'somebody with a code under way', '/portal/enter?next=%2Fportal%2Fx'],
    ['/desk/queue', 'somebody of the portal', '/portal'],
    ['/', 'somebody at the desk', '/desk'],
    ['/', 'somebody of the portal', '/portal'],
    ['/', 'an auditor', '/audit'],
    ['/', 'nobody', '/sign-in'],
  ])('%s as %s', async (url, who, to) => {
    const page = await visit(routes, url);
    await page.answer('GET session', people[who]);
    expect(page.url()).toBe(to);
  });

  it('says so when the server cannot tell who is here', async () => {
    const page = await visit([...routes, { path: 'unavailable', component: Probe }], '/desk/queue');
    await page.answer('GET session', { code: 'SERVICE_UNAVAILABLE', status: 503 }, { status: 503 });
    expect(page.text()).toContain('inside');
    expect(page.url()).not.toContain('sign-in');
    expect(TestBed.inject(Session).problem()?.code).toBe('SERVICE_UNAVAILABLE');
  });
});

describe('a page that needs a permission', () => {
  it('opens for who holds it, and shows others who can give it', async () => {
    const open = await visit(routes, '/desk/users');
    await open.answer('GET session', aSession());
    expect(open.url()).toBe('/desk/users');
    TestBed.resetTestingModule();
    const closed = await visit(routes, '/desk/users');
    await closed.answer('GET session', aSession(undefined, { permissions: [] }));
    expect(closed.url()).toBe('/desk/no-permission');
  });
});

describe('the way back', () => {
  it('never leads out of the own shell, nor into a loop', () => {
    const who = aSession();
    expect(wayBack(who, '/desk/a')).toBe('/desk/a');
    expect(wayBack(who, 'https://evil.example/desk/')).toBe('/desk');
    expect(wayBack(who, '/portal')).toBe('/desk');
    expect(wayBack(inPortal, '/portal/enter?x=1')).toBe('/portal');
    expect(wayBack(inPortal, '/portal/profile')).toBe('/portal/profile');
  });
});
