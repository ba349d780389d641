import type { Config } from '@downstream/platform/config';
import { createApplication } from '../application';
import { listen } from './listen';

/** Does the work: relay, handlers, sealing. Answers only health questions, on the same port settings. */
export async function work(config: Config): Promise<void> {
  const app = await createApplication(config, { worker: true, healthOnly: true });
  await listen(app, config);
  process.stdout.write(`Worker is ready; health at http://${config.http.host}:${config.http.port}/readyz\n`);
}
