import { riskTiers } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';
import { reviewParams } from './parts';
import { reviewView } from './workspace';

export const raiseTier = route({
  id: 'raiseTier',
  method: 'POST',
  path: 'reviews/:id/tier',
  summary: 'Raises the class of risk of a review and of its distributor: one person may. Lowering takes two.',
  params: reviewParams,
  body: z.strictObject({ tier: z.enum(riskTiers), reason: fields.text(2000) }),
  response: reviewView,
  refusals: ['NOT_FOUND', 'REVIEW_LOCKED', 'TIER_LOWERED'],
});
