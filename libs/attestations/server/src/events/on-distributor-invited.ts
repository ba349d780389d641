import { Injectable } from '@nestjs/common';
import { distributorInvited, type StateOf } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { AnswerSheetRecords } from '../use-cases/answer-sheet-records';

/** Whoever is invited finds its questions there, and the days to answer count from the invitation. */
@Injectable()
@On(distributorInvited, 'attestations.open-sheet', 'relay')
export class OnDistributorInvited extends EventHandler<typeof distributorInvited> {
  constructor(private readonly records: AnswerSheetRecords) {
    super();
  }

  async handle(tx: Tx, { id, state }: StoredEvent<StateOf<typeof distributorInvited>>): Promise<void> {
    await this.records.opened(tx, state.id as DistributorId, id);
  }
}
