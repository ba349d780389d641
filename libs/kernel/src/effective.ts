import type { Instant } from './clock';
import { transitions } from './transitions';

/** The life of every rule set, list and template: never edited in place. */
export const publishFlow = transitions({
  DRAFT: ['PENDING_APPROVAL'],
  PENDING_APPROVAL: ['PUBLISHED', 'DRAFT'],
  PUBLISHED: ['RETIRED'],
  RETIRED: [],
});

export type PublishState = keyof typeof publishFlow;

/** A version of something that is law for decisions: it is in force from `effectiveFrom` until the next one is. */
export interface Effective {
  readonly state: PublishState;
  readonly effectiveFrom: Instant | null;
}

/**
 * The version in force at an instant: the published or retired one with the latest `effectiveFrom` not after it.
 * Of two with the same `effectiveFrom` the later in the array wins, so pass versions in the order of their numbers.
 */
export function inForce<V extends Effective>(versions: readonly V[], at: Instant): V | undefined {
  let best: V | undefined;
  for (const version of versions) {
    if (version.state !== 'PUBLISHED' && version.state !== 'RETIRED') continue;
    const from = version.effectiveFrom;
    if (from === null || from > at) continue;
    if (best?.effectiveFrom == null || from >= best.effectiveFrom) best = version;
  }
  return best;
}
