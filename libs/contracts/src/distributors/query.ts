import * as z from 'zod';

/** A query value that may be repeated (`?state=DRAFT&state=INVITED`); always read as a list. */
export const many = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item).max(300), item.transform((one) => [one])]) as unknown as z.ZodType<
    z.output<T>[],
    z.input<T> | z.input<T>[]
  >;
