import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const root = join(__dirname, '../../..');

/** How a verifier ended, and everything it said. */
export interface Verdict {
  readonly code: number;
  readonly said: string;
}

const run = (folder: string, args: readonly string[]): Promise<Verdict> =>
  new Promise((resolve, reject) => {
    // Without the settings of the server under test: a verifier needs none.
    const env = { PATH: process.env['PATH'] ?? '' };
    execFile(process.execPath, args, { cwd: folder, env, timeout: 30_000 }, (error, out, err) => {
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: out + err });
    });
  });

/** The verifier that travels in the dossier, run on a ZIP or a folder from where it was unpacked. */
export const byTheDossier = (unpacked: string, dossier: string): Promise<Verdict> =>
  run(unpacked, ['verify.mjs', dossier]);

/** The command `verify` of the server's build, what `npm run cli -- verify` runs. */
export const byTheCommand = (dossier: string): Promise<Verdict> =>
  run(root, [join(root, 'dist/apps/api/main.mjs'), 'cli', 'verify', dossier]);

/** Hands a dossier to the page that verifies in the browser. */
export async function byTheBrowser(page: Page, dossier: string): Promise<void> {
  await page.goto('/audit/verify');
  await page.getByLabel('Choose a dossier').first().setInputFiles(dossier);
}
