import type { UserId } from '@downstream/kernel';
import { mayRevise, type Distributor } from './distributor';

/** What becomes of a distributor when somebody gives it a sponsor, among others. */
export const sponsorOutcomes = ['CHANGES', 'SAME', 'LOCKED'] as const;
export type SponsorOutcome = (typeof sponsorOutcomes)[number];

/** Whether its sponsor changes, is that one already, or may not be changed now. Nothing is done to what stays the same. */
export function sponsorOutcome(
  { state, sponsorId }: Pick<Distributor, 'state' | 'sponsorId'>,
  to: UserId | null,
): SponsorOutcome {
  if (sponsorId === to) return 'SAME';
  return mayRevise(state) ? 'CHANGES' : 'LOCKED';
}
