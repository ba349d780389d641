import type { Id, Instant } from '@downstream/kernel';
import * as z from 'zod';

/** A record's id of one kind, lower-cased: ids are compared as text, and a UUID may be written either way. */
export const id = <K extends string>() => z.uuid().transform((text) => text.toLowerCase() as Id<K>);

/** An instant in UTC with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 }).transform((text) => text as Instant);

/** A calendar date, `2026-03-14`. */
export const date = z.iso.date();

/** A lower-case hexadecimal SHA-256. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits');

/** An ISO 3166-1 alpha-2 country code. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as DE');

// What must never enter a record: control characters (Cc), and halves of surrogate pairs (Cs), which UTF-8 cannot
// carry and which would therefore change between the sealed event and the row.
const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;
const LINES = /^[\t\n\r\P{C}\p{Cf}\p{Co}\p{Cn}]*$/u; // all but Cc and Cs
// A text of nothing but spaces and joiners looks empty on every screen.
const VISIBLE = /[^\p{Z}\p{Cf}\s]/u;

/**
 * A line of text somebody typed: trimmed, with something to see in it, without control characters and without the
 * marks that turn the direction of what follows, 1 to `max` UTF-16 units.
 */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(ONE_LINE, 'must be one line without control characters')
    .regex(VISIBLE, 'must hold something to see');

/** Free text of several lines: trimmed, with something to see in it, without other control characters. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(LINES, 'must not hold control characters')
    .regex(VISIBLE, 'must hold something to see');

/** What somebody looks for in a list: trimmed, may be empty, without control characters, which no record holds. */
export const search = (max: number) => z.string().trim().max(max).regex(LINES, 'must not hold control characters');

/** Text taken over from elsewhere, a comparison say: as it is, may be empty, without control characters. */
export const passage = (max: number) => z.string().max(max).regex(LINES, 'must not hold control characters');

/** An e-mail address, lower-cased. */
export const email = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** Query of a search: what somebody types, and how many answers are wanted. */
export const question = { q: search(200), limit: z.coerce.number().int().min(1).max(50).default(20) };

/** Query of a list page: a signed cursor and how many rows. */
export const page = {
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** A page of rows with the total of the filtered population and the cursor of the next page. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), total: z.number().int(), next: z.string().nullable() });
