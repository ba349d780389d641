import type { Act, PersonId } from '@downstream/kernel';

// Nobody does anything here on behalf of a party: an author is who did it.
export { actOf, doerOf as authorOf, type Act, type Doer as Author } from '@downstream/kernel';

/** The persons with one more; a machine adds nobody, and each person stands there once. */
export const withPerson = (persons: readonly PersonId[], { actor }: Act): readonly PersonId[] =>
  actor.personId === undefined || persons.includes(actor.personId) ? persons : [...persons, actor.personId];

/**
 * Whether the deed is that of a second person: a human being who has no share in what is to be approved, through
 * whatever accounts and keys. A machine never is one.
 */
export const isSecondPerson = (contributors: readonly PersonId[], { actor }: Act): boolean =>
  actor.personId !== undefined && !contributors.includes(actor.personId);
