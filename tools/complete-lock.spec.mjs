import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { completed, platformOf } from './complete-lock.mjs';

const lockOf = (packages) => ({ lockfileVersion: 3, packages });

describe('completing the lock', () => {
  it('reads the platform from the name of a package', () => {
    expect(platformOf('@swc/core-win32-arm64-msvc')).toEqual({ os: 'win32', cpu: 'arm64' });
    expect(platformOf('fsevents')).toEqual({ os: 'darwin', cpu: undefined });
  });

  it('adds a stub for a foreign platform where npm left the package out', () => {
    const lock = lockOf({
      'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-darwin-arm64': '1.0.0' } },
    });
    const { lock: whole, added } = completed(lock);
    expect(added).toEqual(['a-darwin-arm64@1.0.0']);
    expect(whole.packages['node_modules/a-darwin-arm64']).toEqual({
      version: '1.0.0',
      cpu: ['arm64'],
      optional: true,
      os: ['darwin'],
    });
  });

  it('reports a package for a platform that Downstream runs on, for a stub has no checksum', () => {
    const lock = lockOf({ 'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-linux-x64': '1.0.0' } } });
    expect(completed(lock)).toMatchObject({ added: [], unknown: ['a-linux-x64@1.0.0, wanted by node_modules/a'] });
  });

  it('is done for the lock of this project, which names no download address', () => {
    const text = readFileSync('package-lock.json', 'utf8');
    expect(completed(JSON.parse(text))).toMatchObject({ added: [], unknown: [] });
    expect(text).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });
});
