import { roles } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';

/** Who acted, as screens show it: a person, a person's key or a machine, by the name it has today. */
export const who = z.strictObject({
  kind: z.enum(['user', 'key', 'system']),
  id: fields.id<'actor'>(),
  /** The human behind the account or key; null for machines. */
  personId: fields.id<'person'>().nullable(),
  /** Name of the person, of the API key, or of the machine (`Downstream (screener)`); empty when it is not known any more. */
  name: z.string(),
  /** A desk or portal role of the person today, where there is one to tell. */
  role: z.enum(roles).nullable(),
});

/** Who did something, when, and whether in the distributor's name. */
export const deed = z.strictObject({ by: who, at: fields.instant, onBehalf: z.boolean() });

/** One vote of two that are needed. `reason` is null for callers who may not see it. */
export const voteView = z.strictObject({ by: who, at: fields.instant, reason: z.string().nullable() });
