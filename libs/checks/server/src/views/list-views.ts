import { listFreshness } from '@downstream/checks/core';
import { formatOf } from '@downstream/checks/list-formats';
import type { listSummary, listVersionRow } from '@downstream/contracts';
import { HOUR, millis, type Instant } from '@downstream/kernel';
import { publicListFacts, type PublicList } from '../lists/public-lists';
import { versionState } from '../lists/version-state';
import type { InForce } from '../persistence/lists-in-force';
import type { ListVersion } from '../persistence/watchlists';
import { inForceView } from './check-card';
import type { z } from 'zod';

/** The forms of a list, as a person chooses among them. */
const formsOf = (list: PublicList): z.input<typeof listSummary>['forms'] =>
  publicListFacts[list].forms.map(({ format, files }) => {
    const { title = format, input = 'FILE', terms = null } = formatOf(format) ?? {};
    return { format, title, input, terms, files: files.map((file) => ({ ...file })) };
  });

/** A list with what is in force of it, for one tenant. */
export function listView(
  list: PublicList,
  force: InForce | undefined,
  version: ListVersion | undefined,
  held: number,
  now: Instant,
): z.input<typeof listSummary> {
  const age = version ? (millis(now) - millis(version.retrievedAt)) / HOUR : null;
  const { publisher, title } = publicListFacts[list];
  return {
    ...{ list, publisher, title, forms: formsOf(list), held },
    inForce: version && force ? inForceView(version, force.since) : null,
    inForceForTenant: force?.since ?? null,
    retrievedAt: version?.retrievedAt ?? null,
    ageHours: age,
    freshness: listFreshness(age),
    sample: version?.sample ?? false,
  };
}

/**
 * A version for people of one tenant.
 * @param names of accounts of this tenant; people of another are not for it to know, so they are operators to it
 * @param me the person who asks
 */
export function versionView(
  version: ListVersion,
  names: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
  me: string | undefined,
): z.input<typeof listVersionRow> {
  const { list: _, files: __, importedBy, follows, votes, ...rest } = versionState(version);
  const nameOf = (id: string): string => names.get(id) ?? 'Operator';
  return {
    ...rest,
    retrievedAt: version.retrievedAt,
    importedBy: nameOf(importedBy),
    follows: follows === null ? null : (numbers.get(follows) ?? null),
    reason: version.reason,
    votes: votes.map(({ personId, by, at, verdict }) => ({ by: nameOf(by), mine: personId === me, at, verdict })),
  };
}
