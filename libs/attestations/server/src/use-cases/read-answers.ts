import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { keptAnswer, knownAnswers, progress } from '@downstream/attestations/core';
import type { answersView, readSubmission, Reply } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import { actingOf, DistributorDirectory, Names, writable } from '@downstream/distributors/server';
import {
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorId,
  type DistributorState,
} from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { AnswerSheets } from '../persistence/answer-sheets';
import { PortalSeats } from '../persistence/portal-seats';
import { PortalWords } from '../persistence/portal-words';
import { Submissions } from '../persistence/submissions';
import { askedQuestionnaire } from './asked-questionnaire';
import { seatOf } from './portal-callers';
import { authorsOf } from './read-portal-answers';
import { reportView } from './report-change';

type View = z.input<typeof answersView>;

const correctable: readonly DistributorState[] = ['SUBMITTED', 'SCREENING', 'IN_REVIEW'];

/** A distributor's answers as the desk reads them, beside the facts of its record. */
@Injectable()
export class ReadAnswers {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: DistributorDirectory,
    private readonly sheets: AnswerSheets,
    private readonly submissions: Submissions,
    private readonly seats: PortalSeats,
    private readonly words: PortalWords,
    private readonly users: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND for an unknown distributor, and for one that was never asked */
  run(ctx: Context, id: DistributorId): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const [distributor, sheet] = [await this.directory.byId(tx, id), await this.sheets.find(tx, id)];
      if (!distributor || !sheet) throw new RefusalError(refusal('NOT_FOUND'));
      const questionnaire = askedQuestionnaire(sheet);
      const receipts = (await this.submissions.of(tx, id)).map(({ receipt }) => receipt);
      const reports = await this.words.reports(tx, id);
      const [appeal] = await this.words.appeals(tx, id);
      const authors = [
        ...authorsOf(sheet),
        ...receipts.map(({ by }) => by),
        ...reports.flatMap(({ author, closed }) => [author, ...(closed ? [closed.by] : [])]),
        ...(appeal ? [appeal.author] : []),
      ].map(actingOf);
      const names = await Names.of(tx, this.users, authors);
      const plainNames = await this.users.namesOf(tx, authors);
      return writable({
        state: sheet.state,
        version: sheet.version,
        questionnaire,
        dueAt: sheet.dueAt,
        answers: sheet.answers.map(({ by, ...kept }) => ({ ...kept, by: names.deed(by) })),
        facts: Object.fromEntries(
          Object.entries(knownAnswers(questionnaire, distributor)).flatMap(([key, fact]) =>
            fact ? [[key, fact]] : [],
          ),
        ),
        corrections: sheet.corrections.map(({ question, sentence, revision, asked }) => ({
          question,
          sentence,
          asked: names.deed(asked),
          done: keptAnswer(sheet, question)?.revision !== revision,
        })),
        progress: progress(questionnaire, sheet, this.clock.now()),
        submissions: receipts.map(({ number, hash, by }) => ({ number, hash, sent: names.deed(by) })),
        people: await this.people(tx, id),
        changeReports: reports.map(({ closed, ...report }) => ({
          ...reportView({ ...report, closed }, plainNames),
          closed: closed && { outcome: closed.outcome, note: closed.note, done: names.deed(closed.by) },
        })),
        appeal: appeal ? { text: appeal.words, sent: names.deed(appeal.author) } : null,
        mayAskCorrection: sheet.state === 'SUBMITTED' && correctable.includes(distributor.state),
      }) as View;
    });
  }

  /** @throws RefusalError NOT_FOUND */
  submission(ctx: Context, id: DistributorId, number: number): Promise<Reply<typeof readSubmission>> {
    return this.tenants.within(ctx, async (tx) => {
      const found = await this.submissions.find(tx, id, number);
      if (!found) throw new RefusalError(refusal('NOT_FOUND'));
      const { content, receipt } = found;
      const names = await Names.of(tx, this.users, [actingOf(receipt.by)]);
      const { questionnaire, answers } = content;
      const sent = names.deed(receipt.by);
      return { number, hash: receipt.hash, sent, questionnaire, answers: writable(answers) };
    });
  }

  private async people(tx: Tx, id: DistributorId): Promise<View['people']> {
    const people = await this.users.ofParty(tx, partyOf(id));
    const seats = new Map((await this.seats.all(tx, id)).map((seat) => [seat.userId, seat]));
    return people.map(({ id: userId, name, email, roles }) => {
      const seat = seatOf(roles, seats.get(userId));
      return { id: userId, name, email, sections: seat.kind === 'CONTACT' ? null : [...seat.sections] };
    });
  }
}
