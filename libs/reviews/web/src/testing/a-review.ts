import type { reviewRow } from '@downstream/contracts/reviews';
import type { Who } from '@downstream/distributors/web';
import { idOf, minute, person } from '@downstream/distributors/core/testing';
import type { ActorId, DistributorId, PersonId, RefusalCode, ReviewId, Role } from '@downstream/kernel';
import type { z } from 'zod';
import type { Action, Point, ReviewRecord } from '../words/case-words';
import { me } from './at-desk';

/** A review as lists have it. */
export type ReviewRow = z.output<typeof reviewRow>;

/** Somebody of the desk by name; Ana Costa is the one who looks. */
export const who = (name: string, role: Role = 'analyst'): Who => ({
  kind: 'user',
  id: idOf<ActorId>(`user ${name}`),
  personId: name === me.name ? (me.personId as string as PersonId) : person(name),
  name,
  role,
});

/** The distributor the builders' reviews are about. */
export const distributorId = idOf<DistributorId>('distributor');
const party = { id: distributorId as string, name: 'Baikal Optika LLP' };

/** A point of the checklist that is met, unless it has a gap. */
export const aPoint = (facts: Partial<Point>): Point => ({
  about: 'CHECK',
  gap: null,
  met: (facts.gap ?? null) === null,
  check: null,
  party: null,
  result: null,
  hitId: null,
  flag: null,
  ...facts,
});

/** A check's point of the distributor itself. */
export const aCheck = (result: Point['result'], facts: Partial<Point> = {}): Point =>
  aPoint({ check: 'K01', party, result, ...facts });

/** The four points of a case that nothing stands against. */
export const readyPoints: readonly Point[] = [
  aPoint({ about: 'DISTRIBUTOR' }),
  aPoint({ about: 'MATRIX' }),
  aPoint({ about: 'LISTS' }),
  aCheck('CLEAR'),
];

/** How far a case of these points is. */
export const readiness = (points: readonly Point[]): ReviewRecord['readiness'] => ({
  met: points.filter(({ met }) => met).length,
  of: points.length,
  points: [...points],
});

/** What may be done: allowed without a reason, else refused by this code. */
export const act = (
  action: Action['action'],
  reason: RefusalCode | null = null,
  whoCan: readonly string[] = [],
): Action => ({ action, allowed: reason === null, reason, whoCan: [...whoCan] });

const working = [
  act('TAKE', 'TRANSITION_NOT_ALLOWED'),
  act('RAISE_TIER'),
  act('RECOMMEND'),
  act('SIGN', 'TRANSITION_NOT_ALLOWED'),
  act('RETURN', 'TRANSITION_NOT_ALLOWED'),
];

/** A review that Ana Costa has taken and could recommend. */
export const aReview = (facts: Partial<ReviewRecord> = {}): ReviewRecord => ({
  id: idOf<ReviewId>('review'),
  version: 2,
  kind: 'ONBOARDING',
  state: 'IN_REVIEW',
  tier: 'MEDIUM',
  afterKnockOut: false,
  round: 1,
  reason: null,
  causes: [],
  openedAt: minute(),
  dueAt: null,
  assignee: who('Ana Costa'),
  distributor: {
    id: distributorId,
    legalName: { native: 'ТОО «Байкал Оптика»', latin: 'Baikal Optika LLP', language: 'ru' },
    country: 'KZ',
    state: 'IN_REVIEW',
    tier: 'MEDIUM',
    sponsorName: null,
    openHolds: 0,
  },
  readiness: readiness(readyPoints),
  recommendation: null,
  snapshot: null,
  signatures: { given: [], missing: [{ grades: ['senior', 'manager'], office: null }] },
  contributors: [{ personId: person('Ana Costa'), name: 'Ana Costa', deeds: ['REVIEW_WORKED'] }],
  returned: null,
  decision: null,
  actions: working,
  ...facts,
});

/** The hash of what the builders' reviews froze. */
export const frozenHash = 'a1'.repeat(32);

/** What is frozen of a case, in the form this page knows. */
export const frozenFacts = (facts: object = {}): object => ({
  format: 'downstream-snapshot/1',
  distributor: {
    id: distributorId,
    legalName: { native: 'ТОО «Байкал Оптика»', latin: 'Baikal Optika LLP', language: 'ru' },
    country: 'KZ',
    contact: { name: 'Dana Akhmetova', email: 'dana@baikal-optika.example', phone: null },
    tier: 'MEDIUM',
    website: null,
    parties: [
      { id: idOf('owner'), role: 'OWNER', name: { native: 'Timur Sarsenov' }, share: { kind: 'PERCENT', percent: 60 } },
    ],
  },
  checks: [
    {
      id: 'check-1',
      check: 'K01',
      partyId: distributorId,
      result: 'CLEAR',
      resolved: false,
      asOf: minute(-60),
    },
  ],
  hits: [],
  lists: [{ id: 'list-1', list: 'ofac-sdn', sha256: 'b2'.repeat(32), inForceFrom: minute(-600) }],
  matrixVersion: 3,
  ...facts,
});

/** A review that Marie Dubois has recommended to approve and that Ana Costa may sign or return. */
export const aPendingReview = (facts: Partial<ReviewRecord> = {}): ReviewRecord =>
  aReview({
    state: 'PENDING_APPROVAL',
    version: 4,
    assignee: who('Marie Dubois'),
    recommendation: {
      outcome: 'APPROVED',
      conditions: [],
      note: 'Known reseller, no open hits.',
      grounds: [],
      toDistributor: null,
      by: who('Marie Dubois'),
      at: minute(30),
    },
    snapshot: { hash: frozenHash, takenAt: minute(30), facts: frozenFacts(), differences: [] },
    contributors: [{ personId: person('Marie Dubois'), name: 'Marie Dubois', deeds: ['REVIEW_WORKED', 'RECOMMENDED'] }],
    actions: [
      act('TAKE', 'TRANSITION_NOT_ALLOWED'),
      act('RAISE_TIER', 'REVIEW_LOCKED'),
      act('RECOMMEND', 'TRANSITION_NOT_ALLOWED'),
      act('SIGN'),
      act('RETURN'),
    ],
    ...facts,
  });

/** A review in a list; `n` tells several apart. */
export const aRow = (n: number, facts: Partial<ReviewRow> = {}): ReviewRow => ({
  id: idOf<ReviewId>(`review ${n}`),
  distributor: { id: idOf<DistributorId>(`distributor ${n}`), name: `Reseller ${n}`, country: 'KZ' },
  kind: 'ONBOARDING',
  state: 'OPEN',
  tier: 'LOW',
  round: 1,
  assignee: null,
  openedAt: minute(),
  dueAt: null,
  signaturesGiven: 0,
  signaturesMissing: 1,
  ...facts,
});

/** A page of rows that has no further one. */
export const pageOf = <T>(rows: readonly T[], total = rows.length, next: string | null = null) => ({
  rows: [...rows],
  total,
  next,
});
