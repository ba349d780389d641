import type { timelineEntry } from '@downstream/contracts';
import { changes, differences, type Difference, type Distributor } from '@downstream/distributors/core';
import type { z } from 'zod';
import type { Step } from '../persistence/timeline-events';
import type { Names } from './names';
import type { Sight } from './sight';

type Entry = z.input<typeof timelineEntry>;
type State = Readonly<Record<string, unknown>>;

/** One event as the timeline shows it. */
export function entryOf({ event, before }: Step, names: Names, sight: Sight): Entry {
  const { id, at, type, subject, actor } = event;
  const state = readable(event.state) as State;
  const shown = mayTell(subject.kind, state, sight);
  // Which file came is said on the tab of documents; here it would be hashes.
  const told = shown && subject.kind !== 'document';
  const found = before && told ? changed(subject.kind, readable(before.state) as State, state) : [];
  return {
    ...{ id, at, type },
    subject: { kind: subject.kind, id: subject.id },
    actor: names.who(actor.kind, actor.id, actor.personId ?? null),
    onBehalf: actor.onBehalfOf !== undefined,
    changes: found
      .filter(({ pointer }) => sight.reviews || !isReasoned(pointer))
      .map(({ pointer, before: old, after }) => ({ field: pointer, old, new: after })),
    reason: shown && (sight.reviews || subject.kind !== 'distributor') ? reasonOf(state) : null,
  };
}

/** A hold because of a list match tells what was found; only those who may see checks read it. */
const mayTell = (kind: string, state: State, { checks }: Sight): boolean =>
  checks || kind !== 'hold' || state['basis'] !== 'LIST_MATCH';

const isReasoned = (pointer: string): boolean => pointer === '/stateReason' || pointer.startsWith('/suspension');

/** Bookkeeping that every event moves; who and when are told beside it. */
const bookkeeping = ['id', 'version', 'changed', 'contributions'];

function changed(kind: string, before: State, after: State): readonly Difference[] {
  if (kind === 'distributor') return changes(before as unknown as Distributor, after as unknown as Distributor);
  const told = (state: State): State =>
    Object.fromEntries(Object.entries(state).filter(([key]) => !bookkeeping.includes(key)));
  return differences(told(before), told(after));
}

function reasonOf(state: State): string | null {
  const votes = state['releaseVotes'];
  const removed = state['removed'] as State | null | undefined;
  const vote: unknown = Array.isArray(votes) ? (votes.at(-1) as State | undefined)?.['reason'] : undefined;
  const reason = vote ?? removed?.['reason'] ?? state['stateReason'] ?? state['reason'];
  return typeof reason === 'string' ? reason : null;
}

/** A state with a plain word where personal data has been erased and only the commitment is left. */
function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  if ('$commitment' in value) return { erased: true };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
}
