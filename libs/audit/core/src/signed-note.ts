import { base64, fromBase64, fromHex, hex, joined, utf8, type Digest } from './bytes';
import { read, unreadable, type Reading } from './reading';

/*
 * Signed notes as in https://c2sp.org/signed-note: a text, a blank line, and one line per signature. Only plain Ed25519
 * signatures (type 1) are made and checked here; lines of other keys, such as witnesses' cosignatures, are left alone.
 */

const ED25519 = 1;
const PUBLIC_KEY_BYTES = 32;
const KEY_ID_BYTES = 4;
const MAX_SIGNATURES = 64;
const KEY_NAME = /^[^\s\u0085+]+$/u;
// eslint-disable-next-line no-control-regex -- the format forbids exactly these
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;
const SIGNATURE_LINE = /^\u2014 ([^ ]+) ([^ ]+)$/u;

/** A public key that may sign notes, with the name it signs under. */
export interface NoteKey {
  /** Without spaces and plus signs; a log's key is named as its origin line. */
  readonly name: string;
  /** First four bytes of SHA-256(name || 0x0A || 0x01 || public key), as eight hexadecimal digits. */
  readonly id: string;
  /** The 32 bytes of an Ed25519 public key (RFC 8032). */
  readonly publicKey: Uint8Array;
}

/** A key with the power to sign. */
export interface NoteSigner {
  readonly key: NoteKey;
  /** The 64-byte Ed25519 signature of a message. */
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** Whether the Ed25519 signature of a message is that of the 32-byte public key. */
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** One signature line. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A note taken apart. Its text must not be relied on before a signature was checked. */
export interface SignedNote {
  /** Includes the last newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/**
 * Names a public key.
 * @throws RangeError for a name with spaces or plus signs, or a key that has not 32 bytes.
 */
export function noteKey(name: string, publicKey: Uint8Array, digest: Digest): NoteKey {
  if (!KEY_NAME.test(name)) throw new RangeError(`A key cannot be named ${JSON.stringify(name)}`);
  if (publicKey.length !== PUBLIC_KEY_BYTES) throw new RangeError('An Ed25519 public key has 32 bytes');
  const hashed = digest(joined([utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey]));
  return { name, id: hex(hashed.subarray(0, KEY_ID_BYTES)), publicKey };
}

/** The key as text to hand to a verifier: `<name>+<id>+<base64 of 0x01 and the public key>`. */
export const encodeVkey = ({ name, id, publicKey }: NoteKey): string =>
  `${name}+${id}+${base64(joined([Uint8Array.of(ED25519), publicKey]))}`;

/** Reads a key from its text; the id must be the one that follows from name and key. */
export function readVkey(text: string, digest: Digest): Reading<NoteKey> {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? [];
  if (name === undefined || encoded === undefined) return unreadable('a key reads <name>+<id>+<base64>');
  if (!KEY_NAME.test(name)) return unreadable('the name of the key has a space in it');
  const bytes = fromBase64(encoded);
  if (bytes === undefined) return unreadable('the last part of the key is not base64');
  if (bytes[0] !== ED25519 || bytes.length !== 1 + PUBLIC_KEY_BYTES) return unreadable('it is no Ed25519 key');
  const key = noteKey(name, bytes.slice(1), digest);
  return key.id === id ? read(key) : unreadable(`the id of the key should be ${key.id}, not ${id}`);
}

/**
 * Signs a text as a note.
 * @param text lines, each ended by a newline
 * @throws RangeError when the text has no newline at its end, or control characters.
 */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (!text.endsWith('\n') || CONTROL.test(text))
    throw new RangeError('A note is made of lines without control characters');
  const lines = signers.map(({ key, sign }) => {
    const signature = joined([fromHex(key.id) ?? new Uint8Array(0), sign(utf8(text))]);
    return `\u2014 ${key.name} ${base64(signature)}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** Takes a note apart, strictly; it says nothing about whether the signatures are good (see {@link checkNote}). */
export function readNote(note: string): Reading<SignedNote> {
  if (CONTROL.test(note)) return unreadable('it has control characters');
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return unreadable('it has no blank line before its signatures');
  const lines = note.slice(end + 2).split('\n');
  if (lines.pop() !== '') return unreadable('its last line has no end');
  if (lines.length === 0) return unreadable('it has no signature');
  if (lines.length > MAX_SIGNATURES) return unreadable(`it has more than ${MAX_SIGNATURES} signatures`);
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
    const bytes = fromBase64(encoded ?? '');
    if (name === undefined || !KEY_NAME.test(name) || bytes === undefined || bytes.length <= KEY_ID_BYTES) {
      return unreadable(`signature line ${signatures.length + 1} does not read: em dash, key name, base64`);
    }
    const keyId = hex(bytes.subarray(0, KEY_ID_BYTES));
    signatures.push({ name, keyId, signature: bytes.slice(KEY_ID_BYTES) });
  }
  return read({ text: note.slice(0, end + 1), signatures });
}

/** What the signatures of a note are worth to someone who knows certain keys. */
export interface NoteCheck {
  /** The known keys whose signature is good. The note counts only when there is one, and `bad` is undefined. */
  readonly signedBy: readonly NoteKey[];
  /** A known key that has a line here with a signature that is not its own: the whole note must be refused. */
  readonly bad: NoteKey | undefined;
  /** Number of lines of unknown keys, which were not looked at. */
  readonly others: number;
}

/** Checks the signatures of the keys one knows; lines of unknown keys are ignored, as the format demands. */
export function checkNote(note: SignedNote, known: readonly NoteKey[], verify: VerifySignature): NoteCheck {
  const message = utf8(note.text);
  const signedBy: NoteKey[] = [];
  let bad: NoteKey | undefined;
  let others = 0;
  for (const { name, keyId, signature } of note.signatures) {
    const key = known.find((candidate) => candidate.name === name && candidate.id === keyId);
    if (key === undefined) others += 1;
    else if (verify(key.publicKey, message, signature)) signedBy.push(key);
    else bad ??= key;
  }
  return { signedBy, bad, others };
}
