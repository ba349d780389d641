import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { programOf } from './run-command';

const shipped = join(import.meta.dirname, '../../../../../shared/data/reference/ownership-vectors.json');
const present = existsSync(shipped);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'downstream-ownership-'));
  if (!present) console.log(`Skipped: the vectors of ${shipped} are not there`);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void (process.exitCode = undefined));

async function said(content: string | null, ...args: string[]): Promise<string> {
  const path = content === null ? shipped : join(folder, 'vectors.json');
  if (content !== null) writeFileSync(path, content);
  const lines: string[] = [];
  const world = { env: {}, say: (line: string) => void lines.push(line) };
  await programOf(world).parseAsync(['ownership', 'eval', '--vectors', path, ...args], { from: 'user' });
  return lines.join('\n');
}

const circle = {
  structures: [
    {
      id: 10,
      parties: ['X', 'A', 'B', 'Z'].map((id) => ({ id, kind: 'asset' })),
      listed: ['X'],
      edges: ['X 30 A', 'B 30 A', 'Z 40 A', 'A 60 B', 'X 40 B'].map((one) => {
        const [owner, pct, asset] = one.split(' ');
        return { owner, pct, asset };
      }),
      expect: { ofac: { A: 'NEAR' }, uk_if_joint: { B: 'NEAR' } },
      flags: ['CYCLE:B,A'],
      look_through_pct: { A: '51.22' },
    },
  ],
};

describe('ownership eval', () => {
  it('says of each party, regime, flag and circle what was expected, what came out, and why', async () => {
    const report = JSON.parse(await said(JSON.stringify(circle), '--json')) as { passed: number; results: object[] };
    expect(report).toMatchObject({ passed: 4, failed: 0 });
    expect(report.results[0]).toEqual({
      ...{ id: 10, regime: 'ofac', asset: 'A', expected: 'NEAR', got: 'NEAR', ok: true, proof: ['X 30 % of A'] },
    });
    expect(process.exitCode).toBeUndefined();
  });

  it('ends with 1 when a verdict is not the one expected, and says which in a table', async () => {
    const wrong = { structures: [{ ...circle.structures[0], expect: { eu: { A: 'NONE' } } }] };
    const table = await said(JSON.stringify(wrong));
    expect(table).toMatch(/^WRONG {2}10 +eu +A +NEAR +expected NONE +X 30 % of A$/m);
    expect(table).toMatch(/2 right, 1 wrong$/);
    expect(process.exitCode).toBe(1);
  });

  it.each([
    ['{', /is no JSON/],
    ['[]', /no list "structures"/],
    [
      JSON.stringify({
        structures: [{ id: 1, parties: [{ id: 'A' }], edges: [{ owner: 'Q', asset: 'A', pct: '5' }] }],
      }),
      /Structure 1: Q is not among/,
    ],
    [
      JSON.stringify({
        structures: [{ id: 1, parties: [{ id: 'A' }], edges: [{ owner: 'A', asset: 'A', pct: '5,5' }] }],
      }),
      /the share is no decimal/,
    ],
  ])('refuses %s', async (content, why) => {
    await expect(said(content)).rejects.toThrow(why);
  });

  (present ? it : it.skip)('finds every shipped vector right', async () => {
    const { structures, additional } = JSON.parse(readFileSync(shipped, 'utf8')) as Record<string, object[]>;
    const report = JSON.parse(await said(null, '--json')) as {
      passed: number;
      failed: number;
      results: { id: number }[];
    };
    expect(report.failed).toBe(0);
    expect(new Set(report.results.map(({ id }) => id)).size).toBe(structures!.length + additional!.length);
  });
});
