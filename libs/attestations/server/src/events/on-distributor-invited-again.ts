import { Inject, Injectable } from '@nestjs/common';
import { askedAgain } from '@downstream/attestations/core';
import { answersDueMoved, distributorInvitedAgain, type StateOf } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import type { Clock, DistributorId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { AnswerSheetRecords } from '../use-cases/answer-sheet-records';

/** A new invitation takes the place of the earlier one: the days to answer, and the reminders, count from it. */
@Injectable()
@On(distributorInvitedAgain, 'attestations.move-due', 'relay')
export class OnDistributorInvitedAgain extends EventHandler<typeof distributorInvitedAgain> {
  constructor(
    private readonly records: AnswerSheetRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async handle(tx: Tx, { state }: StoredEvent<StateOf<typeof distributorInvitedAgain>>): Promise<void> {
    const sheet = await this.records.locked(tx, state.id as DistributorId);
    const moved = askedAgain(sheet, actOf(tx.context, this.clock.now()));
    if (moved !== sheet) await this.records.changed(tx, answersDueMoved, moved);
  }
}
