import { importStates } from '@downstream/kernel';
import * as z from 'zod';
import { doer } from '../author';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { askedReading, importDecisions } from './import-view';

/** What is sealed of an import: which file, how it was read and decided about, and what came of it. Rows are not in it. */
const record = z.strictObject({
  id: z.uuid(),
  state: z.enum(importStates),
  file: z.strictObject({ name: personal(z.string()), sha256: fields.sha256, bytes: z.number().int() }),
  reading: z.strictObject(askedReading),
  decisions: z.strictObject({ ...importDecisions, words: personal(importDecisions.words) }),
  counts: z.strictObject({ created: z.number().int(), updated: z.number().int(), left: z.number().int() }).nullable(),
  undone: z.strictObject({ rows: z.number().int(), kept: z.number().int() }).nullable(),
  by: doer.omit({ at: true }),
  at: fields.instant,
});

const of = <const T extends string>(type: T) =>
  event({ type, version: 1, subject: 'distributor-import', state: record });

/** A step of an import was asked for: its state says which. A worker takes it. */
export const importStepAsked = of('distributor-import.step-asked');
/** Every row that was ready was brought in; the events of the records name this one as their cause. */
export const importCommitted = of('distributor-import.committed');
/** It was taken back, but for rows that were worked with since. */
export const importUndone = of('distributor-import.undone');
export const importCancelled = of('distributor-import.cancelled');
