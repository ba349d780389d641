import * as z from 'zod';

/** A job's contract. Its data are ids and nothing else, for the queue's tables have no row policies. */
export interface JobContract<D extends Record<string, z.ZodType> = Record<string, z.ZodType>> {
  readonly name: string;
  readonly data: z.ZodObject<{ tenantId: z.ZodType<string> } & D>;
}

const id = () => z.uuid();

/** Declares a job by the names of the ids it carries; `tenantId` is always among them. */
export function job<const N extends string>(
  name: string,
  ids: readonly N[],
): JobContract<Record<N, z.ZodType<string>>> {
  const shape = Object.fromEntries(['tenantId', ...ids].map((key) => [key, id()]));
  return { name, data: z.strictObject(shape) } as unknown as JobContract<Record<N, z.ZodType<string>>>;
}
