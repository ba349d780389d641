import { transitions, type RedFlagState } from '@downstream/kernel';
import type { RedFlag } from './red-flag';

/** The life of a red flag (product reference 9.5); what was settled opens again when an input changes or its day is over. */
export const flagFlow = transitions<RedFlagState>({
  RAISED: ['UNDER_INQUIRY'],
  UNDER_INQUIRY: ['RESOLVED', 'ACCEPTED_WITH_CONDITION', 'UPHELD'],
  RESOLVED: ['RAISED'],
  ACCEPTED_WITH_CONDITION: ['RAISED'],
  UPHELD: ['UNDER_INQUIRY'],
});

/** States in which nobody has ended the inquiry yet. */
export const openFlagStates = ['RAISED', 'UNDER_INQUIRY'] as const satisfies readonly RedFlagState[];

/** What the model needs to know of a flag. */
export type StandingFlag = Pick<
  RedFlag,
  | 'rule'
  | 'version'
  | 'class'
  | 'severity'
  | 'weight'
  | 'sentence'
  | 'inputs'
  | 'state'
  | 'settled'
  | 'endedAt'
  | 'firedAt'
>;

/** Whether the inquiry into it has not ended. */
export const isOpen = ({ state, endedAt }: Pick<StandingFlag, 'state' | 'endedAt'>): boolean =>
  endedAt === null && (openFlagStates as readonly RedFlagState[]).includes(state);

/** Whether it stands against the party: open, or upheld. */
export const stands = (flag: Pick<StandingFlag, 'state' | 'endedAt'>): boolean =>
  isOpen(flag) || (flag.endedAt === null && flag.state === 'UPHELD');

/**
 * How much of its weight counts, in per cent (domain reference 3.2): open or upheld 100, explained 25, accepted with a
 * condition 50, waived 100, ended 0.
 */
export function statusPercent({ state, settled, endedAt }: StandingFlag): number {
  if (endedAt !== null) return 0;
  if (state === 'RESOLVED') return 25;
  if (state === 'ACCEPTED_WITH_CONDITION') return settled?.settlement.waived ? 100 : 50;
  return 100;
}

/** Whether it holds all orders: severity 4 and not settled in the party's favour (domain reference 5.3). */
export const holdsOrders = (flag: StandingFlag): boolean => flag.severity === 4 && stands(flag);
