import type { Actor, ActorId, Context, Instant, PersonId } from '@downstream/kernel';

/** One deed: who and when. Every decision of the core takes one. */
export interface Act {
  readonly actor: Actor;
  readonly at: Instant;
}

/** The deed of a caller at an instant the server's clock gave. */
export const actOf = ({ actor }: Context, at: Instant): Act => ({ actor, at });

/** A deed as a record keeps it: plain JSON, absent things as `null`. */
export interface Author {
  readonly kind: Actor['kind'];
  readonly actorId: ActorId;
  /** The human behind the account or key; `null` for machines. */
  readonly personId: PersonId | null;
  readonly at: Instant;
}

/** The author of a deed. */
export const authorOf = ({ actor, at }: Act): Author => ({
  kind: actor.kind,
  actorId: actor.id,
  personId: actor.personId ?? null,
  at,
});

/** The persons with one more; a machine adds nobody, and each person stands there once. */
export const withPerson = (persons: readonly PersonId[], { actor }: Act): readonly PersonId[] =>
  actor.personId === undefined || persons.includes(actor.personId) ? persons : [...persons, actor.personId];

/**
 * Whether the deed is that of a second person: a human being who has no share in what is to be approved, through
 * whatever accounts and keys. A machine never is one.
 */
export const isSecondPerson = (contributors: readonly PersonId[], { actor }: Act): boolean =>
  actor.personId !== undefined && !contributors.includes(actor.personId);
