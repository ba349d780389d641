import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import type { ListEntry } from '@downstream/checks/core';
import { listsIn } from './listed-entries';
import type { Asked } from './screen-lists';
import { searchMany, type SearchThreads } from './search-many';

const root = join(import.meta.dirname, '../../../..');
const sample = join(root, 'libs/checks/list-formats/src/sample-sdn');
let folder: string;
let threads: SearchThreads;
let entries: readonly ListEntry[];
beforeAll(async () => {
  // Beside the packages, which stay outside of the bundle as they do in the build.
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'search-many-'));
  const outfile = join(folder, 'screen-thread.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'screen-thread.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    tsconfig: join(root, 'tsconfig.base.json'),
  });
  threads = { count: 2, script: pathToFileURL(outfile), from: 1 };
  entries = (await listsIn([`ofac-sdn:${sample}`])).entries;
});
afterAll(() => rmSync(folder, { recursive: true }));

const asked = (name: string): Asked => ({
  names: [name],
  type: null,
  countries: [],
  dateOfBirth: null,
  addresses: [],
  identifiers: [],
});

describe('searching for many parties', () => {
  it('finds on threads what is found without them', async () => {
    const parties = entries.flatMap(({ names }) => names.map(({ text }) => asked(text)));
    const there = await searchMany(entries, parties, threads);
    const here = await searchMany(entries, parties, { ...threads, count: 1 });
    expect(here.some((hits) => hits.length > 0)).toBe(true);
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
  });

  it('fails as a whole when one party cannot be searched for', async () => {
    const parties = [asked('Baikal'), asked('...'), asked('Altan')];
    await expect(searchMany(entries, parties, threads)).rejects.toThrow();
  });

  it('has its script in the build, beside the server', () => {
    const { build: tool, many } = {
      build: readFileSync(join(root, 'tools/build-api.mjs'), 'utf8'),
      many: readFileSync(join(import.meta.dirname, 'search-many.ts'), 'utf8'),
    };
    expect(many).toContain(`new URL('./screen-thread.mjs', import.meta.url)`);
    expect(tool).toContain(`'screen-thread': 'apps/api/src/cli/screen-thread.ts'`);
  });
});
