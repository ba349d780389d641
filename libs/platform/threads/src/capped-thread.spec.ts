import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { runCapped } from './capped-thread';

const answering = stripTypeScriptTypes(readFileSync(new URL('./answer-in-parts.ts', import.meta.url), 'utf8'));
const script = (work: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`${answering}\nanswerInParts(${work});`)}`);

const run = (
  work: string,
  { time = 800, memory = 64, data = {} }: { time?: number; memory?: number; data?: object } = {},
  take: (part: number) => Promise<void> = () => Promise.resolve(),
): Promise<unknown> => runCapped<number, unknown>({ script: script(work), data, time, memory, take });

describe('a capped thread', () => {
  it('gives its parts in order, each when the one before was taken, and then what they come to', async () => {
    const parts: number[] = [];
    const work =
      '(data, give) => (async () => { for (const n of data.numbers) await give(n); return data.numbers.length; })()';
    const take = async (part: number): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      parts.push(part);
    };
    expect(await run(work, { data: { numbers: [3, 1, 2] } }, take)).toBe(3);
    expect(parts).toEqual([3, 1, 2]);
  });

  it('is stopped when its time is over, even where it never pauses', async () => {
    await expect(run('async () => { for (;;); }', { time: 100 })).rejects.toMatchObject({ cap: 'TIME' });
  });

  it('is stopped when it holds more than its memory, and nothing else is', async () => {
    const hoard = 'async () => { const all = []; for (let n = 0; ; n++) all.push({ n, of: [n] }); }';
    await expect(run(hoard, { memory: 16, time: 5000 })).rejects.toMatchObject({ cap: 'MEMORY' });
  });

  it('fails as its work fails, as it dies, and as what it gave is not taken', async () => {
    await expect(run('async () => { throw new Error("nine"); }')).rejects.toThrow('nine');
    await expect(run('() => new Promise(() => process.exit(0))')).rejects.toThrow('ended before its work was done');
    const refuse = (): Promise<void> => Promise.reject(new Error('full'));
    await expect(run('(_, give) => give(1)', {}, refuse)).rejects.toThrow('full');
  });
});
