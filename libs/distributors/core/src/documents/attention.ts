import { currentVersion, type Document } from './document';
import { validityOf } from './document-dates';
import { mayHandOut } from './scan';

/** How many documents in use somebody should look after. */
export interface DocumentAttention {
  /** The last day of their newest file has passed. */
  readonly ended: number;
  /** It comes within a month. */
  readonly endsSoon: number;
  /** A virus was found in the newest file. */
  readonly infected: number;
}

/** Counts what is to be looked after on a day; what was taken out of use is nobody's work any more. */
export function attentionOf(documents: readonly Document[], today: string): DocumentAttention {
  const newest = documents.filter(({ removed }) => removed === null).map(currentVersion);
  const standing = newest.map(({ expiresOn }) => validityOf(expiresOn, today));
  return {
    ended: standing.filter((one) => one === 'ENDED').length,
    endsSoon: standing.filter((one) => one === 'ENDS_SOON').length,
    infected: newest.filter(({ scan }) => !mayHandOut(scan)).length,
  };
}
