import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RequestListImport } from '@downstream/checks/server';
import { rescreeningRequested } from '@downstream/contracts';
import { DistributorDirectory, type FiledDistributor } from '@downstream/distributors/server';
import { openDesk, submitted, type Colleague, type Desk } from '@downstream/distributors/server/testing';
import { DEPLOYMENT, systemContext, type DistributorId, type ReviewId, type RiskTier } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { WorldOptions } from '@downstream/platform/testing';
import { Recommend, ReviewDirectory, Sign, TakeReview } from '@downstream/reviews/server';
import { makeReady } from '@downstream/reviews/server/testing';
import { MonitoringModule } from '../monitoring.module';
import { Changes, type ChangeFilter, type MaterialChange } from '../persistence/changes';

const sample = join(import.meta.dirname, '../../../../checks/list-formats/src/sample-sdn');

/** A desk at which distributors are approved and then watched. */
export interface MonitoringDesk extends Desk {
  readonly ana: Colleague;
  within<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Imports the sample list, changed or as it is, and lets everything follow. */
  bringIn(change?: (text: string) => string): Promise<void>;
  /** A distributor that was submitted, reviewed and approved. */
  approved(name: string, tier?: RiskTier): Promise<DistributorId>;
  /** Recommends and signs the review that is under way. */
  decide(id: DistributorId): Promise<void>;
  distributor(id: DistributorId): Promise<FiledDistributor>;
  changes(filter?: ChangeFilter): Promise<MaterialChange[]>;
  /** Has everybody screened again, in full. */
  rescreen(): Promise<void>;
}

/** Opens the desk, with the list in force that `change` makes of the sample; close its world afterwards. */
export async function openMonitoringDesk(
  options: WorldOptions = {},
  change: (text: string) => string = (text) => text,
): Promise<MonitoringDesk> {
  const desk = await openDesk({ ...options, imports: [MonitoringModule] });
  const { world, tenantId } = desk;
  await world.settle();
  const bringIn: MonitoringDesk['bringIn'] = async (edit = (text) => text) => {
    const files = readdirSync(sample)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => {
        const text = readFileSync(join(sample, name)).toString('latin1');
        return { name, bytes: new Uint8Array(Buffer.from(edit(text), 'latin1')) };
      });
    const operator = systemContext('importer', DEPLOYMENT, 'test');
    await world.get(RequestListImport).run(operator, 'ofac-sdn', files, { sample: true });
    await world.settle();
  };
  await bringIn(change);
  const ana = await desk.hire('Ana', 'analyst');
  const ben = await desk.hire('Ben', 'analyst');
  const checkers = [await desk.hire('Mia', 'approver', 'manager'), await desk.hire('Dora', 'approver', 'director')];
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => world.tenants.within(ana.context, work);
  const decide: MonitoringDesk['decide'] = async (id) => {
    const review = await within((tx) => world.get(ReviewDirectory).latest(tx, id));
    if (!review) throw new Error('No review has opened');
    await makeReady({ world, first: ana.context, second: ben.context }, id);
    await world.get(TakeReview).run(ana.context, review.id);
    const proposal = { outcome: 'APPROVED' as const, reason: 'Known reseller, no open hits.', conditions: [] };
    const { recommendation } = await world.get(Recommend).run(ana.context, review.id, proposal);
    await world.settle();
    for (const { context } of checkers.slice(0, review.tier === 'HIGH' ? 2 : 1)) {
      const ballot = {
        id: review.id as ReviewId,
        decision: 'APPROVE' as const,
        snapshotHash: recommendation?.snapshot ?? '',
        note: null,
      };
      await world.tenants.within(context, (tx) => world.get(Sign).in(tx, ballot));
    }
    await world.settle();
  };
  return {
    ...desk,
    ana,
    within,
    bringIn,
    decide,
    approved: async (native, tier = 'MEDIUM') => {
      const legalName = { native, latin: null, language: null };
      const id = await submitted(desk, ana.context, { legalName }, tier);
      await world.settle();
      await decide(id);
      return id;
    },
    distributor: async (id) => {
      const found = await within((tx) => world.get(DistributorDirectory).byId(tx, id));
      if (!found) throw new Error('No such distributor');
      return found;
    },
    changes: async (filter = {}) => (await within((tx) => world.get(Changes).page(tx, filter, undefined, 100))).rows,
    rescreen: async () => {
      const id = world.ids.next<string>();
      const state = { id, reason: 'ASKED' as const, at: world.clock.now() };
      const machine = systemContext('scheduler', tenantId, 'test');
      await world.tenants.within(machine, (tx) =>
        world.outbox.add(tx, rescreeningRequested, { subject: id, party: null, state }),
      );
      await world.settle();
    },
  };
}
