import { riskTiers } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { route } from '../route';

const count = z.number().int();

/** How the work stands, in numbers; every part says over what it was counted. */
export const readDashboards = route({
  id: 'readDashboards',
  method: 'GET',
  path: 'monitoring/dashboards',
  summary: 'Inflow, age of open cases, work in time, tiers, false positives and age of lists, in numbers',
  response: z.strictObject({
    at: fields.instant,
    /** The last thirteen weeks, the oldest first; a week begins on a Monday in UTC, the last is not over. */
    weeks: z.array(
      z.strictObject({
        week: fields.date,
        opened: count,
        /** Decided no later than it was due, and later. */
        inTime: count,
        late: count,
        /** Mean age in days of the reviews open at its end; null where none was. */
        meanAge: z.number().nullable(),
      }),
    ),
    open: z.strictObject({
      overdue: count,
      /** By days open, up to and not including `under`; null for all that are older. */
      ages: z.array(z.strictObject({ under: z.number().nullable(), count })),
    }),
    /** Distributors under watch; null for those nobody has rated. */
    tiers: z.array(z.strictObject({ tier: z.enum(riskTiers).nullable(), count })),
    /** Hits of the last ninety days that are settled, by list. */
    hits: z.array(z.strictObject({ list: z.string(), settled: count, falsePositives: count })),
    /** Hours since each list in force was last fetched. */
    lists: z.array(z.strictObject({ list: z.string(), hours: z.number() })),
  }),
});
