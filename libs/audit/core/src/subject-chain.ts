import { hex, utf8, type Digest } from './bytes';
import { canonicalText } from './json';
import type { EventSubject, SealedEvent } from './sealed-event';

/*
 * Every event names the leaf hash of its subject's previous event. So the events of one record form a chain of their own,
 * and an event left out of an extract is found although the log's other events are not there.
 */

/** What can be wrong between an event and the one before it in its subject's chain. */
export type ChainFaultCode = 'EVENT_LEFT_OUT' | 'CHAIN_BROKEN' | 'MISDATED';

/** A fault in a chain, with a sentence for people. */
export interface ChainFault {
  readonly what: ChainFaultCode;
  readonly why: string;
}

/** An event with its leaf hash as hexadecimal digits. */
export interface ChainLink {
  readonly event: SealedEvent;
  readonly leaf: string;
}

/** One text per subject, to be a map's key. */
export const subjectKey = ({ kind, id }: Pick<EventSubject, 'kind' | 'id'>): string => `${kind} ${id}`;

/** The subject of an event in words. */
export const subjectName = ({ kind, id, seq }: EventSubject): string => `event ${seq} of ${kind} ${id}`;

/**
 * Whether an event continues its subject's chain: number one higher, `previous` the leaf hash of the one before, and not
 * dated before it.
 * @param before the last link of the same subject so far; undefined at the chain's start
 */
export function chainFault(before: ChainLink | undefined, event: SealedEvent): ChainFault | undefined {
  const { subject } = event;
  const expected = (before?.event.subject.seq ?? 0) + 1;
  if (subject.seq > expected) {
    const missing = subjectName({ ...subject, seq: expected });
    return { what: 'EVENT_LEFT_OUT', why: `${missing} is missing: the next one here is number ${subject.seq}` };
  }
  if (subject.seq < expected) return { what: 'CHAIN_BROKEN', why: `${subjectName(subject)} comes a second time` };
  if (event.previous !== (before?.leaf ?? null)) {
    const why = `it names ${event.previous} as the leaf of the event before it, which has ${before?.leaf ?? 'none'}`;
    return { what: 'CHAIN_BROKEN', why };
  }
  if (before && event.at < before.event.at) {
    return { what: 'MISDATED', why: `it is dated ${event.at}, before ${before.event.at} of the event before it` };
  }
  return undefined;
}

/** The last event of a subject. */
export interface SubjectHead extends EventSubject {
  /** Leaf hash as hexadecimal digits. */
  readonly leaf: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The heads of all subjects among the links (given in log order), sorted by kind, then id. */
export function headsOf(links: Iterable<ChainLink>): SubjectHead[] {
  const heads = new Map<string, SubjectHead>();
  for (const { event, leaf } of links) heads.set(subjectKey(event.subject), { ...event.subject, leaf });
  return [...heads.values()].sort((a, b) => byText(a.kind, b.kind) || byText(a.id, b.id));
}

/** The heads as canonical text: the file `proofs/heads.json`. */
export const headsText = (heads: readonly SubjectHead[]): string => canonicalText(heads);

/** SHA-256 of the heads' text as hexadecimal digits: what the export's own event seals. */
export const headsHash = (heads: readonly SubjectHead[], digest: Digest): string => hex(digest(utf8(headsText(heads))));
