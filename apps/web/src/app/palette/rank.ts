const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** How well a text answers what was typed: 0 begins so, 1 a word begins so, 2 holds it, 3 has its letters in order. */
function closeness(wanted: string, text: string): number {
  const folded = fold(text);
  if (folded.startsWith(wanted)) return 0;
  if (folded.split(/[\s·/,.-]+/).some((word) => word.startsWith(wanted))) return 1;
  if (folded.includes(wanted)) return 2;
  let at = 0;
  for (const letter of folded) if (letter === wanted[at]) at++;
  return at === wanted.length && wanted.length > 2 ? 3 : Infinity;
}

/** The entries that answer the text, best first; all of them when nothing was typed. */
export function rank<T extends { readonly label: string; readonly hint?: string }>(
  typed: string,
  entries: readonly T[],
): readonly T[] {
  const wanted = fold(typed.trim());
  if (!wanted) return entries;
  return entries
    .map((entry) => ({
      entry,
      distance: Math.min(closeness(wanted, entry.label), closeness(wanted, entry.hint ?? '') + 1),
    }))
    .filter((one) => one.distance < Infinity)
    .sort((a, b) => a.distance - b.distance)
    .map(({ entry }) => entry);
}
