import { millis, MINUTE } from '@downstream/kernel';
import type { Checkpoint } from './checkpoint';
import type { BadRecord } from './dossier-report';
import { chainFault, subjectKey, type ChainLink } from './subject-chain';
import { badEvent, type PlacedEvent } from './placed-event';

/**
 * How long an event may wait to be sealed, in milliseconds. A log signs no checkpoint while it holds an unsealed event
 * older than this, so an event that a checkpoint does not cover cannot be dated earlier than this before it.
 */
export const SEAL_WINDOW = 15 * MINUTE;

/**
 * The first event, in log order, that does not continue its subject's chain, or is dated against what was signed when.
 * @param checkpoints all that are known, the dossier's own among them
 */
export function brokenChain(events: readonly PlacedEvent[], checkpoints: readonly Checkpoint[]): BadRecord | undefined {
  const last = new Map<string, ChainLink>();
  for (const placed of events) {
    const { subject } = placed.event;
    const before = last.get(subjectKey(subject));
    const fault = chainFault(before, placed.event);
    if (fault) {
      const record = badEvent(placed, fault.what, fault.why);
      const missing = { ...subject, seq: (before?.event.subject.seq ?? 0) + 1 };
      return fault.what === 'EVENT_LEFT_OUT' ? { ...record, subject: missing } : record;
    }
    const signed = checkpoints.find((checkpoint) => contradicts(checkpoint, placed));
    if (signed) {
      const why = `it is dated ${placed.event.at}, but at ${signed.at} the log had ${signed.size} events, and this has place ${placed.index}`;
      return badEvent(placed, 'MISDATED', why);
    }
    last.set(subjectKey(subject), placed);
  }
  return undefined;
}

/** Whether an event is dated later than a checkpoint that covers it, or well before one that does not cover it yet. */
function contradicts({ size, at }: Checkpoint, { index, event }: PlacedEvent): boolean {
  if (at === undefined) return false;
  return index < size ? event.at > at : millis(event.at) < millis(at) - SEAL_WINDOW;
}
