import { Injectable } from '@nestjs/common';
import { answersSubmitted, type StateOf } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Attestations } from '../persistence/attestations';
import { LookAgain } from '../use-cases/look-again';

/** A company says since when it is there, and how many work for it: what it has signed is held against that. */
@Injectable()
@On(answersSubmitted, 'attestations.look-by-answers', 'relay')
export class OnAnswersSubmitted extends EventHandler<typeof answersSubmitted> {
  constructor(
    private readonly attestations: Attestations,
    private readonly again: LookAgain,
  ) {
    super();
  }

  async handle(tx: Tx, { state }: StoredEvent<StateOf<typeof answersSubmitted>>): Promise<void> {
    const signed = await this.attestations.standing(tx, state.distributorId as DistributorId);
    await this.again.at(
      tx,
      signed.map(({ id }) => id),
    );
  }
}
