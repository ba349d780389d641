import { capPeriods } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';

/** One condition of an approval. */
export const condition = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('QUANTITY_CAP'),
    amount: z.number().int().min(1).max(1_000_000_000),
    /** What is counted, as the distributor reads it. */
    unit: fields.line(80),
    period: z.enum(capPeriods),
  }),
  z.strictObject({ kind: z.literal('END_USER_PER_ORDER') }),
  z.strictObject({ kind: z.literal('TERRITORY'), countries: z.array(fields.country).min(1).max(60) }),
  /** The last day the approval holds, in UTC. */
  z.strictObject({ kind: z.literal('EXPIRY'), day: fields.date }),
  /** A sentence, as the distributor will read it. */
  z.strictObject({ kind: z.literal('OTHER'), text: fields.text(500) }),
]);

/** A condition as events keep it: those of before structured ones came are sentences alone. */
export const recordedCondition = z.union([fields.text(1000), condition]);
