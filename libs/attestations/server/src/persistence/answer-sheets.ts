import { Injectable } from '@nestjs/common';
import type { AnswerSheet, KeptAnswer } from '@downstream/attestations/core';
import type { BusinessActivity, DistributorId, EventId, Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { AnswerRow, AnswerSheetRow } from './answer-sheet.row';

/** An answer as it is kept, with the id of its record. */
export type FiledAnswer = KeptAnswer & { readonly id: Id<'answer'> };

/** Answer sheets, each with its answers. */
@Injectable()
export class AnswerSheets {
  /** The sheet of a distributor; undefined where none was opened, or where the caller sees none. */
  async find(tx: Tx, distributorId: DistributorId): Promise<AnswerSheet | undefined> {
    const row = await tx.findOneBy(AnswerSheetRow, { distributorId });
    return row ? this.whole(tx, row) : undefined;
  }

  /** As {@link find}, and nobody changes it until the transaction ends. */
  async lock(tx: Tx, distributorId: DistributorId): Promise<AnswerSheet | undefined> {
    const row = await tx.findOne(AnswerSheetRow, { where: { distributorId }, lock: { mode: 'pessimistic_write' } });
    return row ? this.whole(tx, row) : undefined;
  }

  /** The sheets of a tenant, or the one of a distributor, by id. */
  async *all(tx: Tx, only?: DistributorId): AsyncIterable<AnswerSheet> {
    const ids: { distributor_id: DistributorId }[] = await tx.query(
      `select distributor_id from answer_sheet where $1::uuid is null or distributor_id = $1 order by id`,
      [only ?? null],
    );
    for (const { distributor_id } of ids) {
      const sheet = await this.find(tx, distributor_id);
      if (sheet) yield sheet;
    }
  }

  /** The answers of a sheet with their ids, by question. */
  async answers(tx: Tx, sheetId: Id<'answerSheet'>): Promise<ReadonlyMap<string, FiledAnswer>> {
    const rows = await tx.findBy(AnswerRow, { sheetId });
    return new Map(rows.map((row) => [row.question, { id: row.id, ...toKept(row) }]));
  }

  /** The distributors that have answered that they do one of these. */
  async withActivity(tx: Tx, activities: readonly BusinessActivity[]): Promise<readonly DistributorId[]> {
    const rows: { id: DistributorId }[] = await tx.query(
      `select distributor_id as id from answer where question = 'activities' and answer -> 'choices' ?| $1::text[]`,
      [activities],
    );
    return rows.map(({ id }) => id);
  }

  async insert(tx: Tx, sheet: AnswerSheet, eventId: EventId): Promise<void> {
    await tx.insert(AnswerSheetRow, { id: sheet.id, ...columns(sheet), eventId });
  }

  /** Keeps a sheet; without an event only that it was written in. */
  async update(tx: Tx, sheet: AnswerSheet, eventId?: EventId): Promise<void> {
    await tx.update(AnswerSheetRow, { id: sheet.id }, { ...columns(sheet), ...(eventId && { eventId }) });
  }

  async keepAnswer(tx: Tx, sheet: AnswerSheet, { id, ...kept }: FiledAnswer, eventId: EventId): Promise<void> {
    const { question, answer, revision, by: author } = kept;
    const written = { answer, revision, author, eventId };
    if (revision > 1) await tx.update(AnswerRow, { id }, written);
    else {
      const { id: sheetId, distributorId } = sheet;
      await tx.insert(AnswerRow, { id, sheetId, distributorId, question, ...written });
    }
  }

  private async whole(tx: Tx, row: AnswerSheetRow): Promise<AnswerSheet> {
    const rows = await tx.find(AnswerRow, { where: { sheetId: row.id }, order: { id: 'asc' } });
    const { questionnaireId: id, questionnaireVersion: version, tenantId: _t, eventId: _e, ...rest } = row;
    return { ...rest, questionnaire: { id, version }, answers: rows.map(toKept) };
  }
}

const toKept = ({ question, answer, revision, author }: AnswerRow): KeptAnswer => ({
  question,
  answer,
  revision,
  by: author,
});

function columns(sheet: AnswerSheet): Omit<AnswerSheetRow, 'tenantId' | 'id' | 'eventId'> {
  const { id: _, questionnaire, answers: _answers, ...rest } = sheet;
  return { ...rest, questionnaireId: questionnaire.id, questionnaireVersion: questionnaire.version };
}
