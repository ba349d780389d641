import { Injectable } from '@nestjs/common';
import { isActive, type Attestation } from '@downstream/attestations/core';
import type { AttestedChange } from '@downstream/attestations/core/judging';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId, EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { EndAttestation } from './end-attestation';
import { JudgeAttestation } from './judge-attestation';
import { RestingOn } from './resting-on';

/** Ends what rests on something that has changed; what the rules say of it is kept with it. */
@Injectable()
export class LapseAttestations {
  constructor(
    private readonly attestations: Attestations,
    private readonly directory: DistributorDirectory,
    private readonly judge: JudgeAttestation,
    private readonly end: EndAttestation,
    private readonly resting: RestingOn,
  ) {}

  /**
   * Judges what a distributor has signed by what its record says now, and ends what rests on what has changed.
   * @param besides changes that no mark tells of
   */
  async of(
    tx: Tx,
    distributorId: DistributorId,
    cause: EventId,
    besides: readonly AttestedChange[] = [],
  ): Promise<void> {
    const distributor = await this.directory.byId(tx, distributorId);
    const standing = await this.attestations.standing(tx, distributorId);
    if (!distributor || standing.length === 0) return;
    const resting = await this.resting.now(tx);
    for (const { id } of standing) {
      const attestation = await this.attestations.lock(tx, id);
      if (!attestation) continue;
      const counts = isActive(attestation.state);
      const changes = counts ? [...(await resting.changes(tx, attestation, distributor)), ...besides] : [];
      await this.judged(tx, attestation, changes, cause);
    }
  }

  /** Ends those of some locked attestations that rest on something else now; the others are left as they are. */
  async among(tx: Tx, attestations: readonly Attestation[]): Promise<void> {
    const counting = attestations.filter(({ state }) => isActive(state));
    if (counting.length === 0) return;
    const owners = counting.map(({ distributorId }) => distributorId);
    const distributors = await this.directory.byIds(tx, owners);
    const resting = await this.resting.now(tx);
    for (const attestation of counting) {
      const distributor = distributors.get(attestation.distributorId);
      const changes = distributor ? await resting.changes(tx, attestation, distributor) : [];
      if (changes.length > 0) await this.judged(tx, attestation, changes);
    }
  }

  private async judged(
    tx: Tx,
    attestation: Attestation,
    changes: readonly AttestedChange[],
    cause?: EventId,
  ): Promise<void> {
    const after = await this.judge.in(tx, attestation, changes);
    // What was found may have ended it already.
    if (changes.length > 0 && isActive(after.state)) await this.end.because(tx, after, changes, cause);
  }
}
