import { Injectable } from '@nestjs/common';
import { answersSubmitted, type StateOf } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { LapseAttestations } from '../use-cases/lapse-attestations';

/** A company says since when it is there, how many work for it and what it does: what it has signed is held against that. */
@Injectable()
@On(answersSubmitted, 'attestations.look-by-answers', 'relay')
export class OnAnswersSubmitted extends EventHandler<typeof answersSubmitted> {
  constructor(private readonly lapse: LapseAttestations) {
    super();
  }

  handle(tx: Tx, { id, state }: StoredEvent<StateOf<typeof answersSubmitted>>): Promise<void> {
    return this.lapse.of(tx, state.distributorId as DistributorId, id);
  }
}
