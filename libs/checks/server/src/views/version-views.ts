import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { listVersionRow } from '@downstream/contracts';
import type { Actor } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { PublicList } from '../lists/public-lists';
import { Watchlists, type ListVersion } from '../persistence/watchlists';
import { versionView } from './list-views';
import type { z } from 'zod';

/** The versions of a list with the names of who imported them and voted on them, as far as this tenant knows them. */
@Injectable()
export class VersionViews {
  constructor(
    private readonly watchlists: Watchlists,
    private readonly users: UserDirectory,
  ) {}

  async of(tx: Tx, list: PublicList): Promise<z.input<typeof listVersionRow>[]> {
    const versions = await this.watchlists.versions(tx, list);
    const names = await this.users.namesOf(tx, actorsOf(versions));
    const numbers = new Map(versions.map(({ id, version }) => [id as string, version]));
    return versions.map((version) => versionView(version, names, numbers, tx.context.actor.personId));
  }
}

/** Whoever did something on the versions; an id alone does not tell what kind of actor it is. */
const actorsOf = (versions: readonly ListVersion[]): Pick<Actor, 'kind' | 'id'>[] =>
  versions
    .flatMap(({ importedBy, votes }) => [importedBy, ...votes.map(({ by }) => by)])
    .flatMap((id) => (['user', 'system'] as const).map((kind) => ({ kind, id: id as Actor['id'] })));
