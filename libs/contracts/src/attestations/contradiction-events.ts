import {
  contradictionCodes,
  contradictionGravities,
  contradictionSources,
  contradictionStates,
} from '@downstream/kernel';
import * as z from 'zod';
import { author } from '../author';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';

/** One side: where it stands and what it says there. Both sides are of one tenant, always. */
const side = z.strictObject({
  source: z.enum(contradictionSources),
  /** The attestation or record; null for a rule of the house. */
  id: z.string().nullable(),
  field: z.string(),
  says: personal(z.string()),
});

const contradiction = z.strictObject({
  id: fields.id<'contradiction'>(),
  attestationId: fields.id<'attestation'>(),
  distributorId: fields.id<'distributor'>(),
  state: z.enum(contradictionStates),
  code: z.enum(contradictionCodes),
  gravity: z.enum(contradictionGravities),
  topic: personal(z.string()).nullable(),
  ours: side,
  theirs: side,
  /** What it is about: by it one is known again. It may name an end user. */
  about: personal(z.string()),
  /** Hash of what both sides say. */
  evidence: fields.sha256,
  foundAt: fields.instant,
  changedAt: fields.instant,
  settled: author.extend({ reason: personal(fields.text(2000)) }).nullable(),
  round: z.number().int(),
});

const of = <const T extends string>(type: T) =>
  event({ type, version: 1, subject: 'contradiction', state: contradiction });

/** Something contradicts a signed attestation: a flag is opened from it. */
export const contradictionFound = of('contradiction.found');
/** It is open still, and its evidence says something else. */
export const contradictionChanged = of('contradiction.changed');
/** It was settled or gone, and its evidence says something else or stands again. */
export const contradictionReopened = of('contradiction.reopened');
/** Somebody of the maker explained it. */
export const contradictionSettled = of('contradiction.settled');
/** What it rested on no longer says so. */
export const contradictionGone = of('contradiction.gone');

/** All signed attestations of the tenant are to be looked at for contradictions, each with all others. */
export const contradictionPassAsked = event({
  type: 'contradiction-pass.asked',
  version: 1,
  subject: 'contradiction-pass',
  state: z.strictObject({ id: z.uuid(), at: fields.instant }),
});
