import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Message, ScratchWorkspace, type Trial } from './scratch-workspace';

const syntax = 'no-restricted-syntax';
const imports = 'no-restricted-imports';
const core = (code: string): Trial => ({ from: 'libs/risk/core', code });
const server = (code: string, folder?: string): Trial => ({
  from: 'libs/risk/server',
  code,
  ...(folder && { folder }),
});
const page = (code: string): Trial => ({ from: 'libs/risk/web', code });
const html = (code: string): Trial => ({ from: 'libs/risk/web', code, ending: 'html' });
const spec = (code: string): Trial => ({ from: 'libs/risk/core', code, ending: 'spec.ts' });
const inline = (template: string) =>
  `import { Component } from '@angular/core';\n@Component({ selector: 'ds-x', template: '${template}' })\nexport class X {}\n`;
const globals = "import { describe, it } from '@jest/globals';\n";

/** What must be refused, and by which rule. */
const refused: readonly (readonly [string, string, Trial])[] = [
  ['the time in a core', syntax, core('export const now = new Date();\n')],
  ['the time by another name', syntax, core('export const now = Date.now();\n')],
  ['the time in a contract', syntax, { from: 'libs/contracts', code: 'export const now = new Date();\n' }],
  ['the time in the kernel', syntax, { from: 'libs/kernel', code: 'export const now = performance.now();\n' }],
  ['chance in matching', syntax, { from: 'libs/matching', code: 'export const chance = Math.random();\n' }],
  ['the environment in a core', syntax, core("export const home = process.env['HOME'];\n")],
  [
    'a data source in a use case',
    syntax,
    server("import { DataSource } from 'typeorm';\nexport const x = new DataSource();\n"),
  ],
  ['a connection in a use case', syntax, server("import pg from 'pg';\nexport const x = new pg.Pool();\n")],
  [
    'SQL in a use case',
    syntax,
    server("export const x = (tx: { query(sql: string): void }) => tx.query('select 1');\n"),
  ],
  [
    'a repository in a use case',
    syntax,
    server('export const x = (tx: { getRepository(): void }) => tx.getRepository();\n'),
  ],
  ['a request by fetch on the server', syntax, server("export const x = () => fetch('https://x.org');\n")],
  ['a request by fetch in a core', syntax, core("export const x = () => fetch('https://x.org');\n")],
  ['fetch by its long name', syntax, server("export const x = () => globalThis.fetch('https://x.org');\n")],
  ['a web socket', syntax, server("export const x = () => new WebSocket('wss://x.org');\n")],
  ...[
    "import { request } from 'node:https';\nexport const x = request;\n",
    "import https from 'https';\nexport const x = https;\n",
    "import * as net from 'node:net';\nexport const x = net;\n",
    "import { connect, isIP } from 'node:net';\nexport const x = [connect, isIP];\n",
    "import { lookup } from 'node:dns/promises';\nexport const x = lookup;\n",
    "export const x = () => import('node:http2');\n",
    "import { request } from 'undici';\nexport const x = request;\n",
    "import { createTransport } from 'nodemailer';\nexport const x = createTransport;\n",
    "import { S3Client } from '@aws-sdk/client-s3';\nexport const x = S3Client;\n",
  ].map((code) => [`a way out: ${code.split('\n')[0]}`, syntax, server(code)] as const),
  [
    'a way out beside the database',
    syntax,
    server("import { get } from 'node:https';\nexport const x = get;\n", 'src/persistence'),
  ],
  [
    'another client in a library that wraps one',
    syntax,
    {
      from: 'libs/platform/mail',
      code: "import { S3Client } from '@aws-sdk/client-s3';\nexport const x = S3Client;\n",
    },
  ],
  ['moveToDelayed', syntax, server('export const x = (job: { moveToDelayed(): void }) => job.moveToDelayed();\n')],
  ['a log inside a job', syntax, server("export const x = (job: { log(text: string): void }) => job.log('x');\n")],
  [
    'a promise that nobody waits for on the server',
    '@typescript-eslint/no-floating-promises',
    server('Promise.resolve(1);\n'),
  ],
  [
    'a promise that nobody waits for on a page',
    '@typescript-eslint/no-floating-promises',
    page('Promise.resolve(1);\n'),
  ],
  ['any', '@typescript-eslint/no-explicit-any', core('export const x = (y: any) => y;\n')],
  ['a default export', syntax, core('const x = 1;\nexport default x;\n')],
  ['a barrel that is no door', syntax, core("export * from './index';\n")],
  ['a test left alone', syntax, spec(`${globals}describe.only('x', () => undefined);\n`)],
  ['a test left alone in a table', syntax, spec(`${globals}it.only.each([1])('x', () => undefined);\n`)],
  ['a test left out for good', syntax, spec(`${globals}it.skip('x', () => undefined);\n`)],
  ['a file of more than 300 lines', 'max-lines', core('export {};\n'.repeat(301))],
  ['talk on the console', 'no-console', server("console.log('x');\n")],
  ['a file extension in a relative import', imports, core("import './index.js';\n")],
  ['an image without words', '@angular-eslint/template/alt-text', html('<img src="x.png" />\n')],
  [
    'a click that no key can make',
    '@angular-eslint/template/click-events-have-key-events',
    html('<div (click)="x()">x</div>\n'),
  ],
  ['an inline image without words', '@angular-eslint/template/alt-text', page(inline('<img src="x.png" />'))],
  ['a selector of another family', '@angular-eslint/component-selector', page(inline('x').replace('ds-x', 'app-x'))],
];

