import {
  inForce,
  ok,
  publishFlow,
  refuse,
  step,
  type Instant,
  type PersonId,
  type PublishedListKind,
  type PublishState,
  type Result,
} from '@downstream/kernel';
import { authorOf, isSecondPerson, withPerson, type Act, type Author } from './act';
import { rowFaults } from './list-row-faults';
import type { ListInForce, ListRows } from './list-rows';

/** One version of a list that is law for the catalogue. Plain JSON throughout. */
export interface ListVersion<K extends PublishedListKind = PublishedListKind> {
  /** What the list is called in records, such as `chpl`. */
  readonly list: string;
  readonly kind: K;
  /** From 1, without gaps. */
  readonly version: number;
  readonly state: PublishState;
  /** The instant from which it is law; `null` until somebody dates it, and where it is to be that of its publication. */
  readonly effectiveFrom: Instant | null;
  /** Where the rows come from: the instrument, or whose choice they are. */
  readonly source: string;
  readonly rows: readonly ListRows[K][];
  /** `null` for the first versions, which come with the product. */
  readonly drafted: Author | null;
  /** Everybody who wrote in it; none of them publishes it. */
  readonly contributors: readonly PersonId[];
  readonly published: Author | null;
  readonly returnReason: string | null;
}

const LONGEST_SOURCE = 500;
/** What a list may be called: it stands in addresses and in every record of what judged an item. */
const LIST_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_LIST_NAME = 60;

/** Whether a list may be called so: small letters, digits, and hyphens between them. */
export const isListName = (text: string): boolean => LIST_NAME.test(text) && text.length <= LONGEST_LIST_NAME;

type Draft<K extends PublishedListKind> = Pick<ListVersion<K>, 'source' | 'rows'>;

function checked<K extends PublishedListKind>(kind: K, { source, rows }: Draft<K>): Result<Draft<K>> {
  const faults = [...rowFaults(kind, rows)];
  if (source.trim() === '') faults.unshift({ pointer: '/source', code: 'REQUIRED' });
  if (source.length > LONGEST_SOURCE) faults.unshift({ pointer: '/source', code: 'TOO_LONG' });
  return faults.length > 0 ? refuse('LIST_ROWS_INVALID', { faults }) : ok({ source, rows });
}

/** The version of a list that somebody writes or that waits for a second person. */
export const openVersionOf = <V extends Pick<ListVersion, 'state'>>(versions: readonly V[]): V | undefined =>
  versions.find(({ state }) => state === 'DRAFT' || state === 'PENDING_APPROVAL');

/**
 * Begins the next version of a list; whatever is in force stays in force. A name nobody has used begins a list of the
 * tenant's own.
 * @param versions of that list, all of them
 * @returns refusals `LIST_VERSION_OPEN`, and `LIST_ROWS_INVALID` with every fault at once
 */
export function draftVersion<K extends PublishedListKind>(
  { list, kind }: { readonly list: string; readonly kind: K },
  versions: readonly ListVersion<K>[],
  draft: Draft<K>,
  act: Act,
): Result<ListVersion<K>> {
  const open = openVersionOf(versions);
  if (open) return refuse('LIST_VERSION_OPEN', { version: open.version, state: open.state });
  // The rows of a list keep their shape for good: what judged an item stays readable.
  const fault = !isListName(list) ? '/list' : versions.some((one) => one.kind !== kind) ? '/kind' : undefined;
  if (fault) return refuse('LIST_ROWS_INVALID', { faults: [{ pointer: fault, code: 'UNKNOWN' }] });
  const content = checked(kind, draft);
  if (!content.ok) return content;
  return ok({
    list,
    kind,
    version: Math.max(0, ...versions.map(({ version }) => version)) + 1,
    state: 'DRAFT',
    effectiveFrom: null,
    ...content.value,
    drafted: authorOf(act),
    contributors: withPerson([], act),
    published: null,
    returnReason: null,
  });
}

/**
 * Writes a draft anew. Whoever writes has a share in it.
 * @returns refusals `TRANSITION_NOT_ALLOWED` (it is no draft: never edited in place) and `LIST_ROWS_INVALID`
 */
export function reviseDraft<K extends PublishedListKind>(
  version: ListVersion<K>,
  draft: Draft<K>,
  act: Act,
): Result<ListVersion<K>> {
  if (version.state !== 'DRAFT') {
    return refuse('TRANSITION_NOT_ALLOWED', { from: version.state, to: 'DRAFT', allowed: publishFlow[version.state] });
  }
  const content = checked(version.kind, draft);
  if (!content.ok) return content;
  return ok({
    ...version,
    ...content.value,
    drafted: authorOf(act),
    contributors: withPerson(version.contributors, act),
  });
}

