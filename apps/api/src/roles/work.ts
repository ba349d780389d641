import type { Config } from '@downstream/platform/config';
import { createApplication } from '../application';

/** Does the work: relay, handlers, sealing. Answers only health questions, on the same port settings. */
export async function work(config: Config): Promise<void> {
  const app = await createApplication(config, { worker: true, healthOnly: true });
  await app.listen(config.http.port, config.http.host);
  process.stdout.write(`Worker is ready; health at http://${config.http.host}:${config.http.port}/readyz\n`);
}
