/** How much a common beginning counts, and how many letters of it (Winkler 1990). */
const PREFIX_WEIGHT = 0.1;
const PREFIX_LENGTH = 4;

function jaro(a: string, b: string): number {
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const fromA: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length - 1, i + window);
    for (let j = Math.max(0, i - window); j <= end; j++) {
      if (taken[j] || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken[j] = 1;
      fromA.push(a.charCodeAt(i));
      break;
    }
  }
  const matches = fromA.length;
  if (matches === 0) return 0;
  let swapped = 0;
  let k = 0;
  for (let j = 0; j < b.length; j++) {
    if (!taken[j]) continue;
    if (b.charCodeAt(j) !== fromA[k]) swapped++;
    k++;
  }
  return (matches / a.length + matches / b.length + (matches - swapped / 2) / matches) / 3;
}

/**
 * Jaro-Winkler similarity of two words, 0 (nothing in common) to 1 (equal); two empty words are equal.
 * Jaro's own greedy pairing may depend on which word comes first; here it does not: the words are put in order.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const ordered = a.length < b.length || (a.length === b.length && a < b);
  const similarity = ordered ? jaro(a, b) : jaro(b, a);
  let prefix = 0;
  while (prefix < PREFIX_LENGTH && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return similarity + prefix * PREFIX_WEIGHT * (1 - similarity);
}
