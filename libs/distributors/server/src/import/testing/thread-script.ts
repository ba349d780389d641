import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../../../../../..');

/** Builds the script of the import's threads as the server build does, and says where it is. */
export async function threadScript(): Promise<URL> {
  // Within the workspace, so that the packages that stay outside of the bundle are found.
  const outfile = join(mkdtempSync(join(root, 'node_modules/.cache/import-thread-')), 'import-thread.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, '../thread/import-thread.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    tsconfig: join(root, 'tsconfig.base.json'),
    logLevel: 'silent',
  });
  return pathToFileURL(outfile);
}
