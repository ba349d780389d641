import type { ChangeDirection } from '@downstream/kernel';
import { meaningOf, type Fact } from './fact';
import type { Reading } from './reading';

/** What a new reading means beside the one before. */
export type Judgement =
  | { readonly what: 'BASELINE' }
  | { readonly what: 'SAME' }
  | {
      readonly what: 'CHANGED';
      /** What held and holds no longer. */
      readonly before: readonly Fact[];
      /** What holds and did not before. */
      readonly after: readonly Fact[];
      readonly direction: ChangeDirection;
    };

/**
 * Whether anything changed in meaning. The first reading of a thing is what later ones are compared with and no change:
 * a new kind of check says nothing of anybody by being new. Another order, spelling or list version with the same answer
 * is the same.
 */
export function judgeChange(before: Reading | undefined, now: Reading): Judgement {
  if (!before) return { what: 'BASELINE' };
  const gone = without(before.facts, now.facts);
  const come = without(now.facts, before.facts);
  const direction = directionOf(before.weight, now);
  if (gone.length === 0 && come.length === 0 && direction === 'OTHER') return { what: 'SAME' };
  return { what: 'CHANGED', before: gone, after: come, direction };
}

function without(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const known = new Set(others.map(meaningOf));
  const mine = new Map(facts.map((one) => [meaningOf(one), one]));
  return [...mine].filter(([meaning]) => !known.has(meaning)).map(([, one]) => one);
}

function directionOf(before: number | null, { weight, unanswered }: Reading): ChangeDirection {
  if (before === null || weight === null || before === weight) return 'OTHER';
  if (weight > before) return 'WORSE';
  return unanswered ? 'OTHER' : 'BETTER';
}
