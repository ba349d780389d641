import type { Id, Instant } from '@downstream/kernel';
import { z } from 'zod';

/** A record's id of one kind. */
export const id = <K extends string>() => z.uuid().transform((text) => text as Id<K>);

/** An instant in UTC with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 }).transform((text) => text as Instant);

/** A calendar date, `2026-03-14`. */
export const date = z.iso.date();

/** A lower-case hexadecimal SHA-256. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits');

/** An ISO 3166-1 alpha-2 country code. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as DE');

/** A line of text somebody typed: trimmed, without control characters, 1 to `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // eslint-disable-next-line no-control-regex -- the point is to refuse them
    .regex(/^[^\u0000-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 'must be one line without control characters');

/** Free text of several lines. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // eslint-disable-next-line no-control-regex -- the point is to refuse them
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, 'must not hold control characters');

/** An e-mail address, lower-cased. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email().max(254));

/** Query of a list page: a signed cursor and how many rows. */
export const page = {
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** A page of rows with the total of the filtered population and the cursor of the next page. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), total: z.number().int(), next: z.string().nullable() });
