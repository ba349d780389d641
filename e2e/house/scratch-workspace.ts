import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const house = resolve(import.meta.dirname, '../..');

interface Project {
  readonly name: string;
  readonly tags: readonly string[];
}

/** A text to lint, as if it stood in a project. */
export interface Trial {
  /** The project, by its folder. */
  readonly from: string;
  /** The folder in the project; `src` unless said otherwise. */
  readonly folder?: string;
  readonly code: string;
  /** `ts` unless said otherwise. */
  readonly ending?: 'ts' | 'spec.ts' | 'html' | 'config.ts';
}

export interface Message {
  readonly rule: string;
  readonly message: string;
}

const json = (file: string) => JSON.parse(readFileSync(join(house, file), 'utf8'));

/** The projects of the house by their folders. */
export const projects: ReadonlyMap<string, Project> = new Map(
  globSync('{apps,libs,migrations,e2e}/**/project.json', { cwd: house }).map((file) => [dirname(file), json(file)]),
);

/** The aliases of tsconfig.base.json with the files they lead to. */
export const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries(json('tsconfig.base.json').compilerOptions.paths as Record<string, [string]>).map(([name, [file]]) => [
    name,
    file.replace('./', ''),
  ]),
);

/** Rooms and libraries of the plan that are not built yet: the law must hold for them from their first day. */
function planned(): Map<string, Project> {
  const room = (name: string) =>
    ['core', 'server', 'web'].map((layer): [string, Project] => {
      const platform = { core: 'any', server: 'server', web: 'browser' }[layer];
      return [
        `libs/${name}/${layer}`,
        { name: `${name}-${layer}`, tags: [`scope:${name}`, `layer:${layer}`, `platform:${platform}`] },
      ];
    });
  const engine = (name: string): [string, Project] => [
    `libs/checks/${name}`,
    { name: `checks-${name}`, tags: ['scope:checks', 'layer:core', 'platform:any'] },
  ];
  const rooms = ['catalogue', 'attestations', 'risk', 'monitoring', 'release', 'diversion'];
  return new Map([...rooms.flatMap(room), engine('ownership'), engine('company-registry')]);
}

/** Packages of the table that the house does not have: the rule knows only what is installed. */
const strangers = { 'date-fns': '4.1.0', 'libphonenumber-js': '1.13.16' };

const configuration = [
  'eslint.config.mjs',
  'boundaries.mjs',
  'tsconfig.server.json',
  'e2e/tsconfig.json',
  'apps/web/tsconfig.json',
];

/**
 * A copy of the house's configuration with every room of the plan and an empty file behind every door, in a temporary
 * folder, where imports can be tried without touching the tree.
 */
export class ScratchWorkspace {
  private readonly folder = mkdtempSync(join(tmpdir(), 'boundaries-'));

  constructor() {
    for (const file of configuration) {
      this.write(file, readFileSync(join(house, file), 'utf8'));
    }
    this.write('nx.json', JSON.stringify({ analytics: false, neverConnectToCloud: true }));
    const { dependencies, ...rest } = json('package.json');
    this.write(
      'package.json',
      JSON.stringify({ ...rest, scripts: {}, dependencies: { ...dependencies, ...strangers } }),
    );
    this.installed();
    this.built();
  }

  /** Lints each text in a file of its own. @returns the messages for each, in the order given */
  async lint(trials: readonly Trial[]): Promise<Message[][]> {
    // The graph first: imports that are only tried must not become edges of it, or legal ones would look circular.
    await this.node('nx/dist/bin/nx.js', 'show', 'projects');
    const files = trials.map(({ from, folder, code, ending = 'ts' }, i) => {
      const file = join(from, folder ?? (from === 'e2e' ? 'api' : 'src'), `case-${i}.${ending}`);
      this.write(file, code);
      return file;
    });
    const report = join(this.folder, 'report.json');
    await this.node('eslint/bin/eslint.js', '--format=json', `--output-file=${report}`, ...files);
    type Result = { filePath: string; messages: { ruleId: string | null; message: string }[] };
    const results = JSON.parse(readFileSync(report, 'utf8')) as Result[];
    const byFile = new Map(results.map(({ filePath, messages }) => [basename(filePath), messages]));
    return files.map((file) =>
      (byFile.get(basename(file)) ?? []).map(({ ruleId, message }) => ({ rule: ruleId ?? 'none', message })),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private built(): void {
    const paths: Record<string, string[]> = {};
    for (const [root, project] of [...projects, ...planned()]) {
      this.write(join(root, 'project.json'), JSON.stringify(project));
      this.write(join(root, 'src/index.ts'), 'export {};\n');
      if (!root.startsWith('libs/')) continue;
      const alias = root.replace('libs/', '@downstream/');
      paths[alias] = [`./${root}/src/index.ts`];
      if (!project.tags.includes('layer:core')) continue;
      this.write(join(root, 'src/testing/index.ts'), 'export {};\n');
      paths[`${alias}/testing`] = [`./${root}/src/testing/index.ts`];
    }
    const base = json('tsconfig.base.json');
    this.write('tsconfig.base.json', JSON.stringify({ ...base, compilerOptions: { ...base.compilerOptions, paths } }));
  }

  /** The packages of the house by links, and the strangers as empty packages. */
  private installed(): void {
    const lock = json('package-lock.json');
    const target = join(this.folder, 'node_modules');
    mkdirSync(target);
    for (const entry of readdirSync(join(house, 'node_modules'))) {
      if (entry !== '.cache') symlinkSync(join(house, 'node_modules', entry), join(target, entry));
    }
    for (const [name, version] of Object.entries(strangers)) {
      lock.packages[`node_modules/${name}`] = { version };
      if (existsSync(join(target, name))) continue;
      this.write(`node_modules/${name}/package.json`, JSON.stringify({ name, version, main: 'index.js' }));
      for (const file of ['index.js', 'min.js']) this.write(`node_modules/${name}/${file}`, '');
    }
    this.write('package-lock.json', JSON.stringify(lock));
  }

  private write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  /** Runs a program of node_modules here. ESLint ends with 1 when it finds something: that is what it is asked for. */
  private async node(script: string, ...args: string[]): Promise<void> {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NX_DAEMON: 'false', CI: 'true' };
    const options = { cwd: this.folder, env, maxBuffer: 1 << 26 };
    await promisify(execFile)(process.execPath, [join('node_modules', script), ...args], options).catch((error) => {
      if (error.code !== 1) throw new Error(`${script}: ${error.stdout}${error.stderr}`);
    });
  }
}
