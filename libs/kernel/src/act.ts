import type { Instant } from './clock';
import type { Actor, Context } from './context';
import type { ActorId, PartyId, PersonId } from './ids';

/** One deed: who, when, and for a portal user of which party. Every decision of a core takes one. */
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

/** Who did something and when, as a record keeps it: plain JSON, absent things as `null`. */
export interface Doer {
  readonly kind: Actor['kind'];
  readonly actorId: ActorId;
  /** The human behind the account or key; `null` for machines. */
  readonly personId: PersonId | null;
  readonly at: Instant;
}

/** Who did a deed. */
export const doerOf = ({ actor, at }: Act): Doer => ({
  kind: actor.kind,
  actorId: actor.id,
  personId: actor.personId ?? null,
  at,
});
