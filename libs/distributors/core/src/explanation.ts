import { ok, refuse, type DistributorId, type Id, type Result } from '@downstream/kernel';
import { authorOf, type Act, type Author } from './act';

export type ExplanationId = Id<'explanation'>;

/** Why a distributor that is like another is no double of it, in the words of whoever went on. */
export interface Explanation {
  readonly id: ExplanationId;
  readonly distributorId: DistributorId;
  /** The other one. */
  readonly otherId: DistributorId;
  readonly reason: string;
  readonly explained: Author;
}

/** Explains a resemblance. Refusals `REASON_REQUIRED`, and `NOT_FOUND` for one that is said to be like itself. */
export function explain(
  facts: Pick<Explanation, 'id' | 'distributorId' | 'otherId' | 'reason'>,
  act: Act,
): Result<Explanation> {
  if (facts.reason.trim() === '') return refuse('REASON_REQUIRED', { pointer: '/reason' });
  if (facts.distributorId === facts.otherId) return refuse('NOT_FOUND', { distributorId: facts.otherId });
  return ok({ ...facts, explained: authorOf(act) });
}
