import { transitions, type HitState } from '@downstream/kernel';

/** The life of a hit (product reference 9.4). */
export const hitFlow = transitions<HitState>({
  OPEN: ['FALSE_POSITIVE', 'UNSURE', 'PROPOSED'],
  REOPENED: ['FALSE_POSITIVE', 'UNSURE', 'PROPOSED'],
  PROPOSED: ['FALSE_POSITIVE', 'TRUE_MATCH', 'UNSURE', 'OPEN'],
  FALSE_POSITIVE: ['REOPENED'],
  TRUE_MATCH: ['REOPENED'],
  UNSURE: ['REOPENED'],
});

/** States in which a hit waits for somebody. */
export const waitingStates = ['OPEN', 'REOPENED', 'PROPOSED'] as const satisfies readonly HitState[];

/** Whether the hit waits for a first or second vote. */
export const isWaiting = (state: HitState): boolean => (waitingStates as readonly HitState[]).includes(state);
