import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the stand-alone verifier lies: beside the bundle in a build, in its own room in the source tree. */
const places = ['./assets/verify.mjs', '../../../verifier/src/verify.mjs'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/**
 * The text of `verify.mjs`, which goes into every dossier.
 * @throws Error when the build is incomplete
 */
export function verifierText(): string {
  const place = places.find((path) => existsSync(path));
  if (!place) throw new Error('verify.mjs is missing in this build');
  return readFileSync(place, 'utf8');
}
