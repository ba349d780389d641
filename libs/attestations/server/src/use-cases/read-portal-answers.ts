import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { seenBy, type AnswerSheet } from '@downstream/attestations/core';
import type { readPortalAnswers, readPortalQuestionnaire, Reply } from '@downstream/contracts';
import type { Author } from '@downstream/distributors/core';
import { actingOf, writable } from '@downstream/distributors/server';
import type { Clock, Context } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { portalAnswersView, type NamesById } from '../views/portal-answers-view';
import { AnswerSheetRecords } from './answer-sheet-records';
import { askedQuestionnaire } from './asked-questionnaire';
import { PortalCallers } from './portal-callers';

/** What a distributor is asked, and what it has answered. */
@Injectable()
export class ReadPortalAnswers {
  constructor(
    private readonly tenants: Tenants,
    private readonly callers: PortalCallers,
    private readonly records: AnswerSheetRecords,
    private readonly users: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND for callers who belong to no distributor */
  questions(ctx: Context): Promise<Reply<typeof readPortalQuestionnaire>> {
    return this.tenants.within(ctx, async (tx) => {
      const { distributor, seat } = await this.callers.of(tx);
      const sheet = await this.records.opened(tx, distributor.id);
      return writable(seenBy(askedQuestionnaire(sheet), seat)) as Reply<typeof readPortalQuestionnaire>;
    });
  }

  /** @throws RefusalError NOT_FOUND for callers who belong to no distributor */
  run(ctx: Context): Promise<Reply<typeof readPortalAnswers>> {
    return this.tenants.within(ctx, async (tx) => {
      const caller = await this.callers.of(tx);
      const sheet = await this.records.opened(tx, caller.distributor.id);
      const names = await this.names(tx, authorsOf(sheet));
      return portalAnswersView(caller, sheet, askedQuestionnaire(sheet), names, this.clock.now());
    });
  }

  /** The names of those of the distributor among some authors. */
  names(tx: Tx, authors: readonly Author[]): Promise<NamesById> {
    return this.users.namesOf(tx, authors.map(actingOf));
  }
}

/** Everybody who had a hand in a sheet. */
export const authorsOf = ({ answers, submission, corrections }: AnswerSheet): readonly Author[] => [
  ...answers.map(({ by }) => by),
  ...corrections.map(({ asked }) => asked),
  ...(submission ? [submission.by] : []),
];
