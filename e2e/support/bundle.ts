import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform, type Options } from '@swc/core';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** Bundles one TypeScript file of the workspace as the server build does, into a file that Node can run. */
export async function bundle(entry: string, outfile: string): Promise<string> {
  const swc = JSON.parse(await readFile(join(root, 'tools/swc.json'), 'utf8')) as Options;
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    keepNames: true,
    tsconfig: join(root, 'tsconfig.base.json'),
    absWorkingDir: root,
    logLevel: 'silent',
    plugins: [
      {
        name: 'decorator-metadata',
        setup(builder) {
          builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            const { code } = await transform(await readFile(path, 'utf8'), {
              ...swc,
              filename: path,
              swcrc: false,
              configFile: false,
            });
            return { contents: code, loader: 'js' };
          });
        },
      },
    ],
  });
  return outfile;
}
