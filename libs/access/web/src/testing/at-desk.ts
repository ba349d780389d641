import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Routes } from '@angular/router';
import { rolePermissions } from '@downstream/access/core';
import type { Role } from '@downstream/kernel';
import { beforeAll } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { enterShell } from '../guards';
import { aSession, aUser } from './answers';
import { visit, type Visit } from './visit';

/** The words of the desk, those that all shells share below them. */
export const words = Object.assign(
  {},
  ...['shared', 'maker', 'risk', 'desk'].map((shelf) =>
    JSON.parse(readFileSync(`apps/web/src/locales/${shelf}/en.json`, 'utf8')),
  ),
) as Readonly<Record<string, string>>;

/** Who looks at the page. */
export const me = aUser(10, { name: 'Ana Costa' });

/** How somebody comes: with which roles, to other pages than the room's own, with what else provided. */
export interface Coming {
  readonly roles?: readonly Role[];
  readonly routes?: Routes;
  readonly providers?: readonly (Provider | EnvironmentProviders)[];
}

/**
 * What opens an address of the desk in a room's specs, as an analyst unless other roles are given.
 * @param own the room's pages
 * @param always what the room needs provided beside them
 */
export const deskOf =
  (own: Routes, always: readonly (Provider | EnvironmentProviders)[] = []) =>
  async (url: string, { roles = ['analyst'], routes = own, providers = [] }: Coming = {}): Promise<Visit> => {
    const desk = { path: 'desk', canActivate: [enterShell('desk')], providers: [...always, ...providers] };
    const page = await visit([{ ...desk, children: routes }], url, words);
    const permissions = roles.flatMap((role) => [...(rolePermissions[role] ?? [])]);
    await page.answer('GET session', aSession({ ...me, roles: [...roles] }, { permissions }));
    return page;
  };

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

/** Chooses the answer of that value among radio buttons. */
export async function pick(page: Visit, value: string): Promise<void> {
  const found = document.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`);
  if (!found) throw new Error(`No answer “${value}”`);
  found.click();
  await page.settle();
}

/** Types into a list of choices and takes the first that is found. */
export async function take(page: Visit, label: string, text: string): Promise<void> {
  await page.type(label, text);
  page.field(label).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await page.settle();
}

/** What a control says about why it cannot be used, and what follows from that: it does nothing when pressed. */
export const whyNot = (page: Visit, name: string): string | null => page.button(name).getAttribute('aria-description');
