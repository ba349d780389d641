import { z } from 'zod';
import {
  addressBlocks,
  clamd,
  host,
  hostNames,
  mailbox,
  onOff,
  origin,
  ports,
  postgresUrl,
  secretBytes,
  text,
  url,
  whole,
} from './shapes';
import { sourceVariables } from './source-variables';
import { variable } from './variable';

/** What a process does; `all` (APP_ROLE not set) does everything in one process. */
export const appRoles = ['serve', 'work', 'migrate', 'seed', 'verify', 'cli'] as const;

/** How much is logged, from least to most. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const filled = () => text('is blank', (value) => value.trim() !== '');
const oneOf = <const V extends readonly string[]>(values: V) =>
  z.enum(values, { error: () => `is none of ${values.join(', ')}` });

/** The one schema of the environment: every variable the server reads, with its words. */
export const environment = z.object({
  APP_ROLE: variable(
    { meaning: 'What this process does.', expects: appRoles.join(', '), default: 'everything in one process' },
    oneOf(appRoles).optional(),
  ),
  NODE_ENV: variable(
    {
      meaning: 'With production the process refuses conveniences meant for trying out.',
      expects: 'production, development or test',
      default: 'development',
    },
    oneOf(['production', 'development', 'test']).default('development'),
  ),
  HOST: variable(
    {
      meaning: 'Address the web server listens on.',
      expects: 'an IP address or host name, such as 0.0.0.0 for all',
      default: '127.0.0.1',
    },
    host().default('127.0.0.1'),
  ),
  PORT: variable(
    { meaning: 'Port the web server listens on.', expects: 'a whole number from 1 to 65535', default: '3000' },
    whole(1, 65_535).default(3000),
  ),
  DOWNSTREAM_PUBLIC_URL: variable(
    {
      meaning: 'Address people type to reach the application; links in mails begin with it.',
      expects: 'scheme and host, such as https://downstream.example.com',
      default: 'http://localhost:<PORT>',
    },
    origin().optional(),
  ),
  TRUSTED_PROXIES: variable(
    {
      meaning: 'Reverse proxies whose X-Forwarded-* headers are believed.',
      expects: 'IP addresses or blocks separated by commas, such as 10.0.0.0/8,127.0.0.1',
      default: 'none',
    },
    addressBlocks().default([]),
  ),
  WEB_ROOT: variable(
    {
      meaning: 'Folder of the built web application.',
      expects: 'the path of a folder',
      default: 'the folder beside the server build',
    },
    filled().optional(),
  ),
  DATABASE_URL: variable(
    {
      meaning: 'PostgreSQL 15 or newer, as the application role.',
      expects: 'postgres://user:password@host:5432/database',
      secret: true,
      default: 'embedded PostgreSQL under npm start',
    },
    postgresUrl().optional(),
  ),
  DATABASE_OWNER_URL: variable(
    {
      meaning: 'The same database as the role that owns the tables; only the migrate step uses it.',
      expects: 'postgres://owner:password@host:5432/database',
      secret: true,
    },
    postgresUrl().optional(),
  ),
  DATABASE_OPS_URL: variable(
    {
      meaning: 'The same database as the operations role, which moves events and jobs across tenants.',
      expects: 'postgres://ops:password@host:5432/database',
      secret: true,
    },
    postgresUrl().optional(),
  ),
  DATABASE_POOL_SIZE: variable(
    {
      meaning: 'Connections one process keeps as the application role.',
      expects: 'a whole number from 1 to 200',
      default: '10',
    },
    whole(1, 200).default(10),
  ),
  DATABASE_EMBEDDED: variable(
    { meaning: 'Set by npm start when it runs the embedded PostgreSQL.', expects: 'on or off', default: 'off' },
    onOff().default(false),
  ),
  REDIS_URL: variable(
    {
      meaning: 'Redis or Valkey for the job queues.',
      expects: 'redis://host:6379 or rediss://host:6379',
      secret: true,
      default: 'queues in PostgreSQL',
    },
    url('redis', 'rediss').optional(),
  ),
  S3_ENDPOINT: variable(
    {
      meaning: 'Address of the object store; not needed for AWS itself.',
      expects: 'https://s3.example.com',
      default: 'AWS',
    },
    url('http', 'https').optional(),
  ),
  S3_BUCKET: variable(
    { meaning: 'Bucket for documents.', expects: 'the name of a bucket', default: 'documents on disk' },
    text('is not a bucket name', (value) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value)).optional(),
  ),
  S3_REGION: variable(
    { meaning: 'Region of the bucket.', expects: 'a region, such as eu-central-1' },
    text('is not a region name', (value) => /^[a-z0-9-]{1,40}$/.test(value)).optional(),
  ),
  S3_ACCESS_KEY_ID: variable(
    { meaning: 'Access key of the object store.', expects: 'the key id', secret: true },
    filled().optional(),
  ),
  S3_SECRET_ACCESS_KEY: variable(
    { meaning: 'Secret of the access key.', expects: 'the secret', secret: true },
    filled().optional(),
  ),
  SMTP_URL: variable(
    {
      meaning: 'Mail server.',
      expects: 'smtp://user:password@host:587 or smtps://user:password@host:465',
      secret: true,
      default: 'mails are kept and shown at /dev/mail',
    },
    url('smtp', 'smtps').optional(),
  ),
  MAIL_FROM: variable(
    {
      meaning: 'Sender of every mail.',
      expects: 'Name <address@example.com> or address@example.com',
      default: 'Downstream <no-reply@localhost>; needed with SMTP_URL',
    },
    mailbox().optional(),
  ),
  CLAMD_URL: variable(
    {
      meaning: 'ClamAV daemon that every document is shown to while it comes in.',
      expects: 'tcp://host:3310, or unix:///path/of/its/socket',
      default: 'none: documents are shown as not scanned',
    },
    clamd().optional(),
  ),
  OUTBOUND_HTTP_HOSTS: variable(
    {
      meaning: 'Hosts that typed addresses may reach by plain http; their addresses must be public all the same.',
      expects: 'host names separated by commas, such as lists.example.org',
      default: 'none: https alone',
    },
    hostNames().default([]),
  ),
  OUTBOUND_PORTS: variable(
    {
      meaning: 'Ports that typed addresses may name, beside 443 for https and 80 for the hosts above.',
      expects: 'whole numbers from 1 to 65535 separated by commas, such as 8443',
      default: 'none',
    },
    ports().default([]),
  ),
  OUTBOUND_PROXY: variable(
    {
      meaning: 'Proxy through which typed addresses are called; it is told addresses, never names.',
      expects: 'http://user:password@host:3128',
      secret: true,
      default: 'none; HTTPS_PROXY and its like are not heeded',
    },
    url('http').optional(),
  ),
  ...sourceVariables,
  DOWNSTREAM_DATA_DIR: variable(
    {
      meaning: 'Folder for documents on disk, kept mails, generated keys and the embedded database.',
      expects: 'the path of a folder',
      default: '.data',
    },
    filled().default('.data'),
  ),
  DOWNSTREAM_SECRET: variable(
    {
      meaning:
        'Master secret from which keys for encryption and signing are derived. Losing it makes stored documents unreadable.',
      expects: 'at least 32 random bytes in Base64 (openssl rand -base64 32)',
      secret: true,
      default: 'generated once into <data folder>/secret; needed in production',
    },
    secretBytes().optional(),
  ),
  AUDIT_KEY_FILE: variable(
    {
      meaning: 'File with the Ed25519 private key that signs checkpoints of the sealed log.',
      expects: 'the path of a PEM file (PKCS #8)',
      default: '<data folder>/audit-key.pem, generated at first use',
    },
    filled().optional(),
  ),
  SEAL_FOLDER: variable(
    {
      meaning:
        'Folder with the authority and the seals for documents; all processes share it, and it belongs into backups.',
      expects: 'the path of a folder',
      default: '<data folder>/seal, filled at first use',
    },
    filled().optional(),
  ),
  SEAL_P12_FILE: variable(
    {
      meaning: 'Seal of your own for documents, in place of the installation’s.',
      expects: 'the path of a PKCS #12 file (.p12 or .pfx) with a key and its certificates',
      default: 'a seal of the installation’s own authority',
    },
    filled().optional(),
  ),
  SEAL_P12_PASSWORD: variable(
    { meaning: 'Password of that file.', expects: 'the password', secret: true },
    filled().optional(),
  ),
  METRICS_HOST: variable(
    {
      meaning: 'Address the metrics server listens on.',
      expects: 'an IP address or host name of a private network',
      default: '127.0.0.1',
    },
    host().default('127.0.0.1'),
  ),
  METRICS_PORT: variable(
    {
      meaning: 'Port of the Prometheus metrics; 0 turns them off.',
      expects: 'a whole number from 0 to 65535',
      default: '9464',
    },
    whole(0, 65_535).default(9464),
  ),
  DRAIN_SECONDS: variable(
    {
      meaning:
        'How long the process goes on answering after the signal to stop, with /readyz red, so that a load balancer sends nothing more.',
      expects: 'a whole number from 0 to 60',
      default: '5 in production, else 0',
    },
    whole(0, 60).optional(),
  ),
  LOG_LEVEL: variable(
    { meaning: 'How much is logged.', expects: logLevels.join(', '), default: 'info' },
    oneOf(logLevels).default('info'),
  ),
  LOG_PRETTY: variable(
    { meaning: 'Log lines for people instead of JSON.', expects: 'on or off', default: 'off' },
    onOff().default(false),
  ),
  DEMO: variable(
    {
      meaning: 'Whether the demo tenant is seeded at the first start.',
      expects: 'on or off',
      default: 'on with the embedded database, else off',
    },
    onOff().optional(),
  ),
});

/** The values of the environment after reading, before they become a {@link Config}. */
export type Environment = z.output<typeof environment>;

export type VariableName = keyof Environment;

/** The names of all variables, in the order of the documentation. */
export const variableNames = Object.keys(environment.shape) as VariableName[];