/** What must pass, for it is needed. */
const allowed: readonly (readonly [string, Trial])[] = [
  ['a moment that is given', core('export const at = (ms: number) => new Date(ms);\n')],
  [
    'SQL in a persistence folder',
    server("export const x = (tx: { query(sql: string): void }) => tx.query('select 1');\n", 'src/persistence'),
  ],
  [
    'SQL in a migration',
    {
      from: 'migrations',
      folder: '.',
      code: "export const x = (tx: { query(sql: string): void }) => tx.query('select 1');\n",
    },
  ],
  [
    'a skip with a condition',
    spec(`import { it } from '@jest/globals';\nconst there = false;\n(there ? it : it.skip)('x', () => undefined);\n`),
  ],
  ['a long specification', spec('export {};\n'.repeat(301))],
  [
    'a default export of a configuration',
    { from: 'e2e', folder: '.', code: 'const x = 1;\nexport default x;\n', ending: 'config.ts' },
  ],
  ...[
    "import { createServer, type IncomingMessage } from 'node:http';\nexport const x: [typeof createServer, IncomingMessage?] = [createServer];\n",
    "import type { Socket } from 'node:net';\nexport type X = Socket;\n",
    "import { isIP } from 'node:net';\nexport const x = isIP;\n",
  ].map((code) => [`what is no way out: ${code.split('\n')[0]}`, server(code)] as const),
  [
    'a socket in platform/scanning',
    { from: 'libs/platform/scanning', code: "import { connect } from 'node:net';\nexport const x = connect;\n" },
  ],
  [
    'a socket in platform/net',
    { from: 'libs/platform/net', code: "import { connect } from 'node:net';\nexport const x = connect;\n" },
  ],
  [
    'the client in the library that wraps it',
    {
      from: 'libs/platform/mail',
      code: "import { createTransport } from 'nodemailer';\nexport const x = createTransport;\n",
    },
  ],
  ['a promise that is left on purpose', server('void Promise.resolve(1);\n')],
];

let workspace: ScratchWorkspace;
let messages: Message[][];

beforeAll(async () => {
  workspace = new ScratchWorkspace();
  messages = await workspace.lint([...refused.map(([, , trial]) => trial), ...allowed.map(([, trial]) => trial)]);
}, 120_000);

afterAll(() => workspace.remove());

describe('the linter refuses', () => {
  it.each(refused.map(([what, rule], i) => ({ what, rule, i })))('$what', ({ rule, i }) => {
    expect(messages[i]?.map((one) => one.rule)).toContain(rule);
  });
});

describe('the linter allows', () => {
  it.each(allowed.map(([what], i) => ({ what, i: i + refused.length })))('$what', ({ i }) => {
    expect(messages[i]).toEqual([]);
  });
});
