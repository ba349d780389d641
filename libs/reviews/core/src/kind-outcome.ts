import type { KindStanding } from '@downstream/checks/core';
import type { CheckKind, PartyId } from '@downstream/kernel';
import type { CheckOutcome } from './readiness';

/**
 * A check of the catalogue as a decision judges it: by how it stands now, not by what was once found.
 * @param sentence what the check says; the reason, where it does not apply
 */
export const kindOutcome = (
  check: CheckKind,
  partyId: PartyId,
  { result, by }: Pick<KindStanding, 'result' | 'by'>,
  sentence: string | null,
): CheckOutcome => ({
  ...{ check, partyId, result },
  resolved: by !== null,
  reason: result === 'NOT_APPLICABLE' ? sentence : null,
});
