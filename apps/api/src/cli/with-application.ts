import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@downstream/platform/config';
import { createApplication } from '../application';
import type { Wiring } from '../app.module';

/** Runs a piece of work inside the application, without listening, and closes it whatever happens. */
export async function withApplication<T>(
  config: Config,
  work: (app: NestExpressApplication) => Promise<T>,
  wiring: Partial<Wiring> = {},
): Promise<T> {
  const app = await createApplication(config, { worker: false, ...wiring });
  try {
    await app.init();
    return await work(app);
  } finally {
    await app.close();
  }
}
