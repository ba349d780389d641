import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EvaluatedCase } from '@downstream/risk/core';
import { programOf } from './run-command';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'downstream-risk-'))));
afterAll(() => rmSync(folder, { recursive: true }));

async function said(content: string, ...args: string[]): Promise<string> {
  const path = join(folder, 'cases.json');
  writeFileSync(path, content);
  const lines: string[] = [];
  const program = programOf({ env: {}, say: (line) => void lines.push(line) });
  await program.parseAsync(['risk', 'eval', '--cases', path, ...args], { from: 'user' });
  return lines.join('\n');
}
const evaluated = async (cases: object, ...args: string[]) =>
  JSON.parse(await said(JSON.stringify(cases), '--json', ...args)) as { model: object; cases: EvaluatedCase[] };

/** The first JSON block of the documentation: what is written there is what is tried here. */
const documented = (): string => {
  const docs = readFileSync(join(import.meta.dirname, '../../../../docs/risk.md'), 'utf8');
  return /```json\n(.*?)```/s.exec(docs)?.[1] ?? '';
};

const fixture = {
  id: 'young-and-empty',
  day: '2023-01-10',
  facts: {
    'party.incorporatedOn': '2022-09-01',
    'party.accounts': { filed: true, turnover: { amount: '0', currency: 'EUR' }, year: 2022 },
    'party.addressClass': 'RESIDENTIAL',
    'order.shipTo': 'KZ',
    'order.lines': [{ name: 'bulletproof vest', quantity: 100000 }],
    'order.value': { value: { amount: '9000000', currency: 'EUR' }, source: 'offer 12', asOf: '2023-01-05' },
  },
};

describe('risk eval', () => {
  it('says flags, what they lack, the score with its lines, and the tier', async () => {
    const { model, cases } = await evaluated({ cases: [fixture] });
    const [one] = cases;
    expect(model).toEqual({ name: 'standard', version: 1 });
    expect(one).toMatchObject({ id: 'young-and-empty', tier: 'HIGH', held: false });
    expect(one?.flags.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['RF-01', 'RF-05', 'RF-06', 'RF-07', 'RF-12']),
    );
    const sum = one?.lines.reduce((total, { points }) => total + Math.round(Number(points) * 100), 0);
    expect(sum).toBe(100 * (one?.score ?? -1));
    expect(one?.notEvaluated).toContainEqual({
      id: 'RF-10',
      name: 'Free-mail / personal e-mail',
      lacks: ['party.mailbox'],
    });
    expect(one?.flags.find(({ id }) => id === 'RF-05')?.inputs).toContainEqual({
      key: 'order.value',
      value: { amount: '9000000', currency: 'EUR' },
      source: 'offer 12',
      asOf: '2023-01-05',
    });
  });

  it('takes what people have settled, and the strict profile', async () => {
    const [before] = (await evaluated({ cases: [fixture] })).cases;
    const settled = { ...fixture, settled: { 'RF-12': 'RESOLVED' } };
    const { model, cases } = await evaluated({ cases: [settled] }, '--model', 'strict');
    expect(model).toMatchObject({ name: 'strict' });
    expect(cases[0]?.score).toBeLessThanOrEqual(before?.score ?? 0);
    expect([before?.reviewMonths, cases[0]?.reviewMonths]).toEqual([6, 3]);
  });

  it('tells people in lines', async () => {
    const lines = await said(JSON.stringify({ cases: [fixture] }));
    expect(lines).toMatch(/^young-and-empty: HIGH, \d+ of 100\n/);
    expect(lines).toContain('RF-12 (severity 3) The address is a dwelling');
  });

  it('knows the example of the documentation', async () => {
    const { cases } = JSON.parse(await said(documented(), '--json')) as { cases: EvaluatedCase[] };
    expect(cases.map(({ tier }) => tier)).toEqual(['HIGH']);
  });

  it('names everything that is wrong with a file, with its place, and evaluates nothing', async () => {
    const wrong = {
      cases: [
        { ...fixture, facts: { 'party.country': 'Kazakhstan', 'party.age': 3, 'order.lines': [{ hs6: '12' }] } },
        { ...fixture, id: 'b', day: '2023-02-30' },
      ],
    };
    await expect(said(JSON.stringify(wrong), '--json')).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(
        /nothing was evaluated[^]*\/cases\/0\/facts\/party\.country must be a country[^]*\/cases\/0\/facts\/party\.age is not known[^]*\/cases\/0\/facts\/order\.lines\/0\/name is missing[^]*hs6 must be six digits[^]*\/cases\/1\/day must be a calendar day/,
      ),
    });
  });

  it.each([
    ['{', 'is no JSON'],
    ['[]', '- / must be an object'],
    [
      '{"cases": [{"id": "a", "day": "2026-01-01", "facts": {}}, {"id": "a", "day": "2026-01-01", "facts": {}}]}',
      'is there twice: a',
    ],
  ])('refuses %s', async (content, why) => {
    await expect(said(content)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining(why) });
  });

  it('refuses a model nobody knows', async () => {
    await expect(said('{"cases": []}', '--model', 'mild')).rejects.toMatchObject({
      message: expect.stringContaining('There are: standard, strict'),
    });
  });
});
