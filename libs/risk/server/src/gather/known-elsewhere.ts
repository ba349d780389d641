import type { FiledDistributor } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import type { Day } from '@downstream/risk/core';
import type { KnownFacts } from './fact';

/** What the checks K02 to K20 say of a distributor, as facts of a rating. */
export abstract class FactsOfChecks {
  abstract of(tx: Tx, distributor: FiledDistributor, today: Day): Promise<KnownFacts>;
}

/** What is known of who owns and controls a distributor, as facts of a rating. */
export abstract class FactsOfOwnership {
  abstract of(tx: Tx, distributor: FiledDistributor, today: Day): Promise<KnownFacts>;
}
