import type { DossierScope } from './dossier-format';
import type { EventSubject } from './sealed-event';

/** What can be wrong with a dossier. The words for people stand in {@link BadRecord.why}. */
export type FaultCode =
  | 'MALFORMED'
  | 'FILE_MISSING'
  | 'FILE_ALTERED'
  | 'FILE_NOT_LISTED'
  | 'MANIFEST_NOT_SIGNED'
  | 'KEY_NOT_TRUSTED'
  | 'CHECKPOINT_NOT_SIGNED'
  | 'CHECKPOINT_REPLAYED'
  | 'FORKED'
  | 'EVENT_ALTERED'
  | 'EVENT_MISSING'
  | 'EVENT_OUT_OF_PLACE'
  | 'NOT_IN_LOG'
  | 'ROOT_DIFFERS'
  | 'NOT_IN_SCOPE'
  | 'EVENT_LEFT_OUT'
  | 'CHAIN_BROKEN'
  | 'MISDATED'
  | 'EXPORT_NOT_SEALED'
  | 'EXPORT_DIFFERS'
  | 'HEADS_DIFFER'
  | 'PERSONAL_DIFFERS'
  | 'RECORD_DIFFERS'
  | 'DOCUMENT_ALTERED'
  | 'DOCUMENT_NOT_NAMED';

/** The first record found to be wrong. */
export interface BadRecord {
  /** Path in the dossier, or the name of what the auditor gave. */
  readonly file: string;
  /** 1-based line in that file. */
  readonly line?: number;
  /** 0-based place in the log. */
  readonly index?: number;
  /** Id of the event. */
  readonly event?: string;
  /** The record and its event's number; for an event that was left out, the missing number. */
  readonly subject?: EventSubject;
  readonly what: FaultCode;
  /** One sentence for people, without full stop. */
  readonly why: string;
}

/** What this verification could not tell. */
export type GapCode =
  | 'NO_TRUSTED_KEY'
  | 'NO_EARLIER_CHECKPOINT'
  | 'CHECKPOINT_NOT_COMPARABLE'
  | 'ONE_PARTY'
  | 'PERSONAL_ERASED'
  | 'NO_TIME_STAMP';

/** Something that was not checked, and why, in one sentence. */
export interface NotChecked {
  readonly what: GapCode;
  readonly why: string;
}

/** What an unaltered dossier says of itself. */
export interface DossierFacts {
  readonly dossier: string;
  readonly log: string;
  readonly scope: DossierScope;
  readonly asOf: string;
  readonly checkpoint: { readonly size: number; readonly root: string; readonly at: string };
  /** The key that signed the checkpoint, as text; and whether it is one the auditor gave. */
  readonly key: string;
  readonly keyTrusted: boolean;
  /** Sizes of the earlier checkpoints this history was shown to continue. */
  readonly continues: readonly number[];
  readonly events: number;
  readonly subjects: number;
  readonly records: number;
  readonly documents: number;
  readonly personal: { readonly present: number; readonly erased: number };
}

/** The outcome of a verification, which stops at the first bad record. */
export type DossierReport =
  | { readonly verdict: 'INTACT'; readonly facts: DossierFacts; readonly notChecked: readonly NotChecked[] }
  | { readonly verdict: 'ALTERED'; readonly firstBad: BadRecord }
  | { readonly verdict: 'UNREADABLE'; readonly file: string; readonly why: string };

/** The outcome of one step: its value, or the bad record it met. */
export type Finding<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly bad: BadRecord };

/** A step that went well. */
export const found = <T>(value: T): Finding<T> => ({ ok: true, value });

/** A step that met a bad record. */
export const faulty = (bad: BadRecord): Finding<never> => ({ ok: false, bad });
