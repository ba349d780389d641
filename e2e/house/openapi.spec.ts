import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openApi, routes } from '@downstream/contracts';

const root = join(import.meta.dirname, '../..');
const file = join(root, 'docs/api/openapi.json');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

interface Operation {
  readonly operationId: string;
  readonly requestBody?: object;
}

describe('docs/api/openapi.json', () => {
  it('says what the contracts say (UPDATE_GOLDEN=1 writes it anew)', () => {
    const text = `${JSON.stringify(openApi(routes, version), null, 2)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('says what is to be sent wherever something must be', () => {
    const { paths } = openApi(routes, version) as { paths: Record<string, Record<string, Operation>> };
    const told = Object.values(paths).flatMap((operations) => Object.values(operations));
    const said = new Set(told.filter(({ requestBody }) => requestBody).map(({ operationId }) => operationId));
    const silent = routes.filter(({ id, body }) => !body.safeParse({}).success && !said.has(id));
    expect(silent.map(({ id }) => id)).toEqual([]);
    expect(said.has('signPortalStatement')).toBe(true);
  });

  it('names every operation once', () => {
    const ids = routes.map((route) => route.id);
    expect(new Set(ids).size).toBe(ids.length);
    const places = routes.map((route) => `${route.method} ${route.path}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
