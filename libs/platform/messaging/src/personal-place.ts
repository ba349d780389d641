/** The names that an RFC 6901 pointer leads along, outermost first; none for the whole. */
export const pathOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));

/** Puts a personal value back where an event's state holds its commitment. A pointer that leads nowhere changes nothing. */
export function putBack(state: unknown, pointer: string, value: unknown): void {
  const path = pathOf(pointer);
  const last = path.pop();
  const parent = path.reduce<Record<string, unknown> | undefined>(
    (at, key) => at?.[key] as Record<string, unknown> | undefined,
    state as Record<string, unknown>,
  );
  if (parent && last !== undefined) parent[last] = value;
}
