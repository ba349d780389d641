import { DAY, later } from '@downstream/kernel';
import { fromHex, hex, joined, utf8 } from '../bytes';
import { originOf, signCheckpoint } from '../checkpoint';
import { dossierPaths, keyPath, type DossierManifest } from '../dossier-format';
import { buildTree, rootAt } from '../merkle-log';
import { encodeVkey } from '../signed-note';
import { aCheckpoint, aDossier } from './random-dossier';
import { aLog, anEntry } from './random-log';
import { aWorkpiece, whole, type Tampered, type Workpiece } from './tampered';
import { aSigner, sha256 } from './tools';

const { events: EVENTS, checkpoint: CHECKPOINT } = dossierPaths;

const manifestState = (size: number, root: Uint8Array, at: string): DossierManifest['checkpoint'] => ({
  size,
  root: hex(root),
  at: at as DossierManifest['checkpoint']['at'],
});

/** Puts a checkpoint in the place of the dossier's own and lets the manifest name it. */
function withCheckpoint(
  piece: Workpiece,
  size: number,
  root: Uint8Array,
  signer = piece.log.signer,
): Tampered['files'] {
  const at = piece.entries.at(-1)?.event.at ?? later(piece.entries[0]!.event.at, 0);
  const note = signCheckpoint({ origin: originOf(piece.log.id), size, root, at }, [signer]);
  piece.files.set(CHECKPOINT, utf8(note));
  return piece.reseal({ checkpoint: manifestState(size, root, at) }, signer);
}

/** Puts an older genuine checkpoint in the place of the dossier's own. */
export function replayCheckpoint(seed: number): Tampered {
  const piece = aWorkpiece(seed, { scope: seed % 2 ? 'log' : 'party' });
  const size = 1 + piece.chance.below(piece.entries.length - 1);
  const leaves = joined(piece.entries.slice(0, size).map(({ leaf }) => fromHex(leaf) as Uint8Array));
  const files = withCheckpoint(piece, size, rootAt(buildTree(leaves, sha256), sha256));
  return { files, expected: { what: 'ROOT_DIFFERS', file: CHECKPOINT } };
}

/** Hands a genuine dossier that is out of date to someone who has seen a later checkpoint. */
export function replayDossier(seed: number): Tampered {
  const piece = aWorkpiece(seed, { scope: seed % 2 ? 'log' : 'party' });
  const last = piece.entries.at(-1)!;
  const grown = [...piece.entries, anEntry({ ...last.event, id: piece.chance.uuid() }, piece.entries.length)];
  const held = { checkpoints: [{ name: 'kept.txt', text: aCheckpoint(piece.log, grown, grown.length) }] };
  return { files: piece.files, held, expected: { what: 'CHECKPOINT_REPLAYED', file: CHECKPOINT } };
}

/** Signs a made-up root with a key of the forger's. */
export function forgeCheckpoint(seed: number): Tampered {
  const piece = whole(seed);
  const stranger = aSigner(piece.log.signer.key.name, piece.chance.bytes(32));
  const files = withCheckpoint(piece, piece.entries.length, piece.chance.bytes(32), stranger);
  return { files, expected: { what: 'CHECKPOINT_NOT_SIGNED', file: CHECKPOINT } };
}

/** Forges a checkpoint and puts the forger's key in the place of the log's. */
export function forgeWithKey(seed: number): Tampered {
  const piece = whole(seed);
  const stranger = aSigner(piece.log.signer.key.name, piece.chance.bytes(32));
  piece.files.delete(keyPath(piece.log.signer.key.id));
  piece.files.set(keyPath(stranger.key.id), utf8(`${encodeVkey(stranger.key)}\n`));
  const leaves = joined(piece.entries.map(({ leaf }) => fromHex(leaf) as Uint8Array));
  const files = withCheckpoint(piece, piece.entries.length, rootAt(buildTree(leaves, sha256), sha256), stranger);
  const held = { keys: [encodeVkey(piece.log.signer.key)] };
  return { files, held, expected: { what: 'KEY_NOT_TRUSTED', file: CHECKPOINT } };
}

/** The keeper of the key keeps two histories: the auditor holds a checkpoint of one and gets a dossier of the other. */
export const fork =
  (scope: 'log' | 'party') =>
  (seed: number): Tampered => {
    const piece = aWorkpiece(seed, { scope, log: { events: 20 }, earlier: 12 });
    const rewrite = piece.chance.below(12);
    const other = aLog({ seed, events: 20, rewrite });
    const size = scope === 'log' ? rewrite + 1 + piece.chance.below(20 - rewrite) : 12;
    const held = { checkpoints: [{ name: 'kept.txt', text: aCheckpoint(other, other.entries, size) }] };
    return { files: piece.files, held, expected: { what: 'FORKED', file: CHECKPOINT } };
  };

/** The keeper of the key seals an event dated before the one it follows. */
export function backDateInChain(seed: number): Tampered {
  const { chance, handedOver } = aWorkpiece(seed, { scope: 'log' });
  const followers = handedOver.filter(({ event }) => event.subject.seq > 1);
  const { index } = chance.pick(followers);
  const log = aLog({ seed, backDate: { index, by: 30 * DAY } });
  return { files: aDossier(log).files, expected: { what: 'MISDATED', file: EVENTS, index } };
}

/** The keeper of the key seals a record's first event, dated before a checkpoint that was there already. */
export function backDateBeforeCheckpoint(seed: number): Tampered {
  const { chance, handedOver } = aWorkpiece(seed, { scope: 'log' });
  const firsts = handedOver.slice(0, -1).filter(({ event, index }) => event.subject.seq === 1 && index > 0);
  const { index } = chance.pick(firsts);
  const log = aLog({ seed, backDate: { index, by: 30 * DAY } });
  return { files: aDossier(log, { earlier: index }).files, expected: { what: 'MISDATED', file: EVENTS, index } };
}
