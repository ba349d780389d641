import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, instant, later } from '@downstream/kernel';
import type { Config } from '@downstream/platform/config';
import { Operations } from '@downstream/platform/database';
import { withApplication } from '../cli/with-application';
import { demoPassword, people } from '../demo/people';
import { DemoSeed } from '../demo/seed-demo';
import { StoryClock } from '../demo/story-clock';

/** File in the data folder with the demo's sign-ins, printed at start. */
export const demoFile = 'demo.json';

/** Fills an empty deployment with the demo tenant; does nothing when there is a tenant already, or when the demo is off. */
export async function seedRole(config: Config): Promise<void> {
  if (!config.demo) return;
  const today = instant(Date.now());
  const clock = new StoryClock(later(today, -201 * DAY));
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  await withApplication(
    config,
    async (app) => {
      const tenants = await app.get(Operations, { strict: false }).tenantIds();
      if (tenants.length > 0) return;
      await new DemoSeed(app, clock, today, say).run();
      const signIns = people.map(({ says, email }) => ({ role: says, email, password: demoPassword }));
      writeFileSync(join(config.dataDir, demoFile), `${JSON.stringify({ signIns }, null, 2)}\n`, { mode: 0o600 });
    },
    { clock },
  );
  if (existsSync(join(config.dataDir, demoFile))) say('Demo tenant is ready');
}
