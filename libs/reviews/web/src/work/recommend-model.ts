import { recommend } from '@downstream/contracts/reviews';
import type { RefusalGround } from '@downstream/kernel';
import type { ReviewRecord } from '../words/case-words';
import type { Recommendation } from '../workspace/review.store';
import { conditionBefore, conditionOf, emptyCondition, isBlank, type ConditionModel } from './condition-model';

/** What the maker proposes, as it is typed. */
export interface RecommendModel {
  decision: '' | Recommendation['decision'];
  conditions: ConditionModel[];
  grounds: RefusalGround[];
  note: string;
  toDistributor: string;
}

/** The form before anybody typed. */
export const emptyRecommendation = (): RecommendModel => ({
  decision: '',
  conditions: [emptyCondition()],
  grounds: [],
  note: '',
  toDistributor: '',
});

/** The recommendation in the shape of the contract; conditions go only with an approval under conditions. */
export const recommendationOf = ({
  decision,
  conditions,
  grounds,
  note,
  toDistributor,
}: RecommendModel): Recommendation => ({
  decision: decision as Recommendation['decision'],
  conditions: decision === 'APPROVE_WITH_CONDITIONS' ? conditions.filter((one) => !isBlank(one)).map(conditionOf) : [],
  grounds: decision === 'REJECT' ? [...grounds] : [],
  note: note.trim(),
  toDistributor: toDistributor.trim() || null,
});

const decisionOf = {
  APPROVED: 'APPROVE',
  APPROVED_WITH_CONDITIONS: 'APPROVE_WITH_CONDITIONS',
  REJECTED: 'REJECT',
} as const;

/** The form filled with what was recommended before the approver returned it. */
export const recommendedBefore = ({
  outcome,
  conditions,
  grounds,
  note,
  toDistributor,
}: NonNullable<ReviewRecord['recommendation']>): RecommendModel => ({
  decision: decisionOf[outcome],
  conditions: conditions.length > 0 ? conditions.map(conditionBefore) : [emptyCondition()],
  grounds: [...grounds],
  note,
  toDistributor: toDistributor ?? '',
});

/** A fault of the form: which field, and for a condition which one. */
export interface RecommendFault {
  readonly field: 'decision' | 'conditions' | 'grounds' | 'note' | 'toDistributor';
}

/** What is wrong with the form, by the contract and by what a condition is for. */
export function recommendFaults(model: RecommendModel): readonly RecommendFault[] {
  const body = recommendationOf(model);
  const checked = recommend.body.safeParse(body);
  const fields = checked.success ? [] : checked.error.issues.map(({ path }) => path[0]);
  const lacks = model.decision === 'APPROVE_WITH_CONDITIONS' && body.conditions?.length === 0;
  const groundless = model.decision === 'REJECT' && body.grounds?.length === 0;
  return (['decision', 'conditions', 'grounds', 'note', 'toDistributor'] as const)
    .filter(
      (field) => fields.includes(field) || (field === 'conditions' && lacks) || (field === 'grounds' && groundless),
    )
    .map((field) => ({ field }));
}
