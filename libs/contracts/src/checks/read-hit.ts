import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import {
  comparisonRow,
  disposition,
  dispositionReason,
  distinguishingFact,
  feature,
  hitRow,
  hitVote,
  listInForce,
} from './screening-view';

/** Everything a person needs to say "same" or "different" without leaving the page. */
export const hitView = z.strictObject({
  ...hitRow.shape,
  list: listInForce,
  comparison: z.array(comparisonRow),
  features: z.array(feature),
  /** Two facts that tell them apart, found in the comparison, for the person to confirm. */
  proposedFacts: z.array(distinguishingFact),
  /** The list entry as it was published, word by word. */
  original: z.string(),
  votes: z.array(hitVote),
  /** What this caller may say now; `why` is a refusal code when it is not allowed. */
  may: z.array(
    z.strictObject({ disposition, allowed: z.boolean(), why: z.string().nullable(), needsSecondPerson: z.boolean() }),
  ),
  holdPlaced: z.boolean(),
  settled: z
    .strictObject({ disposition, reason: dispositionReason, at: fields.instant, by: z.array(z.string()) })
    .nullable(),
});

export const readHit = route({
  id: 'readHit',
  method: 'GET',
  path: 'hits/:id',
  summary: 'A hit with the side-by-side comparison',
  params: z.strictObject({ id: fields.id<'hit'>() }),
  response: hitView,
  refusals: ['NOT_FOUND'],
});
