import { describe, expect, it } from '@jest/globals';
import { allowed, reviewStates, unreachable } from '@downstream/kernel';
import { isDecided, reviewFlow, reviewOutcomes } from './review-flow';

const arrows = reviewStates.flatMap((from) => allowed(reviewFlow, from).map((to) => `${from} > ${to}`));

describe('reviewFlow', () => {
  it('draws every state and reaches every state', () => {
    expect(Object.keys(reviewFlow).sort()).toEqual([...reviewStates].sort());
    expect(unreachable(reviewFlow, 'OPEN')).toEqual([]);
  });

  it('is the drawing of product reference 9.2', () => {
    expect(arrows).toEqual([
      'OPEN > IN_REVIEW',
      'IN_REVIEW > AWAITING_DISTRIBUTOR',
      'IN_REVIEW > RECOMMENDED',
      'AWAITING_DISTRIBUTOR > IN_REVIEW',
      'RECOMMENDED > PENDING_APPROVAL',
      'PENDING_APPROVAL > APPROVED',
      'PENDING_APPROVAL > APPROVED_WITH_CONDITIONS',
      'PENDING_APPROVAL > RETURNED',
      'PENDING_APPROVAL > REJECTED',
      'RETURNED > IN_REVIEW',
    ]);
  });

  it('decides only where approvers sit', () => {
    for (const outcome of reviewOutcomes) {
      expect(arrows.filter((arrow) => arrow.endsWith(`> ${outcome}`))).toEqual([`PENDING_APPROVAL > ${outcome}`]);
    }
  });
});

describe('isDecided', () => {
  it('is where nothing may follow', () => {
    expect(reviewStates.filter(isDecided)).toEqual(reviewStates.filter((s) => allowed(reviewFlow, s).length === 0));
  });
});
