import type { Config } from '@downstream/platform/config';
import { createApplication } from '../application';
import { listen } from './listen';

/** Answers requests; the work is done by processes of the role `work`. */
export async function serve(config: Config): Promise<void> {
  const app = await createApplication(config, { worker: false });
  await listen(app, config);
  process.stdout.write(`Downstream is ready at ${config.http.publicUrl}\n`);
}
