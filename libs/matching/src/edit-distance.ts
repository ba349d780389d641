// Three rows of the table, used again and again: a search compares tens of thousands of words.
let rows: [Uint16Array, Uint16Array, Uint16Array] = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

/**
 * Number of edits (insert, delete, replace, swap of two neighbours) that turn one word into the other: the optimal
 * string alignment distance. Gives up with `limit + 1` as soon as more than `limit` edits are certain.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const gap = a.length - b.length;
  if (gap > limit || -gap > limit) return limit + 1;
  const width = b.length + 1;
  if (rows[0].length < width) rows = [new Uint16Array(width), new Uint16Array(width), new Uint16Array(width)];
  let [before, last, row] = rows;
  for (let j = 0; j < width; j++) last[j] = j;
  let swapA = -1;
  for (let i = 1; i <= a.length; i++) {
    const letterA = a.charCodeAt(i - 1);
    let least = i;
    let edits = i;
    row[0] = i;
    let swapB = -1;
    for (let j = 1; j < width; j++) {
      const letterB = b.charCodeAt(j - 1);
      const replaced = (last[j - 1] ?? 0) + (letterA === letterB ? 0 : 1);
      const deleted = (last[j] ?? 0) + 1;
      edits = edits + 1 < deleted ? edits + 1 : deleted;
      if (replaced < edits) edits = replaced;
      if (letterA === swapB && letterB === swapA) {
        const swapped = (before[j - 2] ?? 0) + 1;
        if (swapped < edits) edits = swapped;
      }
      row[j] = edits;
      if (edits < least) least = edits;
      swapB = letterB;
    }
    if (least > limit) return limit + 1;
    swapA = letterA;
    [before, last, row] = [last, row, before];
  }
  const distance = last[b.length] ?? 0;
  return distance > limit ? limit + 1 : distance;
}
