import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const chromium = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((path) => path && existsSync(path));
// This file is read again by every worker: the port is found once and handed on.
process.env['E2E_PORT'] ??= execFileSync(process.execPath, [join(__dirname, '../tools/free-port.mjs')], {
  encoding: 'utf8',
}).trim();
const port = Number(process.env['E2E_PORT']);

/** The journey through a new workspace: each step goes on where the one before has ended. */
const steps = ['people', 'list', 'register', 'hits', 'decision', 'dossier', 'portal'];

/** The browser journeys: one server on a database of its own, one browser, no second tries. */
export default defineConfig({
  testDir: './web',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 15_000,
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: [
        '--no-sandbox',
        // Another name for this machine, reached as one reaches a server elsewhere.
        '--host-resolver-rules=MAP plain.example 127.0.0.1',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  projects: [
    { name: 'pages', testDir: './web', testIgnore: ['**/web/journey/**', '**/two-people.e2e.ts'] },
    // From the answers of a distributor to the review that a list opens again; it leaves a list of one's own behind.
    { name: 'two-people', testMatch: 'two-people.e2e.ts' },
    ...steps.map((step, i) => ({
      name: step,
      testMatch: `journey/${step}.e2e.ts`,
      dependencies: i > 0 ? steps.slice(i - 1, i) : [],
    })),
  ],
  webServer: {
    command: 'node e2e/support/serve.mjs',
    cwd: '..',
    url: `http://localhost:${port}/readyz`,
    env: { E2E_PORT: String(port) },
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
