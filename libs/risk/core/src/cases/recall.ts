import type { CountryLists } from '../facts/countries';
import type { RiskRating } from '@downstream/kernel';
import type { RiskModel } from '../model/risk-model';
import { stopsBy } from '../model/shadow-run';
import type { RiskCase } from './case-file';
import { evaluateCase } from './evaluate-case';
import { movedCase } from './moved-case';

/** A published case that a model lets pass. */
export interface PassedCase {
  readonly id: string;
  readonly title: string | null;
  /** Whether it passes as it was known, or had nobody of it been listed and its goods gone elsewhere. */
  readonly as: 'KNOWN' | 'MOVED';
  readonly tier: RiskRating;
  readonly score: number;
}

/** How many of the fixed cases a model stops, each in both ways in which it is asked. */
export interface Recall {
  readonly cases: number;
  readonly stopped: number;
  readonly passed: readonly PassedCase[];
}

/** The country of the circumvention set in which Russia and Belarus are replaced. */
const MOVED_TO = 'KZ';

/** Asks a model about every fixed case, as it was known and moved (domain reference 5.8: every one must be stopped). */
export function recallOf(cases: readonly RiskCase[], model: RiskModel, lists: CountryLists): Recall {
  const passed = cases.flatMap((one) =>
    [['KNOWN', one] as const, ['MOVED', movedCase(one, MOVED_TO)] as const].flatMap(([as, asked]) => {
      const { id, title, tier, score, holds } = evaluateCase(asked, model, lists);
      return stopsBy({ tier, holds }) ? [] : [{ id, title, as, tier, score } satisfies PassedCase];
    }),
  );
  const names = new Set(passed.map(({ id }) => id));
  return { cases: cases.length, stopped: cases.filter(({ id }) => !names.has(id)).length, passed };
}
