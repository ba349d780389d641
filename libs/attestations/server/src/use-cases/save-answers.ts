import { Inject, Injectable } from '@nestjs/common';
import { save, type AnswerPatch } from '@downstream/attestations/core';
import type { Reply, savePortalAnswers } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { TakeAnswers, writable } from '@downstream/distributors/server';
import { orThrow, refusal, RefusalError, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { keptView, seenSheet } from '../views/portal-answers-view';
import { AnswerSheetRecords } from './answer-sheet-records';
import { askedQuestionnaire } from './asked-questionnaire';
import { mayBeAnswered, PortalCallers } from './portal-callers';
import { ReadPortalAnswers } from './read-portal-answers';

/** Saves answers of a distributor, one by one; what somebody else has written meanwhile is not overwritten. */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly tenants: Tenants,
    private readonly callers: PortalCallers,
    private readonly records: AnswerSheetRecords,
    private readonly take: TakeAnswers,
    private readonly reading: ReadPortalAnswers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, ANSWERS_LOCKED */
  run(ctx: Context, patches: readonly AnswerPatch[]): Promise<Reply<typeof savePortalAnswers>> {
    return this.tenants.within(ctx, async (tx) => {
      const caller = await this.callers.of(tx);
      const sheet = await this.records.locked(tx, caller.distributor.id);
      const questionnaire = askedQuestionnaire(sheet);
      const now = this.clock.now();
      const result = orThrow(save(sheet, questionnaire, patches, caller.seat, actOf(ctx, now)));
      await this.records.answered(tx, sheet, result.sheet);
      const distributor = await this.take.begun(tx, caller.distributor.id);
      // Submitted by the desk meanwhile: what is judged stands still.
      if (!mayBeAnswered(distributor)) throw new RefusalError(refusal('ANSWERS_LOCKED', { state: 'SUBMITTED' }));
      const names = await this.reading.names(
        tx,
        result.conflicts.map(({ theirs }) => theirs.by),
      );
      const { open, progress } = seenSheet({ ...caller, distributor }, result.sheet, questionnaire, now);
      return {
        version: result.sheet.version,
        saved: result.saved.map(({ question, revision }) => ({ question, revision })),
        conflicts: result.conflicts.map(({ question, yours, theirs }) => ({
          question,
          yours: writable(yours),
          theirs: keptView(theirs, names),
        })),
        refused: [...result.refused],
        open,
        progress,
      };
    });
  }
}
