import { Injectable } from '@nestjs/common';
import type { DistributorId, Instant, RedFlagState } from '@downstream/kernel';
import { flagReading, ratingReading, type OpenFlag, type Reading } from '@downstream/monitoring/core';
import type { Tx } from '@downstream/platform/database';
import { RiskDirectory, type FiledFlag } from '@downstream/risk/server';

const settled: readonly RedFlagState[] = ['RESOLVED', 'ACCEPTED_WITH_CONDITION'];
/** One that was upheld has been explained by nobody: it is still against the party. */
const openOf = ({ flag }: FiledFlag): OpenFlag => ({
  ...{ rule: flag.rule, severity: flag.severity, unsettled: !settled.includes(flag.state) },
});

/** What the rating and the flags of a distributor say now, as readings. */
@Injectable()
export class ReadRisk {
  constructor(private readonly risk: RiskDirectory) {}

  async of(tx: Tx, id: DistributorId): Promise<Reading[]> {
    const rating = await this.risk.latest(tx, id);
    const flags = await this.risk.flags(tx, id);
    return [
      ...(rating ? [ratingReading(rating.rating.knockOuts.map((one) => one.id))] : []),
      flagReading(flags.map(openOf)),
    ];
  }

  /** What they said before a moment, as far as that can be told: who is approved had no knock-out. */
  async before(tx: Tx, id: DistributorId, at: Instant): Promise<Reading[]> {
    const flags = (await this.risk.flags(tx, id)).filter(({ flag }) => flag.firedAt < at);
    return [ratingReading([]), flagReading(flags.map(openOf))];
  }
}
