import { describe, expect, it } from '@jest/globals';
import { allowed, distributorStates, unreachable, type DistributorState } from '@downstream/kernel';
import { approvedStates, distributorFlow, isApproved } from './distributor-flow';

const arrows = distributorStates.flatMap((from) => allowed(distributorFlow, from).map((to) => `${from} > ${to}`));

describe('distributorFlow', () => {
  it('draws every state and reaches every state', () => {
    expect(Object.keys(distributorFlow).sort()).toEqual([...distributorStates].sort());
    expect(unreachable(distributorFlow, 'DRAFT')).toEqual([]);
  });

  it('is the drawing of product reference 9.1, and takes back a draft', () => {
    expect(arrows).toHaveLength(23);
    expect(arrows).toEqual(
      expect.arrayContaining([
        'DRAFT > INVITED',
        'DRAFT > TERMINATED',
        'INVITED > REGISTERING',
        'REGISTERING > SUBMITTED',
        'SUBMITTED > SCREENING',
        'SCREENING > IN_REVIEW',
        'IN_REVIEW > PENDING_APPROVAL',
        'PENDING_APPROVAL > APPROVED',
        'PENDING_APPROVAL > APPROVED_WITH_CONDITIONS',
        'PENDING_APPROVAL > REJECTED',
        'SUBMITTED > REGISTERING',
        'SCREENING > REGISTERING',
        'IN_REVIEW > REGISTERING',
        'PENDING_APPROVAL > IN_REVIEW',
        'REJECTED > IN_REVIEW',
        'APPROVED > SUSPENDED',
        'APPROVED_WITH_CONDITIONS > SUSPENDED',
        'SUSPENDED > TERMINATED',
        'SUSPENDED > APPROVED',
        'SUSPENDED > APPROVED_WITH_CONDITIONS',
        'APPROVED > EXPIRED',
        'APPROVED_WITH_CONDITIONS > EXPIRED',
        'EXPIRED > IN_REVIEW',
      ]),
    );
  });

  it('comes to an approval only from the approvers or back from a suspension', () => {
    const into = arrows.filter((arrow) => approvedStates.some((state) => arrow.endsWith(`> ${state}`)));
    expect(new Set(into.map((arrow) => arrow.split(' > ')[0]))).toEqual(new Set(['PENDING_APPROVAL', 'SUSPENDED']));
  });

  it('ends only in TERMINATED', () => {
    expect(distributorStates.filter((state) => allowed(distributorFlow, state).length === 0)).toEqual(['TERMINATED']);
  });
});

describe('isApproved', () => {
  it('knows two states', () => {
    const yes: readonly DistributorState[] = distributorStates.filter(isApproved);
    expect(yes).toEqual(['APPROVED', 'APPROVED_WITH_CONDITIONS']);
  });
});
