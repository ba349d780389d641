import { Injectable } from '@nestjs/common';
import { WHOLE } from '@downstream/checks/ownership';
import { OwnershipDirectory } from '@downstream/checks/server';
import type { FiledDistributor } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import type { Day } from '@downstream/risk/core';
import { fact, factSources, type KnownFacts } from './fact';
import { FactsOfOwnership } from './known-elsewhere';

/** Units of the whole as hundredths of a per cent, rounded down: what is not known is not rounded up. */
const asHundredths = (units: number): number => Math.floor(units / (WHOLE / 10_000));

/** Asks the room `checks` who owns a distributor. Without a holding on file nothing is known, and nobody is clear. */
@Injectable()
export class OwnershipOfDirectory extends FactsOfOwnership {
  constructor(private readonly directory: OwnershipDirectory) {
    super();
  }

  async of(tx: Tx, { id }: FiledDistributor, today: Day): Promise<KnownFacts> {
    const standing = await this.directory.verdicts(tx, id, today);
    if (!standing || standing.edges === 0) return {};
    // Which list caught an owner is not said by the verdict: none is named.
    const verdicts = standing.regimes.map(({ regime, verdict }) => ({ regime, verdict, list: null }));
    return {
      'ownership.knownShare': fact(asHundredths(standing.known), factSources.OWNERSHIP, today),
      'ownership.verdicts': fact(verdicts, factSources.OWNERSHIP, today),
    };
  }
}
