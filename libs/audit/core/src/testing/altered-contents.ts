import { hex } from '../bytes';
import { documentPath } from '../dossier-format';
import { aWorkpiece, edit, flipByte, whole, type Tampered } from './tampered';
import { sha256 } from './tools';

/** Puts other bytes in the place of a document. */
export function swapDocument(seed: number): Tampered {
  const piece = whole(seed);
  const file = piece.chance.pick([...piece.files.keys()].filter((path) => path.startsWith('documents/')));
  piece.files.set(file, piece.chance.bytes(20));
  return { files: piece.reseal(), expected: { what: 'DOCUMENT_ALTERED', file } };
}

/** Swaps a document and names the new one by its own hash. */
export function swapAndRenameDocument(seed: number): Tampered {
  const piece = whole(seed);
  const file = piece.chance.pick([...piece.files.keys()].filter((path) => path.startsWith('documents/')));
  const bytes = piece.chance.bytes(20);
  piece.files.delete(file);
  const renamed = documentPath(hex(sha256(bytes)));
  piece.files.set(renamed, bytes);
  return { files: piece.reseal(), expected: { what: 'DOCUMENT_NOT_NAMED', file: renamed } };
}

/** Changes one line of a file. */
export const alterLine =
  (file: string, change: (object: Record<string, unknown>) => void, expected: Tampered['expected']) =>
  (seed: number): Tampered => {
    const piece = whole(seed);
    const at = piece.chance.below(piece.lines(file).length);
    edit(piece, file, at, change);
    return { files: piece.reseal(), expected: { file, line: at + 1, ...expected } };
  };

/** Changes one record. */
export function alterRecord(seed: number): Tampered {
  const piece = whole(seed);
  const file = piece.chance.pick([...piece.files.keys()].filter((path) => path.startsWith('records/')));
  const at = piece.chance.below(piece.lines(file).length);
  edit(piece, file, at, (record) => void ((record['state'] as Record<string, unknown>)['score'] = -1));
  return { files: piece.reseal(), expected: { what: 'RECORD_DIFFERS', file, line: at + 1 } };
}

/** Flips one bit of any file, and lists and signs nothing anew. */
export function alterAnyFile(seed: number): Tampered {
  const piece = aWorkpiece(seed, { scope: seed % 2 ? 'log' : 'party', earlier: 9, kept: 0.7 });
  const paths = [...piece.files.keys()].filter((path) => (piece.files.get(path)?.length ?? 0) > 0);
  flipByte(piece, piece.chance.pick(paths));
  return { files: piece.files, expected: {} };
}
