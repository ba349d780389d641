import { fromHex, hex, sameBytes, textOf, type Digest } from './bytes';
import type { Checkpoint } from './checkpoint';
import { dossierPaths, isCount, isHash, linesOf, type InclusionLine, type Line } from './dossier-format';
import { fileOf, type Pack } from './dossier-pack';
import { faulty, found, type BadRecord, type Finding } from './dossier-report';
import { isObject, readCanonical } from './json';
import { append, emptyFrontier, frontierRoot, leafHash } from './merkle-log';
import { rootThen } from './merkle-proof';
import { badEvent, type PlacedEvent } from './placed-event';
import { readEvent } from './sealed-event';
import { brokenChain } from './verify-chains';

const EVENTS = dossierPaths.events;

/** Reads every event and shows that it stands at its place in the log that the checkpoint signs. */
export function examineEvents(pack: Pack, checkpoint: Checkpoint): Finding<PlacedEvent[]> {
  const placed = placeEvents(pack, checkpoint);
  if (!placed.ok) return placed;
  const events = placed.value;
  const unproven = events.filter(({ root }) => root === undefined);
  // when not one proof holds, the fault lies with the whole, and only the chains can still say where
  if (unproven.length > 1 && unproven.length === events.length) return faulty(rootDiffers(events));
  const [first] = unproven;
  if (first)
    return faulty(
      badEvent(first, 'NOT_IN_LOG', `its proof does not lead from place ${first.index} to the signed root`),
    );
  if (pack.manifest.scope.kind === 'log' && !isRootOf(checkpoint, events, pack.tools.digest))
    return faulty(rootDiffers(events));
  return found(events);
}

function rootDiffers(events: readonly PlacedEvent[]): BadRecord {
  const why = 'no event leads to the root it signs: it is older than the dossier, or of other events';
  return brokenChain(events, []) ?? { file: dossierPaths.checkpoint, what: 'ROOT_DIFFERS', why };
}

/** The whole log, computed once more from its events alone, without any proof. */
function isRootOf(checkpoint: Checkpoint, events: readonly PlacedEvent[], digest: Digest): boolean {
  const add = (frontier: typeof emptyFrontier, { leaf }: PlacedEvent) =>
    append(frontier, fromHex(leaf) as Uint8Array, digest);
  return sameBytes(frontierRoot(events.reduce(add, emptyFrontier), digest), checkpoint.root);
}

function readProofs(pack: Pack): Finding<InclusionLine[]> {
  const proofs: InclusionLine[] = [];
  for (const line of linesOf(fileOf(pack, dossierPaths.inclusion))) {
    const json = readCanonical(textOf(line.bytes) ?? '');
    const proof = json.ok && isObject(json.value) ? json.value : {};
    const { index, leaf, path } = proof;
    const hashes = isHash(leaf) && Array.isArray(path) && path.every(isHash);
    if (!line.ended || !isCount(index) || !hashes || Object.keys(proof).length !== 3) {
      const why = 'it does not read {"index","leaf","path"} in canonical form';
      return faulty({ file: dossierPaths.inclusion, line: line.number, what: 'MALFORMED', why });
    }
    proofs.push(proof as unknown as InclusionLine);
  }
  return found(proofs);
}

function placeEvents(pack: Pack, checkpoint: Checkpoint): Finding<PlacedEvent[]> {
  const read = readProofs(pack);
  if (!read.ok) return read;
  const proofs = read.value;
  const events: PlacedEvent[] = [];
  let next = 0;
  for (const line of linesOf(fileOf(pack, EVENTS))) {
    const placed = placeEvent(pack, checkpoint, line, proofs[events.length], next);
    if (!placed.ok) return placed;
    events.push(placed.value);
    next = placed.value.index + 1;
  }
  const cut = pack.manifest.scope.kind === 'log' && next < checkpoint.size ? next : undefined;
  const lost = proofs[events.length]?.index ?? cut;
  if (lost === undefined) return found(events);
  const why = `the events end before place ${lost}, although the checkpoint covers ${checkpoint.size}`;
  return faulty({ file: EVENTS, line: events.length + 1, index: lost, what: 'EVENT_MISSING', why });
}

function placeEvent(
  { manifest, tools }: Pack,
  { size, root }: Checkpoint,
  line: Line,
  proof: InclusionLine | undefined,
  next: number,
): Finding<PlacedEvent> {
  const { scope } = manifest;
  const event = readEvent(line.bytes);
  if (!line.ended || !event.ok) {
    const why = event.ok ? 'its line has no end' : event.why;
    return faulty({ file: EVENTS, line: line.number, what: 'MALFORMED', why });
  }
  const hash = leafHash(line.bytes, tools.digest);
  const index = proof?.index ?? next;
  const path = (proof?.path ?? []).map((sibling) => fromHex(sibling) as Uint8Array);
  const then = rootThen({ leaf: hash, index, size, path, root }, tools.digest);
  const placed = { line: line.number, index, event: event.value, leaf: hex(hash), root: then };
  if (index < next) {
    return faulty(
      badEvent(placed, 'EVENT_OUT_OF_PLACE', `place ${index} comes a second time, or after place ${next - 1}`),
    );
  }
  if (scope.kind === 'log' && index > next) {
    const why = `place ${next} is missing: the next event here is of place ${index}`;
    return faulty({ file: EVENTS, line: line.number, index: next, what: 'EVENT_MISSING', why });
  }
  if (placed.leaf !== proof?.leaf) {
    return faulty(badEvent(placed, 'EVENT_ALTERED', 'its bytes do not give the leaf hash sealed for this place'));
  }
  if (scope.kind !== 'log' && placed.event.party !== scope.party) {
    return faulty(badEvent(placed, 'NOT_IN_SCOPE', 'it does not concern the distributor of this dossier'));
  }
  return found(placed);
}
