/** What of a distributor is watched between reviews; what a change of each leads to is in monitoring/core. */
export const watchedKinds = [
  'SCREENING',
  'CHECK',
  'OWNERSHIP',
  'RATING',
  'FLAG',
  'TIER',
  'NAME',
  'ADDRESS',
  'OWNERS',
  'PEOPLE',
  'CONTACT',
  'PARTNERS',
  'BUSINESS',
  'STATEMENT',
  'DOCUMENT',
] as const;
export type WatchedKind = (typeof watchedKinds)[number];

/** Which way a change goes; `OTHER` where one thing took the place of another. */
export const changeDirections = ['WORSE', 'BETTER', 'OTHER'] as const;
export type ChangeDirection = (typeof changeDirections)[number];

/** How soon somebody looks at a change (product reference 8.1, screen 11). */
export const changeUrgencies = ['CRITICAL', 'HIGH', 'OTHER'] as const;
export type ChangeUrgency = (typeof changeUrgencies)[number];

/** `OPEN` waits for somebody; `IN_REVIEW` lies in a review; `DISMISSED` by a person, with a reason; `NOTED` asks for nothing. */
export const changeStates = ['OPEN', 'IN_REVIEW', 'DISMISSED', 'NOTED'] as const;
export type ChangeState = (typeof changeStates)[number];

/** Where somebody under watch stands: searched for within a day, later than that, or not monitored. */
export const watchStandings = ['WATCHED', 'LATE', 'NOT_MONITORED'] as const;
export type WatchStanding = (typeof watchStandings)[number];

/** Why somebody counts as not monitored. */
export const watchGaps = ['NEVER_SEARCHED', 'NOTHING_TO_SEARCH', 'TOO_LONG_AGO', 'NOT_ENROLLED'] as const;
export type WatchGap = (typeof watchGaps)[number];

/** Steps around the day on which a review is due (domain reference 5.7). */
export const reviewDateSteps = ['SOON_30', 'SOON_7', 'DUE', 'NO_NEW_ORDERS', 'NO_SHIPPING'] as const;
export type ReviewDateStep = (typeof reviewDateSteps)[number];
