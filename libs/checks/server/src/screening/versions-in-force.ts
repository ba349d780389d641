import { Injectable } from '@nestjs/common';
import type { searchedVersion } from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { ListsInForce } from '../persistence/lists-in-force';
import { Watchlists, type ListVersion } from '../persistence/watchlists';

/** The list versions that a tenant's parties are screened against now. */
@Injectable()
export class VersionsInForce {
  constructor(
    private readonly inForce: ListsInForce,
    private readonly watchlists: Watchlists,
  ) {}

  /** In the order of the lists' codes; none before the first import of a public list. */
  async all(tx: Tx): Promise<ListVersion[]> {
    const versions: ListVersion[] = [];
    for (const { versionId } of await this.inForce.searchable(tx)) {
      const version = await this.watchlists.byId(tx, versionId);
      // Left out, a list that was not searched would look as if it had been.
      if (!version) throw new Error(`The list version ${versionId} is gone`);
      versions.push(version);
    }
    return versions;
  }
}

/** A version as runs record it. */
export const searchedVersionOf = (version: ListVersion): z.input<typeof searchedVersion> => ({
  list: version.list,
  versionId: version.id,
  version: version.version,
  generatedAt: version.generatedAt,
  retrievedAt: version.retrievedAt,
  sha256: version.sha256,
  entries: version.entries,
});
