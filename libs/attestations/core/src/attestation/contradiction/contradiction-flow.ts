import { transitions, type ContradictionState } from '@downstream/kernel';

/**
 * The life of a contradiction that is kept. It opens again when its evidence says something else, or stands again; what
 * was settled stays so while the evidence is the same, and also where it is gone meanwhile.
 */
export const contradictionFlow = transitions<ContradictionState>({
  OPEN: ['SETTLED', 'GONE'],
  SETTLED: ['OPEN'],
  GONE: ['OPEN'],
});
