import { recommend } from '@downstream/contracts/reviews';
import { capPeriods, type ApprovalCondition, type CapPeriod, type ConditionKind } from '@downstream/kernel';
import type { Recommendation } from '../workspace/review.store';

type Sent = NonNullable<Recommendation['conditions']>[number];

/** A condition as it is typed: what belongs to another kind stays, so that looking at another kind loses nothing. */
export interface ConditionModel {
  kind: ConditionKind;
  amount: string;
  unit: string;
  period: CapPeriod;
  countries: string[];
  day: string;
  text: string;
}

/** A condition before anybody typed. */
export const emptyCondition = (): ConditionModel => ({
  ...{ kind: 'QUANTITY_CAP', amount: '', unit: '', period: capPeriods[3], countries: [], day: '', text: '' },
});

/** Whether nothing was typed for the kind that is chosen; such a line is left out. */
export function isBlank({ kind, amount, unit, countries, day, text }: ConditionModel): boolean {
  switch (kind) {
    case 'QUANTITY_CAP':
      return amount.trim() === '' && unit.trim() === '';
    case 'TERRITORY':
      return countries.length === 0;
    case 'EXPIRY':
      return day === '';
    case 'OTHER':
      return text.trim() === '';
    case 'END_USER_PER_ORDER':
      return false;
  }
}

/** The condition in the shape of the contract. */
export function conditionOf({ kind, amount, unit, period, countries, day, text }: ConditionModel): Sent {
  switch (kind) {
    case 'QUANTITY_CAP':
      return { kind, amount: amount.trim() === '' ? 0 : Number(amount), unit: unit.trim(), period };
    case 'TERRITORY':
      return { kind, countries: [...countries] };
    case 'EXPIRY':
      return { kind, day };
    case 'OTHER':
      return { kind, text: text.trim() };
    case 'END_USER_PER_ORDER':
      return { kind };
  }
}

/** The line filled with a condition that was recommended before. */
export const conditionBefore = (condition: ApprovalCondition): ConditionModel => ({
  ...emptyCondition(),
  ...condition,
  ...(condition.kind === 'QUANTITY_CAP' ? { amount: String(condition.amount) } : { amount: '' }),
  countries: condition.kind === 'TERRITORY' ? [...condition.countries] : [],
});

/** The fields of a line that the contract refuses. */
export function conditionFaults(model: ConditionModel): readonly string[] {
  const body = { decision: 'APPROVE_WITH_CONDITIONS' as const, note: 'x', conditions: [conditionOf(model)] };
  const checked = recommend.body.safeParse(body);
  return checked.success ? [] : checked.error.issues.map(({ path }) => String(path[2] ?? 'kind'));
}
