// node tools/first-files.mjs <folder of the browser build>: reads what the bundler tells of its chunks and writes two
// things into the build: first-files.json, which says what the first screen of an address needs, so that the server can
// name it in the page (apps/api/src/serving/first-files.ts); and the list of files that the portal's worker may keep.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const shells = 'apps/web/src/app/shells';
const enter = [
  `${shells}/public/portal-enter.routes.ts`,
  'libs/access/web/src/pages/portal-enter/portal-enter.page.ts',
];
const frame = `${shells}/portal/portal.routes.ts`;
const start = 'libs/attestations/web/src/start/start.page.ts';
const answers = 'libs/attestations/web/src/answer-pages.ts';
const status = 'libs/distributors/web/src/portal/portal-status.page.ts';
const unavailable = [`${shells}/public/public.routes.ts`, 'apps/web/src/app/pages/unavailable.page.ts'];
const inter = '/fonts/inter-5.3.0/inter-latin-400-600.woff2';

/**
 * What the first screen of an address loads: source files that are loaded lazily, shelves of words, and what it asks the
 * server for when somebody is signed in. The longest address that fits counts. The portal names no face: on a slow
 * connection words are read in the face of the system until ours is there.
 */
const pages = [
  { at: '/', opens: [], shelves: [], reads: [], fonts: [inter] },
  { at: '/portal', opens: [frame], shelves: ['shared', 'portal'], reads: ['session'], fonts: [] },
  { at: '/portal/enter', opens: enter, shelves: ['shared', 'portal'], reads: [], fonts: [] },
  { at: '/portal/status', opens: [frame, status], shelves: ['shared', 'portal'], reads: ['session'], fonts: [] },
  ...[
    { at: '/portal', opens: [frame, start], exactly: true },
    { at: '/portal/answers', opens: [frame, answers] },
  ].map((page) => ({
    ...page,
    shelves: ['shared', 'portal', 'answers'],
    reads: ['session', 'portal/questionnaire', 'portal/answers'],
    fonts: [],
  })),
];

/** Where one begins who stands in the portal: its pages, the way in, and the page that says that there is no server. */
const doors = [frame, ...enter, ...unavailable];
/** Shelves the portal's pages read from. */
const shelves = ['shared', 'portal', 'answers'];
const WORDS = /^apps\/web\/src\/locales\/(\w+)\/(\w+)\.json$/;
/** Served under names of their own, whatever the build. */
const fixed = ['first.js', 'favicon.svg', inter.slice(1)];

const imported = (output, kind) => output.imports.filter((one) => one.kind === kind).map(({ path }) => path);

/** The chunks of a build and how they hang together, by the metafile of the bundler. */
export function chunksOf({ outputs }) {
  const entries = new Map(
    Object.entries(outputs).flatMap(([file, { entryPoint }]) => (entryPoint ? [[entryPoint, file]] : [])),
  );
  const of = (source) => {
    const file = entries.get(source);
    if (!file) throw new Error(`${source} is no chunk of its own`);
    return file;
  };
  /** Files with all they import, and with `lazily` what these load later, none of `left` among them. */
  const reached = (files, { lazily = false, left = new Set() } = {}) => {
    const found = new Set();
    const go = (file) => {
      if (found.has(file) || left.has(file) || !outputs[file]) return;
      found.add(file);
      imported(outputs[file], 'import-statement').forEach(go);
      if (lazily) imported(outputs[file], 'dynamic-import').forEach(go);
    };
    files.forEach(go);
    return [...found];
  };
  const words = [...entries].flatMap(([source, file]) => {
    const [, shelf, language] = WORDS.exec(source) ?? [];
    return shelf ? [{ shelf, language, file }] : [];
  });
  return { of, reached, words, initial: new Set(reached([of('apps/web/src/main.ts')])) };
}

/**
 * What the first screen of each address needs beyond what every page loads, and what every page loads, the largest first:
 * a browser with six connections would otherwise begin the one file that takes long after all the short ones.
 * @returns `{ every, pages: [{ at, exactly, files, words, reads, fonts }] }`; `words` are files by language
 */
export function firstFiles(metafile) {
  const { of, reached, words, initial } = chunksOf(metafile);
  const bytes = (file) => metafile.outputs[file].bytes;
  const spoken = (wanted) => {
    const byLanguage = {};
    for (const { shelf, language, file } of words)
      if (wanted.includes(shelf)) (byLanguage[language] ??= []).push(`/${file}`);
    return byLanguage;
  };
  return {
    every: [...initial].sort((one, other) => bytes(other) - bytes(one)).map((file) => `/${file}`),
    pages: pages.map(({ at, opens, shelves: read, reads, fonts, exactly = false }) => ({
      at,
      exactly,
      files: reached(opens.map(of), { left: initial }).map((file) => `/${file}`),
      words: spoken(read),
      reads: reads.map((path) => `/api/v1/${path}`),
      fonts,
    })),
  };
}

/**
 * What the portal's worker may keep: `core` at once, so that every page of the portal opens without a connection, `more`
 * when it was needed once (the words of a language, a face).
 */
export function portalFiles(metafile, { styles, faces }) {
  const { of, reached, words, initial } = chunksOf(metafile);
  const own = reached(doors.map(of), { lazily: true, left: initial });
  const core = [...fixed.slice(0, 2), ...styles, ...initial, ...own];
  const spoken = words.filter(({ shelf }) => shelves.includes(shelf)).map(({ file }) => file);
  const paths = (files) => [...new Set(files)].map((file) => `/${file}`).sort();
  return { core: paths(core), more: paths([...fixed.slice(2), ...spoken, ...faces]) };
}

function write(folder) {
  const metafile = JSON.parse(readFileSync(join(folder, '../browser-stats.json'), 'utf8'));
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  const styles = [...index.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, file]) => file);
  const faces = Object.keys(metafile.outputs).filter((file) => /^media\/.*\.woff2$|^noto-sans-\w+\.css$/.test(file));
  writeFileSync(join(folder, 'first-files.json'), `${JSON.stringify(firstFiles(metafile))}\n`);
  const worker = join(folder, 'portal-worker.js');
  const files = portalFiles(metafile, { styles, faces });
  const digest = createHash('sha256').update(index);
  for (const file of files.core) digest.update(readFileSync(join(folder, file)));
  const kept = JSON.stringify({ build: digest.digest('hex').slice(0, 16), ...files });
  const source = readFileSync(worker, 'utf8');
  if (!source.includes('__FILES__')) throw new Error('The worker has no place for its list');
  writeFileSync(worker, source.replace('__FILES__', kept));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder] = process.argv.slice(2);
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no build in ${folder}`);
  write(folder);
}
