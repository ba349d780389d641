import { describe, expect, it } from '@jest/globals';
import { outboundCodes, OutboundError } from './outbound-error';
import { judgeUrl } from './outbound-url';
import { hostileUrls, publicUrls } from './testing/hostile-urls';

const policy = { httpHosts: ['plain.example.org', 'intranet', '10.0.0.1'], ports: [8443] };
const rows = Object.entries(hostileUrls).flatMap(([code, urls]) => urls.map((url) => ({ code, url })));

describe('judgeUrl', () => {
  it('has at least 80 hostile addresses to try, none twice', () => {
    expect(rows.length).toBeGreaterThanOrEqual(80);
    expect(new Set(rows.map(({ url }) => url)).size).toBe(rows.length);
  });

  it.each(rows)('refuses $url as $code', ({ code, url }) => {
    const judged = judgeUrl(url, policy);
    expect(judged.ok ? 'allowed' : judged.error.code).toBe(code);
  });

  it.each(publicUrls)('allows %s', (url) => {
    expect(judgeUrl(url, policy)).toEqual({ ok: true, url: new URL(url) });
  });

  it('opens no name and no address inside, even where plain http is allowed to it', () => {
    for (const url of ['http://intranet/', 'http://10.0.0.1/']) {
      expect(judgeUrl(url, policy)).toMatchObject({ ok: false, error: { code: 'ADDRESS_HOST' } });
    }
  });

  it('says nothing of addresses to the person, and the reason to the log', () => {
    const judged = judgeUrl('https://0xa9fea9fe/', policy, () => ({ allowed: false, range: 'link-local' }));
    const inside = judgeUrl('https://[fd00:ec2::254]/', policy);
    if (judged.ok || inside.ok) throw new Error('allowed');
    expect(inside.error.message).toBe('This host may not be called.');
    expect(JSON.stringify(inside.error)).not.toContain('fd00');
    expect(String(inside.error.cause)).toContain('fd00:ec2::254 (unique local)');
    expect(String(judged.error.cause)).toContain('unusual notation');
  });
});

describe('OutboundError', () => {
  it.each(outboundCodes)('%s has a plain sentence', (code) => {
    expect(new OutboundError(code).message).toMatch(/^[A-Z][^<>{}]+\.$/);
  });
});
