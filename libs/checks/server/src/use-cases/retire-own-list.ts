import { Injectable } from '@nestjs/common';
import type { EntryKind } from '@downstream/checks/core';
import { refusal, RefusalError, type ListVersionId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { ReadFiles } from '../lists/read-list';
import { OwnLists } from '../persistence/own-lists';
import { Watchlists } from '../persistence/watchlists';
import { KeepVersion } from './keep-version';
import { VoteOnVersion } from './vote-on-version';

const none: Readonly<Record<EntryKind, number>> = {
  ...{ INDIVIDUAL: 0, ENTITY: 0, VESSEL: 0, AIRCRAFT: 0, ADDRESS: 0, UNKNOWN: 0 },
};
/** What is read of no file at all. */
const nothing: ReadFiles = {
  entries: [],
  byType: none,
  ...{ names: 0, addresses: 0, ids: 0 },
  ...{ kept: [], missing: [], notes: [], generatedAt: null },
};

/**
 * Ends a list of the tenant's own by a last version that holds nothing. It is held back like any version that takes
 * many names away, until a second person confirms it; then everybody whom a name on it touched is screened anew.
 */
@Injectable()
export class RetireOwnList {
  constructor(
    private readonly ownLists: OwnLists,
    private readonly watchlists: Watchlists,
    private readonly keepVersion: KeepVersion,
    private readonly votes: VoteOnVersion,
  ) {}

  /**
   * @param reason why the list is to be searched no longer
   * @returns the version that ends it, with the vote of whoever asks
   * @throws RefusalError NOT_FOUND, OWN_LIST_NOT_IN_FORCE where nothing of it is searched anyhow,
   * OWN_LIST_RETIREMENT_WAITS where somebody asked for it already, NOT_ALLOWED for callers without a person behind them
   */
  async in(tx: Tx, list: string, reason: string): Promise<ListVersionId> {
    if (!(await this.ownLists.find(tx, list))) throw new RefusalError(refusal('NOT_FOUND'));
    await this.watchlists.lock(tx, list);
    const versions = await this.watchlists.versions(tx, list);
    const newest = versions.find(({ status }) => status === 'RELEASED');
    if (!newest || newest.reason !== null) throw new RefusalError(refusal('OWN_LIST_NOT_IN_FORCE'));
    if (versions.some((one) => one.status === 'HELD' && one.reason !== null)) {
      throw new RefusalError(refusal('OWN_LIST_RETIREMENT_WAITS'));
    }
    const { format } = newest;
    const requested = { list, format, files: [], sample: false, requestedBy: tx.context.actor.id, reason };
    const kept = await this.keepVersion.in(tx, undefined, requested, nothing, [], newest, async () => undefined);
    if (kept.kind !== 'KEPT') throw new Error(`The end of ${list} was not kept`);
    await this.votes.in(tx, list, kept.versionId, 'CONFIRM');
    return kept.versionId;
  }
}
