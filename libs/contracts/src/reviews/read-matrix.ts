import { publishFlow, riskTiers, type PublishState } from '@downstream/kernel';
import * as z from 'zod';
import { whoView } from '../distributors/index';
import * as fields from '../fields';
import { route } from '../route';
import { signatureSlot } from './parts';

const slots = z.array(signatureSlot);
/** For each class of risk the signatures that are needed. */
export const byTier = z.strictObject(
  Object.fromEntries(riskTiers.map((tier) => [tier, slots])) as Record<(typeof riskTiers)[number], typeof slots>,
);

/** A version of the approval matrix: which signatures each decision needs. */
export const matrixVersion = z.strictObject({
  version: z.number().int(),
  state: z.enum(Object.keys(publishFlow) as [PublishState, ...PublishState[]]),
  effectiveFrom: fields.instant.nullable(),
  /** Whether decisions are checked against this version now. */
  inForce: z.boolean(),
  rules: z.strictObject({ APPROVAL: byTier, REJECTION: byTier, REOPENING: byTier }),
  /** Where the rules come from. */
  source: z.string(),
  publishedBy: whoView,
});

export const readMatrix = route({
  id: 'readMatrix',
  method: 'GET',
  path: 'approval-matrix',
  summary: 'The versions of the approval matrix, newest first, and which is in force.',
  response: z.strictObject({ versions: z.array(matrixVersion) }),
});
