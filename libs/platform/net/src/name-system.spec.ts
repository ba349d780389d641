import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NameSystem } from './name-system';
import { OutboundError } from './outbound-error';
import { nameServer, type NameServer } from './testing/name-server';

let server: NameServer;
let names: NameSystem;
beforeAll(async () => {
  server = await nameServer({
    'harbour-optics.com': {
      MX: [
        [20, 'mx2.example.net'],
        [10, 'MX1.example.net'],
      ],
      A: ['203.0.113.9'],
      TXT: ['v=spf1 mx -all'],
      CAA: [['issue', 'letsencrypt.org']],
    },
    'web-only.com': { A: ['203.0.113.10'] },
    'no-mail.com': { MX: [[0, '']] },
    'bare.com': {},
  });
  names = new NameSystem([server.address], { timeout: 100, tries: 1 });
});
beforeEach(() => server.become('ANSWERS'));
afterAll(() => server.close());

const failure = (domain: string) =>
  names.about(domain).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('NameSystem', () => {
  it('tells everything of a domain, exchangers in order of preference', async () => {
    expect(await names.about('harbour-optics.com')).toEqual({
      exists: true,
      exchangers: [
        { host: 'mx1.example.net', priority: 10 },
        { host: 'mx2.example.net', priority: 20 },
      ],
      addresses: ['203.0.113.9'],
      certificateAuthorities: ['issue letsencrypt.org'],
      texts: ['v=spf1 mx -all'],
    });
  });

  it('tells a domain without mail, one that takes none, one with nothing and none at all', async () => {
    expect(await names.about('web-only.com')).toMatchObject({
      exists: true,
      exchangers: [],
      addresses: ['203.0.113.10'],
    });
    expect(await names.about('no-mail.com')).toMatchObject({ exchangers: [{ host: '', priority: 0 }] });
    expect(await names.about('bare.com')).toMatchObject({ exists: true, exchangers: [], addresses: [] });
    expect(await names.about('nobody.com')).toMatchObject({ exists: false });
  });

  it.each(['SILENT', 'FAILS', 'GARBAGE'] as const)('knows nothing of a domain when its server is %s', async (mood) => {
    server.become(mood);
    const error = await failure('harbour-optics.com');
    expect(error).toBeInstanceOf(OutboundError);
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', passing: true });
  });

  it.each(['', 'localhost', 'a..b', 'x y.com', '203.0.113.9', `${'a'.repeat(64)}.com`, 'ü.com'])(
    'asks nobody about %j',
    async (domain) => {
      const before = server.asked.length;
      expect(await failure(domain)).toMatchObject({ code: 'NO_PUBLIC_ADDRESS' });
      expect(server.asked.length).toBe(before);
    },
  );

  it('asks nobody without servers', async () => {
    expect(new NameSystem().asksSomebody).toBe(false);
    await expect(new NameSystem().about('harbour-optics.com')).rejects.toThrow(OutboundError);
  });
});
