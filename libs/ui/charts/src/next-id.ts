let last = 0;

/** An id that no other chart of the page has. */
export const nextId = (): string => `ds-chart-${(last += 1)}`;
