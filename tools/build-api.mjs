// Builds the server into dist/apps/api: esbuild bundles the workspace's own code, packages stay in node_modules.
// Each file goes through swc first, for Nest and TypeORM read decorator metadata, which esbuild does not write.
//
//   node tools/build-api.mjs [--outdir <folder>] [--watch]
//
// With --watch it builds again after every change and says so with a line that tools/dev.mjs waits for.
import { transform } from '@swc/core';
import { build, context } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { outdir: { type: 'string', default: 'dist/apps/api' }, watch: { type: 'boolean', default: false } },
});

const json = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
const swcOptions = json('tools/swc.json');

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

/** Files that the server hands out or reads as they are. */
const assets = [
  'libs/audit/verifier/src/verify.mjs',
  'libs/checks/list-formats/src/sample-sdn',
  'docs/risk/diversion-cases.json',
];

const copyAssets = {
  name: 'copy-assets',
  setup(builder) {
    builder.onEnd((result) => {
      if (result.errors.length > 0) return;
      const target = join(values.outdir, 'assets');
      mkdirSync(target, { recursive: true });
      for (const asset of assets.filter((path) => existsSync(path))) {
        cpSync(asset, join(target, asset.slice(asset.lastIndexOf('/') + 1)), { recursive: true });
      }
      if (values.watch) console.log('server built');
    });
  },
};

const options = {
  // The server, and beside it the scripts of the threads that a batch is searched on and that tables are read on.
  entryPoints: {
    main: 'apps/api/src/main.ts',
    'screen-thread': 'apps/api/src/cli/screen-thread.ts',
    'import-thread': 'libs/distributors/server/src/import/thread/import-thread.ts',
  },
  outdir: values.outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  sourcemap: true,
  sourcesContent: false,
  keepNames: true,
  tsconfig: 'tsconfig.base.json',
  plugins: [decoratorMetadata, copyAssets],
  logLevel: 'warning',
};

if (values.watch) {
  const watching = await context(options);
  await watching.watch();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => watching.dispose().then(() => process.exit(0)));
} else {
  // esbuild has said what is wrong, with file and line; a stack of its own adds nothing.
  await build(options).catch(() => process.exit(1));
}
