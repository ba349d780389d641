import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';

/** E2E_MEMORY names another folder, so that a step can be run alone beside a server that has seen the earlier ones. */
const folder = (): string => process.env['E2E_MEMORY'] ?? test.info().project.outputDir;
const file = (): string => placeOf('journey.json');
const read = (): Record<string, unknown> =>
  existsSync(file()) ? (JSON.parse(readFileSync(file(), 'utf8')) as Record<string, unknown>) : {};

/** Keeps what a later step of the journey needs: each step is a file of its own, run by a process of its own. */
export function keep(name: string, value: unknown): void {
  mkdirSync(folder(), { recursive: true });
  writeFileSync(file(), JSON.stringify({ ...read(), [name]: value }));
}

/** What an earlier step kept; throws when there is none, for then the earlier step was not run. */
export function kept<T>(name: string): T {
  const value = read()[name];
  if (value === undefined) throw new Error(`No earlier step of the journey kept “${name}”`);
  return value as T;
}

/** Where a file is kept for the steps to come. */
export const placeOf = (name: string): string => join(folder(), name);
