import type { Config } from '@downstream/platform/config';
import type { TenantId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger';
import { prettyLine } from './pretty';
import { requestContext } from './request-context';

const config = (pretty = false): Pick<Config, 'log' | 'role'> => ({ role: 'work', log: { level: 'info', pretty } });

function logger(pretty = false) {
  const lines: string[] = [];
  const log = createLogger(config(pretty), { write: (line) => void lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

describe('createLogger', () => {
  it('writes one JSON object with level, time, role and message', () => {
    const { log, lines, last } = logger();
    log.info({ rows: 3 }, 'imported');
    expect(last()).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      role: 'work',
      rows: 3,
      msg: 'imported',
    });
    log.debug('too fine');
    expect(lines).toHaveLength(1);
  });

  it('adds the ids of the request at hand', () => {
    const { log, last } = logger();
    requestContext.run({ requestId: 'r-12345678', tenantId: 't' as TenantId }, () => log.warn('slow'));
    expect(last()).toMatchObject({ requestId: 'r-12345678', tenantId: 't', msg: 'slow' });
  });

  it('lets no secret out, however it is handed over', () => {
    const { log, lines } = logger();
    const secrets = ['hunter2', 's3cr3t-cookie', 'anna@example.com', '424242', 't0k3n'];
    const error = Object.assign(new Error('login of anna@example.com failed: password=hunter2'), {
      parameters: ['hunter2'],
    });
    log.info({ password: 'hunter2', headers: { 'set-cookie': 's3cr3t-cookie', authorization: 'Bearer t0k3n' } }, 'in');
    log.info({ body: { user: { email: 'anna@example.com', code: '424242' } } });
    log.info('mail to anna@example.com with https://d.example/l#t0k3n');
    log.info('tried %s and %o', 'password=hunter2', { token: 't0k3n' });
    log.error(error);
    log.error({ err: error }, 'failed');
    log.error(new Error('outer', { cause: error }), 'wrapped');
    log.child({ password: 'hunter2', token: 't0k3n', user: { email: 'anna@example.com' } }).info('bound');
    expect(lines).toHaveLength(8);
    for (const secret of secrets) expect(lines.join('')).not.toContain(secret);
    expect(lines.join('')).toContain('[redacted]');
  });

  it('keeps a line a line', () => {
    const { log, lines, last } = logger();
    log.info({ name: 'a\r\n{"level":"fatal"}' }, 'forged\r\n{"level":"fatal","msg":"x"}');
    expect(lines[0]?.trimEnd().split('\n')).toHaveLength(1);
    expect(last().level).toBe('info');
  });

  it('says an error once, with its code and cause', () => {
    const { log, last } = logger();
    log.error(Object.assign(new Error('gone', { cause: new Error('cable cut') }), { code: 'ECONNRESET' }));
    expect(last()).toMatchObject({
      msg: 'gone',
      err: { type: 'Error', message: 'gone', code: 'ECONNRESET', cause: { message: 'cable cut' } },
    });
  });
});

describe('pretty lines', () => {
  it('reads like a line for people', () => {
    const { log, lines } = logger();
    log.info({ context: 'Lists', rows: 3, at: { deep: 1 } }, 'imported');
    expect(prettyLine(lines[0] ?? '')).toMatch(
      /^\d\d:\d\d:\d\d\.\d{3} INFO {2}\[Lists\] imported rows=3 at=\{"deep":1\}\n$/,
    );
    log.error(new Error('gone'));
    expect(prettyLine(lines[1] ?? '')).toMatch(/ERROR gone\nError: gone\n {4}at /);
  });
});
