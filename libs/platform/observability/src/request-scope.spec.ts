import { describe, expect, it } from '@jest/globals';
import { safePath } from './request-scope';

describe('safePath', () => {
  it.each([
    ['/api/v1/a/018f0000-0000-7000-8000-00000000000a', '/api/v1/a/018f0000-0000-7000-8000-00000000000a'],
    ['/links/Zk3v9aT0pQ7sXw2LmN8yB4', '/links/…'],
    [`/a/${'x'.repeat(41)}/b`, '/a/…/b'],
    ['/a?token=secret', '/a'],
    ['/a#secret', '/a'],
    ['/assets/styles.css', '/assets/styles.css'],
    ['', ''],
  ])('%s', (path, expected) => expect(safePath(path)).toBe(expected));
});
