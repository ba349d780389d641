/** How much a common beginning counts, and how many letters of it (Winkler 1990). */
const PREFIX_WEIGHT = 0.1;
const PREFIX_LENGTH = 4;

// Used again and again: a search compares thousands of words.
let taken = new Uint8Array(64);
let matched = new Uint16Array(64);

function jaro(a: string, b: string): number {
  const [m, n] = [a.length, b.length];
  if (taken.length < n) taken = new Uint8Array(2 * n);
  if (matched.length < m) matched = new Uint16Array(2 * m);
  for (let j = 0; j < n; j++) taken[j] = 0;
  const half = ((m > n ? m : n) >>> 1) - 1;
  const window = half > 0 ? half : 0;
  let matches = 0;
  for (let i = 0; i < m; i++) {
    const letter = a.charCodeAt(i);
    const end = i + window < n ? i + window : n - 1;
    for (let j = i > window ? i - window : 0; j <= end; j++) {
      if (taken[j] === 1 || b.charCodeAt(j) !== letter) continue;
      taken[j] = 1;
      matched[matches++] = letter;
      break;
    }
  }
  if (matches === 0) return 0;
  let swapped = 0;
  let k = 0;
  for (let j = 0; j < n; j++) {
    if (taken[j] === 1 && b.charCodeAt(j) !== matched[k++]) swapped++;
  }
  return (matches / m + matches / n + (matches - swapped / 2) / matches) / 3;
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
