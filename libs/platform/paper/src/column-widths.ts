/** What a column would like: the width of its widest piece, and of its longest text on one line; points. */
export interface ColumnWish {
  readonly least: number;
  readonly full: number;
}

/** Beyond this a text is folded, and no longer asks for room at the cost of others. */
const WIDEST = 240;

/**
 * The widths of the columns of a table, which fill `total` together. Each gets what its widest word needs; what is left
 * goes to those with longer texts. Where even the words do not fit, all give way alike.
 */
export function columnWidths(wishes: readonly ColumnWish[], total: number): readonly number[] {
  const least = wishes.map((wish) => Math.max(1, wish.least));
  const needed = sum(least);
  if (needed >= total) return least.map((one) => (one * total) / needed);
  const more = wishes.map((wish, at) => Math.max(0, Math.min(wish.full, WIDEST) - (least[at] ?? 0)));
  const wanted = sum(more);
  const left = total - needed;
  if (wanted > left) return least.map((one, at) => one + ((more[at] ?? 0) * left) / wanted);
  const natural = least.map((one, at) => one + (more[at] ?? 0));
  return natural.map((one) => (one * total) / sum(natural));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
