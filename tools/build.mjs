// npm run build: the production build of server and pages; a half that is up to date is left alone.
import { ready } from './setup/dependencies.mjs';
import { report } from './setup/plain-error.mjs';

async function build() {
  await ready();
  const { built } = await import('./setup/build.mjs');
  process.stdout.write(await built());
  return 0;
}

process.exit(await build().catch(report));
