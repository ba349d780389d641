import type { DistributorState } from '@downstream/kernel';

/** Before anything is submitted next to nothing is known, and after the end nothing is asked: rated only when somebody asks. */
const unrated: readonly DistributorState[] = ['DRAFT', 'INVITED', 'REGISTERING', 'TERMINATED'];

/** Whether a distributor is rated whenever something may make another rating of it. */
export const isRatedByItself = (state: DistributorState): boolean => !unrated.includes(state);
