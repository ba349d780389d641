import type { FiledDistributor } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import type { Day } from '@downstream/risk/core';
import type { KnownFacts } from './fact';

/** Facts of a room, with the next day on which they are others because time has passed; `null` for never. */
export interface Known {
  readonly facts: KnownFacts;
  readonly until: Day | null;
}

/** What the checks K02 to K20 say of a distributor, as facts of a rating. */
export abstract class FactsOfChecks {
  abstract of(tx: Tx, distributor: FiledDistributor, today: Day): Promise<Known>;
}

/** What is known of who owns and controls a distributor, as facts of a rating. */
export abstract class FactsOfOwnership {
  abstract of(tx: Tx, distributor: FiledDistributor, today: Day): Promise<Known>;
}
