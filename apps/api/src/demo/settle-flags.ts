import type { Context, DistributorId, Instant } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { ChangeFlag, RiskDirectory, type FiledFlag } from '@downstream/risk/server';

/** Who settles what, and when. */
export interface Settlers {
  readonly get: <T>(token: abstract new (...args: never[]) => T) => T;
  readonly first: Context;
  /** For what takes two. */
  readonly second: Context;
  readonly today: Instant;
}

const isOpen = ({ flag: { state } }: FiledFlag): boolean => state === 'RAISED' || state === 'UNDER_INQUIRY';

/** Looks into every open red flag of a distributor of the story and explains it with what others say of it. */
export async function settleFlags({ get, first, second, today }: Settlers, id: DistributorId): Promise<void> {
  const change = get(ChangeFlag);
  const flags = () => get(Tenants).within(first, (tx) => get(RiskDirectory).flags(tx, id));
  const settlement = {
    to: 'RESOLVED' as const,
    reason: 'Three references and the chamber of commerce know the firm, its people and what it sells.',
    evidence: [
      {
        ...{ fromCustomer: false, grade: 'B' as const, source: 'Chamber of commerce, by telephone', document: null },
        says: 'A member for years, with the people and the trade that its record names.',
        obtainedOn: today.slice(0, 10),
      },
    ],
    ...{ condition: null, waived: false, expiresOn: null },
  };
  // Settling one rates the distributor anew, by which another may come to light.
  for (let one = (await flags()).find(isOpen); one; one = (await flags()).find(isOpen)) {
    const { id: flag, revision } = one;
    await change.inquire(first, flag, revision);
    await change.settle(first, flag, revision + 1, settlement);
    if (one.flag.severity === 4) await change.second(second, flag, revision + 2, true);
  }
}
