import { transform } from '@swc/core';
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../setup/dependencies.mjs';

const swcOptions = JSON.parse(readFileSync(join(root, 'tools/swc.json'), 'utf8'));

const decoratorMetadata = {
  name: 'decorator-metadata',
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await transform(source, { ...swcOptions, filename: path, swcrc: false, configFile: false });
      return { contents: code, loader: 'js' };
    });
  },
};

/**
 * Bundles a module of tools/bench/entries, which hands out the project's own code, as the server build does it
 * (tools/build-api.mjs): what is measured apart from the server is the same code.
 * @returns the URL of the bundle
 */
export async function bundledFile(entry) {
  // Beside the packages, for they stay outside of the bundle.
  const outfile = join(root, `node_modules/.cache/bench/${entry}.mjs`);
  await build({
    entryPoints: [join(root, `tools/bench/entries/${entry}.mjs`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    keepNames: true,
    tsconfig: join(root, 'tsconfig.base.json'),
    absWorkingDir: root,
    logLevel: 'warning',
    plugins: [decoratorMetadata],
  });
  return pathToFileURL(outfile);
}

/** Bundles a module of tools/bench/entries and loads it. */
export const bundled = async (entry) => import((await bundledFile(entry)).href);
