// The lint of the house. boundaries.mjs says who may import whom; here it is switched on, and joined by what the Nx rule
// cannot see. Run it by `npm run lint`: the Nx rule reads the cached project graph, which that command renews first.
import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { boundaries } from './boundaries.mjs';

const source = ['**/*.ts'];
const tests = ['**/*.spec.ts', '**/testing/**/*.ts', 'libs/platform/testing/**/*.ts', 'e2e/**/*.ts'];
const configs = ['**/*.config.{ts,mjs}', '**/*.d.ts', 'tools/jest-*.mjs', 'e2e/**/global-*.ts'];
const engines = 'libs/checks/{screening,list-formats,ownership,company-registry}';
const cores = ['libs/kernel/**/*.ts', 'libs/matching/**/*.ts', 'libs/*/core/**/*.ts', `${engines}/**/*.ts`];
const pureFiles = [...cores, 'libs/contracts/**/*.ts', 'libs/audit/verifier/**/*.ts'];
const browserFiles = ['apps/web/**/*.ts', 'libs/*/web/**/*.ts', 'libs/ui/**/*.ts'];
const serverFiles = ['apps/api/**/*.ts', 'libs/*/server/**/*.ts', 'libs/platform/**/*.ts'];
// The outbox and its relay are persistence through and through; rate limits count outside any tenant's transaction.
const databaseFiles = [
  'libs/platform/{database,messaging}/**/*.ts',
  'libs/platform/http/src/{http.module,rate-limits}.ts',
  '**/persistence/**/*.ts',
  'migrations/**/*.ts',
  ...tests,
];
const testPackages = ['fast-check', '@jest/globals'];

// --- imports -------------------------------------------------------------------------------------------------------

const inside = {
  regex: '^@downstream/.*/src(/|$)',
  message: 'Import another project by its alias: what lies behind its door is its own affair.',
};
const extension = { regex: '^\\.{1,2}/.*\\.(ts|js)$', message: 'Write relative imports without a file extension.' };
const bare = {
  regex:
    '^node:|^(assert|buffer|child_process|crypto|dns|events|fs|http|https|net|os|path|process|stream|tls|url|util|zlib)(/|$)',
  message: 'Pure code takes the world as arguments.',
};
const builders = { regex: '^@downstream/(.*/)?testing$', message: 'Builders are for tests.' };
const imports = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: [inside, extension, ...patterns] }],
});

// --- syntax --------------------------------------------------------------------------------------------------------

const focused = [
  {
    selector: "CallExpression[callee.property.name='only'], CallExpression[callee.object.property.name='only']",
    message: 'A test left alone hides the others.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xdescribe|xtest)$/]',
    message: 'A test left alone or left out hides something.',
  },
  {
    // A skip with a condition and a reason stays possible: `test.skip(!present, 'why')`, `(present ? it : it.skip)(...)`.
    selector:
      'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name=/^(skip|todo)$/][arguments.0.type=/Literal/]',
    message: 'A test is skipped by a condition with a reason, never for good.',
  },
];
const ownDefault = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };
const barrel = { selector: 'ExportAllDeclaration', message: 'Only an index.ts may re-export whole files.' };
const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pure code takes the time as an argument.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Pure code takes the time as an argument.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now'], MemberExpression[object.name='performance']",
    message: 'Pure code takes the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Pure code takes chance as an argument.',
  },
  {
    selector: 'MemberExpression[object.name=/^(crypto|process)$/]',
    message: 'Pure code takes the world as arguments.',
  },
];
const database = [
  {
    selector:
      "ImportDeclaration[source.value=/^(typeorm|pg)$/][importKind!='type'] ImportSpecifier[importKind!='type'][imported.name=/^(DataSource|Client|Pool)$/]",
    message: 'Reach the database by Tenants.within(), in a persistence/ folder.',
  },
  {
    selector: "ImportDeclaration[source.value='pg'][importKind!='type'] ImportDefaultSpecifier",
    message: 'Reach the database by Tenants.within().',
  },
  {
    selector: "CallExpression[callee.property.name='getRepository']",
    message: 'Repositories belong into a persistence/ folder.',
  },
  { selector: "CallExpression[callee.property.name='query']", message: 'SQL belongs into a persistence/ folder.' },
];
const queue = [
  // Both misbehave on the PostgreSQL backend: taskforcesh/bullmq issues 4814 and 4682.
  {
    selector: "CallExpression[callee.property.name='moveToDelayed']",
    message: 'Throw and let the retry policy delay the job.',
  },
  {
    selector: "CallExpression[callee.object.name=/[jJ]ob$/][callee.property.name='log']",
    message: 'Log by the logger, not into the job.',
  },
];
// An address that a person typed is called by platform/net alone. What only listens, or names types, is no way out.
const wires = '(node:)?(https?|http2|net|tls|dgram|dns)(\\u002fpromises)?';
const harmless = 'createServer|isIP|isIPv4|isIPv6|BlockList';
const value = "[importKind!='type']";
/** Clients that know only addresses of the operator's configuration, by the library that alone may use them. */
const clients = { storage: '@aws-sdk', mail: 'nodemailer', messaging: 'ioredis' };
/** @param library the library of platform that is spoken of, where it wraps a client */
const outgoing = (library) =>
  [
    `ImportDeclaration[source.value=/^${wires}$/]${value} > :matches(ImportDefaultSpecifier, ImportNamespaceSpecifier)`,
    `ImportDeclaration[source.value=/^${wires}$/]${value} > ImportSpecifier${value}[imported.name!=/^(${harmless})$/]`,
    `ImportExpression[source.value=/^${wires}$/]`,
    "CallExpression[callee.name='fetch']",
    "MemberExpression[object.name=/^(globalThis|global)$/][property.name='fetch']",
    'NewExpression[callee.name=/^(WebSocket|EventSource|XMLHttpRequest)$/]',
    ...['(undici|axios|got|ky|node-fetch|superagent|ws)$', ...Object.values(clients)]
      .filter((name) => name !== clients[library])
      .map((name) => `:matches(ImportDeclaration${value}, ImportExpression)[source.value=/^${name}/]`),
  ].map((selector) => ({ selector, message: 'Call other hosts through Outbound of @downstream/platform/net.' }));
