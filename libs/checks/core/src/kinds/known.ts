import type { Silence } from './source';

/** Why a fact is not known. None of the words means that anything is well. */
export type Unknown =
  | { readonly why: 'NOT_GIVEN' }
  /** No room keeps it yet, or there is no rate to bring amounts together: it was not evaluated. */
  | { readonly why: 'NOT_EVALUATED' }
  | { readonly why: 'UNAVAILABLE'; readonly silence: Silence; readonly source: string }
  | { readonly why: 'UNREADABLE'; readonly source: string };

/**
 * A fact that a check asks for. `said` is what the party says of itself: it may count against the party, and never
 * alone for it.
 */
export type Known<T> =
  { readonly known: true; readonly value: T; readonly said: boolean } | ({ readonly known: false } & Unknown);

/** A fact from our own records or from a source outside. */
export const known = <T>(value: T): Known<T> => ({ known: true, value, said: false });
/** A fact that the party says of itself. */
export const said = <T>(value: T): Known<T> => ({ known: true, value, said: true });
/** A fact that is not known. */
export const unknown = (why: 'NOT_GIVEN' | 'NOT_EVALUATED' = 'NOT_GIVEN'): Known<never> => ({ known: false, why });

/** The value where it is known, whoever says it. */
export const valueOf = <T>(fact: Known<T>): T | undefined => (fact.known ? fact.value : undefined);
