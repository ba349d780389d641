import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import {
  ImportPlan,
  PlanSummary,
  plainWord,
  type ImportDecisions,
  type ReadingRules,
} from '@downstream/distributors/core/import';
import { deskRoles, type Clock, type Context, type EventId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Visitors } from '@downstream/platform/http';
import { ImportThreads } from '../import-threads';
import { ImportProgress } from '../persistence/import-progress';
import { ImportRows } from '../persistence/import-rows';
import { Imports, type Decisions, type FiledImport } from '../persistence/imports';
import { KnownRecords } from '../persistence/known-records';
import { RowLikenesses } from './row-likenesses';
import { StepStopped } from './step-stopped';

/** Rows that are planned and written at a time: few, for whoever asks the server for a page meanwhile waits for so many. */
const BATCH = 50;
/** Milliseconds for which each thing a batch asks of the database waits until everybody who asked for a page has it. */
const LET_PASS = 30;
/** Milliseconds between two batches while people come and go: about half as long as a batch takes. */
const REST = 15;
/** Rows after which it is said how far the step is. */
const TOLD = 1_000;

/** What the core decides rows by. */
export const decisionsOf = ({ words, repairs, existing }: Decisions): ImportDecisions => ({
  words: words as ImportDecisions['words'],
  repairs,
  existing,
});

/** Checks all rows of an import by what was decided: what becomes of each, and what is wrong with it. */
@Injectable()
export class CheckStep {
  constructor(
    private readonly tenants: Tenants,
    private readonly threads: ImportThreads,
    private readonly imports: Imports,
    private readonly rows: ImportRows,
    private readonly records: KnownRecords,
    private readonly users: UserDirectory,
    private readonly likenesses: RowLikenesses,
    private readonly progress: ImportProgress,
    private readonly visitors: Visitors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(context: Context, { id, decisions, found }: FiledImport, eventId: EventId): Promise<void> {
    const { header, rows: total } = found?.reading ?? { header: 0, rows: 0 };
    const said = decisionsOf(decisions);
    const summary = new PlanSummary(said);
    await this.tenants.within(context, async (tx) => {
      const rules: ReadingRules = {
        columns: decisions.columns,
        decisions: said,
        colleagues: await this.colleagues(tx),
      };
      const plan = new ImportPlan(await this.records.index(tx), said);
      const thread = await this.threads.checking(rules);
      try {
        let done = 0;
        for await (const rows of this.rows.below(tx, id, header, BATCH)) {
          const read = await thread.all(rows);
          await this.visitors.letPass(LET_PASS);
          const next = read.map(({ keys: _, ...one }) => plan.next(one));
          const planned = await this.likenesses.of(tx, next, read, said);
          for (const row of planned) summary.add(row);
          await this.visitors.letPass(LET_PASS);
          await this.rows.plan(tx, id, planned);
          await this.visitors.rest(REST);
          await this.visitors.letPass(LET_PASS);
          done += rows.length;
          if (done < total && done % TOLD >= rows.length) continue;
          if (await this.progress.note(context, id, done, total, this.clock.now())) throw new StepStopped();
        }
      } finally {
        await thread.close();
      }
      const one = await this.imports.lock(tx, id);
      if (one.eventId !== eventId) throw new StepStopped();
      const now = this.clock.now();
      await this.imports.note(tx, { ...one, state: 'CHECKED', report: summary.report() }, now);
      await this.progress.end(tx, id, 'DONE', now);
    });
  }

  /** Desk users by their e-mail address; by their name too, where it is one person's. */
  private async colleagues(tx: Tx): Promise<Record<string, string>> {
    const people = await this.users.withRole(tx, ...deskRoles);
    const found = new Map<string, string | null>();
    for (const { id, name } of people) {
      const key = plainWord(name);
      found.set(key, found.has(key) ? null : id);
    }
    for (const { id, email } of people) found.set(plainWord(email), id);
    return Object.fromEntries([...found].filter((pair): pair is [string, string] => pair[1] !== null));
  }
}
