import { Injectable } from '@nestjs/common';
import { questionsOf, seenBy } from '@downstream/attestations/core';
import type { readPortalSubmission, readPortalSubmissions, Reply } from '@downstream/contracts';
import { writable } from '@downstream/distributors/server';
import { refusal, RefusalError, type Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Submissions } from '../persistence/submissions';
import { receiptOf } from '../views/portal-answers-view';
import { askedQuestionnaire } from './asked-questionnaire';
import { PortalCallers } from './portal-callers';
import { ReadPortalAnswers } from './read-portal-answers';

/** What a distributor has sent in, as it may always read it again. */
@Injectable()
export class ReadSubmissions {
  constructor(
    private readonly tenants: Tenants,
    private readonly callers: PortalCallers,
    private readonly submissions: Submissions,
    private readonly reading: ReadPortalAnswers,
  ) {}

  /** @throws RefusalError NOT_FOUND for callers who belong to no distributor */
  all(ctx: Context): Promise<Reply<typeof readPortalSubmissions>> {
    return this.tenants.within(ctx, async (tx) => {
      const { distributor } = await this.callers.of(tx);
      const receipts = (await this.submissions.of(tx, distributor.id)).map(({ receipt }) => receipt);
      const names = await this.reading.names(
        tx,
        receipts.map(({ by }) => by),
      );
      return { submissions: receipts.map((receipt) => receiptOf(receipt, names)) };
    });
  }

  /** @throws RefusalError NOT_FOUND */
  one(ctx: Context, number: number): Promise<Reply<typeof readPortalSubmission>> {
    return this.tenants.within(ctx, async (tx) => {
      const { distributor, seat } = await this.callers.of(tx);
      const found = await this.submissions.find(tx, distributor.id, number);
      if (!found) throw new RefusalError(refusal('NOT_FOUND'));
      const { content, receipt } = found;
      const seen = new Set(questionsOf(seenBy(askedQuestionnaire(content), seat)).map(({ id }) => id));
      return {
        ...receiptOf(receipt, await this.reading.names(tx, [receipt.by])),
        questionnaire: content.questionnaire,
        answers: writable(content.answers.filter(({ question }) => seen.has(question))),
      };
    });
  }
}
