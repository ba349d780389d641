// Gives every project its `test`, `lint` and `typecheck`, so that a library needs no more than project.json and src.
// The commands are those of the whole house, pointed at one folder; what they read is named, so that Nx can cache them.
import { dirname } from 'node:path';

const command = (script, inputs) => ({
  command: script,
  cache: true,
  options: { cwd: '{workspaceRoot}' },
  inputs: ['default', '^default', ...inputs.map((file) => `{workspaceRoot}/${file}`)],
  outputs: [],
});

const targetsOf = (root) => ({
  test: command(`node tools/unit.mjs --project ${root}`, [
    'jest.config.mjs',
    'tools/jest-*.mjs',
    'tools/unit.mjs',
    'tools/swc.json',
    'tools/embedded-postgres.mjs',
    'tools/postgres/**/*',
    'deploy/postgres-roles.sql',
    'migrations/**/*',
  ]),
  lint: command(`node tools/lint.mjs ${root}`, [
    'eslint.config.mjs',
    'boundaries.mjs',
    'tools/lint.mjs',
    'tools/eslint/**/*',
  ]),
  typecheck: command(`node tools/typecheck.mjs ${root}`, [
    'tools/typecheck.mjs',
    'tsconfig.server.json',
    'apps/web/tsconfig.json',
  ]),
});

export const name = 'downstream';

export const createNodesV2 = [
  '{apps,libs,migrations,e2e,tools}/**/project.json',
  (files) =>
    files.map((file) => {
      const root = dirname(file);
      return [file, { projects: { [root]: { root, targets: targetsOf(root) } } }];
    }),
];
