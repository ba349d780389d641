import type { Environment, VariableName } from './environment';
import type { Problem } from './problem';

/** What the rules look at: the values that could be read, and the variables that were set at all. */
export interface Readings {
  readonly values: Partial<Environment>;
  readonly given: ReadonlySet<VariableName>;
}

const need = (variable: VariableName, wrong: string, expects: string): Problem => ({ variable, wrong, expects });

const userOf = (url: string | undefined): string | undefined =>
  url && URL.canParse(url) ? new URL(url).username : undefined;

function databases({ values, given }: Readings): Problem[] {
  const role = values.APP_ROLE;
  if (role === 'verify') return [];
  const problems: Problem[] = [];
  const example = (user: string) => `postgres://${user}:password@host:5432/downstream`;
  if (!given.has('DATABASE_URL')) problems.push(need('DATABASE_URL', 'is not set', example('downstream_app')));
  if (role === 'migrate' && !given.has('DATABASE_OWNER_URL')) {
    problems.push(need('DATABASE_OWNER_URL', 'is not set, and the migrate step needs it', example('downstream_owner')));
  }
  if (role !== 'migrate' && !given.has('DATABASE_OPS_URL')) {
    problems.push(need('DATABASE_OPS_URL', 'is not set', example('downstream_ops')));
  }
  const app = userOf(values.DATABASE_URL);
  for (const [variable, user] of [
    ['DATABASE_OWNER_URL', userOf(values.DATABASE_OWNER_URL)],
    ['DATABASE_OPS_URL', userOf(values.DATABASE_OPS_URL)],
  ] as const) {
    if (user && user === app) {
      const wrong = 'names the same user as DATABASE_URL, so row policies would not protect tenants from each other';
      problems.push(need(variable, wrong, 'another database user'));
    }
  }
  return problems;
}

const s3Parts = ['S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

function objectStore({ given }: Readings): Problem[] {
  const set = [...s3Parts, 'S3_ENDPOINT' as const].filter((name) => given.has(name));
  if (set.length === 0) return [];
  return s3Parts
    .filter((name) => !given.has(name))
    .map((name) =>
      need(
        name,
        `is not set, though ${set.join(' and ')} ${set.length > 1 ? 'are' : 'is'}`,
        'all of S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, or none',
      ),
    );
}

function mail({ given }: Readings): Problem[] {
  if (!given.has('SMTP_URL') || given.has('MAIL_FROM')) return [];
  return [need('MAIL_FROM', 'is not set, though SMTP_URL is', 'Downstream <no-reply@your-domain.example>')];
}

function production({ values, given }: Readings): Problem[] {
  const role = values.APP_ROLE;
  if (values.NODE_ENV !== 'production' || role === 'verify' || role === 'migrate' || given.has('DOWNSTREAM_SECRET'))
    return [];
  const wrong = 'is not set, and in production every process must share one';
  return [need('DOWNSTREAM_SECRET', wrong, 'at least 32 random bytes in Base64 (openssl rand -base64 32)')];
}

function ports({ values }: Readings): Problem[] {
  if (!values.METRICS_PORT || values.METRICS_PORT !== values.PORT) return [];
  return [need('METRICS_PORT', 'is the same as PORT', 'another port, or 0 for no metrics')];
}

/** What is wrong between variables; each rule looks only at what could be read, so that all problems show at once. */
export const rules: readonly ((readings: Readings) => Problem[])[] = [databases, objectStore, mail, production, ports];
