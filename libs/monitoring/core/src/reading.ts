import type { WatchedKind } from '@downstream/kernel';
import type { Fact } from './fact';

/** What was read of one thing under watch at one time. The order of its facts means nothing. */
export interface Reading {
  readonly kind: WatchedKind;
  /** Which one, where a distributor has several: a document, a statement, a check. Empty where it has one. */
  readonly subject: string;
  readonly facts: readonly Fact[];
  /** How bad it is, where that can be said: more is worse. Null where facts only take the place of others. */
  readonly weight: number | null;
  /** Said where nothing was found out: that is never better than what was known before. */
  readonly unanswered?: true;
}

/** By what a reading is found again. */
export const keyOf = ({ kind, subject }: Pick<Reading, 'kind' | 'subject'>): string => `${kind} ${subject}`;
