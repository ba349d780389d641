import { Injectable } from '@nestjs/common';
import { CheckDirectory, SCREENING_CHECK } from '@downstream/checks/server';
import type { CheckResult, DistributorId } from '@downstream/kernel';
import { fact, screeningReading, weightOf, type Reading } from '@downstream/monitoring/core';
import type { Tx } from '@downstream/platform/database';

/** What the checks of a distributor say now, as readings. */
@Injectable()
export class ReadChecks {
  constructor(private readonly checks: CheckDirectory) {}

  /** The screening and every other check that has a result; nothing of what is out of date. */
  async of(tx: Tx, id: DistributorId): Promise<Reading[]> {
    const facts = await this.checks.facts(tx, id);
    if (!facts) return [];
    const results = Map.groupBy(facts.checks, ({ check }) => check);
    const screening = screeningReading({ result: worst(results.get(SCREENING_CHECK) ?? []), hits: facts.hits });
    const others = [...results].flatMap(([check, all]): Reading[] => {
      const result = worst(all);
      if (check === SCREENING_CHECK || result === 'STALE' || result === 'NOT_RUN') return [];
      return [{ kind: 'CHECK', subject: check, facts: [fact(result, check)], weight: weightOf(result) }];
    });
    return [...(screening ? [screening] : []), ...others];
  }
}

/** The worst result of several parties; out of date where one is and none is worse than open. */
function worst(checks: readonly { readonly result: CheckResult }[]): CheckResult {
  const results = checks.map(({ result }) => result);
  if (results.includes('STALE')) return 'STALE';
  return results.reduce<CheckResult>((a, b) => (weightOf(b) > weightOf(a) ? b : a), 'CLEAR');
}
