import type { Questionnaire } from '../questionnaire';
import { business } from './business';
import { company } from './company';
import { controls } from './controls';
import { people } from './people';

/**
 * The questionnaires that come with the house, every version that was ever asked. A version is never edited: its hash is
 * pinned by a test, for answers and submissions name it.
 */
export const shippedQuestionnaires: readonly Questionnaire[] = [
  { id: 'distributor', version: 1, sections: [company, people, business, controls] },
];

/** The version that distributors are asked from now on. */
export const questionnaireInForce = shippedQuestionnaires[shippedQuestionnaires.length - 1] as Questionnaire;

/** The version of that number, as long as the house has ever asked it. */
export const shippedQuestionnaire = (id: string, version: number): Questionnaire | undefined =>
  shippedQuestionnaires.find((one) => one.id === id && one.version === version);
