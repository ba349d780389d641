import { attestationStates, coverageCells, coverageGaps, templateKinds } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { requirementView } from './statements';

/** Which rules judged, and whether they could ask everything. */
const judgedBy = z.strictObject({
  rules: z.strictObject({ id: z.string(), version: z.number().int() }),
  at: fields.instant,
  /** False where no set of exempt countries is in force: then no destination is exempt. */
  exemptionsKnown: z.boolean(),
  /** Versions of the lists that were asked about the goods. */
  lists: z.array(z.strictObject({ list: z.string(), version: z.number().int() })),
});

const standing = z.strictObject({
  id: fields.id<'attestation'>(),
  state: z.enum(attestationStates),
  validTo: fields.date.nullable(),
  usable: z.boolean(),
});

export const readRequirements = route({
  id: 'readRequirements',
  method: 'GET',
  path: 'statements/required',
  summary:
    'Which attestations a distributor needs for the goods and the territory on record, each with every reason, and what stands of them.',
  query: z.strictObject({
    distributor: fields.id<'distributor'>(),
    /** Seat of the exporter; where it is not said, duties of its law are uncertain. */
    exporter: fields.country.optional(),
  }),
  response: z.strictObject({
    judgedBy,
    /** What was judged: goods as the record names them, with the item of the catalogue they are. */
    goods: z.array(z.strictObject({ text: z.string(), item: z.string().nullable() })),
    destinations: z.array(fields.country),
    templates: z.array(
      z.strictObject({
        kind: z.enum(templateKinds),
        because: z.array(requirementView.extend({ goods: z.array(z.string()), destinations: z.array(fields.country) })),
        /** The one in force that lasts longest, usable ones first. */
        inForce: standing.nullable(),
        underWay: standing.nullable(),
      }),
    ),
  }),
  refusals: ['NOT_FOUND'],
});

export const judgeOrderLine = route({
  id: 'judgeOrderLine',
  method: 'POST',
  path: 'statements/required',
  summary:
    'Whether one line of an order stands: which attestations it needs and why, and which covers it or why none does. Nothing is taken.',
  body: z.strictObject({
    distributor: fields.id<'distributor'>(),
    /** Number or name of the item; other words are judged as words. */
    item: fields.line(200),
    hs6: z.string().regex(/^\d{6,10}$/, 'must be six to ten digits'),
    amount: z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'must be an amount such as 12 or 0.5'),
    unit: fields.line(20),
    destination: fields.country,
    /** Null where nobody is named yet. */
    endUser: fields.line(300).nullable().default(null),
    /** Whether the end user is military or police; null where it is not known. */
    militaryOrPolice: z.boolean().nullable().default(null),
    exporter: fields.country.nullable().default(null),
    /** The day on which it would ship; today where it is not said. */
    day: fields.date.nullable().default(null),
  }),
  response: z.strictObject({
    judgedBy,
    item: z.string().nullable(),
    stands: z.boolean(),
    templates: z.array(
      z.strictObject({
        kind: z.enum(templateKinds),
        because: z.array(requirementView),
        by: fields.id<'attestation'>().nullable(),
        gap: z.enum(coverageGaps).nullable(),
      }),
    ),
  }),
  refusals: ['NOT_FOUND'],
});

export const readCoverageMap = route({
  id: 'readCoverageMap',
  method: 'GET',
  path: 'statements/coverage',
  summary: 'What the attestations of a distributor cover today, item by item and destination by destination.',
  query: z.strictObject({ distributor: fields.id<'distributor'>() }),
  response: z.strictObject({
    day: fields.date,
    destinations: z.array(fields.country),
    rows: z.array(
      z.strictObject({
        template: z.enum(templateKinds).nullable(),
        /** As an attestation names it; null for a row about the relation. */
        partNumber: z.string().nullable(),
        hs6: z.string().nullable(),
        cells: z.array(
          z.strictObject({
            destination: fields.country,
            state: z.enum(coverageCells),
            by: fields.id<'attestation'>().nullable(),
            until: fields.date.nullable(),
            left: z.strictObject({ amount: z.string(), unit: z.string() }).nullable(),
            gap: z.enum(coverageGaps).nullable(),
          }),
        ),
      }),
    ),
  }),
  refusals: ['NOT_FOUND'],
});
