import { UserDirectory } from '@downstream/access/server';
import type { flagView } from '@downstream/contracts';
import { actingOf, Names, writable } from '@downstream/distributors/server';
import type { Doer, PersonId } from '@downstream/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';
import { holdsOrders, isOpen, needsTwo, statusPercent, type RedFlag } from '@downstream/risk/core';
import type { z } from 'zod';
import type { FiledFlag } from '../persistence/red-flags';

type View = z.input<typeof flagView>;

/** Who looks, as far as it decides on what may be done. */
export interface Looker {
  readonly personId: PersonId | undefined;
  readonly maySettle: boolean;
}

const doersOf = ({ flag, changed }: FiledFlag): Doer[] => [
  changed,
  ...(flag.proposal ? [flag.proposal.by] : []),
  ...(flag.settled?.by ?? []),
];

/** Whether settling in the distributor's favour takes two people; a waiver always does. */
const two = (flag: RedFlag): boolean => needsTwo(flag, { to: 'RESOLVED', waived: false });

/** Flags as pages show them, with the names of today. */
@Injectable()
export class FlagViews {
  constructor(private readonly directory: UserDirectory) {}

  async of(tx: Tx, filed: readonly FiledFlag[], looker: Looker): Promise<View[]> {
    const names = await Names.of(tx, this.directory, filed.flatMap(doersOf).map(actingOf));
    const deed = (doer: Doer) => names.deed({ ...doer, onBehalfOf: null });
    return filed.map((one) => this.view(one, looker, deed));
  }

  private view(
    { id, flag, changed, revision }: FiledFlag,
    { personId, maySettle }: Looker,
    deed: (doer: Doer) => View['changed'],
  ): View {
    const { proposal, settled, state, endedAt } = flag;
    const alive = maySettle && personId !== undefined && endedAt === null;
    return {
      id,
      ...writable({
        rule: flag.rule as string,
        class: flag.class,
        severity: flag.severity,
        weight: flag.weight,
        variant: flag.variant,
        sentence: flag.sentence,
        state,
        firedAt: flag.firedAt,
        lapsed: flag.lapsed,
        endedAt,
      }),
      inputs: structuredClone(flag.inputs) as unknown as View['inputs'],
      countsPercent: statusPercent(flag),
      holds: holdsOrders(flag),
      proposal: proposal && { ...writable(proposal.settlement), by: deed(proposal.by) },
      settled: settled && !isOpen(flag) ? { ...writable(settled.settlement), by: settled.by.map(deed) } : null,
      changed: deed(changed),
      revision,
      may: {
        inquire: alive && (state === 'RAISED' || state === 'UPHELD'),
        settle: alive && state === 'UNDER_INQUIRY' && proposal === null,
        second: alive && proposal !== null && proposal.by.personId !== personId,
      },
      needsTwo: two(flag),
    };
  }
}
