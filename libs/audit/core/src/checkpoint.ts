import type { Instant } from '@downstream/kernel';
import { base64, fromBase64, HASH_BYTES } from './bytes';
import { isInstant } from './is-instant';
import { read, unreadable, type Reading } from './reading';
import { readNote, signNote, type NoteSigner, type SignedNote } from './signed-note';

/** The state of a log at one size, to be signed: the text of https://c2sp.org/tlog-checkpoint. */
export interface Checkpoint {
  /** Names the log: `downstream/<log id>`. */
  readonly origin: string;
  /** Number of leaves. */
  readonly size: number;
  /** RFC 6962 root of the tree of that size. */
  readonly root: Uint8Array;
  /**
   * When it was signed, by the log's own clock; written as the first extension line, `at <instant>`. Not earlier than any event
   * it covers. Undefined for checkpoints of other logs, which need not have one.
   */
  readonly at: Instant | undefined;
}

const SIZE = /^(?:0|[1-9]\d{0,15})$/;

/** The origin line of a log. */
export const originOf = (logId: string): string => `downstream/${logId}`;

/** The text of a checkpoint, without signatures. */
export const checkpointText = ({ origin, size, root, at }: Checkpoint): string =>
  `${origin}\n${size}\n${base64(root)}\n${at === undefined ? '' : `at ${at}\n`}`;

/** The signed note of a checkpoint. */
export const signCheckpoint = (checkpoint: Checkpoint, signers: readonly NoteSigner[]): string =>
  signNote(checkpointText(checkpoint), signers);

/** Reads the text of a checkpoint, strictly; extension lines after `at` are allowed and left alone. */
export function readCheckpointText(text: string): Reading<Checkpoint> {
  const [origin = '', size = '', root = '', ...extensions] = text.split('\n').slice(0, -1);
  if (!text.endsWith('\n') || origin === '') return unreadable('its first line does not name a log');
  if (!SIZE.test(size) || !Number.isSafeInteger(Number(size))) return unreadable('its second line is no tree size');
  const hash = fromBase64(root);
  if (hash?.length !== HASH_BYTES) return unreadable('its third line is no base64 SHA-256 hash');
  if (extensions.includes('')) return unreadable('it has an empty line');
  const at = extensions[0]?.startsWith('at ') ? extensions[0].slice('at '.length) : undefined;
  if (at !== undefined && !isInstant(at)) return unreadable('its line "at" is no instant');
  return read({ origin, size: Number(size), root: hash, at });
}

/** A checkpoint with the note that carries it. */
export interface CheckpointNote {
  readonly checkpoint: Checkpoint;
  readonly note: SignedNote;
}

/** Reads a signed checkpoint; the signatures are still to be checked with `checkNote`. */
export function readCheckpoint(text: string): Reading<CheckpointNote> {
  const note = readNote(text);
  if (!note.ok) return note;
  const checkpoint = readCheckpointText(note.value.text);
  return checkpoint.ok ? read({ checkpoint: checkpoint.value, note: note.value }) : checkpoint;
}
