import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk, type Colleague, type Desk } from '@downstream/distributors/server/testing';
import { DEPLOYMENT, systemContext, type Context } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { WorldOptions } from '@downstream/platform/testing';
import { ChecksModule } from '../checks.module';
import type { PublicList } from '../lists/public-lists';
import { ImportRuns, type ImportRun } from '../persistence/import-runs';
import { ListsInForce } from '../persistence/lists-in-force';
import { Watchlists, type ListVersion, type VersionVote } from '../persistence/watchlists';
import {
  inDeployment as deploymentOf,
  RequestListImport,
  type HandedFile,
  type ImportOptions,
} from '../use-cases/request-list-import';
import { VoteOnVersion } from '../use-cases/vote-on-version';

const folder = join(import.meta.dirname, '../../../list-formats/src/sample-sdn');

/** A file of a list in memory. */
export type ListFile = HandedFile & { readonly bytes: Uint8Array };

/** The files of a folder that a list consists of. */
export const filesIn = (place: string): ListFile[] =>
  readdirSync(place)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(place, name))) }));

/** The bundled sample of the SDN list; `change` rewrites the text of a file. */
export const sampleFiles = (change: (text: string, name: string) => string = (text) => text): ListFile[] =>
  filesIn(folder).map(({ name, bytes }) => ({
    name,
    bytes: Buffer.from(change(Buffer.from(bytes).toString('latin1'), name), 'latin1'),
  }));

/** A desk at which lists are imported. */
export interface ListDesk {
  readonly desk: Desk;
  /** Imports files as the deployment's importer and delivers all events. */
  importing(list: PublicList, files: readonly HandedFile[], options?: ImportOptions): Promise<ImportRun>;
  /** Votes as a colleague and delivers all events. */
  voting(who: Colleague, version: string | null, verdict: VersionVote['verdict'], list?: PublicList): Promise<void>;
  versions(list?: PublicList): Promise<ListVersion[]>;
  /** The number of the version that is in force for the tenant; null without one. */
  inForce(list?: PublicList): Promise<number | null>;
  /** Event types of the deployment's log that concern a version, in their order. */
  sealed(version: string | null): Promise<string[]>;
  inDeployment<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Opens a desk with the room `checks`; close its world afterwards. */
export async function openListDesk(options: WorldOptions = {}): Promise<ListDesk> {
  const desk = await openDesk({
    ...options,
    imports: [ChecksModule, ...(options.imports ?? [])],
  });
  const { world, tenantId } = desk;
  await world.settle();
  const operator: Context = systemContext('importer', DEPLOYMENT, 'test');
  const inDeployment: ListDesk['inDeployment'] = (work) => world.tenants.within(operator, work);
  const watchlists = world.get(Watchlists);
  return {
    desk,
    inDeployment,
    async importing(list, files, how = {}) {
      const { id } = await world.get(RequestListImport).run(operator, list, files, how);
      await world.settle();
      const run = await inDeployment((tx) => world.get(ImportRuns).find(tx, id));
      if (!run) throw new Error('The run is gone');
      return run;
    },
    async voting({ context }, version, verdict, list = 'ofac-sdn') {
      await world.get(VoteOnVersion).run(deploymentOf(context), list, version ?? '', verdict);
      await world.settle();
    },
    versions: (list = 'ofac-sdn') => inDeployment((tx) => watchlists.versions(tx, list)),
    inForce: (list = 'ofac-sdn') =>
      world.tenants.within(systemContext('screener', tenantId, 'test'), async (tx) => {
        const force = await world.get(ListsInForce).of(tx, list);
        return force ? ((await watchlists.byId(tx, force.versionId))?.version ?? null) : null;
      }),
    sealed: (version) =>
      inDeployment(async (tx) => {
        const rows: { type: string }[] = await tx.query(
          `select type from audit_event where subject_id = $1 order by subject_seq`,
          [version],
        );
        return rows.map(({ type }) => type);
      }),
  };
}
