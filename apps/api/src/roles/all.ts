import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@downstream/platform/config';
import { createApplication } from '../application';
import { listen } from './listen';
import { migrateRole } from './migrate';
import { demoFile } from './seed';

/** Everything in one process: the way it starts on a laptop. */
export async function all(config: Config): Promise<void> {
  if (config.database.ownerUrl) await migrateRole(config);
  const app = await createApplication(config, { worker: true });
  await listen(app, config);
  process.stdout.write(greeting(config));
}

interface DemoSignIn {
  role: string;
  email: string;
  password: string;
}

function greeting(config: Config): string {
  const file = join(config.dataDir, demoFile);
  const lines = [`\nDownstream is ready at ${config.http.publicUrl}\n`];
  if (existsSync(file)) {
    const { signIns } = JSON.parse(readFileSync(file, 'utf8')) as { signIns: DemoSignIn[] };
    lines.push('\nDemo sign-ins (password in the last column):\n');
    for (const one of signIns) lines.push(`  ${one.role.padEnd(34)} ${one.email.padEnd(34)} ${one.password}\n`);
  }
  if (!config.mail.smtpUrl) lines.push(`\nMail is kept for reading at ${config.http.publicUrl}/dev/mail\n`);
  lines.push('Stop with Ctrl-C.\n');
  return lines.join('');
}
