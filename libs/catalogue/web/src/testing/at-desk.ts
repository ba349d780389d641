import type { Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { rolePermissions } from '@downstream/access/core';
import { enterShell } from '@downstream/access/web';
import { aSession, aUser, visit, type Visit } from '@downstream/access/web/testing';
import type { Role } from '@downstream/kernel';
import { beforeAll } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { deskRoutes } from '../desk';

/** The words of the desk, those that all shells share below them. */
export const words = Object.assign(
  {},
  ...['shared', 'maker', 'desk'].map((shelf) =>
    JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')),
  ),
) as Readonly<Record<string, string>>;

/** Who looks at the page. */
export const me = aUser(10, { name: 'Ana Costa' });

/** Opens an address of the desk as a person of these roles. */
export async function atDesk(
  url: string,
  { roles = ['analyst'] as Role[], providers = [] as Provider[] } = {},
): Promise<Visit> {
  const desk = [{ path: 'desk', canActivate: [enterShell('desk')], providers, children: deskRoutes }];
  const page = await visit(desk, url, words);
  const permissions = roles.flatMap((role) => [...(rolePermissions[role] ?? [])]);
  await page.answer('GET session', aSession({ ...me, roles }, { permissions }));
  return page;
}

/** Opens something once before the tests, so that compiling its parts counts for none of them. */
export const warmUp = (open: () => Promise<unknown>): void =>
  beforeAll(async () => {
    await open();
    TestBed.resetTestingModule();
  });

/** Presses a key where the focus is not in a field. */
export async function key(page: Visit, name: string, { mod = false } = {}): Promise<void> {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, ctrlKey: mod, bubbles: true }));
  await page.settle();
}

/** What a control says about why it cannot be used. */
export const whyNot = (page: Visit, name: string): string | null => page.button(name).getAttribute('aria-description');
