import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spine } from '../../boundaries.mjs';
import { aliases, house, projects } from './scratch-workspace';

const read = (file: string) => readFileSync(join(house, file), 'utf8');
const libraries = [...projects].filter(([root]) => root.startsWith('libs/'));

/** The tags that a library's place demands. */
function tagsOf(root: string): string[] {
  const [, first = '', second = ''] = root.split('/');
  if (first === 'kernel') return ['scope:shared', 'layer:kernel', 'platform:any'];
  if (first === 'matching') return ['scope:shared', 'layer:core', 'platform:any'];
  if (first === 'contracts') return ['scope:shared', 'layer:contracts', 'platform:any'];
  if (first === 'platform') return ['scope:shared', 'layer:platform', 'platform:server'];
  if (first === 'ui') return ['scope:shared', 'layer:ui', 'platform:browser'];
  if (second === 'server') return [`scope:${first}`, 'layer:server', 'platform:server'];
  if (second === 'web') return [`scope:${first}`, 'layer:web', 'platform:browser'];
  return [`scope:${first}`, 'layer:core', 'platform:any'];
}

describe('the spine', () => {
  it('is the same in docs/architecture.md as in boundaries.mjs', () => {
    const picture = /```spine\n(.*?)```/s.exec(read('docs/architecture.md'))?.[1] ?? '';
    const told = picture
      .trim()
      .split('\n')
      .map((line) => line.split('<-').map((part) => part.trim()))
      .map(([room = '', upstream = '']) => [room, upstream === '' ? [] : upstream.split(', ')]);
    expect(told).toEqual(Object.entries(spine));
  });

  it('lets a room look only at rooms before it, and nobody at audit', () => {
    const order = Object.keys(spine);
    for (const [room, upstream] of Object.entries(spine)) {
      for (const other of upstream) expect(order.indexOf(other)).toBeLessThan(order.indexOf(room));
      expect(upstream).not.toContain('audit');
    }
  });

  it('knows every room that has a folder', () => {
    const floors = ['kernel', 'matching', 'contracts', 'platform', 'ui'];
    const rooms = new Set(libraries.map(([root]) => root.split('/')[1] ?? '').filter((name) => !floors.includes(name)));
    expect(Object.keys(spine)).toEqual(expect.arrayContaining([...rooms]));
  });
});

describe('every library', () => {
  it.each(libraries)('%s is named after its place and tagged by it', (root, project) => {
    expect(project.name).toBe(root.replace('libs/', '').replaceAll('/', '-'));
    expect(project.tags).toEqual(tagsOf(root));
  });

  it.each(libraries)('%s has a door and an alias that leads to it', (root) => {
    const door = `${root}/src/index.ts`;
    expect(aliases.get(root.replace('libs/', '@downstream/'))).toBe(door);
    expect(existsSync(join(house, door))).toBe(true);
  });

  it.each(libraries)('%s has no configuration of its own', (root) => {
    const files = globSync(['*.config.*', 'tsconfig*.json', 'package.json', '.eslintrc*'], { cwd: join(house, root) });
    expect(files).toEqual([]);
  });
});

it.each([...aliases])('the alias %s leads to a file', (_alias, file) => {
  expect(existsSync(join(house, file))).toBe(true);
});

it('no file or folder has a name that says nothing', () => {
  const banned = /^(utils?|helpers?|common|misc|manager|base)$/;
  const paths = globSync('{apps,libs,migrations,e2e,tools,docs,deploy}/**/*', { cwd: house });
  const words = (path: string) => path.split('/').at(-1)?.split(/[.-]/) ?? [];
  expect(paths.filter((path) => words(path).some((word) => banned.test(word)))).toEqual([]);
});
