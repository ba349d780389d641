import { Inject, Injectable } from '@nestjs/common';
import { listAlarms, missingCanaries, retirementAlarm } from '@downstream/checks/core';
import { watchlistHeld, watchlistImported, type StateOf, type watchlistImportRequested } from '@downstream/contracts';
import { millis, type Clock, type EventId, type Instant, type ListVersionId } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { difference, hashOfFiles, type VersionDifference } from '../lists/list-version-builder';
import { rulesOf } from '../lists/list-rules';
import { ofWhole, type ReadFiles } from '../lists/read-list';
import { versionState } from '../lists/version-state';
import type { ListFileError } from '../persistence/import-runs';
import { Watchlists, type KeptEntry, type ListVersion, type NewVersion } from '../persistence/watchlists';

/** What is to be kept: whose list it is, in which files it came, and why it is to end with this version, if it is. */
export type Requested = Pick<
  StateOf<typeof watchlistImportRequested>,
  'list' | 'format' | 'files' | 'sample' | 'requestedBy'
> & { readonly reason?: string };

/** What became of files that could be read. */
export type Keeping =
  | { readonly kind: 'REFUSED'; readonly error: ListFileError }
  /** They say what a version says that is there. */
  | { readonly kind: 'SAME'; readonly versionId: ListVersionId; readonly held: boolean }
  | { readonly kind: 'KEPT'; readonly versionId: ListVersionId; readonly held: boolean };

/** Entries per statement. */
const BATCH = 1_000;

const day = (at: Instant): string => at.slice(0, 10);

/**
 * Keeps what was read as a version: in force at once when nothing speaks against it, else held back until two people
 * have looked. The last good version stays meanwhile.
 */
@Injectable()
export class KeepVersion {
  constructor(
    private readonly watchlists: Watchlists,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The version made of these very files, if there is one: nothing needs to be read then. The same files again confirm
   * the version in force and wake no held one; files that somebody rejected are read anew and held anew.
   */
  async known(tx: Tx, requested: Requested, newest: ListVersion | undefined): Promise<Keeping | undefined> {
    const found = await this.watchlists.ofFiles(tx, requested.list, requested.format, hashOfFiles(requested.files));
    if (!found || found.sample !== requested.sample) return undefined;
    if (found.id === newest?.id) {
      await this.watchlists.confirm(tx, found.id, this.clock.now());
      return { kind: 'SAME', versionId: found.id, held: false };
    }
    if (found.status !== 'HELD') return undefined;
    return { kind: 'SAME', versionId: found.id, held: true };
  }

  /**
   * @param cause the event that asked for it; none where a person did so by hand
   * @param progress called with the number of entries that are kept
   */
  async in(
    tx: Tx,
    cause: EventId | undefined,
    requested: Requested,
    read: ReadFiles,
    entries: readonly KeptEntry[],
    newest: ListVersion | undefined,
    progress: (kept: number) => Promise<void>,
  ): Promise<Keeping> {
    const { list, sample } = requested;
    // A sample is no measure for a real list, nor the other way round.
    const before = newest?.sample === sample ? newest : undefined;
    const error = before && olderThan(before, read);
    if (error) return { kind: 'REFUSED', error };
    const members = newest ? await this.watchlists.members(tx, newest.id) : [];
    const change = difference(members, entries);
    const now = this.clock.now();
    if (newest && change.same && newest.sample === sample) {
      await this.watchlists.confirm(tx, newest.id, now);
      return { kind: 'SAME', versionId: newest.id, held: false };
    }
    const alarms = this.alarms(requested, read, before, change);
    const known = new Set(members.map(({ content }) => content));
    const fresh = entries.filter(({ content }) => !known.has(content));
    for (let from = 0; from < fresh.length; from += BATCH) {
      await this.watchlists.keepEntries(tx, list, fresh.slice(from, from + BATCH));
      await progress(Math.min(from + BATCH, fresh.length) + entries.length - fresh.length);
    }
    const version: NewVersion = {
      id: this.ids.next<ListVersionId>(),
      list,
      version: await this.watchlists.nextNumber(tx, list),
      format: requested.format,
      generatedAt: read.generatedAt,
      importedAt: now,
      importedBy: requested.requestedBy,
      sha256: hashOfFiles(requested.files),
      entries: entries.length,
      byType: read.byType,
      ...{ names: read.names, addresses: read.addresses, ids: read.ids },
      ...{ added: change.added, changed: change.changed, reworded: change.reworded, removed: change.removed },
      files: requested.files,
      kept: read.kept,
      notes: read.notes,
      sample,
      follows: newest?.id ?? null,
      alarms,
      reason: requested.reason ?? null,
    };
    await this.watchlists.keepVersion(tx, version);
    await this.watchlists.keepMembers(
      tx,
      version.id,
      entries.map(({ entry, ...rest }) => ({ ref: entry.ref, ...rest })),
    );
    const held = alarms.length > 0;
    await this.outbox.add(tx, held ? watchlistHeld : watchlistImported, {
      subject: version.id,
      party: null,
      ...(cause && { cause }),
      state: versionState({ ...version, retrievedAt: now, votes: [], status: held ? 'HELD' : 'RELEASED' }),
    });
    return { kind: 'KEPT', versionId: version.id, held };
  }

  private alarms(
    { list, sample, reason }: Requested,
    read: ReadFiles,
    before: ListVersion | undefined,
    change: VersionDifference,
  ): NewVersion['alarms'] {
    if (reason !== undefined) return [retirementAlarm];
    const known = rulesOf(list);
    // Invented names are few, and none of them stands on the real list.
    const rules = sample ? { ...known, floor: 0, canaries: [] } : known;
    return listAlarms(
      {
        entries: read.entries.length,
        names: read.names,
        addresses: read.addresses,
        generatedAt: read.generatedAt,
        missingCanaries: missingCanaries(read.entries, rules.canaries),
        absentFiles: read.missing,
      },
      before
        ? { before, added: change.added, changed: change.changed - change.reworded, removed: change.removed }
        : null,
      rules,
      this.clock.now(),
    );
  }
}

/** The refusal of a list that its publisher made before the one in force. */
function olderThan(before: ListVersion, { generatedAt }: ReadFiles): ListFileError | undefined {
  if (!generatedAt || !before.generatedAt || millis(generatedAt) >= millis(before.generatedAt)) return undefined;
  return ofWhole(
    'LIST_OLDER',
    `The file was made on ${day(generatedAt)} (${generatedAt}); version ${before.version}, which is in force, on ${day(before.generatedAt)} (${before.generatedAt}). An older list is not taken. Nothing was changed.`,
  );
}
