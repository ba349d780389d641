import type { AnswerSheet, Questionnaire } from '@downstream/attestations/core';
import { shippedQuestionnaire } from '@downstream/attestations/core/shipped';

/**
 * The questionnaire that a sheet answers, in the version it was opened with.
 * @throws Error for a version the house has never asked: it is not taken out, so this is a surprise
 */
export function askedQuestionnaire({
  questionnaire: { id, version },
}: Pick<AnswerSheet, 'questionnaire'>): Questionnaire {
  const asked = shippedQuestionnaire(id, version);
  if (!asked) throw new Error(`No questionnaire ${id} of version ${version}`);
  return asked;
}
