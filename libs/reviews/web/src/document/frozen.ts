import * as z from 'zod';

const name = z.object({
  native: z.string(),
  latin: z.string().nullable().optional(),
  language: z.string().nullable().optional(),
});

/**
 * The frozen snapshot as this page reads it: the parts it shows, and nothing it does not know is lost, for the text
 * itself is signed and can be opened. A snapshot of another format is shown as text only.
 */
const snapshot = z.object({
  format: z.literal('downstream-snapshot/1'),
  distributor: z
    .object({
      id: z.string(),
      legalName: name,
      contact: z.object({ name: z.string() }).loose().nullable(),
      parties: z.array(z.object({ id: z.string(), name }).loose()),
    })
    .loose(),
  checks: z.array(
    z.object({
      id: z.string(),
      check: z.string(),
      partyId: z.string(),
      result: z.string(),
      resolved: z.boolean(),
      asOf: z.string().nullable(),
    }),
  ),
  hits: z.array(
    z.object({
      id: z.string(),
      partyId: z.string(),
      entry: z.string(),
      state: z.string(),
      reasons: z.array(z.string()),
    }),
  ),
  // Snapshots of before, and of cases without any, bear none.
  flags: z.array(z.object({ id: z.string(), code: z.string(), state: z.string() })).default([]),
  lists: z.array(z.object({ id: z.string(), list: z.string(), sha256: z.string(), inForceFrom: z.string() })),
  matrixVersion: z.number(),
});

/** What was frozen, as far as the page shows it. */
export type Frozen = z.output<typeof snapshot>;

/** Reads frozen facts; undefined when they are of a format this page does not know. */
export function readFrozen(facts: unknown): Frozen | undefined {
  const read = snapshot.safeParse(facts);
  return read.success ? read.data : undefined;
}

/** The facts of the distributor that a reader wants to see, in the order of the record. */
export const frozenFields = [
  'legalName',
  'country',
  'tier',
  'registryNumber',
  'address',
  'contact',
  'website',
  'productLines',
  'territory',
  'expectedAnnualVolume',
  'parties',
] as const;
