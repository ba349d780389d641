import { describe, expect, it } from '@jest/globals';
import { refusal, RefusalError } from '@downstream/kernel';
import { ConfigError, EXIT_CONFIG } from '@downstream/platform/config';
import { OperatorError, sayPlainly } from './plainly';

const failure = (code: string, more: object = {}) => Object.assign(new Error(`${code}: it failed`), { code, ...more });

describe('sayPlainly', () => {
  it.each([
    [
      failure('EADDRINUSE', { port: 3000 }),
      'Port 3000 is taken by another program: stop it, or choose another with PORT=….',
    ],
    [failure('EACCES', { port: 80 }), 'This account may not open port 80: choose one above 1023 with PORT=….'],
    [failure('EACCES'), 'No permission: EACCES: it failed.'],
    [failure('ENOSPC'), 'The disk is full: ENOSPC: it failed.'],
    [failure('ECONNREFUSED', { address: '::1', port: 5432 }), 'PostgreSQL does not answer at ::1:5432.'],
    [
      new AggregateError([failure('ECONNREFUSED', { address: '::1', port: 5432 }), failure('ECONNREFUSED')]),
      'PostgreSQL does not answer at ::1:5432.',
    ],
    [failure('28P01'), 'PostgreSQL refused the password of the role in DATABASE_URL.'],
    [failure('3D000'), 'PostgreSQL says: 3D000: it failed.'],
    [new RefusalError(refusal('LIST_IMPORT_RUNNING')), 'Refused: LIST_IMPORT_RUNNING.'],
  ])('says in one line what the operator can mend: %s', (error, text) => {
    expect(sayPlainly(error)).toEqual({ text, exitCode: 1 });
  });

  it('ends with 78 where the environment is wrong, else as told', () => {
    expect(sayPlainly(new ConfigError([]))).toMatchObject({ exitCode: EXIT_CONFIG });
    expect(sayPlainly(new OperatorError('Mend it.', 78))).toEqual({ text: 'Mend it.', exitCode: 78 });
    expect(sayPlainly(new OperatorError('No such folder.'))).toEqual({ text: 'No such folder.', exitCode: 1 });
  });

  it('shows the stack of a surprise', () => {
    const { text, exitCode } = sayPlainly(new TypeError('what'));
    expect([text.split('\n').length > 1, exitCode]).toEqual([true, 1]);
    expect(sayPlainly('thrown text')).toEqual({ text: 'thrown text', exitCode: 1 });
  });
});
