import type { CheckKind, Instant } from '@downstream/kernel';
import type { CheckInputs, InputName } from './inputs';
import type { Judgement } from './judgement';
import type { SourceKind } from './source';

/** A check of the catalogue but for the screening (domain reference 2): what it reads, whom it asks, how it judges. */
export interface CheckPlugin<N extends InputName = InputName> {
  readonly kind: Exclude<CheckKind, 'K01'>;
  /** Version of the method, such as `K03/1`: another one makes earlier results stale. */
  readonly method: string;
  /** Facts it reads; nothing else of the party reaches it. */
  readonly reads: readonly N[];
  /** Who outside is asked for it. */
  readonly asks: readonly SourceKind[];
  readonly judge: (facts: Pick<CheckInputs, N>, now: Instant) => Judgement;
}

/** Declares a check. */
export const plugin = <const N extends InputName>(made: CheckPlugin<N>): CheckPlugin<N> => made;
