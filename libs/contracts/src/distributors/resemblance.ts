import { distributorStates, relatedRoles } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { writtenName } from './facts';
import { deed } from './who';

const role = z.enum(['DISTRIBUTOR', 'CONTACT', ...relatedRoles]);

/** One thing that two records have in common, and who has it on either side. */
export const resemblanceReason = z.strictObject({
  kind: z.enum(['NUMBER', 'PERSON', 'EMAIL', 'PHONE', 'DOMAIN', 'UNIT', 'NAME', 'PERSON_NAME', 'BUILDING']),
  /** Whether it alone asks for an explanation. */
  strong: z.boolean(),
  ours: z.strictObject({ role, partyId: fields.id<'party'>().nullable() }),
  theirs: z.strictObject({ role, partyId: fields.id<'party'>().nullable(), name: z.string() }),
  /** What is the same, as it stands in the record asked about. */
  shown: z.string(),
  /** Of names: how alike, 0 to 1; null for what is equal. */
  score: z.number().nullable(),
});

/** Another distributor that is like the one asked about. */
export const resemblance = z.strictObject({
  id: fields.id<'distributor'>(),
  legalName: writtenName(),
  country: fields.country,
  state: z.enum(distributorStates),
  /** Whether the other one was rejected, terminated or suspended. */
  ended: z.boolean(),
  /** STRONG: to go on takes an explanation. LOOK: worth a look. */
  severity: z.enum(['STRONG', 'LOOK']),
  /** The most telling first. */
  reasons: z.array(resemblanceReason),
  /** Why somebody went on with both; null while nobody said. */
  explained: z.strictObject({ deed, reason: z.string() }).nullable(),
});

/** Who is like a record, the ones to look at first in front. */
export const resemblanceList = z.strictObject({
  rows: z.array(resemblance),
  /** Facts that so many others have that not all of them were compared. */
  notAllCompared: z.array(z.enum(['NUMBER', 'EMAIL', 'PHONE', 'DOMAIN', 'UNIT', 'BUILDING', 'NAME', 'PERSON'])),
  /** Whether there are records whose facts are not made ready for comparing yet, and were left out. */
  notReady: z.boolean(),
});

/** Why one goes on although others are alike, and which others. */
export const explanationInput = z.strictObject({
  others: z.array(fields.id<'distributor'>()).min(1).max(20),
  reason: fields.text(2000),
});
