import { DAY, later } from '@downstream/kernel';
import { hex, joined, utf8 } from '../bytes';
import { dossierPaths } from '../dossier-format';
import { buildTree, inclusionProof } from '../merkle-log';
import { eventLeaf } from '../sealed-event';
import { headsOf, headsText } from '../subject-chain';
import {
  aWorkpiece,
  edit,
  editLine,
  flipByte,
  inBoth,
  party,
  whereabouts,
  whole,
  type Tampered,
  type Workpiece,
} from './tampered';
import { sha256 } from './tools';

const { events: EVENTS, inclusion: PROOFS } = dossierPaths;

/** Changes one event's text; leaf and proof stay. */
export const editEvent =
  (change: (event: Record<string, unknown>, piece: Workpiece) => void, stock = whole) =>
  (seed: number): Tampered => {
    const piece = stock(seed);
    edit(piece, EVENTS, piece.position, (event) => change(event, piece));
    const event = piece.handedOver[piece.position]?.event.id ?? '';
    return { files: piece.reseal(), expected: { ...whereabouts(piece, piece.position), event } };
  };

/** Removes the event at a position, with its proof and personal values. */
function leaveOut(piece: Workpiece, position: number): void {
  const id = piece.handedOver[position]?.event.id;
  inBoth(piece, (lines) => lines.splice(position, 1));
  piece.put(
    dossierPaths.personal,
    piece.lines(dossierPaths.personal).filter((line) => !line.includes(id ?? '')),
  );
}

/** A position whose event is, or is not, the last of its subject. */
function chainPosition(piece: Workpiece, last: boolean): number {
  const subjects = piece.handedOver.map(({ event }) => event.subject);
  const positions = subjects.flatMap(({ id, seq, kind }, position) => {
    const isLast = !subjects.some((other) => other.id === id && other.seq > seq);
    return isLast === last && kind !== 'dossier' ? [position] : [];
  });
  return piece.chance.pick(positions);
}

/** Leaves an event of one distributor out; the records stay, for the gap must be found before they are compared. */
export const leftOut =
  (last: boolean) =>
  (seed: number): Tampered => {
    const piece = party(seed);
    const position = chainPosition(piece, last);
    leaveOut(piece, position);
    const subject = piece.handedOver[position]?.event.subject;
    // records are left as they are: the gap must be found before they are compared
    return { files: piece.reseal(), expected: { what: 'EVENT_LEFT_OUT', file: EVENTS, ...(subject && { subject }) } };
  };

/** Flips one bit of the events. */
export function alterByte(seed: number): Tampered {
  const piece = whole(seed);
  const before = piece.files.get(EVENTS) ?? new Uint8Array(0);
  const offset = flipByte(piece, EVENTS);
  const line = before.subarray(0, offset).reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1);
  return { files: piece.reseal(), expected: { file: EVENTS, line } };
}

/** Edits an event and its leaf hash. */
export function editAndRehash(seed: number): Tampered {
  const piece = whole(seed);
  edit(piece, EVENTS, piece.position, (event) => void (event['request'] = 'another'));
  const text = piece.lines(EVENTS)[piece.position] as string;
  edit(piece, PROOFS, piece.position, (proof) => void (proof['leaf'] = hex(eventLeaf(text, sha256))));
  return { files: piece.reseal(), expected: { what: 'NOT_IN_LOG', ...whereabouts(piece, piece.position) } };
}

/** Edits an event that others follow in its chain, and computes all leaves and proofs anew. */
export function editAndRebuild(seed: number): Tampered {
  const piece = aWorkpiece(seed, { scope: 'log', log: { events: 24 } });
  const position = chainPosition(piece, false);
  edit(piece, EVENTS, position, (event) => void (event['request'] = 'another'));
  const leaves = piece.lines(EVENTS).map((text) => eventLeaf(text, sha256));
  const tree = buildTree(joined(leaves), sha256);
  const proofs = leaves.map((leaf, index) => {
    const path = inclusionProof(tree, index, sha256).map(hex);
    return editLine('{}', (proof) => Object.assign(proof, { index, leaf: hex(leaf), path }));
  });
  piece.put(PROOFS, proofs);
  const { id, seq } = piece.handedOver[position]?.event.subject ?? { id: '', seq: 0 };
  const next = piece.handedOver.findIndex(({ event: { subject } }) => subject.id === id && subject.seq === seq + 1);
  return { files: piece.reseal(), expected: { what: 'CHAIN_BROKEN', ...whereabouts(piece, next) } };
}

