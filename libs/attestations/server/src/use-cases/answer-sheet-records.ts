import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  openSheet,
  type AnswerSheet,
  type SubmissionReceipt,
  type SubmittedContent,
} from '@downstream/attestations/core';
import { questionnaireInForce } from '@downstream/attestations/core/shipped';
import {
  answerSaved,
  answerSheetOpened,
  answersSubmitted,
  submissionFiled,
  type answerCorrectionAsked,
} from '@downstream/contracts';
import { actOf, partyOf } from '@downstream/distributors/core';
import { DistributorDirectory } from '@downstream/distributors/server';
import { refusal, RefusalError, type Clock, type DistributorId, type EventId, type Id } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { AnswerSheets, type FiledAnswer } from '../persistence/answer-sheets';
import { Submissions } from '../persistence/submissions';
import { answerState, sheetState, submissionState } from './sealed-states';

type SheetEvent = typeof answerCorrectionAsked;

/** The SHA-256 of a text, lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Files what the core has decided of an answer sheet: the events first, then the rows, in the caller's transaction. */
@Injectable()
export class AnswerSheetRecords {
  constructor(
    private readonly sheets: AnswerSheets,
    private readonly submissions: Submissions,
    private readonly directory: DistributorDirectory,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The sheet of a distributor, opened now where it has none.
   * @param cause the event that led to it
   * @throws RefusalError NOT_FOUND for a distributor that the caller does not see
   */
  async opened(tx: Tx, distributorId: DistributorId, cause?: EventId): Promise<AnswerSheet> {
    const known = await this.sheets.find(tx, distributorId);
    if (known) return known;
    // Two who come first in one moment: the distributor's row lets them in one after the other.
    await this.directory.lock(tx, distributorId);
    const meanwhile = await this.sheets.find(tx, distributorId);
    if (meanwhile) return meanwhile;
    const act = actOf(tx.context, this.clock.now());
    const sheet = openSheet(this.ids.next<Id<'answerSheet'>>(), distributorId, questionnaireInForce, act);
    const written = await this.outbox.add(tx, answerSheetOpened, { ...newsOf(sheet), ...(cause && { cause }) });
    await this.sheets.insert(tx, sheet, written.id);
    return sheet;
  }

  /**
   * The sheet, kept from others until the transaction ends.
   * @throws RefusalError NOT_FOUND
   */
  async locked(tx: Tx, distributorId: DistributorId): Promise<AnswerSheet> {
    await this.opened(tx, distributorId);
    const sheet = await this.sheets.lock(tx, distributorId);
    if (!sheet) throw new RefusalError(refusal('NOT_FOUND'));
    return sheet;
  }

  /** Keeps answers that were written, each with an event of its own. */
  async answered(tx: Tx, before: AnswerSheet, sheet: AnswerSheet): Promise<void> {
    if (sheet === before) return;
    const known = await this.sheets.answers(tx, sheet.id);
    const fresh = sheet.answers.filter((kept) => known.get(kept.question)?.revision !== kept.revision);
    for (const kept of fresh) await this.answer(tx, sheet, { id: this.idFor(known.get(kept.question)), ...kept });
    await this.sheets.update(tx, sheet);
  }

  /** Files a change of the sheet itself. */
  async changed(tx: Tx, contract: SheetEvent, sheet: AnswerSheet): Promise<void> {
    const written = await this.outbox.add(tx, contract, newsOf(sheet));
    await this.sheets.update(tx, sheet, written.id);
  }

  /** Files a submission. */
  async submitted(tx: Tx, sheet: AnswerSheet, content: SubmittedContent, receipt: SubmissionReceipt): Promise<void> {
    const filed = { id: this.ids.next<Id<'submission'>>(), sheetId: sheet.id, receipt, content };
    const written = await this.outbox.add(tx, submissionFiled, {
      subject: filed.id,
      state: submissionState(filed),
      party: partyOf(sheet.distributorId),
    });
    await this.submissions.insert(tx, filed, written.id);
    await this.changed(tx, answersSubmitted, sheet);
  }

  private async answer(tx: Tx, sheet: AnswerSheet, filed: FiledAnswer): Promise<void> {
    const written = await this.outbox.add(tx, answerSaved, {
      subject: filed.id,
      state: answerState(sheet, filed),
      party: partyOf(sheet.distributorId),
    });
    await this.sheets.keepAnswer(tx, sheet, filed, written.id);
  }

  private idFor(known: FiledAnswer | undefined): FiledAnswer['id'] {
    return known?.id ?? this.ids.next<Id<'answer'>>();
  }
}

const newsOf = (sheet: AnswerSheet) => ({
  subject: sheet.id,
  state: sheetState(sheet),
  party: partyOf(sheet.distributorId),
});
