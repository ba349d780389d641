import { Injectable } from '@nestjs/common';
import type { SubmissionReceipt, SubmittedContent } from '@downstream/attestations/core';
import type { DistributorId, EventId, Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { SubmissionRow } from './answer-sheet.row';

/** What was sent in, with its receipt. */
export interface FiledSubmission {
  readonly id: Id<'submission'>;
  readonly sheetId: Id<'answerSheet'>;
  readonly receipt: SubmissionReceipt;
  readonly content: SubmittedContent;
}

/** What distributors have sent in; added, never changed. */
@Injectable()
export class Submissions {
  /** Everything a distributor has sent in, the newest first. */
  async of(tx: Tx, distributorId: DistributorId): Promise<readonly FiledSubmission[]> {
    return (await tx.find(SubmissionRow, { where: { distributorId }, order: { number: 'desc' } })).map(toSubmission);
  }

  /** What each of some distributors has sent in last. */
  async lastOf(tx: Tx, distributors: readonly DistributorId[]): Promise<readonly FiledSubmission[]> {
    if (distributors.length === 0) return [];
    const rows = await tx
      .createQueryBuilder(SubmissionRow, 's')
      .distinctOn(['s.distributorId'])
      .where('s.distributorId = any(:ids)', { ids: [...distributors] })
      .orderBy({ 's.distributorId': 'ASC', 's.number': 'DESC' })
      .getMany();
    return rows.map(toSubmission);
  }

  /** One of them by its number. */
  async find(tx: Tx, distributorId: DistributorId, number: number): Promise<FiledSubmission | undefined> {
    const row = await tx.findOneBy(SubmissionRow, { distributorId, number });
    return row ? toSubmission(row) : undefined;
  }

  async insert(tx: Tx, { id, sheetId, receipt, content }: FiledSubmission, eventId: EventId): Promise<void> {
    const { number, hash, by: author } = receipt;
    const { distributorId } = content;
    await tx.insert(SubmissionRow, {
      id,
      ...{ sheetId, distributorId, number, content, hash, author, eventId },
      at: author.at,
    });
  }
}

const toSubmission = ({ id, sheetId, number, hash, author, content }: SubmissionRow): FiledSubmission => ({
  id,
  sheetId,
  receipt: { number, hash, by: author },
  content,
});
