import { deskOf } from '@downstream/access/web/testing';
import { deskRoutes } from '../desk';
import type { Coverage } from '../coverage/coverage-line';
import type { Change } from '../words/change-words';

export { warmUp } from '@downstream/access/web/testing';

/** Opens an address of the desk as a person of these roles; the room's pages unless other routes are given. */
export const atDesk = deskOf(deskRoutes);

const uuid = (n: number): string => `019cad8f-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A change of the screening of reseller `of`: a hit where there was none. */
export const aChange = (n: number, more: Partial<Change> = {}, of = n): Change => ({
  id: uuid(n) as Change['id'],
  distributor: { id: uuid(1000 + of) as Change['distributor']['id'], name: `Reseller ${of}`, country: 'KZ' },
  kind: 'SCREENING',
  subject: '',
  before: [{ what: 'RESULT', value: 'CLEAR', ref: null }],
  after: [{ what: 'HIT_OPEN', value: 'XU WEI', ref: uuid(9000 + n) }],
  direction: 'WORSE',
  urgency: 'HIGH',
  state: 'OPEN',
  at: '2026-03-02T09:00:00.000Z' as Change['at'],
  lookBy: '2026-03-03T09:00:00.000Z' as Change['at'],
  reviewId: null,
  triaged: null,
  withoutEffect: 12,
  ...more,
});

/** Coverage of three distributors with nobody missed. */
export const aCoverage = (more: Partial<Coverage> = {}): Coverage => ({
  ...{ distributors: 3, parties: 9, watched: 9, late: 0, notMonitored: 0, gaps: [] },
  oldest: '2026-03-02T02:10:00.000Z' as Coverage['oldest'],
  newest: '2026-03-02T08:00:00.000Z' as Coverage['newest'],
  policy: { lateHours: 24, notMonitoredHours: 48 },
  lastPass: {
    ...{ id: uuid(1), at: '2026-03-02T02:10:00.000Z' as never, reason: 'NIGHTLY' },
    ...{ parties: 9, missed: 0, lists: 5 },
  },
  days: [
    { day: '2026-02-28', passes: 1, missed: 0 },
    { day: '2026-03-01', passes: 0, missed: 0 },
    { day: '2026-03-02', passes: 1, missed: 2 },
  ],
  ...more,
});

/** A page of rows with nothing after it. */
export const pageOf = <T>(rows: readonly T[], total = rows.length) => ({ rows, total, next: null });
