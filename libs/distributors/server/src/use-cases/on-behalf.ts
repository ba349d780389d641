import type { PartyId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/**
 * The same transaction, with the caller acting in the distributor's name: the events written through it say so.
 * Nothing else changes, neither the rights nor the rows that are seen.
 */
export function onBehalf(tx: Tx, party: PartyId): Tx {
  const { context } = tx;
  const acting = { ...context, actor: { ...context.actor, onBehalfOf: party } };
  return Object.create(tx, { context: { value: acting, enumerable: true } }) as Tx;
}
