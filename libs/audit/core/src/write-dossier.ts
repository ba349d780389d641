import type { Instant } from '@downstream/kernel';
import { hex, utf8, type Digest } from './bytes';
import { originOf, readCheckpoint, type Checkpoint } from './checkpoint';
import type { PersonalRow } from './commitment';
import {
  DOSSIER_FORMAT,
  documentPath,
  dossierPaths,
  keyPath,
  manifestNoteText,
  recordPath,
  type DossierManifest,
  type DossierScope,
  type ExportedState,
  type RecordLine,
} from './dossier-format';
import { canonicalText } from './json';
import { consistencyProof, inclusionProof, type MerkleTree } from './merkle-log';
import { EVENT_FORMAT } from './sealed-event';
import { encodeVkey, signNote, type NoteKey, type NoteSigner } from './signed-note';
import { headsHash, headsOf, headsText, type ChainLink } from './subject-chain';

/** A sealed event as the log keeps it. */
export interface LogEntry extends ChainLink {
  /** 0-based place in the log. */
  readonly index: number;
  /** The exact canonical text; its UTF-8 bytes are the leaf. */
  readonly text: string;
}

/** What the export event must say, to be sealed before the dossier is written. */
export interface ExportPlan {
  readonly scope: DossierScope;
  readonly asOf: Instant;
  /** The export looks at the places 0 to `size`-1. */
  readonly size: number;
  /** The scope's entries among them, in log order. */
  readonly entries: readonly ChainLink[];
  /** The checkpoint of an earlier export that the dossier will prove itself a continuation of. */
  readonly previous: Checkpoint | undefined;
}

/** The members that the state of `dossier.exported` must have; the caller may add its own. */
export const exportedState = ({ scope, asOf, size, entries, previous }: ExportPlan, digest: Digest): ExportedState => ({
  scope,
  asOf,
  size,
  events: entries.length,
  heads: headsHash(headsOf(entries), digest),
  previous: previous ? { size: previous.size, root: hex(previous.root) } : null,
});

/** Everything a dossier is made of, once its export event is sealed and a checkpoint covers that. */
export interface DossierSource {
  readonly id: string;
  readonly logId: string;
  readonly scope: DossierScope;
  readonly asOf: Instant;
  readonly exportEvent: string;
  /** As in the export's plan. */
  readonly size: number;
  /** All entries to hand over, in log order, the export event among them. */
  readonly entries: readonly LogEntry[];
  /** The tree, at least as large as the checkpoint. */
  readonly tree: MerkleTree;
  /** Signed notes. */
  readonly checkpoint: string;
  readonly previousCheckpoint?: string;
  readonly personal: readonly PersonalRow[];
  /** By part, which names the file. */
  readonly records: ReadonlyMap<string, readonly RecordLine[]>;
  /** Attached files; the caller adds their bytes under `documents/<sha256>`. */
  readonly documents: readonly { readonly sha256: string; readonly bytes: number }[];
  /** Keys that signed a checkpoint in here. */
  readonly keys: readonly NoteKey[];
  /** Sign the manifest. */
  readonly signers: readonly NoteSigner[];
  readonly generator: DossierManifest['generator'];
  readonly versions: Omit<DossierManifest['versions'], 'event'>;
  readonly omissions: DossierManifest['omissions'];
  /** Further files, such as `verify.mjs` and `README.txt`. */
  readonly others: ReadonlyMap<string, Uint8Array>;
}

const jsonLines = (values: readonly unknown[]): string => values.map((value) => `${canonicalText(value)}\n`).join('');

/**
 * Writes all files of a dossier but the documents' own bytes.
 * @throws Error when a checkpoint is none, or the tree is smaller than the checkpoint.
 */
export function writeDossier(source: DossierSource, digest: Digest): Map<string, Uint8Array> {
  const { scope, entries, tree } = source;
  const checkpoint = checkpointIn(source.checkpoint);
  const previous = source.previousCheckpoint === undefined ? undefined : checkpointIn(source.previousCheckpoint);
  const hexes = (path: readonly Uint8Array[]): string[] => path.map(hex);
  const proofs = entries.map(({ index, leaf }) => ({
    index,
    leaf,
    path: hexes(inclusionProof(tree, index, digest, checkpoint.size)),
  }));
  const texts = new Map<string, string>([
    [dossierPaths.events, entries.map(({ text }) => `${text}\n`).join('')],
    [dossierPaths.personal, jsonLines(source.personal)],
    [dossierPaths.inclusion, jsonLines(proofs)],
    [dossierPaths.checkpoint, source.checkpoint],
    [dossierPaths.heads, headsText(headsOf(entries.filter(({ index }) => index < source.size)))],
    ...source.keys.map((key) => [keyPath(key.id), `${encodeVkey(key)}\n`] as const),
    ...[...source.records].map(([part, lines]) => [recordPath(part), jsonLines(lines)] as const),
  ]);
  if (previous) {
    const path = hexes(consistencyProof(tree, previous.size, digest, checkpoint.size));
    texts.set(dossierPaths.previous, source.previousCheckpoint as string);
    texts.set(dossierPaths.consistency, canonicalText({ from: previous.size, path }));
  }
  const files = new Map<string, Uint8Array>([...texts].map(([path, text]) => [path, utf8(text)]));
  for (const [path, bytes] of source.others) files.set(path, bytes);
  const listed = [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: hex(digest(bytes)) }));
  for (const { sha256, bytes } of source.documents) listed.push({ path: documentPath(sha256), bytes, sha256 });
  const manifest: DossierManifest = {
    format: DOSSIER_FORMAT,
    id: source.id,
    generator: source.generator,
    log: { id: source.logId, origin: originOf(source.logId) },
    scope,
    asOf: source.asOf,
    exportEvent: source.exportEvent,
    checkpoint: stateOf(checkpoint),
    previousCheckpoint: previous ? stateOf(previous) : null,
    keys: source.keys.map(({ id }) => ({ path: keyPath(id), id })),
    counts: {
      events: entries.length,
      subjects: headsOf(entries).length,
      personal: source.personal.length,
      records: [...source.records.values()].reduce((sum, lines) => sum + lines.length, 0),
      documents: source.documents.length,
    },
    versions: { event: EVENT_FORMAT, ...source.versions },
    omissions: source.omissions,
    files: listed.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  for (const [path, bytes] of signedManifest(manifest, source.signers, digest)) files.set(path, bytes);
  return files;
}

/** `manifest.json` and the signed note over it. */
export function signedManifest(
  manifest: DossierManifest,
  signers: readonly NoteSigner[],
  digest: Digest,
): Map<string, Uint8Array> {
  const bytes = utf8(`${JSON.stringify(manifest, null, 2)}\n`);
  const note = signNote(manifestNoteText(manifest.id, hex(digest(bytes))), signers);
  return new Map([
    [dossierPaths.manifest, bytes],
    [dossierPaths.signature, utf8(note)],
  ]);
}

function checkpointIn(text: string): Checkpoint & { readonly at: Instant } {
  const reading = readCheckpoint(text);
  if (!reading.ok) throw new Error(`This is no checkpoint: ${reading.why}`);
  const { at, ...rest } = reading.value.checkpoint;
  if (at === undefined) throw new Error('This checkpoint does not say when it was signed');
  return { ...rest, at };
}

const stateOf = ({ size, root, at }: Checkpoint & { readonly at: Instant }): DossierManifest['checkpoint'] => ({
  size,
  root: hex(root),
  at,
});
