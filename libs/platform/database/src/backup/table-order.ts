/** A foreign key that is checked at once: the target's rows must come first. */
export interface Dependency {
  readonly table: string;
  readonly target: string;
}

/**
 * Tables in an order in which their rows can be inserted: targets of foreign keys before what points at them.
 * @throws Error when the keys form a circle (one of them must then be deferrable)
 */
export function tableOrder(tables: readonly string[], dependencies: readonly Dependency[]): string[] {
  const order: string[] = [];
  let waiting = [...tables].sort();
  while (waiting.length > 0) {
    const ready = waiting.filter((table) =>
      dependencies.every((d) => d.table !== table || d.target === table || !waiting.includes(d.target)),
    );
    if (ready.length === 0) throw new Error(`Foreign keys form a circle: ${waiting.join(', ')}`);
    order.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return order;
}