const stepped = <K extends PublishedListKind>(
  version: ListVersion<K>,
  to: PublishState,
  more: Partial<ListVersion<K>>,
): Result<ListVersion<K>> => {
  const next = step(publishFlow, version.state, to);
  return next.ok ? ok({ ...version, ...more, state: next.value }) : next;
};

/** Law has a date, and it is not behind us: what was decided stays judged by what was in force. */
const datePassed = (from: Instant | null, at: Instant): boolean => from !== null && from < at;

/**
 * Asks a second person to publish it from that instant on; `null` is from the moment in which it is published.
 * @returns refusals `TRANSITION_NOT_ALLOWED` and `LIST_DATE_PASSED`
 */
export function proposeVersion<K extends PublishedListKind>(
  version: ListVersion<K>,
  effectiveFrom: Instant | null,
  act: Act,
): Result<ListVersion<K>> {
  const contributors = withPerson(version.contributors, act);
  const next = stepped(version, 'PENDING_APPROVAL', { effectiveFrom, contributors, returnReason: null });
  if (next.ok && datePassed(effectiveFrom, act.at)) return refuse('LIST_DATE_PASSED', { pointer: '/effectiveFrom' });
  return next;
}

/**
 * Publishes it; from its instant on it is in force (guard G8).
 * @returns refusals `TRANSITION_NOT_ALLOWED`, `LIST_NEEDS_ANOTHER_PERSON` (a machine, or anybody who wrote in it) and
 * `LIST_DATE_PASSED` (it waited too long; it is returned and dated anew)
 */
export function publish<K extends PublishedListKind>(version: ListVersion<K>, act: Act): Result<ListVersion<K>> {
  const effectiveFrom = version.effectiveFrom ?? act.at;
  const next = stepped(version, 'PUBLISHED', { published: authorOf(act), effectiveFrom });
  if (!next.ok) return next;
  if (!isSecondPerson(version.contributors, act)) return refuse('LIST_NEEDS_ANOTHER_PERSON');
  return datePassed(version.effectiveFrom, act.at) ? refuse('LIST_DATE_PASSED', { pointer: '/effectiveFrom' }) : next;
}

/** Sends a proposal back to be written anew; refusals `TRANSITION_NOT_ALLOWED` and `REASON_REQUIRED`. */
export function returnVersion<K extends PublishedListKind>(
  version: ListVersion<K>,
  reason: string,
): Result<ListVersion<K>> {
  const next = stepped(version, 'DRAFT', { effectiveFrom: null, returnReason: reason });
  return next.ok && reason.trim() === '' ? refuse('REASON_REQUIRED', { pointer: '/reason' }) : next;
}

/**
 * Retires a version that a later one has replaced; for the past it stays what was in force.
 * @param versions of that list, in the order of their numbers
 * @returns refusals `TRANSITION_NOT_ALLOWED` and `LIST_STILL_IN_FORCE`: a list never ends in nothing
 */
export function retire<K extends PublishedListKind>(
  version: ListVersion<K>,
  versions: readonly ListVersion<K>[],
  at: Instant,
): Result<ListVersion<K>> {
  const next = stepped(version, 'RETIRED', {});
  const current = inForce(versions, at);
  const replaced = current !== undefined && current.version > version.version;
  return next.ok && !replaced ? refuse('LIST_STILL_IN_FORCE', { inForce: current?.version ?? null }) : next;
}

/**
 * The versions in force at an instant, one of each list there is of a kind.
 * @param versions of any lists and kinds, in any order
 */
export function listsInForce<K extends PublishedListKind>(
  versions: readonly ListVersion[],
  kind: K,
  at: Instant,
): readonly ListInForce<K>[] {
  const ofKind = versions.filter((one): one is ListVersion<K> => one.kind === kind);
  const names = [...new Set(ofKind.map(({ list }) => list))].sort();
  return names.flatMap((name) => {
    const ordered = ofKind.filter(({ list }) => list === name).sort((a, b) => a.version - b.version);
    const current = inForce(ordered, at);
    if (current?.effectiveFrom == null) return [];
    const { list, version, effectiveFrom, rows } = current;
    return [{ list, kind, version, effectiveFrom, rows }];
  });
}
