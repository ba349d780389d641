import type { Instant } from '@downstream/kernel';
import { open, type Opened, type PersonalRow, type PersonalValue } from './commitment';
import type { EventSubject, SealedEvent } from './sealed-event';
import { subjectKey } from './subject-chain';

/** A record as it was at an instant. */
export interface ReplayedRecord extends Opened {
  /** The event whose state it is. */
  readonly event: SealedEvent;
}

/** Personal values by the event they belong to. */
export type PersonalByEvent = ReadonlyMap<string, readonly PersonalValue[]>;

/** Sorts personal rows by their event. */
export function byEvent(rows: Iterable<PersonalRow>): PersonalByEvent {
  const values = new Map<string, PersonalValue[]>();
  for (const { event, ...value } of rows) {
    const known = values.get(event);
    if (known) known.push(value);
    else values.set(event, [value]);
  }
  return values;
}

/**
 * All records as they were at an instant, by {@link subjectKey}: each event carries its record's full state, so a record
 * is the state of its last event dated at or before that instant. Records that did not exist yet are absent.
 * @param events in log order; within one subject they are ordered by time as well
 */
export function replayAll(
  events: Iterable<SealedEvent>,
  at: Instant,
  personal: PersonalByEvent,
): Map<string, ReplayedRecord> {
  const last = new Map<string, SealedEvent>();
  for (const event of events) if (event.at <= at) last.set(subjectKey(event.subject), event);
  const opened = (event: SealedEvent): ReplayedRecord => ({
    ...open(event.state, personal.get(event.id) ?? []),
    event,
  });
  return new Map([...last].map(([key, event]) => [key, opened(event)]));
}

/** One record as it was at an instant, or undefined when it did not exist yet. See {@link replayAll}. */
export function replay(
  events: Iterable<SealedEvent>,
  subject: Pick<EventSubject, 'kind' | 'id'>,
  at: Instant,
  personal: PersonalByEvent,
): ReplayedRecord | undefined {
  const key = subjectKey(subject);
  const own = Array.from(events).filter((event) => subjectKey(event.subject) === key);
  return replayAll(own, at, personal).get(key);
}
