import type { DistributorId } from '@downstream/kernel';
import { ChangeFlag, RiskDirectory, type FiledFlag } from '@downstream/risk/server';
import type { Makers } from './makers';

const open = ({ flag: { state } }: FiledFlag): boolean => state === 'RAISED' || state === 'UNDER_INQUIRY';

/** Inquires into every open flag and explains it with what somebody other than the distributor says; grave ones by two. */
export async function settleFlags({ world, first, second }: Makers, id: DistributorId): Promise<void> {
  const change = world.get(ChangeFlag);
  const flags = () => world.tenants.within(first, (tx) => world.get(RiskDirectory).flags(tx, id));
  const obtainedOn = world.clock.now().slice(0, 10);
  const settlement = {
    to: 'RESOLVED' as const,
    reason: 'The register and the chamber of trade say what was missing.',
    evidence: [
      {
        ...{ fromCustomer: false, grade: 'B' as const, source: 'Chamber of trade', document: null, obtainedOn },
        says: 'Known to the chamber for years, with the people and the trade it names.',
      },
    ],
    ...{ condition: null, waived: false, expiresOn: null },
  };
  // A settlement rates the distributor anew, by which another flag may come to light.
  for (let one = (await flags()).find(open); one; one = (await flags()).find(open)) {
    const { id: flagId, revision, flag } = one;
    if (flag.state === 'RAISED') await change.inquire(first, flagId, revision);
    const inquired = flag.state === 'RAISED' ? revision + 1 : revision;
    await change.settle(first, flagId, inquired, settlement);
    if (flag.severity === 4) await change.second(second, flagId, inquired + 1, true);
  }
}
