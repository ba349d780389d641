import { describe, expect, it } from '@jest/globals';
import type { Answer } from './answer';
import { fileFaults } from './file-faults';

const named = (...files: readonly (readonly [string, string])[]): Answer => ({
  type: 'FILES',
  files: files.map(([id, sha256]) => ({ id, sha256, name: 'a.pdf', mediaType: 'application/pdf', bytes: 9 })),
});
const files = new Map([['extract', ['as sent', 'as kept', 'older']]]);

describe('the files of an answer', () => {
  it.each(['as sent', 'as kept', 'older'])('are right by the hash of any version: %s', (hash) => {
    expect(fileFaults(named(['extract', hash]), files)).toEqual([]);
  });

  it('are wrong one by one, each at its place', () => {
    expect(fileFaults(named(['extract', 'as sent'], ['lost', 'as sent'], ['extract', 'other']), files)).toEqual([
      { pointer: '/files/1', code: 'FILE_GONE' },
      { pointer: '/files/2', code: 'FILE_CHANGED' },
    ]);
  });

  it('are no matter of other answers', () => {
    expect(fileFaults({ type: 'UNKNOWN', reason: 'They come by post' }, new Map())).toEqual([]);
  });
});
