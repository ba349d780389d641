// What the test runners counted, from their JSON reports.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export const none = () => ({ passed: 0, failed: 0, skipped: 0 });

export const sum = (all) =>
  all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    none(),
  );

export const line = ({ passed, failed, skipped }) => `Tests: ${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Jest's report. A file that could not run holds no counted test: it counts as one failure. */
export function jestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Playwright's report. Retries are off; a test that passed only at a second try would be a failure all the same. */
export function playwrightCounts({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The counts of a finished runner. A runner that failed without a failed test (no report, a crash after the last test,
 * nothing to run) still counts as one failure: its exit code has the last word.
 */
export function countsOf({ code, file, read }) {
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : none();
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
