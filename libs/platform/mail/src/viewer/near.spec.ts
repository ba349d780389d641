import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { isNear } from './near';

const from = (remoteAddress: string | undefined, headers: Record<string, string> = { host: 'localhost:3000' }) =>
  isNear({ socket: { remoteAddress }, headers } as unknown as IncomingMessage, 'http://downstream.test:3000');

describe('isNear', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('lets %s in', (address) =>
    expect(from(address)).toBe(true),
  );

  it.each(['10.0.0.1', '192.168.1.2', '::ffff:10.0.0.1', '2001:db8::1', '172.17.0.1', undefined, ''])(
    'keeps %s out',
    (address) => expect(from(address)).toBe(false),
  );

  it('goes by the connection, not by what a header says', () => {
    expect(from('10.0.0.1', { host: 'localhost', 'x-forwarded-for': '127.0.0.1' })).toBe(false);
  });

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via', 'x-forwarded-host'])(
    'keeps out what a proxy passes on (%s)',
    (name) => expect(from('127.0.0.1', { host: 'localhost', [name]: '127.0.0.1' })).toBe(false),
  );

  it('keeps out a foreign page that points its name here', () => {
    expect(from('127.0.0.1', { host: 'evil.example:3000' })).toBe(false);
    expect(from('127.0.0.1', { host: 'localhost.evil.example' })).toBe(false);
    expect(from('127.0.0.1', {})).toBe(false);
    expect(from('127.0.0.1', { host: 'a b' })).toBe(false);
    for (const host of ['localhost', '127.0.0.1:3000', '[::1]:3000', 'downstream.test:3000'])
      expect(from('127.0.0.1', { host })).toBe(true);
  });
});
