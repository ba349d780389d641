import { Inject, Injectable } from '@nestjs/common';
import { changed, type ChartChange } from '@downstream/checks/ownership';
import { ownershipChanged } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import { orThrow, refusal, RefusalError, type Clock, type DistributorId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { OwnershipCharts, standingFacts, type FiledChart } from '../ownership-charts';
import { OwnershipEntries, type KeptEntry } from '../persistence/ownership-entries';

/** What is known from elsewhere than the entries: parties and holdings of the record. */
export const outsideOf = ({ parts: { root, declared, beside } }: FiledChart) => ({
  parties: [root.id, ...declared.map(({ id }) => id), ...beside.map(({ id }) => id)],
  edges: declared.map(({ id }) => id),
});

/** Records changes to a chart as new revisions, all or none, with one event that holds the whole chart. */
@Injectable()
export class RecordChanges {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly charts: OwnershipCharts,
    private readonly entries: OwnershipEntries,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the changes would make, or why not. @throws RefusalError as {@link in} */
  async trial(tx: Tx, id: DistributorId, changes: readonly ChartChange[]): Promise<FiledChart> {
    await this.distributors.lock(tx, id);
    const filed = await this.charts.of(tx, id);
    if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
    orThrow(changed(standingFacts(filed.kept), changes, outsideOf(filed)));
    return filed;
  }

  /** @throws RefusalError NOT_FOUND, OWNERSHIP_CHANGE_INVALID, OWNERSHIP_CHART_FULL */
  async in(tx: Tx, id: DistributorId, changes: readonly ChartChange[], reason: string): Promise<void> {
    const { kept } = await this.trial(tx, id, changes);
    const before = new Map(kept.map((entry) => [entry.id, entry]));
    const now = this.clock.now();
    const last = new Map(
      changes.map((change) => [change.entry, change.act === 'REMOVE' ? null : change.fact] as const),
    );
    const made = [...last].map(([entry, fact]): KeptEntry => ({
      ...{ id: entry, fact, revision: (before.get(entry)?.revision ?? 0) + 1 },
      ...{ recordedAt: now, recordedBy: tx.context.actor.id, reason },
    }));
    const after = new Map([...before, ...made.map((entry) => [entry.id, entry] as const)]);
    const written = await this.outbox.add(tx, ownershipChanged, {
      subject: id,
      party: id as never,
      state: ownershipState(id, [...after.values()]),
    });
    await this.entries.append(tx, id, made, written.id);
  }
}

/** A chart as events and dossiers say it: every fact that stands, in the order of their ids. */
export const ownershipState = (id: DistributorId, kept: readonly KeptEntry[]) => ({
  id,
  entries: kept
    .flatMap(({ fact, ...entry }) => (fact === null ? [] : [{ ...entry, fact: fact as never }]))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});
