import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { route } from '../route';
import { searchedVersion } from './run-record';

/**
 * Why everybody is screened again. `LIST`: a version came into force, and whom its changes touch is searched for;
 * the others are full: nightly, after a change of the method, or because somebody asked.
 */
export const rescreeningReasons = ['LIST', 'NIGHTLY', 'METHOD', 'ASKED'] as const;

/** Somebody, or the clock, asked for everybody to be screened again in full. */
export const rescreeningRequested = event({
  type: 'rescreening.requested',
  version: 1,
  subject: 'rescreening-request',
  state: z.strictObject({ id: z.uuid(), reason: z.enum(rescreeningReasons), at: fields.instant }),
});

const counts = {
  /** Distributors under watch. */
  enrolled: z.number().int(),
  /** Of these, screened in full, one run each. */
  searched: z.number().int(),
  /** Of these, proved to be untouched: what they were found to be still holds. */
  untouched: z.number().int(),
};

/** Everybody under watch has an outcome for the list versions in force: the proof that nobody was forgotten. */
export const rescreeningCompleted = event({
  type: 'rescreening.completed',
  version: 1,
  subject: 'rescreening',
  state: z.strictObject({
    id: z.uuid(),
    reason: z.enum(rescreeningReasons),
    /** `CHANGES`: parties were indexed and the changed entries looked up; `WHOLE`: everybody against every entry. */
    method: z.enum(['CHANGES', 'WHOLE']),
    listVersions: z.array(searchedVersion),
    methodVersion: z.string(),
    threshold: z.number(),
    /** What the version that led to it changes: entries by meaning. Null when no version did. */
    changes: z
      .strictObject({
        list: z.string(),
        fromVersionId: z.uuid().nullable(),
        versionId: z.uuid(),
        added: z.number().int(),
        changed: z.number().int(),
        removed: z.number().int(),
      })
      .nullable(),
    ...counts,
    /** Runs of those who were searched for. */
    runs: z.array(z.strictObject({ distributorId: z.uuid(), runId: z.uuid() })),
    /** Under watch and without an outcome: not monitored until they have one. */
    notCovered: z.array(z.uuid()),
    /** SHA-256 over one line `<distributor id> <fingerprint>` for each of the enrolled that has an outcome, by id. */
    coverageHash: fields.sha256,
    startedAt: fields.instant,
    completedAt: fields.instant,
  }),
});

/** A rescreening under way or ended. */
export const rescreeningView = z.strictObject({
  id: z.uuid(),
  reason: z.enum(rescreeningReasons),
  state: z.enum(['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED']),
  /** Distributors dealt with so far. */
  done: z.number().int(),
  total: z.number().int().nullable(),
  startedAt: fields.instant.nullable(),
  endedAt: fields.instant.nullable(),
  /** The outcome; null until it is done. */
  outcome: rescreeningCompleted.state
    .omit({ runs: true, notCovered: true })
    .extend({ notCovered: z.number().int() })
    .nullable(),
});

export const listRescreenings = route({
  id: 'listRescreenings',
  method: 'GET',
  path: 'rescreenings',
  summary: 'Rescreenings of everybody under watch, with progress and proof of coverage, the newest first',
  query: z.strictObject({
    ...fields.page,
    /** Only those that searched this list version or are at it, and those that have not begun. */
    listVersion: z.uuid().optional(),
  }),
  response: fields.pageOf(rescreeningView),
  refusals: ['CURSOR_INVALID'],
});

export const requestRescreening = route({
  id: 'requestRescreening',
  method: 'POST',
  path: 'rescreenings',
  summary: 'Screen everybody under watch again, in full',
  idempotent: 'key-required',
  response: rescreeningView,
  status: 202,
  refusals: ['NO_LIST_IN_FORCE'],
});

export const cancelRescreening = route({
  id: 'cancelRescreening',
  method: 'POST',
  path: 'rescreenings/:id/cancellation',
  summary: 'Stop a rescreening; whoever it has not come to shows as out of date',
  params: z.strictObject({ id: z.uuid() }),
  response: rescreeningView,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
