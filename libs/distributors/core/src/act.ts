import type { Actor, ActorId, Context, Instant, PartyId, PersonId } from '@downstream/kernel';

/** One deed: who, when, and for a portal user of which party. Every decision of the core takes one. */
export interface Act {
  readonly actor: Actor;
  readonly at: Instant;
  /** The party the caller belongs to; absent for the desk, for keys and for machines. */
  readonly partyId?: PartyId;
}

/** The deed of a caller at an instant the server's clock gave. */
export const actOf = (context: Context, at: Instant): Act => ({
  actor: context.actor,
  at,
  ...(context.partyId && { partyId: context.partyId }),
});

/** A deed as a record keeps it: plain JSON, absent things as `null`. */
export interface Author {
  readonly kind: Actor['kind'];
  readonly actorId: ActorId;
  /** The human behind the account or key; `null` for machines. */
  readonly personId: PersonId | null;
  /** The party for which somebody else acted. */
  readonly onBehalfOf: PartyId | null;
  readonly at: Instant;
}

/** The author of a deed done in one's own name (or in the name the caller already gave). */
export const authorOf = ({ actor, at }: Act): Author => ({
  kind: actor.kind,
  actorId: actor.id,
  personId: actor.personId ?? null,
  onBehalfOf: actor.onBehalfOf ?? null,
  at,
});

/**
 * The author of a deed that is the party's own to do, such as answering or submitting: whoever does not belong to the
 * party does it on its behalf, and the record says so.
 */
export const authorFor = (party: PartyId, act: Act): Author => ({
  ...authorOf(act),
  onBehalfOf: act.partyId === party ? null : party,
});
