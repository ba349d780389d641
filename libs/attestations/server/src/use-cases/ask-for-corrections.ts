import { Inject, Injectable } from '@nestjs/common';
import { askCorrections, daysToAnswer, type AskedCorrection } from '@downstream/attestations/core';
import { answerCorrectionAsked } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { TakeAnswers } from '@downstream/distributors/server';
import { DAY, later, orThrow, type Clock, type Context, type DistributorId } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { AnswerSheetRecords } from './answer-sheet-records';
import { askedQuestionnaire } from './asked-questionnaire';

/** As much of a reason as a record keeps, in UTF-16 units. */
const REASON = 2000;

/** Asks a distributor to put answers right; they are open again, and the case waits for it. */
@Injectable()
export class AskForCorrections {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: AnswerSheetRecords,
    private readonly take: TakeAnswers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, CORRECTION_INVALID */
  run(ctx: Context, id: DistributorId, items: readonly AskedCorrection[]): Promise<void> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.locked(tx, id);
      const now = this.clock.now();
      const dueAt = later(now, daysToAnswer * DAY);
      const sheet = orThrow(askCorrections(before, askedQuestionnaire(before), items, actOf(ctx, now), dueAt));
      const reason = items.map(({ sentence }) => sentence.trim()).join('\n');
      await this.take.corrected(tx, id, reason.slice(0, REASON));
      await this.records.changed(tx, answerCorrectionAsked, sheet);
    });
  }
}
