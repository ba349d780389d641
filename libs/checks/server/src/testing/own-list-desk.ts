import type { Context, OwnListEffect } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { ownListOf, type Reply, type listOwnLists } from '@downstream/contracts';
import { ImportRuns, type ImportRun } from '../persistence/import-runs';
import type { OwnList } from '../persistence/own-lists';
import { Watchlists, type ListVersion } from '../persistence/watchlists';
import { HandInOwnList } from '../use-cases/hand-in-own-list';
import { RegisterOwnList } from '../use-cases/register-own-list';
import { RetireOwnList } from '../use-cases/retire-own-list';
import { VoteOnVersion } from '../use-cases/vote-on-version';
import { OwnListViews } from '../views/own-list-views';
import type { Desk } from '@downstream/distributors/server/testing';

/** A table of a list of one's own with these rows, an id and a name each. */
export const ownTable = (...rows: readonly string[]): Uint8Array => Buffer.from(['id,name', ...rows, ''].join('\n'));

/** So many rows, from `R1` on; the names are unlike any that a test gives to a distributor. */
export const rows = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, at) => `R${at + from},Zwirnkontor ${at + from}`);

/** What a person does with a tenant's own lists; everything is delivered before it returns. */
export const ownListDesk = ({ world }: Pick<Desk, 'world'>, context: Context) => {
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => world.tenants.within(context, work);
  return {
    within,
    register: (name: string, effect: OwnListEffect = 'FLAG'): Promise<OwnList> =>
      within((tx) => world.get(RegisterOwnList).in(tx, { name, effect, about: null })),
    async handIn(name: string, bytes: Uint8Array, file = 'list.csv'): Promise<ImportRun> {
      const { id } = await world.get(HandInOwnList).run(context, ownListOf(name), [{ name: file, bytes }]);
      await world.settle();
      const run = await within((tx) => world.get(ImportRuns).find(tx, id));
      if (!run) throw new Error('The run is gone');
      return run;
    },
    async retire(name: string, reason: string): Promise<string> {
      const version = await within((tx) => world.get(RetireOwnList).in(tx, ownListOf(name), reason));
      await world.settle();
      return version;
    },
    async vote(name: string, version: string | null, verdict: 'CONFIRM' | 'REJECT'): Promise<void> {
      await world.get(VoteOnVersion).run(context, ownListOf(name), version ?? '', verdict);
      await world.settle();
    },
    versions: (name: string): Promise<ListVersion[]> =>
      within((tx) => world.get(Watchlists).versions(tx, ownListOf(name))),
    lists: (): Promise<Reply<typeof listOwnLists>['lists']> => within((tx) => world.get(OwnListViews).all(tx)),
    /** Event types of this tenant's log that concern a record, in their order. */
    sealed: (subject: string | null): Promise<string[]> =>
      within(async (tx) => {
        const found: { type: string }[] = await tx.query(
          `select type from audit_event where subject_id = $1 order by subject_seq`,
          [subject],
        );
        return found.map(({ type }) => type);
      }),
  };
};
