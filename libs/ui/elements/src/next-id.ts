let count = 0;

/** A document-wide id; ids only tie elements together and are never stored. */
export const nextId = (kind: string): string => `ds-${kind}-${++count}`;
