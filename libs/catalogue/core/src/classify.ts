import { ok, refuse, step, type ClassificationState, type PersonId, type Result } from '@downstream/kernel';
import canonicalize from 'canonicalize';
import { authorOf, isSecondPerson, withPerson, type Act } from './act';
import {
  classificationFlow,
  classificationInForce,
  isWaiting,
  type Classification,
  type ClassificationFacts,
  type ClassificationId,
  type WrittenClassification,
} from './classification';
import { factsOf, faultsOfForm, faultsOfProposal } from './classification-faults';
import { changedBy, type Item } from './item';
import type { ListVersion } from './published-list';
import { sensitivityOf } from './sensitivity';

/** The classification of an item that is being written, waits for approval or was returned. */
export const waitingOf = (item: Item): Classification | undefined => item.classifications.findLast(isWaiting);

const sameFacts = (a: ClassificationFacts, b: ClassificationFacts): boolean =>
  canonicalize(factsAlone(a)) === canonicalize(factsAlone(b));

const factsAlone = ({ hs, eccn, euCode, militaryCode, parameters, basis, nextReview }: ClassificationFacts) => ({
  hs,
  eccn,
  euCode,
  militaryCode,
  parameters,
  basis,
  nextReview,
});

/**
 * Begins a classification, the first or a new one of an item that has one. What is in force stays in force until the
 * new one is approved.
 * @returns refusals `CLASSIFICATION_OPEN` (another one waits) and `ITEM_INVALID` with every fault at once
 */
export function draftClassification(
  item: Item,
  id: ClassificationId,
  written: WrittenClassification,
  act: Act,
): Result<Item> {
  const open = waitingOf(item);
  if (open) return refuse('CLASSIFICATION_OPEN', { id: open.id, state: open.state });
  const faults = faultsOfForm(written, act.at);
  if (faults.length > 0) return refuse('ITEM_INVALID', { faults });
  const drafted: Classification = {
    ...factsOf(written),
    id,
    state: 'DRAFT',
    classifier: authorOf(act),
    contributors: withPerson([], act),
    proposed: null,
    approved: null,
    judged: null,
    returnReason: null,
  };
  return ok(changedBy(item, act, { classifications: [...item.classifications, drafted] }));
}

/** The one that waits, a step further; refusals `NOT_FOUND` (none waits) and `TRANSITION_NOT_ALLOWED`. */
function stepped(
  item: Item,
  to: ClassificationState,
  act: Act,
  more: (waiting: Classification) => Partial<Classification>,
): Result<Item> {
  const waiting = waitingOf(item);
  if (!waiting) return refuse('NOT_FOUND');
  const next = step(classificationFlow, waiting.state, to);
  return next.ok ? ok(withWaiting(item, act, { ...waiting, ...more(waiting), state: next.value })) : next;
}

const withWaiting = (item: Item, act: Act, waiting: Classification): Item =>
  changedBy(item, act, {
    classifications: item.classifications.map((one) => (one.id === waiting.id ? waiting : one)),
  });

/**
 * Writes a draft anew, or what was returned, which thereby is a draft again. Whoever writes has a share in it.
 * @returns refusals `NOT_FOUND`, `TRANSITION_NOT_ALLOWED` (it waits for approval) and `ITEM_INVALID`
 */
export function reviseClassification(item: Item, written: WrittenClassification, act: Act): Result<Item> {
  const waiting = waitingOf(item);
  const faults = waiting ? faultsOfForm(written, act.at) : [];
  if (faults.length > 0) return refuse('ITEM_INVALID', { faults });
  const revised = ({ contributors }: Classification) => ({
    ...factsOf(written),
    classifier: authorOf(act),
    contributors: withPerson(contributors, act),
  });
  if (waiting?.state === 'DRAFT') return ok(withWaiting(item, act, { ...waiting, ...revised(waiting) }));
  return stepped(item, 'DRAFT', act, revised);
}

/**
 * Asks for approval. Whoever asks has a share in it.
 * @returns refusals `NOT_FOUND`, `TRANSITION_NOT_ALLOWED`, `CLASSIFICATION_INCOMPLETE` with every place, and
 * `CLASSIFICATION_UNCHANGED` where all of it is in force already
 */
export function propose(item: Item, act: Act): Result<Item> {
  const next = stepped(item, 'PENDING_APPROVAL', act, ({ contributors }) => ({
    proposed: authorOf(act),
    contributors: withPerson(contributors, act),
    returnReason: null,
  }));
  const waiting = waitingOf(item);
  if (!next.ok || !waiting) return next;
  const faults = faultsOfProposal(waiting, act.at);
  if (faults.length > 0) return refuse('CLASSIFICATION_INCOMPLETE', { faults });
  const current = classificationInForce(item.classifications, act.at);
  return current && sameFacts(current, waiting) ? refuse('CLASSIFICATION_UNCHANGED', { id: current.id }) : next;
}

// Nobody approves what they wrote: neither the classification nor the names and the description it was judged by.
const writersOf = (item: Item, { contributors }: Classification): readonly PersonId[] => [
  ...contributors,
  ...item.writers,
];

/** Whether a person has a share in what waits of an item, and so can never be the one to approve it. */
export function hasShare(item: Item, person: PersonId | undefined): boolean {
  const waiting = waitingOf(item);
  return waiting !== undefined && person !== undefined && writersOf(item, waiting).includes(person);
}

/**
 * Approves what waits; from this instant it is in force.
 * @param versions of all lists: what those in force say of it is kept with the decision
 * @returns refusals `NOT_FOUND`, `TRANSITION_NOT_ALLOWED`, `CLASSIFICATION_NEEDS_ANOTHER_PERSON` (a machine, or anybody
 * with a share in it) and `CLASSIFICATION_INCOMPLETE` (its day of review has come while it waited)
 */
export function approve(item: Item, versions: readonly ListVersion[], act: Act): Result<Item> {
  const next = stepped(item, 'APPROVED', act, ({ hs, eccn }) => {
    const { names, description } = item;
    const { outcome, chplTier, asked } = sensitivityOf({ names, description, hs, eccn }, versions, act.at);
    return { approved: authorOf(act), judged: { outcome, chplTier, asked } };
  });
  const waiting = waitingOf(item);
  if (!next.ok || !waiting) return next;
  if (!isSecondPerson(writersOf(item, waiting), act)) return refuse('CLASSIFICATION_NEEDS_ANOTHER_PERSON');
  const faults = faultsOfProposal(waiting, act.at);
  if (faults.length > 0) return refuse('CLASSIFICATION_INCOMPLETE', { faults });
  return ok({ ...next.value, writers: [] });
}

/**
 * Sends what waits back, with what is asked for. Anybody may, its author too: to stop takes one person.
 * @returns refusals `NOT_FOUND`, `TRANSITION_NOT_ALLOWED` and `REASON_REQUIRED`
 */
export function returnClassification(item: Item, reason: string, act: Act): Result<Item> {
  const next = stepped(item, 'RETURNED', act, () => ({ proposed: null, returnReason: reason }));
  if (next.ok && reason.trim() === '') return refuse('REASON_REQUIRED', { pointer: '/reason' });
  return next;
}
