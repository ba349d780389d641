import { isOwnList } from '@downstream/contracts/checks';

/**
 * When the oldest of the public lists was last fetched; undefined when there is none, or of one nobody knows. Lists of
 * one's own are as old as their keeper leaves them: nobody publishes newer ones.
 */
export function oldestOf(
  lists: readonly { readonly list: string; readonly retrievedAt: string | null }[],
): string | undefined {
  const times = lists.filter(({ list }) => !isOwnList(list)).map(({ retrievedAt }) => retrievedAt);
  if (times.includes(null)) return undefined;
  return times.reduce<string | undefined>(
    (a, b) => (a === undefined || (b !== null && b < a) ? (b ?? a) : a),
    undefined,
  );
}