const restrict = (...bans) => ({ 'no-restricted-syntax': ['error', ...bans.flat()] });
const syntax = (...bans) => restrict(ownDefault, barrel, ...bans);
const nodeGlobals = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']));

export default defineConfig(
  {
    ignores: [
      'dist',
      '.nx',
      '.data',
      '.angular',
      'node_modules',
      'coverage',
      'test-results',
      'playwright-report',
      '.jest-cache',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.mjs'],
    extends: [eslint.configs.recommended],
    languageOptions: { globals: nodeGlobals },
    rules: { ...syntax(), 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  { files: ['tools/jest-*.mjs'], languageOptions: { globals: { beforeEach: 'readonly', afterEach: 'readonly' } } },
  {
    files: source,
    extends: [eslint.configs.recommended, ...tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      ...boundaries([]),
      ...imports(builders),
      ...syntax(),
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  ...[
    {
      files: [...serverFiles, 'migrations/**/*.ts', 'e2e/{api,faults,house,support}/**/*.ts'],
      project: 'tsconfig.server.json',
    },
    { files: browserFiles, project: 'apps/web/tsconfig.json' },
    { files: ['e2e/web/**/*.ts', 'e2e/*.ts'], project: 'e2e/tsconfig.json' },
  ].map(({ files, project }) => ({
    files,
    ignores: ['**/*.spec.ts'],
    languageOptions: { parserOptions: { project, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  })),
  { files: serverFiles, rules: syntax(database, queue, outgoing()) },
  // Injected classes must stay values, or the decorator metadata that Nest reads loses them.
  { files: serverFiles, rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: databaseFiles, rules: syntax(queue, outgoing()) },
  ...['storage', 'mail'].map((library) => ({
    files: [`libs/platform/${library}/**/*.ts`],
    rules: syntax(database, queue, outgoing(library)),
  })),
  { files: ['libs/platform/messaging/**/*.ts'], rules: syntax(queue, outgoing('messaging')) },
  // The scanner's address is the operator's, and its protocol is no client's of ours to wrap: it speaks by a bare socket.
  { files: ['libs/platform/{net,scanning}/**/*.ts'], rules: syntax(database, queue) },
  { files: pureFiles, rules: imports(builders, bare) },
  { files: pureFiles, rules: syntax(clock, outgoing()) },
  {
    files: tests,
    rules: {
      ...boundaries(testPackages, ['^(\\.\\./)+(tools/.+|boundaries)\\.mjs$']),
      ...imports(),
      ...syntax(queue, focused),
      'no-console': 'off',
    },
  },
  {
    files: browserFiles,
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'ds', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'ds', style: 'camelCase' }],
      // Angular 22 compiles every component with OnPush unless told otherwise.
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['apps/web/**/*.html', 'libs/*/web/**/*.html', 'libs/ui/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  { files: ['**/*.spec.ts', 'migrations/**/*.ts', '**/locales/**/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/index.ts'], rules: restrict(ownDefault) },
  { files: configs, rules: restrict(barrel) },
  prettier,
);
