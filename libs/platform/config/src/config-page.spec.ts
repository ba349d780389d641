import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { configPage } from './config-page';
import { configTable } from './config-table';

const file = join(import.meta.dirname, '../../../../docs/guides/configuration.md');

describe('docs/guides/configuration.md', () => {
  it('says what the schema says (UPDATE_GOLDEN=1 writes it anew)', () => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, configPage());
    expect(readFileSync(file, 'utf8')).toBe(configPage());
  });

  it('has a line for every variable, with no cell broken by a bar', () => {
    const lines = configPage()
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(lines).toHaveLength(configTable().length);
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(5);
  });
});
