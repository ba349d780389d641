import { Injectable } from '@nestjs/common';
import { factsFrom, type FedFacts, type SubmittedContent } from '@downstream/attestations/core';
import { SubmitDistributor, TakeAnswers } from '@downstream/distributors/server';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { askedQuestionnaire } from './asked-questionnaire';

/** What was answered becomes the facts of the record, and the record is submitted. */
@Injectable()
export class BecomingFacts {
  constructor(
    private readonly take: TakeAnswers,
    private readonly submit: SubmitDistributor,
  ) {}

  /**
   * @param last what was submitted before
   * @throws RefusalError what the record has against it
   */
  async in(tx: Tx, content: SubmittedContent, last: SubmittedContent | undefined): Promise<void> {
    const id: DistributorId = content.distributorId;
    const before: FedFacts['parties'] = last ? factsOf(last).parties : new Map();
    await this.take.begun(tx, id);
    await this.take.said(tx, id, factsOf(content), before);
    await this.submit.in(tx, id);
  }
}

const factsOf = (content: SubmittedContent): FedFacts =>
  factsFrom(
    askedQuestionnaire(content),
    Object.fromEntries(content.answers.map(({ question, answer }) => [question, answer])),
  );
