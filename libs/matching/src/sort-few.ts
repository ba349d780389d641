/** From more on sorting by insertion is slower than what comes with the language. */
const FEW = 16;

/** Sorts in place as `sort` does, equals in the order they came; few things without the memory that it takes. */
export function sortFew<Thing>(all: Thing[], order: (a: Thing, b: Thing) => number): Thing[] {
  if (all.length > FEW) return all.sort(order);
  for (let i = 1; i < all.length; i++) {
    const one = all[i] as Thing;
    let at = i;
    for (; at > 0 && order(one, all[at - 1] as Thing) < 0; at--) all[at] = all[at - 1] as Thing;
    all[at] = one;
  }
  return all;
}
