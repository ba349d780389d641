import { DAY, HOUR, later, MINUTE, type Instant, type RiskTier } from '@downstream/kernel';
import type { JudgedKind } from './catalogue';
import type { Judgement } from './judgement';
import { goodUntil, type RequirementVersion } from './requirements';
import type { Silence } from './source';

/** Waits before a source is asked again, the last one for ever after. */
const WAITS: readonly number[] = [15 * MINUTE, HOUR, 4 * HOUR, DAY];
/** Of sources that nobody has set up it is asked again once a week: somebody may have by then. */
const NOT_SET_UP = 7 * DAY;

const notSetUp: readonly Silence[] = ['NO_SOURCE', 'NO_KEY', 'NOT_COVERED'];

/** When a check is made again by itself; `null`: not before somebody asks, or the facts change. */
export function nextRun(
  kind: JudgedKind,
  { outcome, lacks }: Pick<Judgement, 'outcome' | 'lacks'>,
  at: Instant,
  { attempt, tier, requirements }: { attempt: number; tier: RiskTier | null; requirements: RequirementVersion },
): Instant | null {
  if (outcome !== 'SOURCE_UNAVAILABLE' && outcome !== 'ERROR') return goodUntil(kind, at, tier, requirements);
  const silent = lacks.flatMap(({ silence }) => (silence === null ? [] : [silence]));
  const idle = outcome === 'SOURCE_UNAVAILABLE' && silent.every((one) => notSetUp.some((word) => word === one));
  return later(at, idle ? NOT_SET_UP : (WAITS[Math.min(attempt, WAITS.length - 1)] ?? DAY));
}
