import type { Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Routes } from '@angular/router';
import { rolePermissions } from '@downstream/access/core';
import { enterShell } from '@downstream/access/web';
import { aSession, aUser, visit, type Visit } from '@downstream/access/web/testing';
import { beforeAll } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { auditRoutes } from '../audit';

/** The words of the audit room, those that all shells share below them. */
export const words = Object.assign(
  {},
  ...['shared', 'maker', 'audit'].map((shelf) =>
    JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')),
  ),
) as Readonly<Record<string, string>>;

/** Who looks at the page. */
export const me = aUser(20, { name: 'Helene Prüfer', roles: ['auditor'] });

/** Opens an address of the audit room as an auditor; the room's pages unless other routes are given. */
export async function atAudit(
  url: string,
  {
    permissions = [...rolePermissions.auditor] as string[],
    routes = auditRoutes,
    providers = [] as Provider[],
  }: { permissions?: string[]; routes?: Routes; providers?: Provider[] } = {},
): Promise<Visit> {
  const room = [{ path: 'audit', canActivate: [enterShell('audit')], providers, children: routes }];
  const page = await visit(room, url, words);
  await page.answer('GET session', aSession(me, { permissions, shell: 'audit' }));
  return page;
}

/** Opens something once before the tests, so that compiling its parts counts for none of them. */
export const warmUp = (open: () => Promise<unknown>): void =>
  beforeAll(async () => {
    await open();
    TestBed.resetTestingModule();
  });

/** Turns of the event loop after which words will not come any more. */
const PATIENCE = 100;

/** Waits until the page says something. */
export async function until(page: Visit, said: string): Promise<void> {
  for (let i = 0; i < PATIENCE; i++) {
    if (page.text().includes(said)) return;
    await page.settle();
  }
  throw new Error(`“${said}” is not on: ${page.text()}`);
}
