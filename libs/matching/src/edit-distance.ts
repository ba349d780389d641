// Three rows of the table, used again and again: a search compares tens of thousands of words.
let rows: [Uint16Array, Uint16Array, Uint16Array] = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

/**
 * Number of edits (insert, delete, replace, swap of two neighbours) that turn one word into the other: the optimal
 * string alignment distance. Gives up with `limit + 1` as soon as more than `limit` edits are certain; of the table only the
 * part is worked out in which there may be so few (Ukkonen 1985).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const over = limit + 1;
  const gap = a.length - b.length;
  if (gap > limit || -gap > limit) return over;
  const width = b.length + 1;
  if (rows[0].length < width + 1)
    rows = [new Uint16Array(width + 1), new Uint16Array(width + 1), new Uint16Array(width + 1)];
  let [before, last, row] = rows;
  for (let j = 0; j <= over && j < width; j++) last[j] = j;
  let swapA = -1;
  for (let i = 1; i <= a.length; i++) {
    const letterA = a.charCodeAt(i - 1);
    const from = i > limit ? i - limit : 1;
    const to = i + limit < b.length ? i + limit : b.length;
    let edits = from === 1 ? i : over;
    let least = edits;
    row[from - 1] = edits;
    let swapB = from > 1 ? b.charCodeAt(from - 2) : -1;
    for (let j = from; j <= to; j++) {
      const letterB = b.charCodeAt(j - 1);
      const replaced = (last[j - 1] as number) + (letterA === letterB ? 0 : 1);
      const deleted = (last[j] as number) + 1;
      edits = edits + 1 < deleted ? edits + 1 : deleted;
      if (replaced < edits) edits = replaced;
      if (letterA === swapB && letterB === swapA) {
        const swapped = (before[j - 2] as number) + 1;
        if (swapped < edits) edits = swapped;
      }
      row[j] = edits;
      if (edits < least) least = edits;
      swapB = letterB;
    }
    if (least > limit) return over;
    row[to + 1] = over;
    swapA = letterA;
    [before, last, row] = [last, row, before];
  }
  const distance = last[b.length] as number;
  return distance > limit ? over : distance;
}
