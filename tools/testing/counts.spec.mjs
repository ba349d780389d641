import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsOf, jestCounts, line, none, playwrightCounts, sum } from './counts.mjs';

const jestReport = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('the counts of a runner', () => {
  it('count a Jest file that could not run as one failure', () => {
    expect(jestCounts({ ...jestReport, numRuntimeErrorTestSuites: 2 })).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('count a journey that passed only at its second try, and an error outside of tests, as failures', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 3 };
    expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 3, skipped: 3 });
  });

  it('never call a runner green that ended with a failure, or without a report', () => {
    const folder = mkdtempSync(join(tmpdir(), 'counts-'));
    const file = join(folder, 'report.json');
    expect(countsOf({ code: 1, file, read: jestCounts })).toEqual({ passed: 0, failed: 1, skipped: 0 });
    writeFileSync(file, JSON.stringify({ ...jestReport, numFailedTests: 0 }));
    expect(countsOf({ code: 1, file, read: jestCounts })).toEqual({ passed: 5, failed: 1, skipped: 2 });
    expect(countsOf({ code: 0, file, read: jestCounts })).toEqual({ passed: 5, failed: 0, skipped: 2 });
    rmSync(folder, { recursive: true });
  });

  it('are added up into the one line at the end', () => {
    expect(line(sum([none(), jestCounts(jestReport), { passed: 1, failed: 0, skipped: 0 }]))).toBe(
      'Tests: 6 passed, 1 failed, 2 skipped',
    );
  });
});
