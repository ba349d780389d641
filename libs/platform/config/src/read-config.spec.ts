import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sentence } from './problem';
import { readConfig } from './read-config';

const least = {
  DATABASE_URL: 'postgres://app:pw@localhost/downstream',
  DATABASE_OPS_URL: 'postgres://ops:pw@localhost/downstream',
};
const key = Buffer.alloc(32, 7).toString('base64');

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'downstream-config-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const read = (env: Record<string, string>) => readConfig(env, dir);
const config = (env: Record<string, string> = {}) => {
  const reading = read({ ...least, ...env });
  if (!reading.config) throw new Error(reading.problems.map(sentence).join('\n'));
  return reading.config;
};
const problems = (env: Record<string, string>) => (read(env).problems ?? []).map(sentence);

describe('a right environment', () => {
  it('needs two variables and fills in the rest', () => {
    expect({ ...config() }).toEqual({
      role: 'all',
      production: false,
      http: { host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000', trustedProxies: [], drainSeconds: 0 },
      database: { url: least.DATABASE_URL, opsUrl: least.DATABASE_OPS_URL, poolSize: 10, embedded: false },
      mail: { from: 'Downstream <no-reply@localhost>' },
      outbound: { httpHosts: [], ports: [] },
      sources: {},
      dataDir: join(dir, '.data'),
      auditKeyFile: join(dir, '.data', 'audit-key.pem'),
      seal: { folder: join(dir, '.data', 'seal') },
      metrics: { host: '127.0.0.1', port: 9464 },
      log: { level: 'info', pretty: false },
      demo: false,
    });
  });

  it('reads every variable', () => {
    mkdirSync(join(dir, 'web'), { recursive: true });
    writeFileSync(join(dir, 'audit.pem'), 'key');
    writeFileSync(join(dir, 'seal.p12'), 'key');
    const full = config({
      APP_ROLE: 'serve',
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      PORT: '8080',
      DOWNSTREAM_PUBLIC_URL: 'https://Downstream.example.com/',
      TRUSTED_PROXIES: '10.0.0.0/8, 127.0.0.1,::1/128',
      WEB_ROOT: 'web',
      DATABASE_OWNER_URL: 'postgresql://owner:pw@localhost/downstream',
      DATABASE_POOL_SIZE: '1',
      DATABASE_EMBEDDED: 'on',
      REDIS_URL: 'rediss://cache:6379',
      S3_ENDPOINT: 'http://localhost:9000',
      S3_BUCKET: 'documents',
      S3_REGION: 'eu-central-1',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'hush',
      SMTP_URL: 'smtps://u:p@mail:465',
      MAIL_FROM: 'Downstream <mail@example.com>',
      OUTBOUND_HTTP_HOSTS: 'Lists.example.org, mirror.example.net',
      OUTBOUND_PORTS: '8443, 8080',
      OUTBOUND_PROXY: 'http://u:p@proxy:3128',
      DOWNSTREAM_DATA_DIR: 'data',
      DOWNSTREAM_SECRET: key,
      AUDIT_KEY_FILE: 'audit.pem',
      SEAL_FOLDER: 'seal',
      SEAL_P12_FILE: 'seal.p12',
      SEAL_P12_PASSWORD: 'pass',
      METRICS_HOST: '10.0.0.5',
      METRICS_PORT: '0',
      DRAIN_SECONDS: '12',
      LOG_LEVEL: 'debug',
      LOG_PRETTY: 'TRUE',
      DEMO: 'off',
    });
    expect({ ...full }).toEqual({
      role: 'serve',
      production: true,
      http: {
        host: '0.0.0.0',
        port: 8080,
        publicUrl: 'https://downstream.example.com',
        trustedProxies: ['10.0.0.0/8', '127.0.0.1', '::1/128'],
        webRoot: join(dir, 'web'),
        drainSeconds: 12,
      },
      database: {
        url: least.DATABASE_URL,
        opsUrl: least.DATABASE_OPS_URL,
        ownerUrl: 'postgresql://owner:pw@localhost/downstream',
        poolSize: 1,
        embedded: true,
      },
      redisUrl: 'rediss://cache:6379',
      s3: {
        endpoint: 'http://localhost:9000',
        bucket: 'documents',
        region: 'eu-central-1',
        accessKeyId: 'id',
        secretAccessKey: 'hush',
      },
      mail: { smtpUrl: 'smtps://u:p@mail:465', from: 'Downstream <mail@example.com>' },
      outbound: {
        httpHosts: ['lists.example.org', 'mirror.example.net'],
        ports: [8443, 8080],
        proxy: 'http://u:p@proxy:3128',
      },
      sources: {},
      dataDir: join(dir, 'data'),
      secret: key,
      auditKeyFile: join(dir, 'audit.pem'),
      seal: { folder: join(dir, 'seal'), p12: { file: join(dir, 'seal.p12'), password: 'pass' } },
      metrics: { host: '10.0.0.5', port: 0 },
      log: { level: 'debug', pretty: true },
      demo: false,
    });
  });

  it('is frozen to the bottom and does not print its secrets', () => {
    const frozen = config({ DOWNSTREAM_SECRET: key });
    expect(() => Object.assign(frozen.http, { port: 1 })).toThrow(TypeError);
    expect(() => Object.assign(frozen.http.trustedProxies, { 0: 'x' })).toThrow(TypeError);
    expect(JSON.stringify({ frozen })).toBe('{"frozen":"[configuration]"}');
  });

  it('seeds the demo with the embedded database unless told otherwise', () => {
    expect(config({ DATABASE_EMBEDDED: 'on' }).demo).toBe(true);
    expect(config({ DATABASE_EMBEDDED: 'on', DEMO: '0' }).demo).toBe(false);
    expect(config({ DEMO: 'on' }).demo).toBe(true);
  });

  it('takes an empty value for none, and variables of the house tools for known', () => {
    const env = {
      PORT: '',
      REDIS_URL: '',
      DOWNSTREAM_STRICT: '1',
      DOWNSTREAM_TEST_PG: '{}',
      DOWNSTREAM_TEST_SLACK: '2',
    };
    expect(config(env).http.port).toBe(3000);
  });

  it('drains in production, and at once elsewhere', () => {
    expect(config({ NODE_ENV: 'production', DOWNSTREAM_SECRET: key }).http.drainSeconds).toBe(5);
    expect(config({ NODE_ENV: 'production', DOWNSTREAM_SECRET: key, DRAIN_SECONDS: '0' }).http.drainSeconds).toBe(0);
  });

  it('needs nothing to verify a dossier and the owner alone to migrate', () => {
    expect(read({ APP_ROLE: 'verify' }).config?.role).toBe('verify');
    expect(read({ APP_ROLE: 'migrate', ...least }).problems?.map((p) => p.variable)).toEqual(['DATABASE_OWNER_URL']);
  });
});

describe('secrets from files', () => {
  it('reads the file and drops the closing line end', () => {
    writeFileSync(join(dir, 'db'), `${least.DATABASE_URL}\n`);
    const reading = read({ DATABASE_URL_FILE: join(dir, 'db'), DATABASE_OPS_URL: least.DATABASE_OPS_URL });
    expect(reading.config?.database.url).toBe(least.DATABASE_URL);
  });

  it('names a missing, an empty and an unreadable file, and a variable given twice', () => {
    writeFileSync(join(dir, 'empty'), '\n');
    const found = problems({
      DATABASE_URL: least.DATABASE_URL,
      DATABASE_URL_FILE: join(dir, 'db'),
      DATABASE_OPS_URL_FILE: join(dir, 'nowhere'),
      REDIS_URL_FILE: join(dir, 'empty'),
      DOWNSTREAM_SECRET_FILE: dir,
    });
    expect(found).toEqual([
      'DATABASE_URL is set, and so is DATABASE_URL_FILE. Expected: one of the two',
      'DATABASE_OPS_URL_FILE names a file that does not exist. Expected: the path of a readable file that holds postgres://ops:password@host:5432/database',
      'REDIS_URL_FILE names an empty file. Expected: the path of a readable file that holds redis://host:6379 or rediss://host:6379',
      'DOWNSTREAM_SECRET_FILE names a file that cannot be read (EISDIR). Expected: the path of a readable file that holds at least 32 random bytes in Base64 (openssl rand -base64 32)',
    ]);
  });

  it('checks a value that came from a file like any other, without printing it', () => {
    writeFileSync(join(dir, 'short'), 'aHVzaC1odXNo');
    chmodSync(join(dir, 'short'), 0o600);
    const found = problems({ ...least, DOWNSTREAM_SECRET_FILE: join(dir, 'short') });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('DOWNSTREAM_SECRET is not Base64 of at least 32 bytes');
    expect(found[0]).not.toContain('aHVzaC1odXNo');
  });
});

describe('a wrong environment', () => {
  it('lists every problem at once, in plain words and without secrets', () => {
    const found = problems({
      APP_ROLE: 'server',
      PORT: '70000',
      HOST: 'not a host',
      DOWNSTREAM_PUBLIC_URL: 'https://example.com/app',
      TRUSTED_PROXIES: '10.0.0.0/40',
      WEB_ROOT: 'nowhere',
      DATABASE_URL: 'mysql://root:hunter2@localhost/x',
      DATABASE_OPS_URL: 'postgres://localhost',
      DATABASE_POOL_SIZE: 'many',
      REDIS_URL: 'http://hunter2@localhost',
      S3_BUCKET: 'Documents',
      SMTP_URL: 'mail.example.com',
      DOWNSTREAM_SECRET: 'hunter2',
      DOWNSTREAM_DATADIR: '/data',
      LOG_LEVEL: 'loud',
      LOG_PRETTY: 'maybe',
      METRICS_PORT: '-1',
    });
    expect(found.map((line) => line.split(' ')[0]).sort()).toEqual(
      [
        'APP_ROLE',
        'PORT',
        'HOST',
        'DOWNSTREAM_PUBLIC_URL',
        'TRUSTED_PROXIES',
        'WEB_ROOT',
        'DATABASE_URL',
        'DATABASE_OPS_URL',
        'DATABASE_POOL_SIZE',
        'REDIS_URL',
        'S3_BUCKET',
        'S3_REGION',
        'S3_ACCESS_KEY_ID',
        'S3_SECRET_ACCESS_KEY',
        'SMTP_URL',
        'MAIL_FROM',
        'DOWNSTREAM_SECRET',
        'DOWNSTREAM_DATADIR',
        'LOG_LEVEL',
        'LOG_PRETTY',
        'METRICS_PORT',
      ].sort(),
    );
    expect(found.join('\n')).not.toContain('hunter2');
    expect(found).toContain(
      'PORT is not a whole number in the allowed range. Expected: a whole number from 1 to 65535',
    );
    expect(found).toContain(
      'APP_ROLE is none of serve, work, migrate, seed, verify, cli. Expected: serve, work, migrate, seed, verify, cli',
    );
    expect(found).toContain('DOWNSTREAM_DATADIR is not a known variable. Expected: perhaps DOWNSTREAM_DATA_DIR');
    expect(found.find((line) => line.startsWith('REDIS_URL'))).toContain(
      'is not a URL that begins with redis:// or rediss://',
    );
  });

  it('asks for the database when nothing is set', () => {
    expect(problems({}).map((line) => line.split('.')[0])).toEqual([
      'DATABASE_URL is not set',
      'DATABASE_OPS_URL is not set',
    ]);
  });

  it('refuses one database user for two roles', () => {
    const found = problems({ ...least, DATABASE_OWNER_URL: least.DATABASE_URL, DATABASE_OPS_URL: least.DATABASE_URL });
    expect(found.map((line) => line.split(' ').slice(0, 7).join(' '))).toEqual([
      'DATABASE_OWNER_URL names the same user as DATABASE_URL,',
      'DATABASE_OPS_URL names the same user as DATABASE_URL,',
    ]);
  });

  it('wants all of the object store or none, and a sender for a mail server', () => {
    expect(problems({ ...least, S3_ENDPOINT: 'http://localhost:9000' }).map((line) => line.split(' ')[0])).toEqual([
      'S3_BUCKET',
      'S3_REGION',
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
    ]);
    expect(problems({ ...least, SMTP_URL: 'smtp://localhost:25' })[0]).toContain(
      'MAIL_FROM is not set, though SMTP_URL is',
    );
  });

  it('wants the shared secret in production, but not to migrate or verify', () => {
    expect(problems({ ...least, NODE_ENV: 'production' })[0]).toContain('DOWNSTREAM_SECRET is not set');
    expect(read({ NODE_ENV: 'production', APP_ROLE: 'verify' }).problems).toBeUndefined();
  });

  it('refuses a metrics port that is the public one, a file as data folder and a key that is not there', () => {
    writeFileSync(join(dir, 'file'), '');
    const found = problems({ ...least, METRICS_PORT: '3000', DOWNSTREAM_DATA_DIR: 'file', AUDIT_KEY_FILE: 'no.pem' });
    expect(found.map((line) => line.split('.')[0])).toEqual([
      'METRICS_PORT is the same as PORT',
      'DOWNSTREAM_DATA_DIR names a file, not a folder',
      'AUDIT_KEY_FILE names a file that cannot be read',
    ]);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '3000.5'],
    ['PORT', ' 3000'],
    ['PORT', '1e3'],
    ['HOST', '-bad'],
    ['MAIL_FROM', 'Name <a@b>\r\nBcc: x@y'],
    ['MAIL_FROM', 'no address'],
    ['TRUSTED_PROXIES', 'loopback'],
    ['TRUSTED_PROXIES', '10.0.0.0/8,'],
    ['OUTBOUND_HTTP_HOSTS', 'intranet'],
    ['OUTBOUND_HTTP_HOSTS', 'lists.example.org,'],
    ['OUTBOUND_HTTP_HOSTS', 'http://lists.example.org'],
    ['OUTBOUND_PORTS', '0'],
    ['OUTBOUND_PORTS', '8443;8080'],
    ['OUTBOUND_PORTS', '65536'],
    ['OUTBOUND_PROXY', 'https://proxy:3128'],
    ['OUTBOUND_PROXY', 'proxy:3128'],
    ['DOWNSTREAM_PUBLIC_URL', 'ftp://example.com'],
    ['DOWNSTREAM_PUBLIC_URL', 'https://user@example.com'],
    ['S3_ACCESS_KEY_ID', '  '],
    ['NODE_ENV', 'prod'],
  ])('refuses %s=%j', (name, value) => {
    expect(problems({ ...least, [name]: value }).some((line) => line.startsWith(`${name} `))).toBe(true);
  });
});
