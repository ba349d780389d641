import type { listRescreenings } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';

/** A rescreening of everybody under watch. */
export type Rescreening = Received<typeof listRescreenings>['rows'][number];
/** What a rescreening came to. */
export type Outcome = NonNullable<Rescreening['outcome']>;

/** A version that everybody may have been rescreened against. */
export interface RescreenedVersion {
  readonly id: string;
  /** No rescreening before this instant knew of it. */
  readonly since: string;
  /** When it came into force; null when it is not in force now. */
  readonly inForceSince: string | null;
}

/** What the rescreenings say of one version. */
export interface VersionRescreenings {
  /** Under way, stopped or failed, and newer than every outcome. Only of a version in force: no other is screened against. */
  readonly open: Rescreening | undefined;
  /** The newest that searched this version. */
  readonly latest: Outcome | undefined;
  /** The one that this version led to when it came into force. */
  readonly caused: Outcome | undefined;
  /** The rows go back to where the version began: what is not among them is nowhere. */
  readonly whole: boolean;
}

const time = (at: string): number => Date.parse(at);

/**
 * Picks the rescreenings of one version. One without an outcome does not name its versions; it searches those in
 * force when it starts, so it counts when it started since the version came into force, or has yet to.
 * @param rows the newest first, from the newest of all
 * @param more whether there are older ones than these
 */
export function rescreeningsOf(
  { id, since, inForceSince }: RescreenedVersion,
  rows: readonly Rescreening[],
  more: boolean,
): VersionRescreenings {
  const searched = ({ outcome }: Rescreening): boolean =>
    outcome?.listVersions.some(({ versionId }) => versionId === id) ?? false;
  const concerns = (row: Rescreening): boolean => {
    if (row.outcome) return searched(row);
    const at = row.startedAt ?? row.endedAt;
    return inForceSince !== null && (at === null || time(at) >= time(inForceSince));
  };
  const newest = rows.find(concerns);
  const oldest = rows.at(-1)?.startedAt;
  return {
    open: newest?.outcome ? undefined : newest,
    latest: rows.find(searched)?.outcome ?? undefined,
    caused: rows.find(({ outcome }) => outcome?.changes?.versionId === id)?.outcome ?? undefined,
    whole: !more || (oldest !== null && oldest !== undefined && time(oldest) < time(since)),
  };
}
