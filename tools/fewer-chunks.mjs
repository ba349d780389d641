// node tools/fewer-chunks.mjs <folder of the browser build>: puts together the chunks that the first screens of the portal
// load, written over the build. The bundler makes a chunk for every set of pages that share something; a telephone on a
// slow connection would ask for thirty files of one or two kilobytes, six at a time, each with its way there and back.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { chunksOf, firstFiles } from './first-files.mjs';

const MAIN = 'apps/web/src/main.ts';
const OTHERS = ['desk/desk', 'audit-room/audit-room'].map((shell) => `apps/web/src/app/shells/${shell}.routes.ts`);
/** First screens of the portal in the order people come to them: what several need goes with the first. */
const SCREENS = [{ at: '/portal', exactly: true }, { at: '/portal/answers' }, { at: '/portal/status' }];
const ENTER = { at: '/portal/enter' };

/**
 * Which chunks go together: what the same first screen of the portal needs first, kept apart by whether the desk needs it
 * too and whether the page behind a link does, so that none of them loads what is the portal's alone. Chunks that are
 * loaded lazily by their own name stay what they are.
 * @param metafile what the bundler tells of its chunks
 * @returns name of the group by file; files that stand alone are not in it
 */
export function groupsOf(metafile) {
  const { of, reached, initial } = chunksOf(metafile);
  const { pages } = firstFiles(metafile);
  const needs = ({ at, exactly = false }) =>
    new Set(pages.filter((one) => one.at === at && one.exactly === exactly).flatMap(({ files }) => files));
  const screens = SCREENS.map(needs);
  const enter = needs(ENTER);
  const others = new Set(reached(OTHERS.map(of), { lazily: true, left: initial }));
  const groups = new Map();
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
    const screen = screens.findIndex((needed) => needed.has(`/${file}`));
    if (screen < 0 || entryPoint || initial.has(file)) continue;
    groups.set(file, `portal-${screen}${others.has(file) ? '-desk' : ''}${enter.has(`/${file}`) ? '-enter' : ''}`);
  }
  return groups;
}

/** What the bundler tells of its chunks, of the new ones: `outputs` by file as in the metafile before. */
function told(metafile, chunks) {
  const outputs = Object.fromEntries(
    chunks.map(({ fileName, code, modules, imports, dynamicImports, exports, facadeModuleId }) => {
      // The bundler may add a module of its own.
      const before = Object.keys(modules).flatMap((file) => metafile.outputs[file] ?? []);
      return [
        fileName,
        {
          bytes: Buffer.byteLength(code),
          inputs: Object.assign({}, ...before.map(({ inputs }) => inputs)),
          imports: [
            ...imports.map((path) => ({ path, kind: 'import-statement' })),
            ...dynamicImports.map((path) => ({ path, kind: 'dynamic-import' })),
          ],
          exports,
          entryPoint: metafile.outputs[facadeModuleId]?.entryPoint,
        },
      ];
    }),
  );
  const kept = Object.entries(metafile.outputs).filter(([file]) => !file.endsWith('.js'));
  return { ...metafile, outputs: { ...Object.fromEntries(kept), ...outputs } };
}

/** The page with the new names: the file that begins, and what it imports. */
function renamed(index, { before, after, initial }) {
  const without = index.replace(/<link rel="modulepreload"[^>]*>/g, '');
  const at = `<script src="/${before}"`;
  if (!without.includes(at)) throw new Error(`index.html does not begin with ${before}`);
  const links = [...initial]
    .filter((file) => file !== after)
    .map((file) => `<link rel="modulepreload" href="/${file}" nonce="__CSP_NONCE__">`)
    .join('');
  return without.replace(at, `${links}<script src="/${after}"`);
}

/**
 * Puts chunks of a build together, in place: the files, the page that names the first of them, and what is told of them.
 * @param folder of the browser build, with browser-stats.json beside it
 * @returns how many files of script there were and are
 * @throws when the build is not one that the bundler has just made
 */
export async function putTogether(folder) {
  const stats = join(folder, '../browser-stats.json');
  const metafile = JSON.parse(readFileSync(stats, 'utf8'));
  const main = chunksOf(metafile).of(MAIN);
  const groups = groupsOf(metafile);
  const own = (source) => source.replace(/^\.?\//, '');
  const read = new Set();
  const bundle = await rolldown({
    input: main,
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      {
        name: 'chunks-of-the-build',
        resolveId: (source) => (metafile.outputs[own(source)] ? own(source) : { id: source, external: true }),
        load(file) {
          read.add(file);
          return { code: readFileSync(join(folder, file), 'utf8') };
        },
      },
    ],
  });
  const { output } = await bundle.generate({
    // They are small already: only what puts them together is to be.
    minify: { mangle: false, compress: false },
    entryFileNames: 'main-[hash].js',
    chunkFileNames: 'chunk-[hash].js',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ debugName: 'portal', name: (file) => groups.get(file) ?? null }],
    },
  });
  await bundle.close();
  const lost = Object.keys(metafile.outputs).filter((file) => file.endsWith('.js') && !read.has(file));
  if (lost.length > 0) throw new Error(`${lost.join(', ')} hang on nothing`);
  for (const file of read) rmSync(join(folder, file));
  for (const { fileName, code } of output) writeFileSync(join(folder, fileName), code);
  const after = told(metafile, output);
  const index = join(folder, 'index.html');
  const { of, initial } = chunksOf(after);
  writeFileSync(index, renamed(readFileSync(index, 'utf8'), { before: main, after: of(MAIN), initial }));
  writeFileSync(stats, JSON.stringify(after));
  return { before: read.size, after: output.length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { before, after } = await putTogether(process.argv[2]);
  process.stdout.write(`Files of script: ${after} of ${before}\n`);
}
