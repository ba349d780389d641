import { Inject, Injectable } from '@nestjs/common';
import { changeReported, type changeReportView, type listPortalChanges, type Reply } from '@downstream/contracts';
import { actOf, authorFor, partyOf } from '@downstream/distributors/core';
import { writable } from '@downstream/distributors/server';
import {
  refusal,
  RefusalError,
  type ChangeSubject,
  type Clock,
  type Context,
  type DistributorState,
  type Id,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import type { z } from 'zod';
import { PortalWords, type ChangeReport } from '../persistence/portal-words';
import { writerOf, type NamesById } from '../views/portal-answers-view';
import { PortalCallers } from './portal-callers';
import { ReadPortalAnswers } from './read-portal-answers';
import { reportState } from './sealed-states';

export interface ReportedChange {
  readonly subjects: readonly ChangeSubject[];
  readonly since: string | null;
  readonly text: string;
}

/** A report as whoever sent it reads it; what came of it stays at the desk. */
export const reportView = (
  { id, subjects, since, words, author, at }: ChangeReport,
  names: NamesById,
): z.input<typeof changeReportView> => ({ id, subjects, since, text: words, by: writerOf(author, names), at });

// Before the submission a change is an answer; after the end there is nobody to tell.
const heard = (state: DistributorState): boolean => !['DRAFT', 'INVITED', 'REGISTERING', 'TERMINATED'].includes(state);

/** A distributor tells of what has changed since its answers. */
@Injectable()
export class ReportChange {
  constructor(
    private readonly tenants: Tenants,
    private readonly callers: PortalCallers,
    private readonly words: PortalWords,
    private readonly reading: ReadPortalAnswers,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED while the answers themselves can be changed */
  run(ctx: Context, { subjects, since, text }: ReportedChange): Promise<z.input<typeof changeReportView>> {
    return this.tenants.within(ctx, async (tx) => {
      const { distributor } = await this.callers.of(tx);
      if (!heard(distributor.state)) {
        throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: distributor.state }));
      }
      const party = partyOf(distributor.id);
      const report: ChangeReport = {
        id: this.ids.next<Id<'changeReport'>>(),
        distributorId: distributor.id,
        subjects: [...new Set(subjects)],
        since,
        words: text,
        author: authorFor(party, actOf(ctx, this.clock.now())),
        at: this.clock.now(),
        closed: null,
      };
      const news = { subject: report.id, state: reportState(report), party };
      const written = await this.outbox.add(tx, changeReported, news);
      await this.words.insertReport(tx, report, written.id);
      return reportView(report, await this.reading.names(tx, [report.author]));
    });
  }

  /** @throws RefusalError NOT_FOUND for callers who belong to no distributor */
  list(ctx: Context): Promise<Reply<typeof listPortalChanges>> {
    return this.tenants.within(ctx, async (tx) => {
      const { distributor } = await this.callers.of(tx);
      const reports = await this.words.reports(tx, distributor.id);
      const names = await this.reading.names(
        tx,
        reports.map(({ author }) => author),
      );
      return writable({ reports: reports.map((report) => reportView(report, names)) });
    });
  }
}
