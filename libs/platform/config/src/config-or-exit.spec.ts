import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { configOrExit } from './config-or-exit';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'downstream-exit-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const start = (env: Record<string, string>) => {
  let printed = '';
  let code: number | undefined;
  const exit = (given: number): never => {
    code = given;
    throw new Error('exit');
  };
  try {
    const config = configOrExit(env, { write: (text: string) => (printed += text) }, exit);
    return { config, printed, code };
  } catch {
    return { printed, code };
  }
};

const least = {
  DATABASE_URL: 'postgres://app:pw@localhost/downstream',
  DATABASE_OPS_URL: 'postgres://ops:pw@localhost/downstream',
};

describe('configOrExit', () => {
  it('prints every problem and ends with code 78', () => {
    expect(start({ PORT: 'x', DATABASE_OPS_URL: least.DATABASE_OPS_URL })).toEqual({
      code: 78,
      printed: [
        'Downstream cannot start: 2 problems in the environment.',
        '  - PORT is not a whole number in the allowed range. Expected: a whole number from 1 to 65535',
        '  - DATABASE_URL is not set. Expected: postgres://downstream_app:password@host:5432/downstream',
        '',
      ].join('\n'),
    });
  });

  it('makes the data folder for its owner alone', () => {
    const { config, code } = start({ ...least, DOWNSTREAM_DATA_DIR: join(dir, 'a', 'b') });
    expect(code).toBeUndefined();
    expect(config?.dataDir).toBe(join(dir, 'a', 'b'));
    expect(statSync(join(dir, 'a', 'b')).mode & 0o777).toBe(0o700);
  });

  it('says so when the data folder cannot be made', () => {
    writeFileSync(join(dir, 'file'), '');
    const { printed, code } = start({ ...least, DOWNSTREAM_DATA_DIR: join(dir, 'file', 'data') });
    expect(code).toBe(78);
    expect(printed).toMatch(
      /1 problem in the environment\.\n {2}- DOWNSTREAM_DATA_DIR cannot be made or written to \(ENOTDIR\)/,
    );
  });

  it('leaves the disk alone where nothing will be written', () => {
    const env = { APP_ROLE: 'verify', DOWNSTREAM_DATA_DIR: join(dir, 'none') };
    expect(start(env).config?.role).toBe('verify');
    expect(() => statSync(join(dir, 'none'))).toThrow();
  });
});
