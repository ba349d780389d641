import { Inject, Injectable } from '@nestjs/common';
import { submitSheet } from '@downstream/attestations/core';
import type { Reply, submitPortalAnswers } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { OwnFiles } from '@downstream/distributors/server';
import { orThrow, refusal, RefusalError, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Submissions } from '../persistence/submissions';
import { receiptOf } from '../views/portal-answers-view';
import { AnswerSheetRecords, sha256 } from './answer-sheet-records';
import { askedQuestionnaire } from './asked-questionnaire';
import { BecomingFacts } from './becoming-facts';
import { mayBeAnswered, PortalCallers } from './portal-callers';
import { ReadPortalAnswers } from './read-portal-answers';

/**
 * Sends a distributor's answers in: they are frozen and hashed, become the facts of its record, and the record is
 * submitted; all of it is the distributor's own doing, and one commit.
 */
@Injectable()
export class SubmitAnswers {
  constructor(
    private readonly tenants: Tenants,
    private readonly callers: PortalCallers,
    private readonly records: AnswerSheetRecords,
    private readonly submissions: Submissions,
    private readonly becoming: BecomingFacts,
    private readonly files: OwnFiles,
    private readonly reading: ReadPortalAnswers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, ANSWERS_LOCKED, ANSWERS_INCOMPLETE; those of the record's own submission */
  run(ctx: Context): Promise<Reply<typeof submitPortalAnswers>> {
    return this.tenants.within(ctx, async (tx) => {
      const { distributor } = await this.callers.of(tx);
      const before = await this.records.locked(tx, distributor.id);
      if (!mayBeAnswered(distributor)) throw new RefusalError(refusal('ANSWERS_LOCKED', { state: 'SUBMITTED' }));
      const questionnaire = askedQuestionnaire(before);
      const files = await this.files.hashes(tx, distributor.id);
      const { sheet, content, receipt } = orThrow(
        submitSheet(before, questionnaire, files, actOf(ctx, this.clock.now()), sha256),
      );
      const [last] = await this.submissions.of(tx, distributor.id);
      await this.becoming.in(tx, content, last?.content);
      await this.records.submitted(tx, sheet, content, receipt);
      return receiptOf(receipt, await this.reading.names(tx, [receipt.by]));
    });
  }
}
