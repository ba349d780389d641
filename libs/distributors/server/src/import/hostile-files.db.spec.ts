import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostileTexts } from './testing/hostile-texts';
import { hostileWorkbooks } from './testing/hostile-workbooks';
import { openImportDesk, type ImportDesk } from './testing/import-desk';
import { workbook } from './testing/workbooks';

const corpus = [...hostileTexts, ...hostileWorkbooks];
const golden = join(import.meta.dirname, 'testing/hostile-outcomes.csv');
const MIB = 1024 * 1024;
/** What all files together may leave behind: far less than one of the large ones. */
const GROWTH = 40 * MIB;

let at: ImportDesk;
beforeAll(async () => {
  at = await openImportDesk();
});
afterAll(() => at.desk.world.close());

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Bytes in use. Collected twice: what buffers held is given back beside the first time. */
async function held(): Promise<number> {
  for (let times = 0; times < 2; times += 1) {
    collect();
    await new Promise((next) => setImmediate(next));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Hands a file in and says what became of it: the code of its fault, or `READ`. */
async function outcomeOf(file: Buffer): Promise<string> {
  const view = await at.hand(file, 'table.xlsx');
  return view.fault?.code ?? view.state;
}

describe('hostile files', () => {
  const measured = new Map<string, string>();
  let before = 0;

  it('are enough, and no two of them are called alike', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(120);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });

  it('are begun with one that is read, so that memory is measured warm', async () => {
    expect(
      await outcomeOf(
        await workbook([
          ['Name', 'Country'],
          ['Acme', 'DE'],
        ]),
      ),
    ).toBe('READ');
    before = await held();
  });

  it.each(corpus)('$name: $outcome', async ({ name, outcome, make }) => {
    measured.set(name, await outcomeOf(await make()));
    expect(measured.get(name)).toBe(outcome);
  });

  it('leave no memory behind, and the server answering', async () => {
    const left = (await held()) - before;
    console.info(`${corpus.length} files; ${(left / MIB).toFixed(1)} MiB more than before`);
    expect(left).toBeLessThan(GROWTH);
    expect((await at.call('get', '')).status).toBe(200);
  });

  it('come to what stands in their table', () => {
    const text = `file,outcome\n${[...measured].map(([name, outcome]) => `"${name}",${outcome}\n`).join('')}`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  it('that are too large are refused at the door, whether they say so or not', async () => {
    const large = Buffer.alloc(51 * MIB, 'x');
    const said = await at.send(large);
    expect([said.status, (said.body as { code: string }).code]).toEqual([413, 'BODY_TOO_LARGE']);
    const unsaid = at.stream('long.csv');
    const reply = new Promise<{ status: number }>((resolve, reject) => {
      unsaid.on('response', resolve);
      unsaid.on('error', reject);
    });
    Readable.from([large.subarray(0, 30 * MIB), large.subarray(0, 30 * MIB)]).pipe(unsaid as unknown as Writable);
    expect((await reply).status).toBe(413);
  });

  it.each(['../../etc/passwd', 'table\u202excod.csv', 'a\0b.csv', ''])(
    'may be called %j without harm',
    async (name) => {
      const { status } = await at.send('Name,Country\nA,DE\n', name);
      expect([202, 422]).toContain(status);
      await at.desk.world.settle();
    },
  );

  it('that take too long or too much memory are stopped', async () => {
    const file = await workbook([
      ['Name', 'Country'],
      ...Array.from({ length: 20_000 }, (_, i) => [`Acme ${i}`, 'DE']),
    ]);
    at.threads.time = 1;
    expect(await outcomeOf(Buffer.from(file))).toBe('TOO_LONG_TO_READ');
    at.threads.time = 30_000;
    at.threads.memory = 8;
    expect(await outcomeOf(Buffer.from(file))).toBe('TOO_MUCH_MEMORY');
    at.threads.memory = 512;
    expect(await outcomeOf(Buffer.from(file))).toBe('READ');
  });
});
