import { doerOf, type Act, type Doer, type PartyId } from '@downstream/kernel';

export { actOf, type Act } from '@downstream/kernel';

/** Who did something, when, and for whom, as a record of a party keeps it. */
export interface Author extends Doer {
  /** The party for which somebody else acted. */
  readonly onBehalfOf: PartyId | null;
}

/** The author of a deed done in one's own name (or in the name the caller already gave). */
export const authorOf = (act: Act): Author => ({ ...doerOf(act), onBehalfOf: act.actor.onBehalfOf ?? null });

/**
 * The author of a deed that is the party's own to do, such as answering or submitting: whoever does not belong to the
 * party does it on its behalf, and the record says so.
 */
export const authorFor = (party: PartyId, act: Act): Author => ({
  ...authorOf(act),
  onBehalfOf: act.partyId === party ? null : party,
});
