import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { chartChange, chartFact, importNote, proposalOrigin, proposalState } from './ownership-chart';

/** What is on file of who owns a distributor changed: the whole of it, as it stands now. */
export const ownershipChanged = event({
  type: 'ownership.changed',
  version: 1,
  subject: 'ownership-chart',
  state: z.strictObject({
    /** The distributor's. */
    id: z.uuid(),
    entries: z.array(
      z.strictObject({
        id: z.uuid(),
        revision: z.number().int(),
        fact: chartFact,
        recordedAt: fields.instant,
        recordedBy: z.uuid(),
        /** Why it was said or corrected. */
        reason: personal(z.string()),
      }),
    ),
  }),
});

const proposal = z.strictObject({
  id: z.uuid(),
  distributorId: z.uuid(),
  origin: proposalOrigin,
  state: proposalState,
  changes: z.array(chartChange),
  reason: personal(z.string()),
  notes: z.array(importNote),
  proposedAt: fields.instant,
  proposedBy: z.uuid(),
  decidedAt: fields.instant.nullable(),
  decidedBy: z.uuid().nullable(),
  decision: personal(z.string()).nullable(),
});

/** Somebody asks for changes that take two people. */
export const ownershipProposed = event({
  type: 'ownership.proposed',
  version: 1,
  subject: 'ownership-proposal',
  state: proposal,
});
/** A second person accepted the changes, or somebody rejected them. */
export const ownershipDecided = event({
  type: 'ownership.decided',
  version: 1,
  subject: 'ownership-proposal',
  state: proposal,
});
