import { hex, textOf } from './bytes';
import { dossierPaths, manifestNoteText, requiredPaths } from './dossier-format';
import { fileOf, type Pack } from './dossier-pack';
import type { BadRecord } from './dossier-report';
import { checkNote, readNote, type NoteKey } from './signed-note';

/** The first file that should be there and is not. */
export function missingFile({ files, manifest }: Pack): BadRecord | undefined {
  const file = [...requiredPaths, ...manifest.files.map(({ path }) => path)].find((path) => !files.has(path));
  return file === undefined
    ? undefined
    : { file, what: 'FILE_MISSING', why: 'it belongs to the dossier and is not there' };
}

/** The first file with another hash than the manifest lists, or that it does not list at all. */
export function alteredFile({ files, manifest, tools }: Pack): BadRecord | undefined {
  const listed = new Set<string>([dossierPaths.manifest, dossierPaths.signature]);
  for (const { path, sha256 } of manifest.files) {
    const file = files.get(path);
    if (file === undefined || hex(tools.digest(file)) !== sha256) {
      return { file: path, what: 'FILE_ALTERED', why: 'its bytes do not give the hash that manifest.json lists' };
    }
    listed.add(path);
  }
  const extra = [...files.keys()].sort().find((path) => !listed.has(path));
  return extra === undefined
    ? undefined
    : { file: extra, what: 'FILE_NOT_LISTED', why: 'manifest.json does not list it' };
}

/** Whether the manifest is not the one that the checkpoint's signer has signed. */
export function unsignedManifest(pack: Pack, signer: NoteKey): BadRecord | undefined {
  const note = readNote(textOf(fileOf(pack, dossierPaths.signature)) ?? '');
  if (!note.ok) return { file: dossierPaths.signature, what: 'MALFORMED', why: note.why };
  const { signedBy, bad } = checkNote(note.value, [signer], pack.tools.verifySignature);
  const hash = hex(pack.tools.digest(fileOf(pack, dossierPaths.manifest)));
  const same = note.value.text === manifestNoteText(pack.manifest.id, hash);
  if (same && signedBy.length > 0 && !bad) return undefined;
  const why = `it is not the manifest that key ${signer.id} signed in ${dossierPaths.signature}`;
  return { file: dossierPaths.manifest, what: 'MANIFEST_NOT_SIGNED', why };
}
