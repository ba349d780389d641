import { Injectable } from '@nestjs/common';
import { distributorRevised, hitVoted, partyAdded, partyRemoved, type StateOf } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId, EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { isActive, type Attestation } from '@downstream/attestations/core';
import type { AttestedChange } from '@downstream/attestations/core/judging';
import { Attestations } from '../persistence/attestations';
import { EndAttestation } from '../use-cases/end-attestation';
import { JudgeAttestation } from '../use-cases/judge-attestation';
import { changedSince } from '../use-cases/resting-on';

/**
 * Judges what a distributor has signed by what its record says now, and ends what rests on something that has changed;
 * what the rules say of it is kept with it.
 */
@Injectable()
export class LapseAttestations {
  constructor(
    private readonly attestations: Attestations,
    private readonly directory: DistributorDirectory,
    private readonly judge: JudgeAttestation,
    private readonly end: EndAttestation,
  ) {}

  /** @param besides changes that no mark of the record tells of */
  async of(
    tx: Tx,
    distributorId: DistributorId,
    cause: EventId,
    besides: readonly AttestedChange[] = [],
  ): Promise<void> {
    const distributor = await this.directory.byId(tx, distributorId);
    if (!distributor) return;
    for (const { id } of await this.attestations.standing(tx, distributorId)) {
      const attestation = await this.attestations.lock(tx, id);
      if (!attestation) continue;
      const changes = counts(attestation) ? [...changedSince(attestation, distributor), ...besides] : [];
      const judged = await this.judge.in(tx, attestation, changes);
      // What was found may have ended it already.
      if (changes.length > 0 && counts(judged)) await this.end.because(tx, judged, changes, cause);
    }
  }
}

const counts = ({ state }: Attestation): boolean => isActive(state);

/** All events of a distributor hold its full state. */
type Changed = StoredEvent<StateOf<typeof distributorRevised>>;

/** Facts of a distributor were replaced. */
@Injectable()
@On(distributorRevised, 'attestations.lapse-on-revision', 'relay')
export class OnRecordRevised extends EventHandler<typeof distributorRevised> {
  constructor(private readonly lapse: LapseAttestations) {
    super();
  }

  handle(tx: Tx, { id, state }: Changed): Promise<void> {
    return this.lapse.of(tx, state.id as DistributorId, id);
  }
}

/** Somebody more stands beside a distributor. */
@Injectable()
@On(partyAdded, 'attestations.lapse-on-party-added', 'relay')
export class OnRecordPartyAdded extends EventHandler<typeof partyAdded> {
  constructor(private readonly lapse: LapseAttestations) {
    super();
  }

  handle(tx: Tx, { id, state }: Changed): Promise<void> {
    return this.lapse.of(tx, state.id as DistributorId, id);
  }
}

/** Somebody stands beside a distributor no longer. */
@Injectable()
@On(partyRemoved, 'attestations.lapse-on-party-removed', 'relay')
export class OnRecordPartyRemoved extends EventHandler<typeof partyRemoved> {
  constructor(private readonly lapse: LapseAttestations) {
    super();
  }

  handle(tx: Tx, { id, state }: Changed): Promise<void> {
    return this.lapse.of(tx, state.id as DistributorId, id);
  }
}

/** Somebody of the distributor is on a list: that was settled by as many people as it takes. */
@Injectable()
@On(hitVoted, 'attestations.lapse-on-hit', 'relay')
export class OnTrueMatch extends EventHandler<typeof hitVoted> {
  constructor(private readonly lapse: LapseAttestations) {
    super();
  }

  async handle(tx: Tx, { id, state }: StoredEvent<StateOf<typeof hitVoted>>): Promise<void> {
    if (state.state !== 'TRUE_MATCH') return;
    await this.lapse.of(tx, state.distributorId as string as DistributorId, id, ['LIST_HIT']);
  }
}
