import { effect, signal, type Signal, type Type } from '@angular/core';

/** Parts that rooms bring, each fetched once when it is first needed; undefined until it is there. Call it in an injection context. */
export function openedParts<K extends string>(
  wanted: () => readonly K[],
  load: (kind: K) => Promise<Type<unknown>> | undefined,
): Signal<ReadonlyMap<K, Type<unknown>>> {
  const parts = signal<ReadonlyMap<K, Type<unknown>>>(new Map());
  const asked = new Set<K>();
  effect(() => {
    for (const kind of wanted()) {
      if (asked.has(kind)) continue;
      asked.add(kind);
      load(kind)?.then(
        (part) => parts.update((all) => new Map([...all, [kind, part]])),
        // The next row of its kind asks again.
        () => asked.delete(kind),
      );
    }
  });
  return parts.asReadonly();
}
