import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { ownListNameOf, type ownListSummary } from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import { ListsInForce, type InForce } from '../persistence/lists-in-force';
import { OwnLists, type OwnList } from '../persistence/own-lists';
import { Watchlists } from '../persistence/watchlists';
import { inForceView } from './check-card';
import { actorsNamed } from './version-views';
import type { z } from 'zod';

type View = z.input<typeof ownListSummary>;

/** A tenant's own lists as its people see them. */
@Injectable()
export class OwnListViews {
  constructor(
    private readonly ownLists: OwnLists,
    private readonly watchlists: Watchlists,
    private readonly inForce: ListsInForce,
    private readonly users: UserDirectory,
  ) {}

  async all(tx: Tx): Promise<View[]> {
    const lists = await this.ownLists.all(tx);
    const names = await this.users.namesOf(tx, actorsNamed(lists.map(({ registeredBy }) => registeredBy)));
    const inForce = await this.inForce.all(tx);
    const views: View[] = [];
    for (const own of lists) {
      const force = inForce.find(({ list }) => list === own.list);
      views.push(await this.one(tx, own, force, names));
    }
    return views;
  }

  private async one(
    tx: Tx,
    own: OwnList,
    force: InForce | undefined,
    names: ReadonlyMap<string, string>,
  ): Promise<View> {
    const versions = await this.watchlists.versions(tx, own.list);
    const version = versions.find(({ id }) => id === force?.versionId);
    return {
      ...own,
      name: ownListNameOf(own.list),
      registeredBy: names.get(own.registeredBy) ?? '',
      inForce: version && force ? inForceView(version, force.since) : null,
      retrievedAt: version?.retrievedAt ?? null,
      retiredAt: version && version.reason !== null ? (force?.since ?? null) : null,
      held: versions.filter(({ status }) => status === 'HELD').length,
    };
  }
}
