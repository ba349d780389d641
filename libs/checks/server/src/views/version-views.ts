import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { listVersionRow } from '@downstream/contracts';
import type { Actor } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
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

  async of(tx: Tx, list: string): Promise<z.input<typeof listVersionRow>[]> {
    const versions = await this.watchlists.versions(tx, list);
    const names = await this.users.namesOf(tx, actorsOf(versions));
    const numbers = new Map(versions.map(({ id, version }) => [id as string, version]));
    return versions.map((version) => versionView(version, names, numbers, tx.context.actor.personId));
  }
}

/** Accounts and machines of these ids; an id alone does not tell which it is. */
export const actorsNamed = (ids: readonly string[]): Pick<Actor, 'kind' | 'id'>[] =>
  ids.flatMap((id) => (['user', 'system'] as const).map((kind) => ({ kind, id: id as Actor['id'] })));

/** Whoever did something on the versions. */
const actorsOf = (versions: readonly ListVersion[]): Pick<Actor, 'kind' | 'id'>[] =>
  actorsNamed(versions.flatMap(({ importedBy, votes }) => [importedBy, ...votes.map(({ by }) => by)]));
