import { fromHex, sameBytes, textOf } from './bytes';
import { originOf, readCheckpoint, type Checkpoint, type CheckpointNote } from './checkpoint';
import { dossierPaths, isCount, isHash, type ConsistencyFile } from './dossier-format';
import { fileOf, pathsBelow, type Pack } from './dossier-pack';
import { faulty, found, type BadRecord, type FaultCode, type Finding } from './dossier-report';
import { isObject, readCanonical } from './json';
import { verifyConsistency } from './merkle-proof';
import { checkNote, readVkey, type NoteKey } from './signed-note';
import type { PlacedEvent } from './placed-event';

/** A checkpoint with the name to speak of it. */
export interface NamedCheckpoint {
  /** Its path in the dossier, or the name the auditor gave. */
  readonly file: string;
  readonly checkpoint: Checkpoint;
}

/** The signed states of the log that a dossier is measured against. */
export interface Checkpoints {
  readonly signer: NoteKey;
  readonly current: Checkpoint;
  readonly previous: Checkpoint | undefined;
  /** The previous one and those the auditor holds, as far as they are of this log. */
  readonly earlier: readonly NamedCheckpoint[];
}

const bad = (file: string, what: FaultCode, why: string): Finding<never> => faulty({ file, what, why });

/** Whether two keys are the same in name and substance. */
const sameKey = (a: NoteKey, b: NoteKey): boolean => a.name === b.name && sameBytes(a.publicKey, b.publicKey);

/** Reads keys and checkpoints and checks every signature on them. */
export function examineCheckpoints(pack: Pack): Finding<Checkpoints> {
  const origin = originOf(pack.manifest.log.id);
  const trusted = (pack.held.keys ?? []).flatMap((text) => {
    const key = readVkey(text, pack.tools.digest);
    return key.ok ? [key.value] : [];
  });
  const packed = keysIn(pack);
  if (!packed.ok) return packed;
  const known = [...trusted, ...packed.value].filter(({ name }) => name === origin);
  const current = signedCheckpoint(pack, dossierPaths.checkpoint, known);
  if (!current.ok) return current;
  const { signedBy } = current.value;
  const accepted = (key: NoteKey): boolean => trusted.length === 0 || trusted.some((other) => sameKey(key, other));
  const signer = signedBy.find(accepted);
  if (signer === undefined) {
    const why = `it is signed by key ${signedBy[0]?.id} of ${origin}, which is not among the keys you gave`;
    return bad(dossierPaths.checkpoint, 'KEY_NOT_TRUSTED', why);
  }
  const earlier: NamedCheckpoint[] = [];
  if (pack.files.has(dossierPaths.previous)) {
    const previous = signedCheckpoint(pack, dossierPaths.previous, known);
    if (!previous.ok) return previous;
    earlier.push({ file: dossierPaths.previous, checkpoint: previous.value.checkpoint });
  }
  const previous = earlier[0]?.checkpoint;
  for (const { name, text } of pack.held.checkpoints ?? []) {
    const note = readCheckpoint(text);
    if (!note.ok || note.value.checkpoint.origin !== origin) continue;
    const unsigned = notSigned(pack, name, note.value, known);
    if (unsigned) return faulty(unsigned);
    earlier.push({ file: name, checkpoint: note.value.checkpoint });
  }
  return found({ signer, current: current.value.checkpoint, previous, earlier });
}

function keysIn(pack: Pack): Finding<NoteKey[]> {
  const keys: NoteKey[] = [];
  for (const path of pathsBelow(pack, 'keys/')) {
    const text = textOf(fileOf(pack, path)) ?? '';
    const key = readVkey(text.replace(/\n$/, ''), pack.tools.digest);
    if (!key.ok) return bad(path, 'MALFORMED', key.why);
    keys.push(key.value);
  }
  return found(keys);
}

interface Signed {
  readonly checkpoint: Checkpoint;
  readonly signedBy: readonly NoteKey[];
}

function signedCheckpoint(pack: Pack, path: string, known: readonly NoteKey[]): Finding<Signed> {
  const note = readCheckpoint(textOf(fileOf(pack, path)) ?? '');
  if (!note.ok) return bad(path, 'MALFORMED', note.why);
  const { checkpoint } = note.value;
  if (checkpoint.at === undefined) return bad(path, 'MALFORMED', 'it has no line "at"');
  const unsigned = notSigned(pack, path, note.value, known);
  if (unsigned) return faulty(unsigned);
  return found({ checkpoint, signedBy: checkNote(note.value.note, known, pack.tools.verifySignature).signedBy });
}

function notSigned(
  pack: Pack,
  file: string,
  { checkpoint, note }: CheckpointNote,
  known: readonly NoteKey[],
): BadRecord | undefined {
  const what = 'CHECKPOINT_NOT_SIGNED';
  const { origin } = checkpoint;
  if (origin !== originOf(pack.manifest.log.id)) return { file, what, why: `it is of another log, ${origin}` };
  const { signedBy, bad: liar } = checkNote(note, known, pack.tools.verifySignature);
  if (liar) return { file, what, why: `the signature under key ${liar.id} does not fit its text` };
  if (signedBy.length === 0) return { file, what, why: `no known key of the log ${origin} has signed it` };
  return undefined;
}

/**
 * Whether the history continues every earlier checkpoint; gives the sizes of those it was shown to continue. A checkpoint
 * of size s can be compared when the event of place s-1 is here, whose proof holds the root the log had then, when the
 * consistency proof is for that size, or when it is the size of the dossier's own checkpoint.
 */
export function examineContinuity(
  pack: Pack,
  events: readonly PlacedEvent[],
  { current, previous, earlier }: Checkpoints,
): Finding<number[]> {
  const file = dossierPaths.checkpoint;
  const proof = previous ? readConsistency(pack) : found(undefined);
  if (!proof.ok) return proof;
  const sizes: number[] = [];
  for (const { file: name, checkpoint } of earlier) {
    const { size, root } = checkpoint;
    if (size > current.size) {
      const why = `it covers ${current.size} events and is older than ${name}, which covers ${size}: or the log was cut`;
      return bad(file, 'CHECKPOINT_REPLAYED', why);
    }
    const then = size === current.size ? current.root : events.find(({ index }) => index === size - 1)?.root;
    const path = proof.value?.from === size ? proof.value.path : checkpoint === previous ? [] : undefined;
    if (then === undefined && path === undefined) continue;
    const hashes = (path ?? []).map((hash) => fromHex(hash) as Uint8Array);
    const claim = { from: size, fromRoot: root, to: current.size, toRoot: current.root, path: hashes };
    const continued = then ? sameBytes(then, root) : verifyConsistency(claim, pack.tools.digest);
    if (!continued) {
      const why = `its log is not the one that had ${size} events by ${name}: an event before place ${size} differs`;
      return bad(file, 'FORKED', why);
    }
    sizes.push(size);
  }
  return found(sizes.sort((a, b) => a - b));
}

function readConsistency(pack: Pack): Finding<ConsistencyFile> {
  const file = dossierPaths.consistency;
  if (!pack.files.has(file)) return bad(file, 'FILE_MISSING', 'there is a previous checkpoint without a proof');
  const json = readCanonical(textOf(fileOf(pack, file)) ?? '');
  const value = json.ok && isObject(json.value) ? json.value : {};
  const { from, path } = value;
  if (Object.keys(value).length !== 2 || !isCount(from) || !Array.isArray(path) || !path.every(isHash)) {
    return bad(file, 'MALFORMED', 'it does not read {"from","path"} in canonical form');
  }
  return found(value as unknown as ConsistencyFile);
}
