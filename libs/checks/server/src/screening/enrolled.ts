import type { DistributorState } from '@downstream/kernel';

const notYetOrNoMore: readonly DistributorState[] = ['DRAFT', 'INVITED', 'REGISTERING', 'TERMINATED'];

/** Whether a distributor is under watch: from its submission until the relation ends. */
export const isEnrolled = (state: DistributorState): boolean => !notYetOrNoMore.includes(state);
