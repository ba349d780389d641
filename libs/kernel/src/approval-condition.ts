/** What a quantity cap counts over. */
export const capPeriods = ['ORDER', 'MONTH', 'QUARTER', 'YEAR', 'IN_ALL'] as const;
export type CapPeriod = (typeof capPeriods)[number];

/** What an approval may be tied to. */
export const conditionKinds = ['QUANTITY_CAP', 'END_USER_PER_ORDER', 'TERRITORY', 'EXPIRY', 'OTHER'] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** One condition of an approval, so that an order can be held against it. */
export type ApprovalCondition =
  | {
      readonly kind: 'QUANTITY_CAP';
      /** Whole pieces, 1 or more. */
      readonly amount: number;
      /** What is counted, in the maker's words, such as `Thermal cameras`. */
      readonly unit: string;
      readonly period: CapPeriod;
    }
  | { readonly kind: 'END_USER_PER_ORDER' }
  /** Sale and delivery in these countries alone, by ISO 3166-1 alpha-2. */
  | { readonly kind: 'TERRITORY'; readonly countries: readonly string[] }
  /** The last day the approval holds, such as `2027-03-14` (UTC), where the tier would let it hold longer. */
  | { readonly kind: 'EXPIRY'; readonly day: string }
  /** A sentence of the maker's own. */
  | { readonly kind: 'OTHER'; readonly text: string };

/** A condition as records keep it: those of before structured ones came are sentences alone. */
export type RecordedCondition = ApprovalCondition | string;

/** A recorded condition with its kind. */
export const asCondition = (recorded: RecordedCondition): ApprovalCondition =>
  typeof recorded === 'string' ? { kind: 'OTHER', text: recorded } : recorded;
