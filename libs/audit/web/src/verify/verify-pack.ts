import { verifyDossier, type DossierReport, type Held } from '@downstream/audit/core';
import { browserTools } from './browser-tools';
import { readZip, type Inflate } from './read-zip';

/** Verifies the bytes of a dossier's ZIP file, in this browser and without any network. Loaded when it is needed. */
export async function verifyPack(
  name: string,
  bytes: Uint8Array,
  held: Held,
  inflate?: Inflate,
): Promise<DossierReport> {
  const unpacked = await readZip(bytes, inflate);
  if (!unpacked.ok) return { verdict: 'UNREADABLE', file: name, why: unpacked.why };
  return verifyDossier(unpacked.files, browserTools, held);
}
