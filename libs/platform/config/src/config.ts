import { resolve } from 'node:path';
import { sourcesOf, type SourceAddresses } from './source-addresses';
import type { appRoles, Environment, logLevels } from './environment';

export type AppRole = (typeof appRoles)[number] | 'all';
export type LogLevel = (typeof logLevels)[number];

/**
 * Everything the process knows about its surroundings, read once and frozen. Holds secrets: it is never logged, and
 * its JSON form is a placeholder.
 */
export interface Config {
  /** `all` when APP_ROLE is not set: everything in one process. */
  readonly role: AppRole;
  /** Whether NODE_ENV is `production`. */
  readonly production: boolean;
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Scheme, host and port without a closing slash; links in mails begin with it. */
    readonly publicUrl: string;
    /** IP addresses and blocks, for Express' `trust proxy`. */
    readonly trustedProxies: readonly string[];
    /** Absolute path of the built web application, when set. */
    readonly webRoot?: string;
    /** Seconds between the signal to stop, which turns /readyz red, and the end of listening. */
    readonly drainSeconds: number;
  };
  readonly database: {
    /** Empty only in the role `verify`, which needs no database. */
    readonly url: string;
    readonly ownerUrl?: string;
    /** Empty only in the roles `verify` and `migrate`. */
    readonly opsUrl: string;
    readonly poolSize: number;
    readonly embedded: boolean;
  };
  readonly redisUrl?: string;
  /** Set when documents go to an object store. */
  readonly s3?: {
    readonly endpoint?: string;
    readonly bucket: string;
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  };
  readonly mail: {
    /** Not set: mails are kept on disk for the built-in viewer. */
    readonly smtpUrl?: string;
    /** `Name <address>` or an address. */
    readonly from: string;
  };
  /** Where ClamAV listens; not set: documents are not scanned. */
  readonly clamdUrl?: string;
  /** What requests to typed addresses may reach beyond https on port 443; never an address that is not public. */
  readonly outbound: {
    /** Host names in lower case that may be called by plain http. */
    readonly httpHosts: readonly string[];
    readonly ports: readonly number[];
    /** An http URL, with user and password if the proxy wants them. */
    readonly proxy?: string;
  };
  /** Services outside that checks ask; one that is not set is asked nothing. */
  readonly sources: SourceAddresses;
  /** Absolute path. */
  readonly dataDir: string;
  /** Base64, at least 32 bytes; when absent {@link ensureSecret} makes one in the data folder. */
  readonly secret?: string;
  /** Absolute path of the PEM file; when AUDIT_KEY_FILE is not set the file may not exist yet. */
  readonly auditKeyFile: string;
  /** Where the seal for documents comes from. */
  readonly seal: {
    /** Absolute path; it may not exist yet. */
    readonly folder: string;
    /** A PKCS #12 file that seals in place of the installation's own. */
    readonly p12?: { readonly file: string; readonly password: string };
  };
  readonly metrics: {
    readonly host: string;
    /** 0: off. */
    readonly port: number;
  };
  readonly log: {
    readonly level: LogLevel;
    readonly pretty: boolean;
  };
  /** Whether the demo tenant is seeded at the first start. */
  readonly demo: boolean;
}

/** Dependency injection token of the {@link Config}. */
export const CONFIG = Symbol('CONFIG');

/** Builds the frozen configuration from checked values. */
export function configOf(values: Environment, cwd: string): Config {
  const dataDir = resolve(cwd, values.DOWNSTREAM_DATA_DIR);
  const config: Config = {
    role: values.APP_ROLE ?? 'all',
    production: values.NODE_ENV === 'production',
    http: {
      host: values.HOST,
      port: values.PORT,
      publicUrl: values.DOWNSTREAM_PUBLIC_URL ?? `http://localhost:${values.PORT}`,
      trustedProxies: values.TRUSTED_PROXIES,
      ...(values.WEB_ROOT && { webRoot: resolve(cwd, values.WEB_ROOT) }),
      drainSeconds: values.DRAIN_SECONDS ?? (values.NODE_ENV === 'production' ? 5 : 0),
    },
    database: {
      url: values.DATABASE_URL ?? '',
      ...(values.DATABASE_OWNER_URL && { ownerUrl: values.DATABASE_OWNER_URL }),
      opsUrl: values.DATABASE_OPS_URL ?? '',
      poolSize: values.DATABASE_POOL_SIZE,
      embedded: values.DATABASE_EMBEDDED,
    },
    ...(values.REDIS_URL && { redisUrl: values.REDIS_URL }),
    ...s3Of(values),
    mail: {
      ...(values.SMTP_URL && { smtpUrl: values.SMTP_URL }),
      from: values.MAIL_FROM ?? 'Downstream <no-reply@localhost>',
    },
    ...(values.CLAMD_URL && { clamdUrl: values.CLAMD_URL }),
    outbound: {
      httpHosts: values.OUTBOUND_HTTP_HOSTS,
      ports: values.OUTBOUND_PORTS,
      ...(values.OUTBOUND_PROXY && { proxy: values.OUTBOUND_PROXY }),
    },
    sources: sourcesOf(values),
    dataDir,
    ...(values.DOWNSTREAM_SECRET && { secret: values.DOWNSTREAM_SECRET }),
    auditKeyFile: resolve(cwd, values.AUDIT_KEY_FILE ?? resolve(dataDir, 'audit-key.pem')),
    seal: {
      folder: resolve(cwd, values.SEAL_FOLDER ?? resolve(dataDir, 'seal')),
      ...(values.SEAL_P12_FILE && {
        p12: { file: resolve(cwd, values.SEAL_P12_FILE), password: values.SEAL_P12_PASSWORD ?? '' },
      }),
    },
    metrics: { host: values.METRICS_HOST, port: values.METRICS_PORT },
    log: { level: values.LOG_LEVEL, pretty: values.LOG_PRETTY },
    demo: values.DEMO ?? values.DATABASE_EMBEDDED,
  };
  // A configuration that slips into a log line must not take the secrets with it.
  Object.defineProperty(config, 'toJSON', { value: () => '[configuration]', enumerable: false });
  return freeze(config);
}

function s3Of(values: Environment): Pick<Config, 's3'> {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = values;
  if (!S3_BUCKET || !S3_REGION || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return {};
  return {
    s3: {
      ...(S3_ENDPOINT && { endpoint: S3_ENDPOINT }),
      bucket: S3_BUCKET,
      region: S3_REGION,
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
    },
  };
}

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner as object);
  return Object.freeze(value);
}
