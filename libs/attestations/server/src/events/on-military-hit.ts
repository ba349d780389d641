import { Injectable } from '@nestjs/common';
import { hitRaised, hitReopened, hitVoted, type StateOf } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Attestations } from '../persistence/attestations';
import { MilitaryHits } from '../persistence/military-hits';
import { JudgeAttestation } from '../use-cases/judge-attestation';

/** Rows of the table of list effects that are of military and military-intelligence end users (domain reference 2.8). */
const military = ['BIS_MEU', 'BIS_MIEU'];

/**
 * A list of military end users seems to hold somebody: what was declared of military use is judged by it (AT-15), until
 * the hit is settled as somebody else's.
 */
@Injectable()
abstract class OnHit extends EventHandler<typeof hitRaised> {
  constructor(
    private readonly hits: MilitaryHits,
    private readonly attestations: Attestations,
    private readonly judge: JudgeAttestation,
  ) {
    super();
  }

  async handle(tx: Tx, { id: event, state }: StoredEvent<StateOf<typeof hitRaised>>): Promise<void> {
    if (!state.effects?.some(({ id }) => military.includes(id))) return;
    const distributorId = state.distributorId as string as DistributorId;
    const standing = state.state !== 'FALSE_POSITIVE';
    await this.hits.keep(tx, { id: state.id, distributorId, name: state.partyName, standing }, event);
    for (const { id } of await this.attestations.standing(tx, distributorId)) {
      const attestation = await this.attestations.lock(tx, id);
      if (attestation) await this.judge.in(tx, attestation);
    }
  }
}

@Injectable()
@On(hitRaised, 'attestations.judge-on-military-hit', 'relay')
export class OnMilitaryHitRaised extends OnHit {}

@Injectable()
@On(hitVoted, 'attestations.judge-on-military-vote', 'relay')
export class OnMilitaryHitVoted extends OnHit {}

@Injectable()
@On(hitReopened, 'attestations.judge-on-military-reopening', 'relay')
export class OnMilitaryHitReopened extends OnHit {}
