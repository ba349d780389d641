import { Inject, Injectable } from '@nestjs/common';
import { distributorRegistered, distributorRevised, importCommitted } from '@downstream/contracts';
import { actOf, register, revise, type Act } from '@downstream/distributors/core';
import { detailsOf, ImportPlan, withFacts } from '@downstream/distributors/core/import';
import { type Clock, type Context, type DistributorId, type EventId } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { DistributorRecords } from '../../use-cases/distributor-records';
import { ImportProgress } from '../persistence/import-progress';
import { ImportRows, type BroughtRow, type ReadyRow } from '../persistence/import-rows';
import { Imports, type FiledImport } from '../persistence/imports';
import { KnownRecords } from '../persistence/known-records';
import { ImportRecords } from '../use-cases/import-records';
import { decisionsOf } from './check-step';
import { RecordsChanged, StepStopped } from './step-stopped';

const BATCH = 200;

/** Brings in every row that is ready, in one transaction, in the name of whoever asked. */
@Injectable()
export class CommitStep {
  constructor(
    private readonly tenants: Tenants,
    private readonly imports: Imports,
    private readonly importRecords: ImportRecords,
    private readonly rows: ImportRows,
    private readonly known: KnownRecords,
    private readonly records: DistributorRecords,
    private readonly progress: ImportProgress,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RecordsChanged where a row would become something else than was said; nothing is brought in then */
  async run(asker: Context, { id, decisions, report }: FiledImport, eventId: EventId): Promise<void> {
    const { CREATE = 0, UPDATE = 0 } = report?.outcomes ?? {};
    await this.tenants.within(asker, async (tx) => {
      const plan = new ImportPlan(await this.known.index(tx), decisionsOf(decisions));
      const counts = { created: 0, updated: 0, left: (report?.rows ?? 0) - CREATE - UPDATE };
      let done = 0;
      for await (const rows of this.rows.ready(tx, id, BATCH)) {
        const brought: BroughtRow[] = [];
        for (const row of rows) {
          const one = await this.bring(tx, plan, row, eventId);
          if (one) brought.push(one);
          if (!one) counts.left++;
          else if (one.before === null) counts.created++;
          else counts.updated++;
        }
        await this.rows.brought(tx, id, brought);
        done += rows.length;
        if (await this.progress.note(asker, id, done, CREATE + UPDATE, this.clock.now())) throw new StepStopped();
      }
      const one = await this.imports.lock(tx, id);
      if (one.eventId !== eventId) throw new StepStopped();
      const now = this.clock.now();
      await this.importRecords.write(tx, importCommitted, { ...one, state: 'COMMITTED', committedAt: now }, counts);
      await this.progress.end(tx, id, 'DONE', now);
    });
  }

  /** Brings in one row; nothing where the record says so already. */
  private async bring(tx: Tx, plan: ImportPlan, ready: ReadyRow, cause: EventId): Promise<BroughtRow | undefined> {
    const { row, facts, target } = ready;
    const again = plan.next({ row, facts, faults: [], words: [], formulas: 0 });
    if (again.target !== target || again.outcome === 'ERROR') throw new RecordsChanged();
    const act = actOf(tx.context, this.clock.now());
    return target === null ? this.registered(tx, ready, act, cause) : this.revised(tx, target, ready, act, cause);
  }

  private async registered(tx: Tx, { row, facts }: ReadyRow, act: Act, cause: EventId): Promise<BroughtRow> {
    const id = this.ids.next<DistributorId>();
    const record = register(id, { ...detailsOf(facts), tier: facts.tier ?? null }, act);
    if (!record.ok) throw new RecordsChanged();
    const filed = await this.records.open(tx, distributorRegistered, record.value, cause);
    return { row, distributorId: id, versionAfter: filed.version, before: null };
  }

  private async revised(
    tx: Tx,
    id: DistributorId,
    { row, facts }: ReadyRow,
    act: Act,
    cause: EventId,
  ): Promise<BroughtRow | undefined> {
    const before = await this.records.locked(tx, id);
    const record = revise(before, withFacts(before, facts), act);
    if (!record.ok) throw new RecordsChanged();
    if (record.value === before) return undefined;
    const filed = await this.records.change(tx, distributorRevised, before, record.value, { cause });
    return { row, distributorId: id, versionAfter: filed.version, before: detailsIn(before) };
  }
}

/** The facts of a record alone. */
function detailsIn(record: Parameters<typeof withFacts>[0]): NonNullable<BroughtRow['before']> {
  const { legalName, country, registryNumber, address, website, contact } = record;
  const { productLines, territory, sponsorId, expectedAnnualVolume } = record;
  return {
    ...{ legalName, country, registryNumber, address, website, contact },
    ...{ productLines, territory, sponsorId, expectedAnnualVolume },
  };
}
