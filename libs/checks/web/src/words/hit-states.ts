import type { HitState } from '@downstream/kernel';

/** States in which a hit waits for a first or second vote; checks/core says the same, and a spec compares them. */
export const waitingHitStates = ['OPEN', 'REOPENED', 'PROPOSED'] as const satisfies readonly HitState[];
