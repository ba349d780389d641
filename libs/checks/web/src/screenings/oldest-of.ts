/** When the oldest of the lists was last fetched; undefined when there is none, or of one nobody knows. */
export function oldestOf(lists: readonly { readonly retrievedAt: string | null }[]): string | undefined {
  const times = lists.map(({ retrievedAt }) => retrievedAt);
  if (times.includes(null)) return undefined;
  return times.reduce<string | undefined>(
    (a, b) => (a === undefined || (b !== null && b < a) ? (b ?? a) : a),
    undefined,
  );
}