/** Removes an event in the middle. */
export function deleteMiddle(seed: number): Tampered {
  const piece = whole(seed);
  leaveOut(piece, piece.position);
  return { files: piece.reseal(), expected: { what: 'EVENT_MISSING', file: EVENTS, index: piece.position } };
}

/** Removes the last events. */
export function deleteTail(seed: number): Tampered {
  const piece = whole(seed);
  for (let last = piece.handedOver.length - 1; last >= piece.position; last--) leaveOut(piece, last);
  return { files: piece.reseal(), expected: { what: 'EVENT_MISSING', file: EVENTS, index: piece.position } };
}

/** Puts a forged event in, with a forged proof, and moves the places of those after it. */
export function insert(seed: number): Tampered {
  const piece = whole(seed);
  const { position, chance } = piece;
  const forged = editLine(piece.lines(EVENTS)[position] as string, (event) => void (event['id'] = chance.uuid()));
  const leaf = hex(eventLeaf(forged, sha256));
  inBoth(piece, (lines) => lines.splice(position, 0, lines[position] as string));
  piece.put(EVENTS, piece.lines(EVENTS).with(position, forged));
  const proofs = piece.lines(PROOFS).map((line, index) => editLine(line, (proof) => void (proof['index'] = index)));
  piece.put(
    PROOFS,
    proofs.with(
      position,
      editLine(proofs[position] as string, (proof) => void (proof['leaf'] = leaf)),
    ),
  );
  return { files: piece.reseal(), expected: { what: 'NOT_IN_LOG', file: EVENTS, line: position + 1 } };
}

/** Swaps two neighbours, with or without their proofs. */
export const swap =
  (both: boolean) =>
  (seed: number): Tampered => {
    const piece = whole(seed);
    const other = piece.position + 1;
    const change = (lines: string[]): void => {
      [lines[piece.position], lines[other]] = [lines[other] as string, lines[piece.position] as string];
    };
    if (both) inBoth(piece, change);
    else {
      const lines = piece.lines(EVENTS);
      change(lines);
      piece.put(EVENTS, lines);
    }
    return { files: piece.reseal(), expected: { file: EVENTS, line: piece.position + 1, index: piece.position } };
  };

/** Hands an event over twice. */
export function duplicate(seed: number): Tampered {
  const piece = whole(seed);
  inBoth(piece, (lines) => lines.splice(piece.position, 0, lines[piece.position] as string));
  const { index } = whereabouts(piece, piece.position);
  return {
    files: piece.reseal(),
    expected: { what: 'EVENT_OUT_OF_PLACE', file: EVENTS, line: piece.position + 2, index },
  };
}

/** Leaves a record's last event out and rewrites the list of heads to match. */
export function leftOutWithHeads(seed: number): Tampered {
  const piece = party(seed);
  const position = chainPosition(piece, true);
  leaveOut(piece, position);
  const rest = piece.handedOver.filter((_, other) => other !== position).slice(0, -1);
  piece.files.set(dossierPaths.heads, utf8(headsText(headsOf(rest))));
  return { files: piece.reseal(), expected: { what: 'HEADS_DIFFER', file: dossierPaths.heads } };
}

/** Another human behind the account. */
export const anotherPerson = (event: Record<string, unknown>, { chance }: Workpiece): void => {
  (event['actor'] as Record<string, unknown>)['person'] = chance.uuid();
};

/** The day before. */
export const anEarlierDay = (event: Record<string, unknown>): void => {
  event['at'] = later(event['at'] as Parameters<typeof later>[0], -DAY);
};
