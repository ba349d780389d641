import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClamdScanner } from './clamd-scanner';
import type { FileScanner, ScanReport } from './file-scanner';
import { NoScanner } from './no-scanner';
import { EICAR, openClamd, type Manner, type TestClamd } from './testing/clamd';

let clamd: TestClamd;
beforeAll(async () => {
  clamd = await openClamd();
});
afterAll(() => clamd.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function shown(scanner: FileScanner, ...parts: Uint8Array[]): Promise<ScanReport> {
  const session = scanner.begin();
  for (const part of parts) await session.show(part);
  return session.report();
}

const scanner = (limits = { connectMs: 300, wholeMs: 300 }) => new ClamdScanner(clamd.url, limits);
const by = 'ClamAV 1.4.1/27500/Mon Mar  2 08:00:00 2026';

describe('a daemon that scans', () => {
  beforeAll(() => clamd.behave('scans'));

  it('finds nothing in what is harmless, and says who looked', async () => {
    expect(await shown(scanner(), bytes('harm'), bytes('less'))).toEqual({ state: 'NOTHING_FOUND', by });
  });

  it('finds what lies across two portions', async () => {
    const report = await shown(scanner(), bytes(EICAR.slice(0, 20)), bytes(EICAR.slice(20)));
    expect(report).toEqual({ state: 'INFECTED', by, found: 'Eicar-Test-Signature' });
  });

  it('is shown a file of megabytes and an empty one', async () => {
    expect((await shown(scanner({ connectMs: 500, wholeMs: 5_000 }), new Uint8Array(3_000_001))).state).toBe(
      'NOTHING_FOUND',
    );
    expect((await shown(scanner())).state).toBe('NOTHING_FOUND');
  });

  it('may be left in the middle', async () => {
    const before = clamd.scanned();
    const session = scanner().begin();
    await session.show(bytes('half'));
    session.end();
    await session.show(bytes('more'));
    expect((await session.report()).state).toBe('NOT_SCANNED');
    expect(clamd.scanned()).toBe(before);
  });
});

describe('a daemon that does not', () => {
  it.each<[Manner, string]>([
    ['silent', 'TIMED_OUT'],
    ['stuck', 'TIMED_OUT'],
    ['hangs-up', 'FAILED'],
    ['small', 'TOO_LARGE'],
    ['nonsense', 'FAILED'],
  ])('%s: the file stays not scanned, %s', async (manner, gap) => {
    clamd.behave(manner);
    // Longer than what the system keeps for a reader that does not read.
    const long = manner === 'stuck' ? 12_000_000 : 5_000;
    expect(await shown(scanner(), new Uint8Array(long))).toEqual({ state: 'NOT_SCANNED', by: null, gap });
  });

  it('is not there at all', async () => {
    const gone = await openClamd();
    await gone.close();
    const report = await shown(new ClamdScanner(gone.url), bytes('harmless'));
    expect(report).toEqual({ state: 'NOT_SCANNED', by: null, gap: 'UNREACHABLE' });
  });
});

it('where none is configured every file is not scanned', async () => {
  expect(await shown(new NoScanner(), bytes('harmless'))).toEqual({
    state: 'NOT_SCANNED',
    by: null,
    gap: 'NO_SCANNER',
  });
});
