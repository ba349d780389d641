import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module, type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { parseInstant, type TenantId } from '@downstream/kernel';
import { ConfigModule, readConfig } from '@downstream/platform/config';
import { CLOCK } from '@downstream/platform/database';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { signInCodeLetter } from './letters/letters';
import { MailModule } from './mail.module';
import { Mailer } from './mailer';
import { SmtpMailer } from './smtp-mailer';

@Global()
@Module({
  providers: [{ provide: CLOCK, useValue: { now: () => parseInstant('2026-03-14T09:30:00Z') } }],
  exports: [CLOCK],
})
class Time {}

let dir = '';
const apps: INestApplication[] = [];
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'downstream-viewer-'));
});
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function start(env: Record<string, string> = {}): Promise<{ app: INestApplication; url: string }> {
  const { config } = readConfig({
    DATABASE_URL: 'postgres://app:pw@localhost/d',
    DATABASE_OPS_URL: 'postgres://ops:pw@localhost/d',
    DOWNSTREAM_DATA_DIR: dir,
    DOWNSTREAM_SECRET: Buffer.alloc(32).toString('base64'),
    ...env,
  });
  if (!config) throw new Error('unreadable');
  const imports = [ConfigModule.forRoot(config), Time, MailModule.forRoot(config)];
  const app = (await Test.createTestingModule({ imports }).compile()).createNestApplication();
  apps.push(app);
  await app.listen(0, '127.0.0.1');
  return { app, url: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/dev/mail` };
}

const tenantId = '018f0000-0000-7000-8000-00000000000a' as TenantId;
const validFor = { value: 10, unit: 'minute' } as const;
const letter = signInCodeLetter({ locale: 'en', tenantName: 'Nordlicht', code: '482193', validFor });

describe('MailModule', () => {
  it('keeps mail and shows it to this machine', async () => {
    const { app, url } = await start();
    await app.get(Mailer).send({ to: { address: 'anna@example.com' }, ...letter, messageId: 'e-1', tenantId });
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toContain('<code class="code">482193</code>');
    const [kept] = (await (await fetch(`${url}/messages.json`)).json()) as { key: string; text: string }[];
    expect(kept?.text).toBe(letter.text);
    const one = await fetch(`${url}/${kept?.key}`);
    expect([one.status, (await one.text()).includes('482193 is your sign-in code')]).toEqual([200, true]);
    const shown = await fetch(`${url}/${kept?.key}/letter`);
    expect([shown.status, await shown.text()]).toEqual([200, letter.html]);
    expect(shown.headers.get('content-security-policy')).toContain(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
    const style = await fetch(`${url}/style.css`);
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });

  it('has no such page for a wrong key, or for anyone behind a proxy', async () => {
    const { url } = await start();
    for (const key of ['nothing', 'a'.repeat(32), '..%2f..%2fsecret', '%2e%2e%2fsecret']) {
      expect((await fetch(`${url}/${key}`)).status).toBe(404);
      expect((await fetch(`${url}/${key}/letter`)).status).toBe(404);
    }
    for (const path of ['', '/messages.json', '/style.css', '/nothing']) {
      expect((await fetch(`${url}${path}`, { headers: { 'x-forwarded-for': '127.0.0.1' } })).status).toBe(404);
    }
  });

  it('mounts no viewer beside a mail server, nor in production', async () => {
    const smtp = await start({ SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'no-reply@example.com' });
    expect(smtp.app.get(Mailer)).toBeInstanceOf(SmtpMailer);
    expect((await fetch(smtp.url)).status).toBe(404);
    const production = await start({ NODE_ENV: 'production' });
    expect((await fetch(production.url)).status).toBe(404);
  });
});
