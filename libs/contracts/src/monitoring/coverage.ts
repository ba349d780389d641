import { partyRoles, watchGaps, watchStandings } from '@downstream/kernel';
import * as z from 'zod';
import { many } from '../distributors/query';
import { rescreeningReasons } from '../checks/rescreenings';
import * as fields from '../fields';
import { route } from '../route';

/** Who is under watch and how each stands. `NOT_ENROLLED` counts distributors, for nobody knows their parties. */
export const monitoringCoverage = z.strictObject({
  distributors: z.number().int(),
  parties: z.number().int(),
  watched: z.number().int(),
  late: z.number().int(),
  notMonitored: z.number().int(),
  gaps: z.array(z.strictObject({ gap: z.enum(watchGaps), count: z.number().int() })),
  /** When somebody was last searched for: the one it is longest ago for. Null where nobody was or one never was. */
  oldest: fields.instant.nullable(),
  newest: fields.instant.nullable(),
  /** After so many hours a search is late, and after so many nobody counts it. */
  policy: z.strictObject({ lateHours: z.number(), notMonitoredHours: z.number() }),
  lastPass: z
    .strictObject({
      id: z.uuid(),
      at: fields.instant,
      reason: z.enum(rescreeningReasons),
      parties: z.number().int(),
      missed: z.number().int(),
      lists: z.number().int(),
    })
    .nullable(),
  /** The last thirty days, the oldest first. */
  days: z.array(z.strictObject({ day: fields.date, passes: z.number().int(), missed: z.number().int() })),
});

/** Somebody under watch. */
export const watchedParty = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(partyRoles),
  distributor: z.strictObject({ id: fields.id<'distributor'>(), name: z.string(), country: fields.country }),
  since: fields.instant,
  lastSearched: fields.instant.nullable(),
  standing: z.enum(watchStandings),
  gap: z.enum(watchGaps).nullable(),
});

export const readMonitoringCoverage = route({
  id: 'readMonitoringCoverage',
  method: 'GET',
  path: 'monitoring/coverage',
  summary: 'How many parties are under watch, when they were last searched for, and the passes of thirty days',
  response: monitoringCoverage,
});

export const listWatchedParties = route({
  id: 'listWatchedParties',
  method: 'GET',
  path: 'monitoring/parties',
  summary: 'Parties under watch, whoever was searched for longest ago first',
  query: z.strictObject({ standing: many(z.enum(watchStandings)).optional(), ...fields.page }),
  response: fields.pageOf(watchedParty),
  refusals: ['CURSOR_INVALID'],
});
