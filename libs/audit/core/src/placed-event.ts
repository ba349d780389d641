import { dossierPaths } from './dossier-format';
import type { BadRecord, FaultCode } from './dossier-report';
import type { ChainLink } from './subject-chain';

/** An event of the dossier with its place in the log. */
export interface PlacedEvent extends ChainLink {
  /** 1-based line in `events.jsonl`. */
  readonly line: number;
  /** 0-based place in the log. */
  readonly index: number;
  /** The root the log had when this event was its last; undefined when the event's proof does not hold. */
  readonly root: Uint8Array | undefined;
}

/** The bad record that an event is. */
export const badEvent = ({ line, index, event }: PlacedEvent, what: FaultCode, why: string): BadRecord => ({
  file: dossierPaths.events,
  line,
  index,
  event: event.id,
  subject: event.subject,
  what,
  why,
});
