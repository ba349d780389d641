import { ownershipVerdicts, type OwnershipRegime, type OwnershipVerdict } from '@downstream/kernel';
import { fact } from './fact';
import type { Reading } from './reading';

/** What is known of the owners of one distributor. */
export interface OwnershipFacts {
  readonly verdicts: readonly { readonly regime: OwnershipRegime; readonly verdict: OwnershipVerdict }[];
  /** Who holds half of it or more, or has power over it. */
  readonly controllers: readonly { readonly id: string; readonly name: string }[];
}

/** Under which subject those who control a distributor are read, beside one for each regime. */
export const CONTROLLERS = 'CONTROLLERS';

/**
 * Owners as readings: a verdict for each regime, for one may become worse while another becomes better, and who controls
 * the distributor. A share that moves without moving a verdict is none of them.
 */
export function ownershipReadings({ verdicts, controllers }: OwnershipFacts): Reading[] {
  return [
    ...verdicts.map(({ regime, verdict }): Reading => ({
      ...{ kind: 'OWNERSHIP', subject: regime, facts: [fact(verdict, regime)] },
      // The verdicts stand in the order of their weight, the gravest first.
      weight: ownershipVerdicts.length - 1 - ownershipVerdicts.indexOf(verdict),
    })),
    {
      ...{ kind: 'OWNERSHIP', subject: CONTROLLERS, weight: null },
      facts: controllers.map(({ id, name }) => fact('CONTROLLER', name, id)),
    },
  ];
}
