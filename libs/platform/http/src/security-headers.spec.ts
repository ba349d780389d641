import { describe, expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { nonceOf, securityHeaders } from './security-headers';

const house = (https = true) => {
  const app = express();
  app.use(...securityHeaders(https));
  app.get('/page', (_, response) => void response.type('html').send(`<i nonce="${nonceOf(response)}"></i>`));
  app.get('/own', (_, response) => {
    response.setHeader('Content-Security-Policy', `default-src 'none'`);
    response.type('html').send('<p></p>');
  });
  app.get('/json', (_, response) => void response.json({}));
  app.get('/script', (_, response) => void response.type('text/javascript').send('1'));
  app.get('/picture', (_, response) => void response.type('svg').send('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  app.get('/file', (_, response) => {
    response.setHeader('Content-Security-Policy', 'sandbox');
    response.writeHead(200, { 'Content-Type': 'application/zip' });
    response.end('PK');
  });
  app.get('/nothing', (_, response) => void response.status(204).end());
  return app;
};
const headersOf = async (path: string, https?: boolean) => {
  const { headers } = await request(house(https)).get(path);
  for (const name of [
    'content-length',
    'content-type',
    'connection',
    'date',
    'etag',
    'x-powered-by',
    'transfer-encoding',
  ])
    delete headers[name];
  return headers as Record<string, string>;
};
const everywhere = {
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

describe('security headers', () => {
  it('of a page hold the whole policy, scripts by nonce', async () => {
    const { 'content-security-policy': policy = '', ...headers } = await headersOf('/page');
    expect(headers).toEqual({
      ...everywhere,
      'cross-origin-opener-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'x-dns-prefetch-control': 'off',
      'x-download-options': 'noopen',
      'x-frame-options': 'DENY',
      'x-permitted-cross-domain-policies': 'none',
      'x-xss-protection': '0',
    });
    expect(policy.replace(/'nonce-[\w+/]{22}=='/g, 'NONCE').split(';')).toEqual([
      `default-src 'self'`,
      `script-src 'self' NONCE`,
      `style-src 'self' NONCE`,
      `img-src 'self' data: blob:`,
      `font-src 'self'`,
      `connect-src 'self'`,
      `worker-src 'self'`,
      `object-src 'none'`,
      `base-uri 'none'`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
      `require-trusted-types-for 'script'`,
      `upgrade-insecure-requests`,
    ]);
  });

  it('put the nonce of the policy into the page, and another into the next', async () => {
    const app = house();
    const [one, two] = [await request(app).get('/page'), await request(app).get('/page')];
    const nonce = /nonce="([^"]+)"/.exec(one.text)?.[1];
    expect(one.headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(two.text).not.toBe(one.text);
  });

  it.each(['/json', '/picture', '/nothing'])('of %s are short: nothing loads, nothing frames', async (path) => {
    expect(await headersOf(path)).toEqual({
      ...everywhere,
      'content-security-policy': `default-src 'none';frame-ancestors 'none'`,
    });
  });

  it('of a script let it work as a worker of this origin', async () => {
    expect(await headersOf('/script')).toEqual({
      ...everywhere,
      'content-security-policy': `default-src 'self';frame-ancestors 'none'`,
    });
  });

  it('leave a route its own policy, page or not', async () => {
    expect(await headersOf('/own')).toMatchObject({ 'content-security-policy': `default-src 'none'` });
    expect(await headersOf('/file')).toEqual({ ...everywhere, 'content-security-policy': 'sandbox' });
  });

  it('ask for https only where the house is reached by it', async () => {
    const headers = await headersOf('/page', false);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });
});
