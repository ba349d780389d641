import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { Attestation } from '@downstream/attestations/core';
import type { ContradictionSide, KeptContradiction } from '@downstream/attestations/core/judging';
import type { contradictionView } from '@downstream/contracts';
import { actingOf, DistributorDirectory, Names } from '@downstream/distributors/server';
import { contradictionGravities, contradictionStates, type Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { Attestations } from '../persistence/attestations';
import { Contradictions } from '../persistence/contradictions';

type View = z.input<typeof contradictionView>;
type SideView = View['theirs'];

/** What contradicts an attestation, as the desk reads it. */
@Injectable()
export class ContradictionViews {
  constructor(
    private readonly contradictions: Contradictions,
    private readonly attestations: Attestations,
    private readonly directory: DistributorDirectory,
    private readonly users: UserDirectory,
  ) {}

  /** Those of one attestation: open ones first, the gravest first. */
  async of(tx: Tx, { id }: Pick<Attestation, 'id'>): Promise<readonly View[]> {
    const kept = [...(await this.contradictions.of(tx, [id]))].sort(byNeed);
    const others = await this.others(tx, kept);
    const acting = kept.flatMap(({ settled }) => (settled === null ? [] : [actingOf(settled)]));
    const names = await Names.of(tx, this.users, acting);
    const side = ({ source, id: at, field, says }: ContradictionSide): SideView => ({
      ...{ source, field, says },
      statement: source === 'OTHER_ATTESTATION' ? (others.get(at ?? '') ?? null) : null,
    });
    return kept.map((one) => ({
      ...{ id: one.id, state: one.state, code: one.code, gravity: one.gravity, round: one.round },
      ...{ ours: side(one.ours), theirs: side(one.theirs), foundAt: one.foundAt, changedAt: one.changedAt },
      settled: one.settled && { deed: names.deed(one.settled), reason: one.settled.reason },
    }));
  }

  private async others(
    tx: Tx,
    kept: readonly KeptContradiction[],
  ): Promise<ReadonlyMap<string, SideView['statement']>> {
    const ids = kept.flatMap(({ theirs }) => (theirs.source === 'OTHER_ATTESTATION' ? [theirs.id] : []));
    const found = await this.attestations.byIds(tx, [...new Set(ids)] as Id<'attestation'>[]);
    const owners = await this.directory.byIds(
      tx,
      found.map(({ distributorId }) => distributorId),
    );
    return new Map(
      found.map(({ id, distributorId }) => {
        const name = owners.get(distributorId)?.legalName.native ?? '';
        return [id, { id, distributor: { id: distributorId, name } }];
      }),
    );
  }
}

const byNeed = (a: KeptContradiction, b: KeptContradiction): number =>
  contradictionStates.indexOf(a.state) - contradictionStates.indexOf(b.state) ||
  contradictionGravities.indexOf(b.gravity) - contradictionGravities.indexOf(a.gravity);
