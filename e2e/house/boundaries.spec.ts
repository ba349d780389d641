import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Case, illegal, legal } from './boundary-table';
import { type Message, ScratchWorkspace } from './scratch-workspace';

const rows = (table: Readonly<Record<string, readonly Case[]>>) =>
  Object.entries(table).flatMap(([reason, cases]) => cases.map((one) => ({ reason, ...one })));
const refused = rows(illegal);
const allowed = rows(legal);

/** The rules that make up the law; anything else that speaks up is a fault of the test. */
const law = ['@nx/enforce-module-boundaries', 'no-restricted-imports'];

let workspace: ScratchWorkspace;
let messages: Message[][];

beforeAll(async () => {
  workspace = new ScratchWorkspace();
  const trials = [...refused, ...allowed].map(({ from, imports, in: where }) => ({
    from,
    code: `import '${imports}';\n`,
    ending: where === 'spec' ? ('spec.ts' as const) : ('ts' as const),
  }));
  messages = await workspace.lint(trials);
}, 120_000);

afterAll(() => workspace.remove());

describe('the linter refuses', () => {
  it.each(refused.map((row, i) => ({ ...row, i })))('$reason: $imports in $from', ({ i }) => {
    expect(messages[i]).toHaveLength(1);
    expect(law).toContain(messages[i]?.[0]?.rule);
  });
});

describe('the linter allows', () => {
  it.each(allowed.map((row, i) => ({ ...row, i: i + refused.length })))('$reason: $imports in $from', ({ i }) => {
    expect(messages[i]).toEqual([]);
  });
});
