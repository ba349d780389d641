import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { groupsOf } from './fewer-chunks.mjs';

const shells = 'apps/web/src/app/shells';
const sources = {
  'main-AAAAAAAA.js': [
    'apps/web/src/main.ts',
    `import { grow } from './chunk-CORE.js'; grow('main');
     globalThis.told = Promise.all([import('./chunk-PORT.js'), import('./chunk-DESK.js'), import('./chunk-ENTR.js'),
       import('./chunk-CODE.js'), import('./chunk-STAT.js')]);
     export const words = () => import('./chunk-WORD.js');`,
  ],
  'chunk-CORE.js': [undefined, `const seen = []; export function grow(a) { seen.push(a); return seen; }`],
  'chunk-PORT.js': [
    `${shells}/portal/portal.routes.ts`,
    `import { grow } from './chunk-CORE.js'; import { a } from './chunk-LANG.js'; grow('portal' + a);
     export const start = () => import('./chunk-STRT.js'); export const answers = () => import('./chunk-ANSW.js');`,
  ],
  'chunk-STRT.js': [
    'libs/attestations/web/src/start/start.page.ts',
    `import { a as x } from './chunk-SHEE.js'; import { a as y } from './chunk-FACT.js'; export const start = [x, y];`,
  ],
  'chunk-ANSW.js': [
    'libs/attestations/web/src/answer-pages.ts',
    `import { a as x } from './chunk-SHEE.js'; import { a } from './chunk-MORE.js'; export const pages = [x, a];`,
  ],
  'chunk-SHEE.js': [
    undefined,
    `import { a as f } from './chunk-FACT.js'; import { a as i } from './chunk-IDEN.js'; export const a = 'sheet ' + f + i;`,
  ],
  'chunk-IDEN.js': [undefined, `export const a = ' of one';`],
  'chunk-FACT.js': [undefined, `import { a as k } from './chunk-KIND.js'; export const a = 'fact ' + k;`],
  'chunk-KIND.js': [undefined, `export const a = 'kind';`],
  'chunk-MORE.js': [undefined, `export const a = 'more';`],
  'chunk-LANG.js': [undefined, `export const a = 'language';`],
  'chunk-DESK.js': [
    `${shells}/desk/desk.routes.ts`,
    `import { a } from './chunk-FACT.js'; export const desk = a; export const room = () => import('./chunk-KIND.js');`,
  ],
  'chunk-ENTR.js': [
    `${shells}/public/portal-enter.routes.ts`,
    `import { a } from './chunk-LANG.js'; export const enter = a;`,
  ],
  'chunk-CODE.js': ['libs/access/web/src/pages/portal-enter/portal-enter.page.ts', `export const code = 1;`],
  'chunk-STAT.js': ['libs/distributors/web/src/portal/portal-status.page.ts', `export const status = 1;`],
  'chunk-WORD.js': ['apps/web/src/locales/portal/en.json', `export default { a: 'A word' };`],
  'chunk-AUDI.js': [`${shells}/audit-room/audit-room.routes.ts`, `export const audit = 1;`],
  'chunk-PUBL.js': [`${shells}/public/public.routes.ts`, `export const open = 1;`],
};
sources['main-AAAAAAAA.js'][1] += `export const more = () => [import('./chunk-AUDI.js'), import('./chunk-PUBL.js')];`;

const metafile = {
  inputs: {},
  outputs: Object.fromEntries(
    Object.entries(sources).map(([file, [entryPoint, code]]) => {
      const paths = (pattern, kind) => [...code.matchAll(pattern)].map(([, path]) => ({ path, kind }));
      const imports = [
        ...paths(/from '\.\/([^']+)'/g, 'import-statement'),
        ...paths(/import\('\.\/([^']+)'\)/g, 'dynamic-import'),
      ];
      return [file, { bytes: code.length, inputs: { [`source of ${file}`]: {} }, imports, exports: [], entryPoint }];
    }),
  ),
};

describe('the chunks that go together', () => {
  const groups = groupsOf(metafile);

  it('are those that one first screen of the portal needs, apart from what others need too', () => {
    expect(Object.fromEntries(groups)).toEqual({
      'chunk-SHEE.js': 'portal-0',
      'chunk-IDEN.js': 'portal-0',
      'chunk-FACT.js': 'portal-0-desk',
      'chunk-KIND.js': 'portal-0-desk',
      'chunk-LANG.js': 'portal-0-enter',
      'chunk-MORE.js': 'portal-1',
    });
  });

  it('are none that every page loads, and none that is loaded by its own name', () => {
    for (const file of ['main-AAAAAAAA.js', 'chunk-CORE.js', 'chunk-STRT.js', 'chunk-WORD.js'])
      expect(groups.has(file)).toBe(false);
  });
});

describe('a build whose chunks were put together', () => {
  let root;
  let folder;
  /** A process of its own: the bundler knows no objects that another realm has made. */
  const node = async (...args) => (await promisify(execFile)(process.execPath, args, { cwd: process.cwd() })).stdout;
  const putTogether = () => node('tools/fewer-chunks.mjs', folder);
  const told = () => JSON.parse(readFileSync(join(root, 'browser-stats.json'), 'utf8'));
  const fileOf = (entryPoint) =>
    Object.entries(told().outputs).find(([, output]) => output.entryPoint === entryPoint)?.[0] ?? '';

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'downstream-chunks-'));
    folder = join(root, 'browser');
    mkdirSync(folder);
    for (const [file, [, code]] of Object.entries(sources)) writeFileSync(join(folder, file), code);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(folder, 'index.html'),
      '<body><link rel="modulepreload" href="/chunk-CORE.js" nonce="n"><script src="/main-AAAAAAAA.js" type="module"></script>',
    );
    writeFileSync(join(root, 'browser-stats.json'), JSON.stringify(metafile));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('has fewer files, told of as they are, and a page that names the new first one', async () => {
    expect(await putTogether()).toBe('Files of script: 15 of 18\n');
    const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
    expect(Object.keys(told().outputs).sort()).toEqual(files.sort());
    const main = fileOf('apps/web/src/main.ts');
    const index = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(index).toContain(`<script src="/${main}" type="module">`);
    expect(index).not.toContain('AAAAAAAA');
    const inputs = Object.values(told().outputs).flatMap((output) => Object.keys(output.inputs));
    expect(inputs.sort()).toEqual(
      Object.keys(sources)
        .map((file) => `source of ${file}`)
        .sort(),
    );
  });

  it('still loads every page by its name, with what it needs', async () => {
    await putTogether();
    const [start, main] = ['libs/attestations/web/src/start/start.page.ts', 'apps/web/src/main.ts'].map(fileOf);
    const script = `import { start } from './${start}'; import { words } from './${main}';
      console.log(JSON.stringify([start, (await words()).default]));`;
    writeFileSync(join(folder, 'try.mjs'), script);
    expect(JSON.parse(await node(join(folder, 'try.mjs')))).toEqual([
      ['sheet fact kind of one', 'fact kind'],
      { a: 'A word' },
    ]);
  });

  it('is refused when something in it hangs on nothing', async () => {
    const lone = { ...metafile.outputs, 'chunk-LONE.js': { bytes: 1, inputs: {}, imports: [], exports: [] } };
    writeFileSync(join(folder, 'chunk-LONE.js'), 'export const a = 1;');
    writeFileSync(join(root, 'browser-stats.json'), JSON.stringify({ inputs: {}, outputs: lone }));
    await expect(putTogether()).rejects.toThrow('chunk-LONE.js hang on nothing');
    expect(readdirSync(folder)).toContain('main-AAAAAAAA.js');
  });
});
