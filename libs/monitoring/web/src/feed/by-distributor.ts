import type { Change } from '../words/change-words';

/** Changes of one distributor that stand next to each other. */
export interface ChangesOfOne {
  readonly distributor: Change['distributor'];
  readonly changes: readonly Change[];
  readonly withoutEffect: number;
}

/** The feed by distributor: each once, in the order of its newest change. */
export function byDistributor(changes: readonly Change[]): ChangesOfOne[] {
  const groups = Map.groupBy(changes, ({ distributor }) => distributor.id);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ distributor: first.distributor, changes: own, withoutEffect: first.withoutEffect }] : [];
  });
}
