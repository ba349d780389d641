import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { tokenOf } from '@downstream/access/server';
import { migrations } from '@downstream/migrations';
import { ensureSecret, EXIT_CONFIG, type Config } from '@downstream/platform/config';
import {
  APP_DATA_SOURCE,
  roleProblems,
  schemaInForce,
  serverVersion,
  versionWarning,
  OPS_DATA_SOURCE,
} from '@downstream/platform/database';
import { securityHeaders } from '@downstream/platform/http';
import { redisProblems } from '@downstream/platform/messaging';
import { observe } from '@downstream/platform/observability';
import compression from 'compression';
import { Logger } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { AppModule, type Wiring } from './app.module';
import { healthOnly } from './roles/health-only';
import { OperatorError } from './roles/plainly';
import { webFiles } from './serving/web-files';

/**
 * Builds the one application of all serving roles.
 * @throws OperatorError when the deployment must be mended first: wrong database role, old schema, unfit Redis
 */
export async function createApplication(config: Config, wiring: Wiring): Promise<NestExpressApplication> {
  if (config.redisUrl && wiring.worker) {
    const problems = await redisProblems(config.redisUrl);
    if (problems.length > 0) throw new OperatorError(problems.join('\n'), EXIT_CONFIG);
  }
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(config, ensureSecret(config), wiring), {
    // What fails here is said once, by whoever runs the role: not logged, and no end of the process of Nest's own.
    abortOnError: false,
    logger: false,
    bufferLogs: true,
    bodyParser: false,
  });
  observe(app);
  const logger = app.get(Logger);
  try {
    await checkDatabase(app, (warning) => logger.warn(warning));
  } catch (error) {
    await app.close();
    throw error;
  }
  app.set('trust proxy', [...config.http.trustedProxies]);
  app.disable('x-powered-by');
  app.use(...securityHeaders(config.http.publicUrl.startsWith('https:')));
  if (wiring.healthOnly) app.use(healthOnly);
  app.use(compression(), ...webFiles(config.http.webRoot, (request) => tokenOf(request) !== undefined));
  app.useBodyParser('json', { limit: '1mb', strict: true, type: ['application/json'] });
  app.enableShutdownHooks();
  return app;
}

async function checkDatabase(app: NestExpressApplication, warn: (text: string) => void): Promise<void> {
  const source = app.get<DataSource>(APP_DATA_SOURCE, { strict: false });
  const ops = app.get<DataSource>(OPS_DATA_SOURCE, { strict: false });
  const problems = [...(await roleProblems(source)), ...(await roleProblems(ops))];
  if (problems.length > 0) throw new OperatorError(problems.join('\n'), EXIT_CONFIG);
  const wanted = migrations.at(-1)?.name;
  const found = await schemaInForce(source);
  if (found !== wanted) {
    throw new OperatorError(
      `The database schema is at ${found ?? 'nothing'}, this build needs ${wanted}: run it once with APP_ROLE=migrate and DATABASE_OWNER_URL.`,
      EXIT_CONFIG,
    );
  }
  const warning = versionWarning(await serverVersion(source));
  if (warning) warn(warning);
}
