import { describe, expect, it } from '@jest/globals';
import { versionWarning } from './server-version';

describe('versionWarning', () => {
  it.each([
    [140_018, 'PostgreSQL 14 is not supported: use 15 or later'],
    [150_013, 'PostgreSQL 15.13 has known leaks through row policies: update to 15.14 or later'],
    [150_014, undefined],
    [160_009, 'PostgreSQL 16.9 has known leaks through row policies: update to 16.10 or later'],
    [160_010, undefined],
    [170_005, 'PostgreSQL 17.5 has known leaks through row policies: update to 17.6 or later'],
    [170_006, undefined],
    [180_000, undefined],
  ])('of %d: %s', (version, warning) => {
    expect(versionWarning(version)).toBe(warning);
  });
});
